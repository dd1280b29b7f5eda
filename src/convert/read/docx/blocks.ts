/** Paragraphs and tables → the blocks of the tree: lists, quotations, verse and tables are put together from what stands together. */
import type { TreeBlock, TreeInline, TreeTable } from '../../../corpus/model/tree.ts';
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Problem } from '../../../corpus/problems/problem.ts';
import { cutPieces, inlinesOf, type Refer } from './inlines.ts';
import type { Kind } from './kinds.ts';
import { type ListParagraph, listsOf } from './lists.ts';
import { type Block, isKept, type Notices, type Paragraph, piecesOf, shownOf } from './pieces.ts';
import { note, type Records, sourceOf } from './record.ts';
import { boxOf, labelled, tableOf } from './tables.ts';

/** What blocks are built with. */
export interface Tools {
  refer: Refer;
  record: Records;
  simplified: Notices;
  kindOf: (paragraph: Paragraph) => Kind;
  /** What a paragraph is: one with an address, or the text of a note. */
  paragraph: 'paragraph' | 'plain';
  problems: Problem[];
  file: string;
}

interface Read {
  paragraph: Paragraph;
  kind: Kind;
}
type Item = Read | { table: TreeTable };

/** Builds the blocks of a part of the text that has no headings. */
export function blocksOf(blocks: readonly Block[], tools: Tools): TreeBlock[] {
  return grouped(items(blocks, tools)).flatMap((group) => built(group, tools));
}

/** What of some blocks has text, with what it is. A table that is a box gives what is in it. */
function items(blocks: readonly Block[], tools: Tools): Item[] {
  return blocks.flatMap((block): Item[] => {
    if (block.is === 'table') {
      const box = boxOf(block);
      if (box) return items(box, tools);
      const table = tableOf(block, tools);
      return table ? [{ table }] : [];
    }
    if (!piecesOf(block).some(isKept)) return [];
    return [{ paragraph: block, kind: tools.kindOf(block) }];
  });
}

/** Kinds of which several paragraphs are one block. */
const together = new Set(['list', 'quote', 'verse', 'verbatim']);

/** Parts what stands together: items of lists, paragraphs of a quotation, a table and its caption. */
function grouped(all: readonly Item[]): Item[][] {
  const groups: Item[][] = [];
  for (const [index, item] of all.entries()) {
    const before = groups.at(-1);
    const last = before?.at(-1);
    const next = all[index + 1];
    if (before?.[0] && last && belongs(item, before[0], last, next)) before.push(item);
    else groups.push([item]);
  }
  return groups;
}

const kindIn = (item: Item | undefined): Kind['kind'] | 'table' | undefined =>
  item && ('table' in item ? 'table' : item.kind.kind);

function belongs(item: Item, first: Item, last: Item, next: Item | undefined): boolean {
  const kind = kindIn(item);
  // A paragraph that goes on in an item is one of the list.
  const before = kindIn(first) === 'list' ? 'list' : kindIn(last);
  if (kind === 'table') return before === 'caption';
  if (kind === 'caption') return before === 'table' && kindIn(next) !== 'table';
  if (kind !== undefined && together.has(kind) && kind === before) return true;
  return before === 'list' && kind === 'paragraph' && goesOn(item as Read, last as Read, next);
}

/** Whether a paragraph without a number belongs to the item before it: it is indented like it, and the list goes on after it. */
function goesOn({ paragraph }: Read, last: Read, next: Item | undefined): boolean {
  const indentOf = ({ look, label }: Paragraph): number => look.indent ?? label?.indent ?? 0;
  const isIndented = indentOf(paragraph) > 0 && indentOf(paragraph) >= indentOf(last.paragraph);
  const isOfList = /^list continue/.test(paragraph.style?.name ?? '');
  if (paragraph.boxed !== last.paragraph.boxed) return false;
  return isOfList || (isIndented && next !== undefined && 'kind' in next && next.kind.kind === 'list');
}

function built(group: readonly Item[], tools: Tools): TreeBlock[] {
  const reads = group.filter((item): item is Read => 'paragraph' in item);
  const table = group.find((item) => 'table' in item)?.table;
  for (const { paragraph, kind } of reads)
    note(tools.record, paragraph, { ...pick(kind), ...(table && { reason: `${kind.reason}, beside a table` }) });
  if (table) return [captioned(table, reads, tools)];
  const [first] = reads;
  if (!first) return [];
  switch (first.kind.kind) {
    case 'list':
      for (const { paragraph, kind } of reads.slice(1))
        if (kind.kind !== 'list')
          note(tools.record, paragraph, { kind: 'list', reason: 'it goes on in the item before it', by: kind.by });
      return listsOf(reads as ListParagraph[], (paragraph) => textOf(paragraph, tools));
    case 'quote':
      return [
        {
          type: 'quote',
          children: reads.map(({ paragraph }) => plain(paragraph, tools)),
          ...sourceOf(first.paragraph),
        },
      ];
    case 'verse':
    case 'verbatim': {
      const joint: TreeInline[] = first.kind.kind === 'verse' ? [{ type: 'break' }] : [{ type: 'text', value: '\n' }];
      const inlines = reads.flatMap(({ paragraph }, index) => [
        ...(index > 0 ? joint : []),
        ...textOf(paragraph, tools).inlines,
      ]);
      return [
        {
          type: first.kind.kind,
          inlines: first.kind.kind === 'verse' ? inlines : withoutBreaks(inlines),
          ...sourceOf(first.paragraph),
        },
      ];
    }
    case 'salutation':
      return [{ type: 'salutation', ...textOf(first.paragraph, tools), ...sourceOf(first.paragraph) }];
    default:
      return reads.map(({ paragraph, kind }) => plain(paragraph, tools, kind.lead));
  }
}

const pick = ({ kind, reason, by }: Kind): { kind: Kind['kind']; reason: string; by: Kind['by'] } => ({
  // A heading in a cell, a note or a quotation heads no section.
  kind: kind === 'heading' || kind === 'title' || kind === 'byline' || kind === 'caption' ? 'paragraph' : kind,
  reason,
  by,
});

/** White space counts in verbatim text: the end of a line is one. */
const withoutBreaks = (inlines: readonly TreeInline[]): TreeInline[] =>
  inlines.map((inline) => {
    if (inline.type === 'break') return { type: 'text', value: '\n' };
    return 'children' in inline ? { ...inline, children: withoutBreaks(inline.children) } : inline;
  });

function captioned(table: TreeTable, reads: readonly Read[], tools: Tools): TreeTable {
  for (const { paragraph, kind } of reads)
    note(tools.record, paragraph, { kind: 'caption', reason: kind.reason, by: kind.by });
  const caption = reads.flatMap(({ paragraph }, index): TreeInline[] => [
    ...(index > 0 ? [{ type: 'break' as const }] : []),
    ...inlinesOf(labelled(paragraph), tools.refer),
  ]);
  return caption.length > 0 ? { ...table, caption } : table;
}

/** A paragraph; one that the sidecar gives a run-in heading is cut there. */
function plain(paragraph: Paragraph, tools: Tools, lead?: string | false): TreeBlock {
  const { inlines, lang } = textOf(paragraph, tools);
  const own = { ...(lang !== undefined && { lang }), ...sourceOf(paragraph) };
  if (!lead) return { type: tools.paragraph, inlines, ...own };
  if (!shownOf(paragraph).startsWith(lead)) {
    tools.problems.push(problem('layout-lead', { file: tools.file }, { lead }));
    return { type: tools.paragraph, inlines, ...own };
  }
  const [head, rest] = cutPieces(piecesOf(paragraph), lead.length);
  return { type: 'paragraph', lead: inlinesOf(head, tools.refer), inlines: inlinesOf(rest, tools.refer), ...own };
}

/** The running text of a paragraph. A language that all of its words have is the paragraph’s. */
export function textOf(
  paragraph: Paragraph,
  { refer }: Pick<Tools, 'refer'>,
): { inlines: TreeInline[]; lang?: string | undefined } {
  const pieces = piecesOf(paragraph);
  const words = pieces.flatMap((piece) => (piece.is === 'text' && /\p{L}/u.test(piece.shown) ? [piece.look] : []));
  const lang = words[0]?.lang;
  if (lang === undefined || words.some((look) => look.lang !== lang)) return { inlines: inlinesOf(pieces, refer) };
  const alike = pieces.map((piece) =>
    piece.is === 'text' ? { ...piece, look: { ...piece.look, lang: undefined } } : piece,
  );
  return { inlines: inlinesOf(alike, refer), lang };
}
