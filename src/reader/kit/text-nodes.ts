/** The text of a part of the page, and where in the document each stretch of it stands: walking, finding, marking. */

import { element } from './dom.ts';

/** A stretch of a text: offsets in UTF-16 units, the second excluded. */
interface Stretch {
  start: number;
  end: number;
}

/**
 * The text nodes of an element, in order.
 *
 * @param apart Selects the parts in it that are none of its text, such as the pilcrow.
 */
export function textNodesOf(element: Element, apart: string): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes.filter(({ parentElement }) => parentElement?.closest(apart)?.contains(element) ?? true);
}

/** The text of some nodes, one after another. */
export const textOf = (nodes: readonly Text[]): string => nodes.map(({ data }) => data).join('');

/**
 * Marks stretches of a text, with a `mark` around each text node's share of each.
 *
 * @param name The class of the marks.
 * @returns The marks, node by node.
 */
export function markText(nodes: readonly Text[], stretches: readonly Stretch[], name: string): HTMLElement[] {
  let sum = 0;
  return nodes.flatMap((node) => {
    const before = sum;
    sum += node.length;
    const shares = stretches.map(
      ({ start, end }) => [Math.max(start - before, 0), Math.min(end, sum) - before] as const,
    );
    // From the last to the first, so that the offsets before a mark stay what they are.
    return shares.reverse().flatMap(([from, to]) => {
      if (from >= to) return [];
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      const mark = element('mark', { class: name });
      range.surroundContents(mark);
      return [mark];
    });
  });
}

/** Takes the marks of a class away again. */
export function unmarkText(name: string): void {
  for (const mark of document.querySelectorAll(`mark.${name}`)) {
    const { parentNode } = mark;
    mark.replaceWith(...mark.childNodes);
    parentNode?.normalize();
  }
}
