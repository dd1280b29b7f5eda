/** The kept lines of a list, a quotation, a table, verse or verbatim text → the block. The sidecar decides which lines they are. */
import type { Layout } from '../../../corpus/editors/sidecar.ts';
import type { LineKind } from '../../../corpus/model/ledger.ts';
import { type DraftBlock, type DraftItem, type DraftList, type DraftQuote, type DraftTable, locate } from './draft.ts';
import { joined, joinedLines, type KeptText } from './kept-text.ts';
import { cellsIn, type ItemMark, isTableRule, itemMark, itemValue } from './shapes.ts';

/** What is kept of a line of the seed, with what its items and cells are told by. */
export interface KeptLine {
  kept: KeptText;
  /** Whether a blank line stands before it. */
  apart: boolean;
  /** Whether the text before it goes on in it, over notes. */
  goesOn?: true;
}

/** The kinds of lines that are read together as one block, blank lines between them or not. */
export const shapedKinds = ['list', 'quote', 'verse', 'verbatim', 'table'] as const satisfies LineKind[];
/** One of those kinds. */
export type ShapedKind = (typeof shapedKinds)[number];
/** Whether lines of a kind are read together as one block. */
export const isShaped = (kind: LineKind): kind is ShapedKind => (shapedKinds as readonly LineKind[]).includes(kind);

/** A list may nest so deep: no text that people read goes further, and indented lines of another kind easily would. */
export const deepestList = 12;

/**
 * Reads the lines of one decision.
 *
 * @param tooDeep Is told the line from which a list nests deeper than it may.
 */
export function linesToBlock(
  kind: ShapedKind,
  lines: readonly KeptLine[],
  layout: Layout,
  tooDeep: (line: number) => void,
): DraftBlock {
  if (kind === 'list') return listOf(lines, tooDeep);
  if (kind === 'table') return tableOf(lines);
  if (kind === 'quote') return quoteOf(lines, layout);
  return { kind, ...joinedLines(lines.map(({ kept }) => kept)) };
}

/** A text of one line between two of its characters. */
function part(line: KeptText, from: number, to = line.text.length): KeptText {
  const first = locate(line, from);
  const further = line.starts.filter(({ at = 0 }) => at > from && at < to);
  const starts = [first, ...further.map(({ at = 0, ...start }) => ({ ...start, at: at - from }))];
  return { ...line, text: line.text.slice(from, to), starts };
}

function quoteOf(lines: readonly KeptLine[], layout: Layout): DraftQuote {
  const paragraphs: KeptText[][] = [];
  for (const { kept, apart, goesOn } of lines) {
    const last = paragraphs.at(-1);
    if (last && (goesOn || (layout.paragraphs === 'blank-line' && !apart))) last.push(kept);
    else paragraphs.push([kept]);
  }
  return { kind: 'quote', lines: joined(lines.map(({ kept }) => kept)).lines, paragraphs: paragraphs.map(joined) };
}

interface Level {
  list: DraftList;
  mark: ItemMark | undefined;
  column: number;
}

/**
 * Items nest by their marks: one of another style, or the same further in, stands under the item before it; one of a
 * style that was left comes back to it. A line without a mark goes on with the item before it.
 */
function listOf(lines: readonly KeptLine[], tooDeep: (line: number) => void): DraftList {
  const root: DraftList = { kind: 'list', lines: { from: 1, to: 1 }, ordered: false, items: [] };
  const levels: Level[] = [];
  const own = lines.map(({ kept }) => kept);
  const unmarked = !own.some(({ text }) => itemMark(text));
  let texts: KeptText[] = [];
  let item: DraftItem | undefined;
  const close = (): void => {
    if (item) item.text = joined(texts);
  };
  for (const line of own) {
    const mark = itemMark(line.text, levels.at(-1)?.mark?.label);
    if (!mark && item && !unmarked) {
      texts.push(line);
      continue;
    }
    close();
    const { list } = levelFor(mark, line.starts[0]?.column ?? 1, levels, root);
    if (levels.length > deepestList) {
      tooDeep(line.lines.from);
      break;
    }
    texts = [part(line, mark?.length ?? 0)];
    item = { ...(mark && { label: mark.label }), text: line, lists: [] };
    list.items.push(item);
  }
  close();
  return measured(root);
}

/** The level that an item belongs to; it becomes the top one. */
function levelFor(mark: ItemMark | undefined, column: number, levels: Level[], root: DraftList): Level {
  const own = ownLevel(mark, column, levels);
  // What stands further out than the first item stands under none.
  const [first] = levels;
  const level = levels[own] ?? (first && column < first.column ? first : undefined);
  if (level) {
    levels.length = levels.indexOf(level) + 1;
    level.mark = mark;
    level.column = Math.min(level.column, column);
    return level;
  }
  const parent = levels.at(-1)?.list.items.at(-1);
  const list: DraftList = parent
    ? { kind: 'list', lines: { from: 1, to: 1 }, ordered: mark?.ordered ?? false, items: [] }
    : root;
  if (parent) parent.lists.push(list);
  else root.ordered = mark?.ordered ?? false;
  const begun = { list, mark, column };
  levels.push(begun);
  return begun;
}

/** The innermost level of the same style that an item goes on with, or -1 for one that begins a list of its own. */
function ownLevel(mark: ItemMark | undefined, column: number, levels: readonly Level[]): number {
  const alike = (level: Level): boolean => level.mark?.style === mark?.style;
  if (!mark) return levels.findLastIndex(alike);
  // The first number again, further in, begins a list in the item.
  if (mark.ordered)
    return levels.findLastIndex((level) => alike(level) && !(column > level.column && itemValue(mark) === 1));
  const level = levels.findLastIndex((one) => alike(one) && one.column === column);
  if (level >= 0 || column > (levels.at(-1)?.column ?? 0)) return level;
  return levels.findLastIndex((one) => alike(one) && one.column <= column);
}

/** A list that knows which lines it and what is nested in it take. */
function measured(list: DraftList): DraftList {
  const items = list.items.map((item): DraftItem => ({ ...item, lists: item.lists.map(measured) }));
  const [first, last] = [items[0], items.at(-1)];
  const to = last?.lists.at(-1)?.lines.to ?? last?.text.lines.to ?? 1;
  return { ...list, items, lines: { from: first?.text.lines.from ?? 1, to } };
}

/** A rule under the first row makes it the head of the columns. */
function tableOf(lines: readonly KeptLine[]): DraftTable {
  const rows: DraftTable['rows'] = [];
  for (const { kept } of lines) {
    if (isTableRule(kept.text)) {
      const [first] = rows;
      if (first && rows.length === 1) first.header = true;
      continue;
    }
    const cells = cellsIn(kept.text).map(({ start, end }) => part(kept, start, end));
    rows.push({ header: false, lines: kept.lines, cells });
  }
  if (lines.every(({ kept }) => !/[\t|]/.test(kept.text))) withoutIndent(rows);
  return { kind: 'table', lines: joined(lines.map(({ kept }) => kept)).lines, rows };
}

/** Before columns of spaces, an indent of all rows is no column; a row that has none over the first keeps an empty cell for it. */
function withoutIndent(rows: DraftTable['rows']): void {
  if (!rows.every(({ cells }) => cells[0]?.text === '')) return;
  const most = rows.reduce((count, { cells }) => Math.max(count, cells.length), 0);
  for (const { cells } of rows) if (cells.length === most) cells.shift();
}
