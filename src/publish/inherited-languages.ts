/** What an element says of its language is left out where the element around it says the same. */
import { attributeOf, type BuiltPage, type Edit, type PageElement } from './page.ts';

const inheritedOnes = new Set(['lang', 'dir']);

/**
 * The edits that leave out each `lang` and `dir` whose value is inherited (HTML, “The lang and xml:lang attributes”): a
 * component says them wherever they may differ, and in most pages most do not.
 */
export const inheritedLanguages = ({ html, elements }: BuiltPage): Edit[] =>
  elements.flatMap((element) =>
    element.attributes.flatMap(({ name, value, start, end }): Edit[] => {
      if (!inheritedOnes.has(name) || value !== inherited(element, name)) return [];
      // With the space before it.
      return [{ start: /\s/.test(html[start - 1] ?? '') ? start - 1 : start, end, text: '' }];
    }),
  );

/** What an element would have of an attribute from the ones around it. */
function inherited({ parent }: PageElement, name: string): string | undefined {
  for (let around = parent; around; around = around.parent) {
    const value = attributeOf(around, name);
    if (value !== undefined) return value;
  }
  return undefined;
}
