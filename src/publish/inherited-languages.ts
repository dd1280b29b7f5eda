/** What an element says of its language is left out where the element around it says the same. */
import { attributeOf, type BuiltPage, type Edit, type PageElement } from './page.ts';

const attributes = ['lang', 'dir'];

/**
 * The edits that leave out each `lang` and `dir` whose value is inherited (HTML, “The lang and xml:lang attributes”): a
 * component says them wherever they may differ, and in most pages most do not.
 */
export const inheritedLanguages = ({ html, elements }: BuiltPage): Edit[] =>
  elements.flatMap((element) =>
    attributes.flatMap((name): Edit[] => {
      const place = element.sourceCodeLocation?.attrs?.[name];
      if (!place || attributeOf(element, name) !== inherited(element, name)) return [];
      // With the space before it.
      const start = /\s/.test(html[place.startOffset - 1] ?? '') ? place.startOffset - 1 : place.startOffset;
      return [{ start, end: place.endOffset, text: '' }];
    }),
  );

/** What an element would have of an attribute from the ones around it. */
function inherited({ parentNode }: PageElement, name: string): string | undefined {
  for (let around = parentNode; around; around = 'parentNode' in around ? around.parentNode : null) {
    const value = 'attrs' in around ? attributeOf(around, name) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}
