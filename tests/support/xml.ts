/** XML as a test looks at it: elements by their names, and their words. A text that is not well formed is an error. */
import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/** The elements of a name in a part of a document, in its order. */
export function elementsNamed(part: Root | Element, name: string): Element[] {
  return part.children.flatMap((node) =>
    node.type === 'element' ? [...(node.name === name ? [node] : []), ...elementsNamed(node, name)] : [],
  );
}

/** Their words. */
export const wordsOf = (part: Root | Element, name: string): string[] =>
  elementsNamed(part, name).map((one) => one.children.map((child) => ('value' in child ? child.value : '')).join(''));

export const readXml = (text: string): Root => fromXml(text);
