/** Rows that the page left in the text: its numbers, its running heads, its rules, a table of contents. */
import { RE2JS } from 're2js';
import { pageWord } from '../../corpus/text/languages/part-words.ts';
import type { Question } from './choice.ts';
import { endsSentence, type Row } from './row.ts';
import { runningHeads } from './running-heads.ts';

/** Why a row is set aside. */
export interface SetAside {
  reason: string;
  /** Whether it parts the page, so that no note goes on in it: a rule, a table of contents. */
  parts?: true;
}

/** Rows set aside, and a pattern that matches them where they are many. */
export interface Furniture {
  /** By line. */
  rows: ReadonlyMap<number, SetAside>;
  patterns: { match: string; reason: string; lines: number[]; within?: true }[];
}

/** What is asked of the words of languages: they stand with the reader’s own. */
export interface Words {
  /** Whether a line is the number of a page: “Page 3 of 12”, “- 3 -”. */
  isPageNumber: (text: string) => boolean;
}

const contentsAside: SetAside = { reason: 'the table of contents, which the page makes anew', parts: true };
const ruleAside: SetAside = { reason: 'a rule between parts of the page', parts: true };

const pageNumberAside: SetAside = { reason: 'the number of a page' };

/** Sets rows aside, with the pattern that matches them. */
type Add = (rows: readonly Row[], match: string | undefined, aside: SetAside) => void;

const digits = /\d+/g;
const shapeOf = (text: string): string => text.replace(digits, '#').replace(/\s+/g, ' ');

/** Finds them; what looks so and is not sure is asked. */
export function furnitureOf(rows: readonly Row[], words: Words, questions: Question[]): Furniture {
  const found = new Map<number, SetAside>();
  const patterns: Furniture['patterns'] = [];
  const add: Add = (own, match, aside) => {
    for (const { n } of own) found.set(n, aside);
    if (match !== undefined) patterns.push({ match, reason: aside.reason, lines: own.map(({ n }) => n) });
  };
  const shapes = Map.groupBy(
    rows.filter(({ text }) => text.length <= 120),
    ({ text }) => shapeOf(text),
  );
  for (const [shape, own] of shapes) {
    if (isPageNumber(own, words)) {
      if (own.length > 1) add(own, patternOf(shape), pageNumberAside);
      else if (/^\d+$/.test(own[0]?.text ?? '')) continue;
      else add(own, undefined, pageNumberAside);
    }
  }
  for (const { rows: own, match, reason } of runningHeads(rows.filter(({ n }) => !found.has(n))))
    add(own, match, { reason });
  for (const [shape, own] of shapes) {
    if (!own.some(({ n }) => found.has(n)) && isRunning(own, found))
      add(own, patternOf(shape), { reason: 'a running head, which the pages repeat' });
  }
  headsOfPages(rows, found, add);
  contents(rows, add);
  rulesBetween(rows, found, add);
  patterns.push(...inner(rows.filter(({ n }) => !found.has(n))));
  for (const row of rows) if (!found.has(row.n) && /^\d{1,4}$/.test(row.text)) askNumber(row, questions);
  return { rows: found, patterns };
}

const patternOf = (shape: string): string =>
  shape
    .split('#')
    .map((part) => RE2JS.quote(part))
    .join('\\d+')
    .replaceAll(' ', '\\s+');

const numbersOf = (text: string): number[] => (text.match(digits) ?? []).map(Number);

/** Numbers of pages rise; a lone number is one only where others go on from it one by one. */
function isPageNumber(own: readonly Row[], { isPageNumber: says }: Words): boolean {
  const [first] = own;
  const bare = (text: string): string => text.replace(/^[[(]{2}|[\])]{2}$/g, '');
  if (!first || first.text.length > 40 || !says(bare(first.text).replace(/\d{5,9}/, '1'))) return false;
  const numbers = own.map(({ text }) => numbersOf(text)[0] ?? 0);
  const rising = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
  const bareNumber = /^\d+$/.test(first.text);
  const byOne = numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
  return rising && (!bareNumber || (byOne && own.length > 1));
}

/** “[Page 3]” at the end of a line that has more. */
const pageAtEnd = new RegExp(`\\s\\[?(?:${pageWord})\\s*\\d+\\]?$`, 'u');

/** Lines that come back, or that hold a number which rises with the pages. */
function isRunning(own: readonly Row[], found: ReadonlyMap<number, SetAside>): boolean {
  const [first] = own;
  if (!first || !/\p{L}/u.test(first.text)) return false;
  const numbers = own.map(({ text }) => numbersOf(text).at(-1) ?? 0);
  const rising = own.length > 1 && numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
  if (rising && pageAtEnd.test(first.text.slice(-40))) return true;
  if (endsSentence(first.text) || own.some(({ text }) => text !== first.text)) return false;
  if (own.length < 2 || first.text.length > 80) return false;
  const beside = own.filter(({ n }) => [n - 2, n - 1, n + 1, n + 2].some((other) => found.has(other)));
  return beside.length * 3 >= own.length * 2 || own.filter(({ newPage }) => newPage).length * 3 >= own.length * 2;
}

/** The first line of a page whose last line was set aside, where it is set as a head: in two columns. */
function headsOfPages(rows: readonly Row[], found: ReadonlyMap<number, SetAside>, add: Add): void {
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (before && row.newPage && !found.has(row.n) && / {3,}\S/.test(row.text) && found.has(before.n))
      add([row], undefined, { reason: 'the head of a page' });
  }
}

/** Lines of signs alone, that part a page's text from its notes; no part of a drawing or a table. */
function rulesBetween(rows: readonly Row[], found: ReadonlyMap<number, SetAside>, add: Add): void {
  const isRule = ({ text }: Row): boolean => /^(?:[_*~=·•—–-]\s?){3,}$/.test(text.slice(0, 200)) && text.length <= 200;
  const isDrawn = (row: Row | undefined): boolean => row !== undefined && / {3,}\S|\||\t/.test(row.text);
  const own = rows.filter((row, index) => {
    if (found.has(row.n) || !isRule(row)) return false;
    const [before, after] = [rows[index - 1], rows[index + 1]];
    const above = before && !row.apart && before.n === row.n - 1;
    const below = after && !after.apart && after.n === row.n + 1;
    if (below && isDrawn(after)) return false;
    // Right under words it underlines them; a long one under the last line of a paragraph, or under another, parts the page.
    const parts = row.text.length >= 20 || /^[_—*]/.test(row.text);
    return !above || isRule(before) || (parts && !isDrawn(before) && (!before.apart || /^[_—]/.test(row.text)));
  });
  for (const [text, alike] of Map.groupBy(own, ({ text }) => text))
    add(alike, alike.length > 1 ? RE2JS.quote(text) : undefined, ruleAside);
}

const leaders = /(?:\. ?){4,}\s*[\divxlc]{1,5}$|…{2,}\s*\d{1,4}$/i;

/** A table of contents: lines that lead to pages, or that come again as headings in the same order; with the line above it. */
function contents(rows: readonly Row[], add: Add): void {
  const dotted = rows.filter(({ text }) => leaders.test(text.slice(-120)));
  const listed = dotted.length > 1 ? dotted : repeatedAhead(rows);
  const [first] = listed;
  if (!first) return;
  const above = rows[rows.indexOf(first) - 1];
  if (above && above.text.length <= 30 && !endsSentence(above.text) && rows.indexOf(first) > 1)
    add([above], undefined, contentsAside);
  add(listed, dotted.length > 1 ? '.*(\\. ?){4,}\\s*[0-9ivxlc]{1,5}' : undefined, contentsAside);
}

/** The longest run of short lines near the head of the text that all come again, in their order. */
function repeatedAhead(rows: readonly Row[]): Row[] {
  const plain = (text: string): string =>
    text
      .replace(/\s+\d{1,4}$|\[edit\]$/, '')
      .replace(/^\d{1,2}(?:\.\d{1,2})*\s+/, '')
      .toLowerCase();
  const later = new Map<string, number>();
  for (const row of rows) if (row.text.length <= 100) later.set(plain(row.text), row.n);
  const head = rows.slice(0, 80);
  let best: Row[] = [];
  let run: Row[] = [];
  for (const row of head) {
    const again = row.text.length <= 100 ? later.get(plain(row.text)) : undefined;
    if (again !== undefined && again > row.n) run.push(row);
    else run = [];
    if (run.length > best.length) best = run;
  }
  const last = best.at(-1)?.n ?? 0;
  const distinct = new Set(best.map(({ text }) => plain(text))).size === best.length;
  return distinct && best.length >= 3 && best.every(({ text }) => (later.get(plain(text)) ?? 0) > last) ? best : [];
}

const pageInLine = new RegExp(`\\[{1,2}(?:${pageWord}|S\\.|第)\\s?(\\d{1,4})\\s?页?\\]{1,2}`, 'g');

/** “[p. 12]” in the midst of lines. */
function inner(rows: readonly Row[]): Furniture['patterns'] {
  const found = rows.flatMap(({ n, text }) =>
    [...text.matchAll(pageInLine)].flatMap((match) =>
      match[0] === text ? [] : { n, number: Number(match[1]), shape: shapeOf(match[0]) },
    ),
  );
  const byOne = found.every(({ number }, index) => index === 0 || number === (found[index - 1]?.number ?? 0) + 1);
  if (found.length < 2 || !byOne) return [];
  return [...Map.groupBy(found, ({ shape }) => shape)].map(([shape, own]) => ({
    match: patternOf(shape),
    reason: 'the number of a page, within the text',
    // A page’s number is one of many, however few have its shape.
    lines: own.length > 1 ? own.map(({ n }) => n) : found.map(({ n }) => n),
    within: true,
  }));
}

function askNumber({ n, text }: Row, questions: Question[]): void {
  questions.push({
    field: 'layout.lines',
    lines: [n, n],
    ask: `Is “${text}”, alone in its line, the number of a page?`,
    chosen: 'a part of the text',
  });
}
