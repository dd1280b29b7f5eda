/** Rows → those that are set as tables, drawings, quotations or verse: what their white space and their signs tell. */
import { areCouplet, coupletsIn } from './couplets.ts';
import { bulletOf, marksOf, rankOf } from './marks.ts';
import { endsSentence, inCapitals, isShort, type Row, wordsIn } from './row.ts';
import { isSignature } from './signed.ts';
import { runsOf, type Setting, type Shape } from './units.ts';

/** Rows of one shape, one right after the other. */
export interface Shaped {
  shape: Shape;
  rows: Row[];
  reason: string;
}

/** Finds them. Rows of one run stand under one another without a blank line. */
export function shapedIn(rows: readonly Row[], setting: Setting): Shaped[] {
  return runsOf(rows).flatMap((run) => {
    const found = [...tablesIn(run), ...drawingsIn(run), ...quotedIn(run), ...versesIn(run, setting)].sort(
      (a, b) => (a.rows[0]?.n ?? 0) - (b.rows[0]?.n ?? 0),
    );
    const taken = new Set<number>();
    const first = found.filter(({ rows: own }) => {
      if (own.some(({ n }) => taken.has(n))) return false;
      for (const { n } of own) taken.add(n);
      return true;
    });
    const others = runsOf(run.filter(({ n }) => !taken.has(n)));
    return [...first, ...others.flatMap((other) => setApart(other, setting) ?? [])];
  });
}

/** Neighbours of one kind, at least so many. */
function stretches<K>(run: readonly Row[], least: number, kindOf: (row: Row) => K | undefined): Row[][] {
  const found: Row[][] = [];
  let last: K | undefined;
  for (const row of run) {
    const kind = kindOf(row);
    if (kind !== undefined && kind === last) found.at(-1)?.push(row);
    else if (kind !== undefined) found.push([row]);
    last = kind;
  }
  return found.filter(({ length }) => length >= least);
}

const rule = /^[\s|+:=-]*[-=]{2,}[\s|+:=-]*$/;

/** How a row parts its cells, and into how many: “|3”; a rule is of any table with bars. */
function cellsOf({ raw, text }: Row): string | undefined {
  if (/\S\t+\S/.test(raw.slice(0, 2000)) && bulletOf(text) === 0 && marksOf(text).length === 0)
    return `tab${text.split('\t').length}`;
  if (text.startsWith('|') && text.endsWith('|') && text.length > 1) return '|';
  const bars = text.split(/\s\|\s/).length;
  if (bars > 1) return `bar${bars}`;
  if (rule.test(text)) return undefined;
  const cells = text.slice(0, 2000).split(/ {3,}| {2}(?=[\d$€£.–-]+(?: {2}|$))/);
  return cells.length > 1 && cells.every((cell) => cell.length > 0 && cell.length <= 50)
    ? `gap${cells.length}`
    : undefined;
}

const drawn =
  /[-=_]{2,}[>)]|[<(][-=]{2,}|\+[-=]{2,}|[-=]{2,}\+|[─│┌┐└┘├┤┬┴┼═║]|^\s*\|.*\|\s*$|\S\s+-{3,}\s|\S\s-+\s\w\s-+/u;

function tablesIn(run: readonly Row[]): Shaped[] {
  const bars = stretches(run, 2, (row) => (/^\|.*\|$/.test(row.text) ? 'bars' : undefined));
  const tables = bars.filter((rows) => !rows.some(({ text }) => /[-=]{2,}>|<[-=]{2,}/.test(text)));
  const gaps = stretches(run, 2, (row) => {
    const cells = cellsOf(row);
    return cells === '|' ? undefined : cells;
  }).filter((rows) => isTable(rows));
  return [...tables, ...gaps].map((rows) => ({
    shape: 'table',
    rows,
    reason: `${rows.length} lines with cells of one number`,
  }));
}

/** Two columns of text are one only where they are aligned, or hold numbers. */
function isTable(rows: readonly Row[]): boolean {
  if (rows.some(({ text }) => drawn.test(text))) return false;
  const [first] = rows;
  if (first && cellsOf(first)?.startsWith('gap') === false) return true;
  const numbers = rows.filter(({ text }) => /\d\S*$/.test(text)).length;
  return rows.length >= 3 && (numbers * 2 >= rows.length || aligned(rows));
}

function aligned(rows: readonly Row[]): boolean {
  const starts = rows.map(({ raw }) => raw.search(/(?<=\S {3,})\S/));
  return starts.every((start) => start === starts[0]);
}

/** Lines that hold signs of which drawings are made, with those between them. */
function drawingsIn(run: readonly Row[]): Shaped[] {
  const signs = run.filter(({ raw }) => drawn.test(raw.slice(0, 400)));
  const gaps = run.filter(({ text }) => / {4,}\S/.test(text.slice(0, 400)));
  const isDrawing =
    run.length > 1 &&
    (signs.length * 3 >= run.length * 2 || (signs.length > 0 && signs.length + gaps.length >= run.length));
  // A block of two columns that is no table: the head of a memo.
  const isForm = run.length > 1 && run.length < 20 && gaps.length * 3 >= run.length * 2 && gaps.length > 1;
  if (!isDrawing && !isForm) return [];
  return [
    {
      shape: 'verbatim',
      rows: [...run],
      reason: isDrawing ? 'lines drawn with signs' : 'lines in which white space is set on purpose',
    },
  ];
}

function quotedIn(run: readonly Row[]): Shaped[] {
  return stretches(run, 1, ({ text }) => (/^>\s?\S|^>+$/.test(text) ? '>' : undefined)).map((rows) => ({
    shape: 'quote',
    rows,
    reason: 'lines that begin with “>”',
  }));
}

/** Verse among lines that are each a paragraph: nothing else parts it from them. */
const versesIn = (run: readonly Row[], { paragraphs }: Setting): Shaped[] =>
  paragraphs === 'line'
    ? coupletsIn(run).map((rows) => ({ shape: 'verse', rows, reason: 'lines of verse, which rhyme or are set in' }))
    : [];

/** A run that is indented as a whole, or whose lines end before the width does. */
function setApart(run: readonly Row[], setting: Setting): Shaped | undefined {
  const [first, second] = run;
  if (isSignature(run)) return { shape: 'verse', rows: [...run], reason: 'a name and an office, line by line' };
  if (
    !first ||
    run.filter(({ text }) => bulletOf(text) > 0 || marksOf(text).some(({ value }) => value !== undefined)).length * 2 >
      run.length ||
    bulletOf(first.text) > 0 ||
    marksOf(first.text).some(({ family }) => family.startsWith('named')) ||
    run.some(({ text }) => marksOf(text).some(({ strong }) => strong)) ||
    run.filter(({ text }) => marksOf(text).some(({ family }) => rankOf(family) !== undefined)).length > 1 ||
    countsOn(run)
  )
    return undefined;
  // What is set in the middle of the page is a title.
  if (run.length <= 3 && run.every(({ indent, text }) => indent >= setting.indent + 12 && isShort(text)))
    return undefined;
  const indented =
    setting.paragraphs === 'blank-line' && !setting.indented && run.every(({ indent }) => indent >= setting.indent + 2);
  const capitals = run.filter(({ text }) => /^["'“‘«(]?[\p{Lu}\p{Lo}]/u.test(text)).length;
  const short = run.every(({ text }) => text.length <= (/\p{Script=Han}/u.test(text) ? 24 : 64));
  const ends = run.filter(({ text }) => endsSentence(text)).length;
  const most = run.slice(0, -1).reduce((width, { text }) => Math.max(width, text.length), 0);
  const broken = run
    .slice(0, -1)
    .filter(({ text }, index) => text.length + firstWord(run[index + 1]) + 1 < (setting.width || 100) * 0.82).length;
  if (
    run.length >= 2 &&
    short &&
    broken === run.length - 1 &&
    !run.every(({ text }) => inCapitals(text)) &&
    capitals * 5 >= run.length * 4 &&
    ends * 2 <= run.length &&
    !hasHeading(run, setting)
  ) {
    if (setting.paragraphs === 'blank-line' || run.length >= 3 || (first && second && areCouplet(first, second)))
      return { shape: 'verse', rows: [...run], reason: 'short lines that each begin with a capital' };
  }
  if (!indented || (second && second.indent !== first.indent && !(most < setting.width * 0.8))) return undefined;
  return endsSentence(run.at(-1)?.text ?? '') && wordsIn(run.map(({ text }) => text).join(' ')) > 1
    ? { shape: 'quote', rows: [...run], reason: 'lines that are set in from the others' }
    : undefined;
}

/** Whether two of the lines have numbers of which one goes on from the other. */
function countsOn(run: readonly Row[]): boolean {
  const seen = new Set<string>();
  for (const { text } of run) {
    for (const { family, value } of marksOf(text)) {
      if (value === undefined) continue;
      if (value > 1 && seen.has(`${family} ${value - 1}`)) return true;
      seen.add(`${family} ${value}`);
    }
  }
  return false;
}

/** A short line, then one that is a sentence: a heading above its text. */
const hasHeading = (run: readonly Row[], { indent }: Setting): boolean =>
  run.length === 2 &&
  !areCouplet(run[0] as Row, run[1] as Row) &&
  !(/[,;]$/.test(run[0]?.text ?? '') && run.every((row) => row.indent >= indent + 2)) &&
  endsSentence(run[1]?.text ?? '') &&
  !endsSentence(run[0]?.text ?? '') &&
  (run[1]?.text.length ?? 0) > 40;

const firstWord = (row: Row | undefined): number => /^\S*/.exec(row?.text ?? '')?.[0].length ?? 0;
