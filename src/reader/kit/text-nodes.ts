/** The text of a passage and where in the document each part of it stands. The pilcrow is no part of it. */

/** The text nodes of a passage, in order. */
export function textNodesOf(passage: Element): Text[] {
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('.pilcrow, .backlink') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** Where the numbers of notes stand in a passage's text: they are in it, but no words of it. */
export function numbersIn(nodes: readonly Text[]): { from: number; to: number }[] {
  let sum = 0;
  return nodes.flatMap((node) => {
    const from = sum;
    sum += node.length;
    return node.parentElement?.closest('.note-reference') ? [{ from, to: sum }] : [];
  });
}

/** Where a point of the document stands in a passage's text, in UTF-16 units. */
export function offsetOf(nodes: readonly Text[], container: Node, offset: number): number {
  const before = document.createRange();
  let sum = 0;
  for (const node of nodes) {
    if (node === container) return sum + offset;
    before.selectNode(node);
    if (before.comparePoint(container, offset) <= 0) return sum;
    sum += node.length;
  }
  return sum;
}

/** Marks a part of a passage's text, with a `mark` around each text node's share of it. */
export function markText(nodes: readonly Text[], from: number, to: number): HTMLElement[] {
  let sum = 0;
  return nodes.flatMap((node) => {
    const [start, end] = [Math.max(from - sum, 0), Math.min(to - sum, node.length)];
    sum += node.length;
    if (start >= end) return [];
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    const mark = document.createElement('mark');
    mark.className = 'quoted';
    range.surroundContents(mark);
    return [mark];
  });
}
