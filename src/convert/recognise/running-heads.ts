/** Heads and feet of pages that hold the page’s number: “Cite as: 598 U. S. 1 (2023)      3”, “Page 4     Report on Ferries”. */
import { RE2JS } from 're2js';
import { pageWord, partWord } from '../../corpus/text/languages/part-words.ts';
import { romanValue } from '../../corpus/text/numerals.ts';
import { endsSentence, type Row } from './row.ts';

/** Lines of one head, with the pattern that matches them where one does. */
export interface RunningHead {
  rows: Row[];
  match: string | undefined;
  reason: string;
}

const number = '\\d{1,4}|[ivxl]{1,6}';
/** The number of a page before the words, or after them; wide white space, or the word for a page, tells it from a heading’s. */
const before = new RegExp(
  `^(?:(?:${pageWord})\\s+)?(?<number>${number})(?<gap>\\s{2,}|\\s[|·•]\\s|\\s(?=\\p{Lu}))(?<words>\\S.*)$`,
  'u',
);
const after = new RegExp(
  `^(?<words>\\S.*?\\S)(?<gap>\\s{2,}|\\s[|·•]\\s|\\s)(?:(?:${pageWord})\\s+)?(?<number>${number})$`,
  'u',
);
/** “Page 3” at an edge; “Chapter”, which a number follows that is no page’s. */
const pageFirst = new RegExp(`^(?:${pageWord})\\s+[\\divxl]`, 'u');
const pageLast = new RegExp(`\\s(?:${pageWord})\\s+[\\divxl]+$`, 'u');
const isPartName = new RegExp(`^(?:${partWord('part', 'chapter', 'article', 'section', 'annex', 'other')})$`, 'iu');

const longest = 120;
/** So wide is white space that no words within a line have. */
const wide = 5;

interface Head {
  row: Row;
  words: string;
  number: number;
  gap: number;
  isPage: boolean;
  first: boolean;
}

/** A line as the head of a page; none where it has no number at an edge. */
function headOf(row: Row): Head | undefined {
  if (row.text.length > longest) return undefined;
  for (const form of [before, after]) {
    const { words = '', number: own = '', gap = '' } = form.exec(row.text)?.groups ?? {};
    if (words === '' || !/\p{L}{2}/u.test(words)) continue;
    const isPage = pageFirst.test(row.text) || pageLast.test(row.text);
    const value = /^\d/.test(own) ? Number(own) : (romanValue(own.toUpperCase()) ?? 0);
    return { row, words: words.replace(/\s+/g, ' '), number: value, gap: gap.length, isPage, first: form === before };
  }
  return undefined;
}

/** Finds them: heads with one text and rising numbers, and those that white space sets apart; and lines that come back alone. */
export function runningHeads(rows: readonly Row[]): RunningHead[] {
  const alone = rows.filter((row, index) => row.newPage || standsAlone(row, rows[index - 1], rows[index + 1]));
  const all = rows.flatMap((row) => headOf(row) ?? []);
  const isAlone = new Set(alone);
  const heads = all.filter(({ row }) => isAlone.has(row));
  const found: RunningHead[] = [];
  const byWords = (own: readonly Head[]): Head[][] => [
    ...Map.groupBy(own, ({ words }) => words.toLowerCase()).values(),
  ];
  const turning = byWords(all).filter(turns);
  const isTurning = new Set(turning.flat());
  const groups = byWords(heads.filter((head) => !isTurning.has(head)));
  const named = [...turning, ...groups.filter((own) => own.length > 1 && isRising(own) && isHead(own))];
  const sure = [...named, ...betweenPages(heads, new Set(named.flat())).map((head) => [head])];
  const taken = new Set(sure.flat());
  // One head has a page alone; with others that white space sets apart so, it is one of them.
  const apart = heads.filter((head) => !taken.has(head) && (head.isPage || head.gap >= (head.first ? wide + 3 : wide)));
  const others = apart.length + sure.length > 1 ? apart : [];
  for (const own of [...sure, ...others.map((head) => [head])])
    found.push({
      rows: own.map(({ row }) => row),
      match: patternOf(own),
      reason: 'the head of a page, with its number',
    });
  return [
    ...found,
    ...repeatedAlone(rows, new Set(alone), new Set(found.flatMap((one) => one.rows.map(({ n }) => n)))),
  ];
}

const standsAlone = (row: Row, last: Row | undefined, next: Row | undefined): boolean =>
  (row.apart || last === undefined) && (next === undefined || next.apart || next.n > row.n + 1);

/** Heads with one text whose number stands left and right by turns, as on the pages of a book: no heading does so. */
const turns = (heads: readonly Head[]): boolean =>
  heads.length > 2 && isRising(heads) && heads.some(({ first }) => first) && heads.some(({ first }) => !first);

/** Heads of pages whose words change, as those that name a section: their numbers are those of the pages that are between others. */
function betweenPages(heads: readonly Head[], named: ReadonlySet<Head>): Head[] {
  const inTurns = new Set(runsInTurns(heads));
  const pages = heads.filter((head) => named.has(head) || inTurns.has(head));
  const found: Head[] = [];
  let next = 0;
  for (const head of heads) {
    while (next < pages.length && (pages[next] as Head).row.n <= head.row.n) next += 1;
    if (named.has(head)) continue;
    const [before, after] = [pages[next - (inTurns.has(head) ? 2 : 1)], pages[next]];
    // On the other side than the number of the page before it, or of the one after it.
    const fits =
      (before === undefined || before.number < head.number) &&
      (after === undefined || after.number > head.number) &&
      [before, after].some((one) => one && Math.abs(one.number - head.number) === 1 && one.first !== head.first);
    if (inTurns.has(head) || (fits && !isPartName.test(head.words) && !endsSentence(head.words))) found.push(head);
  }
  return found;
}

/** Neighbours whose numbers count on one by one, left and right by turns: three and more. */
function runsInTurns(heads: readonly Head[]): Head[] {
  const found: Head[] = [];
  let run: Head[] = [];
  for (const head of heads) {
    const last = run.at(-1);
    const goesOn = last && head.number === last.number + 1 && head.first !== last.first;
    if (!goesOn || isPartName.test(head.words)) run = [];
    run.push(head);
    if (run.length === 3) found.push(...run);
    else if (run.length > 3) found.push(head);
  }
  return found;
}

const isRising = (heads: readonly Head[]): boolean =>
  heads.every((head, index) => index === 0 || head.number > (heads[index - 1] as Head).number);

/** A heading that counts on has other words each time; “Ferries 1998”, “Ferries 1999” may be two years’ headings. */
const isHead = (heads: readonly Head[]): boolean =>
  heads.some(
    ({ isPage, gap, row, first, number: own }) => isPage || gap >= 3 || row.newPage || (first && own < 1500),
  ) || heads.every(({ number: own, words }) => own < 1500 && words.length > 12 && !isPartName.test(words));

/** A pattern of what all have in common; only of several. */
function patternOf(heads: readonly Head[]): string | undefined {
  const [head] = heads;
  if (!head || heads.length < 2) return undefined;
  const words = RE2JS.quote(head.words).replaceAll(' ', '\\s+');
  const page = `((${pageWord})\\s+)?(\\d{1,4}|[ivxl]{1,6})`;
  return `(${page}\\s+([|·•]\\s+)?)?${words}(\\s+([|·•]\\s+)?${page})?`;
}

/** Lines of some length that come back three times and more, alone between blank lines but for one: no heading comes back so. */
function repeatedAlone(rows: readonly Row[], alone: ReadonlySet<Row>, taken: ReadonlySet<number>): RunningHead[] {
  const own = rows.filter(
    ({ n, text }) =>
      !taken.has(n) && text.length >= 30 && text.length <= longest && !endsSentence(text) && !/[,;]$/.test(text),
  );
  return [...Map.groupBy(own, ({ text }) => text)].flatMap(([text, alike]) =>
    alike.length < 3 || alike.filter((row) => alone.has(row)).length < alike.length - 1
      ? []
      : { rows: alike, match: RE2JS.quote(text).replaceAll(' ', '\\s+'), reason: 'a line that the pages repeat' },
  );
}
