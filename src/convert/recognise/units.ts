/** Rows → units: what belongs together before it is known what it is. A paragraph, a heading, an item, a stanza. */
import { bulletOf, type Mark, marksOf } from './marks.ts';
import { beginsSmall, endsFirmly, endsSentence, isShort, type Row } from './row.ts';
import { withTitles } from './titled.ts';

/** How the paragraphs of a text are set. */
export interface Setting {
  paragraphs: 'line' | 'blank-line';
  /** How wide the lines are that are broken, in characters. */
  width: number;
  /** The indent that most lines have. */
  indent: number;
  /** Whether paragraphs begin with an indent and without a blank line. */
  indented: boolean;
  reason: string;
}

/** Rows that belong together. */
export interface Unit {
  rows: Row[];
  /** Its words in one line, as far as what is recognised needs them. */
  text: string;
  marks: Mark[];
  bullet: number;
  /** Whether its words stand after a blank line below its number. */
  over?: boolean;
  /** What its shape tells that it is. */
  shape?: Shape | undefined;
  reason?: string;
}

/** A kind of block that is told by its shape. */
export type Shape = 'table' | 'verbatim' | 'quote' | 'verse';

const unitLength = 4000;

export function unitOf(rows: Row[]): Unit {
  const text = rows
    .slice(0, 60)
    .map((row) => row.text.slice(0, unitLength))
    .join(' ');
  return { rows, text, marks: marksOf(text), bullet: bulletOf(text) };
}

const mostly = (count: number, of: number, share = 0.5): boolean => of > 0 && count / of >= share;

/** Whether the line before breaks off where the width ends, and the next goes on. */
function runsOn({ text }: Row, next: Row): boolean {
  if (bulletOf(next.text) > 0 || marksOf(next.text).some(({ value }) => value === 1)) return false;
  if (/\p{Script=Han}$|[，、]$/u.test(text)) return text.length >= 20 && text.length <= 60 && /^\p{L}/u.test(next.text);
  if (/,$/.test(text) && beginsSmall(next.text)) return true;
  return text.length >= 35 && !endsSentence(text) && (beginsSmall(next.text) || /\p{Ll}[-\u00AD]$/u.test(text));
}

/** How the paragraphs are set: whether lines are broken within them. */
export function settingOf(rows: readonly Row[]): Setting {
  const neighbours = rows.slice(1).map((next, index): [Row, Row] => [rows[index] as Row, next]);
  const close = neighbours.filter(([, next]) => !next.apart);
  // A typescript with a blank line after each line: nothing stands right under anything.
  const pairs = close.length > 0 ? close : neighbours.filter(([row, next]) => next.n - row.n <= 2);
  const broken = pairs.filter(([row, next]) => runsOn(row, next));
  const lengths = broken.map(([{ raw }]) => raw.trimEnd().length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const long = rows.filter(({ raw }) => raw.length > 200).length;
  const isBroken =
    (broken.length >= 2 || pairs.length <= 4) && mostly(broken.length, pairs.length, 0.12) && long * 4 <= broken.length;
  const indents = Map.groupBy(
    broken.map(([, next]) => next.indent),
    (indent) => indent,
  );
  const [indent = 0] = [...indents].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  const begins = pairs.filter(
    ([row, next]) => endsSentence(row.text) && next.indent > indent && next.indent <= indent + 8,
  );
  const goOn = pairs.filter(([row, next]) => endsSentence(row.text) && next.indent === indent && row.indent === indent);
  return isBroken
    ? {
        paragraphs: 'blank-line',
        width,
        indent,
        indented: begins.length >= 2 && begins.length > goOn.length,
        reason: `${broken.length} of ${pairs.length} lines break off within a sentence`,
      }
    : { paragraphs: 'line', width: 0, indent: 0, indented: false, reason: 'no lines break off within a sentence' };
}

/** Cuts rows that have no shape of their own into units. */
export function unitsOf(rows: readonly Row[], setting: Setting): Unit[] {
  if (setting.paragraphs === 'line')
    return withTitles(
      rows.map((row) => unitOf([row])),
      setting,
      unitOf,
    );
  const units = runsOf(rows).flatMap((run) => {
    const counted = new Set(run.flatMap(({ text }) => itemsIn(text)));
    const groups: Row[][] = [];
    for (const [index, row] of run.entries()) {
      const before = run[index - 1];
      if (!before || begins(row, before, setting, counted)) groups.push([row]);
      else groups.at(-1)?.push(row);
    }
    return groups.map(unitOf);
  });
  return withTitles(units, setting, unitOf);
}

/** The marks of items at the head of a row, as “family value”. */
const itemsIn = (text: string): string[] => marksOf(text).map(({ family, value }) => `${family} ${value}`);

/** Whether a row begins something new right under another. */
function begins(row: Row, before: Row, { indented, indent }: Setting, counted: ReadonlySet<string>): boolean {
  if (indented && row.indent > indent && endsSentence(before.text)) return true;
  // An address to readers right under a title.
  if (
    /[,:，：]$/.test(row.text) &&
    isShort(row.text, 60) &&
    isShort(before.text, 70) &&
    !endsFirmly(before.text) &&
    before.apart &&
    !beginsSmall(row.text)
  )
    return true;
  const firm = endsFirmly(before.text) || isShort(before.text, 40);
  if (bulletOf(row.text) > 0) return bulletOf(before.text) > 0 || firm;
  const own = marksOf(row.text);
  if (firm && own.some((mark) => isHead(mark, row.text))) return true;
  const above = marksOf(before.text);
  // What comes under a heading’s words; and under a number alone, whose full stop ends no sentence: “I.”, “1.”.
  if (
    above.some((mark) => (isHead(mark, before.text) && !endsFirmly(before.text)) || isAlone(mark, before)) &&
    isShort(before.text) &&
    !beginsSmall(row.text)
  )
    return true;
  return (
    firm &&
    own.some(
      ({ family, value }) =>
        counted.has(`${family} ${(value ?? 0) + 1}`) || counted.has(`${family} ${(value ?? 0) - 1}`),
    )
  );
}

/** A mark that heads a line of its own. */
const isHead = ({ strong, family, length }: Mark, text: string): boolean =>
  strong ||
  (family.startsWith('named') && isShort(text) && !endsFirmly(text)) ||
  (family === 'roman' && length >= text.length);

/** A number that is all of its line, right under a blank one. */
const isAlone = ({ family, length }: Mark, { text, apart }: Row): boolean =>
  apart && length >= text.length && /^(?:roman|decimal|numbered|chinese)/.test(family);

/** Rows that stand right under one another. */
export function runsOf(rows: readonly Row[]): Row[][] {
  const runs: Row[][] = [];
  for (const [index, row] of rows.entries()) {
    if (index > 0 && !row.apart && rows[index - 1]?.n === row.n - 1) runs.at(-1)?.push(row);
    else runs.push([row]);
  }
  return runs;
}
