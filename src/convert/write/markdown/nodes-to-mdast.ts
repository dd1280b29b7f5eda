/** The nodes of a document → mdast, each passage with an anchor. */
import type { BlockContent, ListItem, PhrasingContent, RootContent, TableRow } from 'mdast';
import { type Inline, textOf } from '../../../corpus/model/inline.ts';
import type { Block, Item, List, Note, Section, Table, TreeNode } from '../../../corpus/model/node.ts';
import { inlinesToMdast, type Within } from './inlines-to-mdast.ts';
import { anchor, blocksIn, spanIn } from './tags.ts';

/** Sections and blocks; the title is the one heading of the first level. */
export const nodesToMdast = (nodes: readonly TreeNode[], within: Within, level = 1): RootContent[] =>
  nodes.flatMap((node) => (node.type === 'section' ? sectionToMdast(node, within, level) : blockToMdast(node, within)));

function sectionToMdast(
  { id, heading, origin, lang, children }: Section,
  within: Within,
  level: number,
): RootContent[] {
  const words = spanIn(lang, inlinesToMdast(heading, { ...within, oneLine: true }));
  const ours = origin === 'editors';
  const bracket = (value: string): PhrasingContent[] => (ours ? [{ type: 'text', value }] : []);
  return [
    {
      type: 'heading',
      depth: Math.min(level + 1, 6) as 2,
      children: [anchor(id), ...bracket('['), ...words, ...bracket(']')],
    },
    ...blocksIn(lang, nodesToMdast(children, within, level + 1)),
  ];
}

/** The footnote of a note; one that shows its own number where what shows Markdown would give it another. */
export function noteToMdast({ id, label, lang, children }: Note, within: Within): RootContent {
  const { labels, renumbered } = within.footnotes;
  const name = labels.get(id) ?? id;
  const printed: PhrasingContent[] = renumbered ? [{ type: 'text', value: `[${label}] ` }] : [];
  const content = opened(blocksToMdast(children, within), [anchor(id), ...printed]);
  return {
    type: 'footnoteDefinition',
    identifier: name.toLowerCase(),
    label: name,
    children: blocksIn(lang, content) as BlockContent[],
  };
}

/** A note that nothing calls, as an item of a list. */
export const uncalledToMdast = ({ id, label, lang, children }: Note, within: Within): ListItem => ({
  type: 'listItem',
  spread: false,
  children: blocksIn(
    lang,
    opened(blocksToMdast(children, within), [anchor(id), { type: 'text', value: `[${label}] ` }]),
  ) as BlockContent[],
});

const blocksToMdast = (blocks: readonly Block[], within: Within): RootContent[] =>
  blocks.flatMap((block) => blockToMdast(block, within));

/** Blocks of which the first begins with something: a label, an anchor. */
function opened([first, ...rest]: readonly RootContent[], by: readonly PhrasingContent[]): RootContent[] {
  if (first?.type === 'paragraph') return [{ ...first, children: [...by, ...first.children] }, ...rest];
  return [{ type: 'paragraph', children: [...by] }, ...(first ? [first] : []), ...rest];
}

function blockToMdast(block: Block, within: Within): RootContent[] {
  const { lang } = block;
  switch (block.type) {
    case 'paragraph':
      return [textBlock(block.id, [...(block.lead ?? []), ...block.inlines], lang, within)];
    case 'plain':
    case 'salutation':
      return [textBlock(undefined, block.inlines, lang, within)];
    case 'verse':
      return stanzasOf(block.inlines).map((lines, index) =>
        textBlock(index === 0 ? block.id : undefined, lines, lang, within),
      );
    case 'verbatim':
      return [...standing(block.id), ...blocksIn(lang, [{ type: 'code', value: textOf(block.inlines) }])];
    case 'quote':
      return blocksIn(lang, [
        { type: 'blockquote', children: blocksToMdast(block.children, within) as BlockContent[] },
      ]);
    case 'list':
      return blocksIn(lang, [listToMdast(block, within)]);
    default:
      return blocksIn(lang, tableToMdast(block, within));
  }
}

/** An anchor before what can hold none. */
const standing = (id: string): RootContent[] => [{ type: 'paragraph', children: [anchor(id)] }];

const textBlock = (
  id: string | undefined,
  inlines: readonly Inline[],
  lang: string | undefined,
  within: Within,
): RootContent => ({
  type: 'paragraph',
  children: [...(id === undefined ? [] : [anchor(id)]), ...spanIn(lang, inlinesToMdast(inlines, within))],
});

/** Verse in stanzas: an empty line ends a paragraph. */
function stanzasOf(inlines: readonly Inline[]): Inline[][] {
  const stanzas: Inline[][] = [[]];
  for (const [index, inline] of inlines.entries()) {
    const ends = inline.type === 'break' && inlines[index + 1]?.type === 'break';
    if (ends) stanzas.push([]);
    else if (inline.type !== 'break' || stanzas.at(-1)?.length !== 0) stanzas.at(-1)?.push(inline);
  }
  return stanzas.filter(({ length }) => length > 0);
}

/** Markdown numbers items from where it is told, with full stops; labels that it cannot say are words of their items. */
function listToMdast({ id, ordered, items }: List, within: Within): RootContent {
  const start = Number(/^(\d{1,9})\.$/.exec(items[0]?.label ?? '1.')?.[1]);
  const numbered = ordered && items.every(({ label }, index) => label === undefined || label === `${start + index}.`);
  const dotted = !ordered && items.every(({ label }) => label === undefined || /^\P{L}$/u.test(label));
  const children = items.map((item, index) =>
    itemToMdast(item, within, numbered || dotted, index === 0 ? id : undefined),
  );
  return { type: 'list', ordered: numbered, start: numbered ? start : undefined, spread: false, children };
}

function itemToMdast(
  { id, label, lang, children }: Item,
  within: Within,
  known: boolean,
  list: string | undefined,
): ListItem {
  const by: PhrasingContent[] = [
    ...(list === undefined ? [] : [anchor(list)]),
    anchor(id),
    ...(known || label === undefined ? [] : [{ type: 'text' as const, value: `${label} ` }]),
  ];
  const content = opened(blocksToMdast(children, within), by);
  return { type: 'listItem', spread: false, children: blocksIn(lang, content) as BlockContent[] };
}

/** A table of GFM has a row of headings, if an empty one, and as many cells in each row. */
function tableToMdast({ id, caption, rows }: Table, within: Within): RootContent[] {
  const width = Math.max(...rows.map(({ cells }) => cells.length), 1);
  const cellOf = (words: PhrasingContent[]): TableRow['children'][number] => ({ type: 'tableCell', children: words });
  const written = rows.map(
    (row): TableRow => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, index) => {
        const words = spanIn(row.lang, inlinesToMdast(row.cells[index] ?? [], { ...within, oneLine: true }));
        return cellOf(index === 0 ? [anchor(row.id), ...words] : words);
      }),
    }),
  );
  const empty: TableRow = { type: 'tableRow', children: Array.from({ length: width }, () => cellOf([])) };
  const head = caption ? [textBlock(id, caption, undefined, within)] : standing(id);
  return [...head, { type: 'table', children: rows[0]?.header ? written : [empty, ...written] }];
}
