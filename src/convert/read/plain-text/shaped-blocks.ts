/** Blocks of lines whose shape is sure without a decision: drawings, tables in columns, verse. */
import { endsSentence } from '../../../corpus/text/sentences.ts';
import { breaksOff } from './headings/flow.ts';
import { isPostal } from './postal.ts';
import { cellsIn, isTableRule, itemMark } from './shapes.ts';

/** A line of the seed, and whether rules say what it is. */
export interface RawLine {
  n: number;
  text: string;
  open: boolean;
}

/** What a block is, and why. */
export interface Shape {
  kind: 'verbatim' | 'table' | 'verse' | 'list';
  reason: string;
  /** The first line of the block. */
  from: number;
}

/**
 * Tells the lines whose shape is beyond doubt; of all others nothing is said.
 *
 * @param wrapped Whether blank lines part paragraphs: else the lines of a verse cannot be told from paragraphs.
 * @returns By the numbers of the lines.
 */
export function shapedBlocks(lines: readonly RawLine[], wrapped: boolean): Map<number, Shape> {
  const blocks = blocksOf(lines).map((block) => ({ block, shape: shapeOf(block) }));
  const prose = blocks.filter(({ block, shape }) => !shape && !mayBeVerse(block.map(({ text }) => text.trim())));
  const width = prose.reduce(
    (most, { block }) => block.slice(0, -1).reduce((own, { text }) => Math.max(own, text.trim().length), most),
    0,
  );
  const found = new Map<number, Shape>();
  for (const { block, shape } of blocks) {
    const texts = block.map(({ text }) => text.trim());
    const own =
      shape ??
      (isPostal(texts) ? ({ kind: 'verse', reason: 'the lines of an address' } as const) : undefined) ??
      (wrapped && isVerse(texts, width)
        ? ({ kind: 'verse', reason: 'short lines, each of which begins with a capital and breaks off' } as const)
        : undefined);
    const from = block[0]?.n;
    if (own && from !== undefined) for (const { n } of block) found.set(n, { ...own, from });
  }
  return found;
}

/** Runs of two lines or more that nobody decided on, without a blank line in them. */
function blocksOf(lines: readonly RawLine[]): RawLine[][] {
  const blocks: RawLine[][] = [];
  let block: RawLine[] = [];
  for (const line of [...lines, undefined]) {
    if (line?.open && line.text.trim() !== '') {
      block.push(line);
      continue;
    }
    if (block.length > 1) blocks.push(block);
    block = [];
  }
  return blocks;
}

type Told = Omit<Shape, 'from'> | undefined;

function shapeOf(block: readonly RawLine[]): Told {
  const texts = block.map(({ text }) => text.trimEnd());
  const table = tableIn(texts);
  if (table) return table;
  const drawn = texts.filter((text) => drawing.test(text.slice(0, 400)));
  // A row of signs alone may be a rule under a heading.
  const isDrawing =
    drawn.length > 1 &&
    drawn.length * 2 >= texts.length &&
    drawn.some((text) => !isTableRule(text)) &&
    texts.some((text) => /\p{L}/u.test(text));
  return isDrawing ? { kind: 'verbatim', reason: 'a drawing of signs' } : undefined;
}

/** An arrow, a line drawn of signs, a box. */
const drawing = /(?:^|[^-\w])-{2,40}>|<-{2,40}|[-=_~]{4}|\+--|[|/\\+][ -]{2,80}[|/\\+]|[\u2500-\u259F]/;

/** What stands before an item or a heading is no cell. */
const label = /^(?:[([（]?[\p{L}\p{N}]{1,4}[.)\]）:]|[-–—•*+▪◦‣●○■□·§]|\d{1,3}(?:\.\d{1,3})*\.?)$/u;
const mostCells = 40;

/** Rows of as many cells each, in columns that none crosses. */
function tableIn(texts: readonly string[]): Told {
  const rows = texts.filter((text) => !isTableRule(text));
  const signed = rows.every((text) => text.includes('\t')) || rows.every((text) => /^\s*\|.*\|$/.test(text));
  if (rows.length < (signed ? 2 : 3) || rows.some((text) => text.length > 400)) return undefined;
  const cells = rows.map(cellsIn);
  const count = cells[0]?.length ?? 0;
  if (count < 2 || count > mostCells || cells.some(({ length }) => length !== count)) return undefined;
  const firsts = cells.map(([one], row) => (one ? (rows[row] ?? '').slice(one.start, one.end) : ''));
  if (firsts.filter((text) => label.test(text)).length * 2 >= rows.length) return undefined;
  // Only the head of the columns may have no word over the first.
  if (signed && firsts.slice(1).some((text) => text === '')) return undefined;
  if (rows.some((text) => /(?:\. ?){4}\s*[\divxlc]{1,5}$/i.test(text))) return undefined;
  if (signed) return { kind: 'table', reason: 'rows of as many cells each' };
  const isSentence = cells.some((row, at) =>
    row.slice(0, -1).some(({ start, end }) => /[.?!:;,]$/.test((rows[at] ?? '').slice(start, end))),
  );
  if (isSentence || !areApart(cells)) return undefined;
  // An indent of all lines would be a column without words; with one column beside it, they are indented text.
  if (firsts.some((text) => text !== '')) return { kind: 'table', reason: 'columns of as many cells each' };
  return count > 2 ? { kind: 'verbatim', reason: 'columns that are indented' } : undefined;
}

const areApart = (cells: readonly { start: number; end: number }[][]): boolean =>
  (cells[0] ?? []).slice(1).every((_, column) => {
    const end = Math.max(...cells.slice(0, 1000).map((row) => row[column]?.end ?? 0));
    return cells.slice(0, 1000).every((row) => (row[column + 1]?.start ?? 0) >= end);
  });

const shortLine = 60;
const mayBeVerse = (texts: readonly string[]): boolean =>
  texts.every((text) => text.length <= shortLine && /^[^\p{Ll}\p{N}]{0,8}\p{Lu}/u.test(text) && !itemMark(text));

/** Short lines that each begin with a capital, not all after a sentence, with few names and no numbers, and room left in them. */
function isVerse(texts: readonly string[], width: number): boolean {
  if (!mayBeVerse(texts) || texts.some((text) => /\p{N}/u.test(text))) return false;
  const [first = '', second = '', last = ''] = [texts[0], texts[1], texts.at(-1)];
  if (first.length < second.length * 0.6) return false;
  const before = texts.slice(0, -1);
  if (before.every((text) => endsSentence(text)) || (texts.length === 2 && endsSentence(last))) return false;
  const inner = texts.flatMap((text) => text.split(/\s+/).slice(1));
  const capitals = inner.filter((word) => /^[^\p{L}]?\p{Lu}\p{L}/u.test(word)).length;
  if (inner.length < texts.length * 2 || capitals * 5 > inner.length) return false;
  if (width < 30) return true;
  const early = before.filter((text, at) => breaksOff({ width }, text, texts[at + 1] ?? '')).length;
  return early * 4 >= before.length * 3;
}
