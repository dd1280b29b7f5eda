/** The page as one text, as a browser reads it when it looks for words, and where in the document each of it stands. */
import { markText } from '../kit/text-nodes.ts';
import type { PageText, Stretch } from './describe.ts';
import { blockBreak } from './fold.ts';

/** What stands in the text and is none of the document's: never a context, never quoted, never marked. */
const apartSelector = '.pilcrow, .backlink, .commentary, .section-origin, .contents, .cite, .take';
/** The number of a note is read with the word that it stands at, but neither a context nor quoted. */
const numberSelector = '.note-reference';

const blocks =
  'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol option p pre section summary table tbody td tfoot th thead tr ul';
const isBlock = new Set(blocks.toUpperCase().split(' '));
/** What no browser reads, and what the page's own tools put there: on arrival they are not there. */
const silentSelector =
  'script, style, noscript, template, select, textarea, .quote-tools, .toast, .own-mark, [popover]';

/** A text node, and where it begins in the page's text. */
interface TextAt {
  node: Text;
  start: number;
  isApart: boolean;
}

/** A page's text with the nodes that it is made of. */
export interface ReadPage extends PageText {
  nodes: readonly TextAt[];
}

/** Reads the page. What is hidden is read too: that can only make a description longer. */
export function readPage(): ReadPage {
  let text = '';
  const nodes: TextAt[] = [];
  const apart: Stretch[] = [];
  const close = (): void => {
    if (!text.endsWith(blockBreak)) text += blockBreak;
  };
  const read = (parent: Element, isApart: boolean): void => {
    for (const child of parent.childNodes) {
      if (child instanceof Text) {
        nodes.push({ node: child, start: text.length, isApart });
        text += child.data.replace(/\s/g, ' ');
      } else if (child instanceof Element && !child.matches(silentSelector)) readElement(child, isApart);
    }
  };
  const readElement = (child: Element, isInApart: boolean): void => {
    if (child.tagName === 'BR') text += ' ';
    const isApart = isInApart || child.matches(apartSelector);
    const isNumber = !isApart && child.matches(numberSelector);
    // A pilcrow hangs in the margin: a block of its own.
    const stands = isBlock.has(child.tagName) || child.matches('.pilcrow');
    if (stands) close();
    const start = text.length;
    read(child, isApart);
    if ((isApart && !isInApart) || isNumber) apart.push({ start, end: text.length });
    if (stands) close();
  };
  readElement(document.body, false);
  return { text, apart, nodes };
}

/** Where a point of the document stands in the page's text, in UTF-16 units. */
export function placeIn({ text, nodes }: ReadPage, container: Node, offset: number): number {
  const before = document.createRange();
  for (const { node, start } of nodes) {
    if (node === container) return start + offset;
    before.selectNode(node);
    if (before.comparePoint(container, offset) <= 0) return start;
  }
  return text.length;
}

/** The nodes that hold a stretch of the text, each with its share of it; none of what is apart. */
const sharesOf = ({ nodes }: ReadPage, { start, end }: Stretch): { node: Text; start: number; end: number }[] =>
  nodes.flatMap(({ node, start: from, isApart }) => {
    const share = { node, start: Math.max(start - from, 0), end: Math.min(end - from, node.length) };
    return isApart || share.start >= share.end ? [] : [share];
  });

/** Puts a `mark` around each share of a stretch. */
export const markStretch = (page: ReadPage, stretch: Stretch, name: string): HTMLElement[] =>
  sharesOf(page, stretch).flatMap(({ node, ...share }) => markText([node], [share], name));
