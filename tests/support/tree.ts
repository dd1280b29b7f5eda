/** Trees for tests, as a reader of any format may give them: only what matters need be said. */
import type {
  AnyTreeNode,
  TreeBlock,
  TreeInline,
  TreeItem,
  TreeList,
  TreeNote,
  TreeSection,
  TreeTable,
} from '../../src/corpus/model/tree.ts';

const inlines = (words: string): TreeInline[] => [{ type: 'text', value: words }];

/** A paragraph with an address, or another block of words. */
export const block = (
  words: string | TreeInline[],
  type: 'paragraph' | 'plain' | 'salutation' | 'verse' = 'paragraph',
): TreeBlock => ({ type, inlines: typeof words === 'string' ? inlines(words) : words });

/** A section; "2. Two" is numbered. */
export function section(heading: string, ...children: AnyTreeNode[]): TreeSection {
  const [printed, number] = /^([\dIVX]+)\. /.exec(heading) ?? [];
  const numbered = number === undefined ? {} : { number, printed };
  return { type: 'section', ...numbered, heading: inlines(heading), origin: 'text', children };
}

/** An item: its words, and the lists in it. */
export const item = (words: string, ...nested: TreeBlock[]): TreeItem => ({
  type: 'item',
  children: [block(words, 'plain'), ...nested],
});

/** A list of items. */
export const list = (...items: (string | TreeItem)[]): TreeList => ({
  type: 'list',
  ordered: false,
  items: items.map((one) => (typeof one === 'string' ? item(one) : one)),
});

/** A table; cells are parted by bars. */
export const table = (...rows: string[]): TreeTable => ({
  type: 'table',
  rows: rows.map((row) => ({ type: 'row', cells: row.split('|').map(inlines) })),
});

/** A note. */
export const note = (label: string, words: string, ...more: TreeBlock[]): TreeNote => ({
  type: 'note',
  label,
  children: [block(words, 'plain'), ...more],
});
