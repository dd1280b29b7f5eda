/** What the forms in XML share: their elements, ids that XML can have, and the file. */
import type { Element, ElementContent, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { type Child, x as element, type Attributes as Values } from 'xastscript';

export type { Child, Element };

const start =
  'A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD';
const notInName = new RegExp(`[^-${start}0-9\u00B7\u0300-\u036F]`, 'gu');
const notFirst = new RegExp(`^[^${start}]`, 'u');

/** An id as an NCName. What a name cannot hold, such as the “①” of a label, is written as its code: `n_2460_`. */
export const xmlId = (id: string): string => id.replace(notFirst, coded).replace(notInName, coded);

const coded = (character: string): string => `_${character.codePointAt(0)?.toString(16)}_`;

/** Attributes by their names; those that are not given are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What no XML 1.0 can hold, a form feed among it, which is white space in a text: the serialiser would leave it out. */
const notInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const held = (child: ElementContent | string): ElementContent => {
  if (typeof child === 'string') return { type: 'text', value: child.replace(notInXml, ' ') };
  return child.type === 'text' ? { ...child, value: child.value.replace(notInXml, ' ') } : child;
};

/** An element that holds text, or text and elements. */
export const el = (name: string, attributes: Attributes = {}, ...children: (ElementContent | string)[]): Element =>
  element(name, given(attributes), children.map(held)) as Element;

/** An element that holds elements alone, each on its line. */
export const block = (name: string, attributes: Attributes, children: readonly ElementContent[]): Element =>
  element(name, given(attributes), onLines(children)) as Element;

const onLines = (children: readonly ElementContent[]): ElementContent[] =>
  children.length === 0
    ? []
    : [
        { type: 'text', value: '\n' },
        ...children.flatMap((child): ElementContent[] => [child, { type: 'text', value: '\n' }]),
      ];

const given = (attributes: Attributes): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined));

/** An element, with or without attributes, that holds what comes. (Without them, xastscript takes an element that comes first for them.) */
export const x = (name: string, first?: Values | Child, ...more: Child[]): Element =>
  isChild(first) ? element(name, {}, first, ...more) : element(name, first, ...more);

const isChild = (first: Values | Child): first is Child =>
  typeof first !== 'object' || first === null || Array.isArray(first) || 'children' in first;

/**
 * A file of XML 1.0 in UTF-8.
 *
 * @param doctype The document type, where the form asks for one: `html`.
 */
export function xmlFile(root: Element, doctype?: string): string {
  const before: Root['children'] = doctype === undefined ? [] : [{ type: 'doctype', name: doctype }];
  const text = toXml({ type: 'root', children: [...before, root] }, { closeEmptyElements: true, tightClose: true });
  // The serialiser lets “]]>” stand, which XML allows in no text.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text.replaceAll(']]>', ']]&gt;')}\n`;
}
