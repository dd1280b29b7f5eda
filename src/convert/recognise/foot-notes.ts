/**
 * Notes in round brackets, at the end of a text or at the feet of its pages, where paragraphs, recitals or items are counted
 * in round brackets too.
 */
import { countedWord } from '../../corpus/text/languages/part-words.ts';
import type { Question } from './choice.ts';
import { endsFirmly, type Row } from './row.ts';

const label = /^[（(](\s?)(\d{1,3})\s?[)）]\s*\S/;
/**
 * What may call such a note: a number in brackets behind a word, a year, “2018/77” or a mark, before a mark, a space or the
 * end. Behind a mark and a space, or before others that stand so, it counts what a sentence lists: “may (1) buy, (2) lease”.
 */
const sign =
  /(?:(?<=[\p{L}\p{Pf}"'’»]\s?|\s(?:1[89]|20)\d\d\s|\d\/\d{1,4}\s|[,.])[（(]\s?(\d{1,3})\s?[)）](?=[,;.:)，；。：、]|\s|$|(?<=）)\p{Lo})|(?<=[,.]\s)[（(]\s?(\d{1,3})\s?[)）](?=$))(?![^()]{0,300}[,;]\s(?:\p{L}+\s)?\(\d)/gu;

/** Notes that stand together: their rows, how many they are, and how many of them are called before, since the last such. */
interface Foot {
  rows: Row[];
  notes: number;
  called: number;
}

/** What is known of the rows where notes may begin. */
interface Setting {
  /** Whether each row is a paragraph. */
  byRow: boolean;
  isPageNumber: (text: string) => boolean;
}

/** With which numbers the calls after a foot may begin: they count on, begin again, or do the one and the other. */
const ways: readonly ((last: number) => readonly number[])[] = [
  (last) => [last + 1],
  () => [1],
  (last) => [1, last + 1],
];

/**
 * The notes, by the places where they stand: rows that count on, each of them called in the text since the last of such
 * notes. Where some are called and some are not, or many numbers in brackets call nothing, it is asked.
 *
 * @param known The lines that are known to be notes: where all are, there is nothing to find.
 */
export function footNotesIn(
  rows: readonly Row[],
  known: ReadonlySet<number>,
  setting: Setting,
  questions: Question[],
): Row[][] {
  const { feet, others } = ways
    .map((begins) => feetIn(rows, setting, begins))
    .reduce((best, one) => (calledIn(one.feet) > calledIn(best.feet) ? one : best));
  const called = calledIn(feet);
  const isAtEnd = feet.at(-1)?.rows.at(-1) === rows.at(-1);
  const areNotes = others * 2 <= called && (called > 1 || isAtEnd);
  const unknown = feet.filter((foot) => !foot.rows.every(({ n }) => known.has(n)));
  const [sure, unsure] = [[] as Row[][], [] as Foot[]];
  for (const foot of unknown)
    if (areNotes && foot.called === foot.notes) sure.push(foot.rows);
    else unsure.push(foot);
  for (const foot of unsure) ask(foot, questions);
  return sure;
}

const calledIn = (feet: readonly Foot[]): number => feet.reduce((sum, { called }) => sum + called, 0);

function ask({ rows, notes, called }: Foot, questions: Question[]): void {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return;
  questions.push({
    field: 'layout.lines',
    lines: [first.n, last.n],
    ask:
      notes === 1
        ? `Is “${first.text.slice(0, 60)}” a note? It seems to be called.`
        : `Is “${first.text.slice(0, 60)}” a note, and those that count on from it? ${called} of ${notes} seem to be called.`,
    chosen: 'no notes',
  });
}

/** The feet of a text, and how many numbers in brackets call none of their notes. */
function feetIn(
  rows: readonly Row[],
  setting: Setting,
  begins: (last: number) => readonly number[],
): { feet: Foot[]; others: number } {
  const feet: Foot[] = [];
  let calls: number[] = [];
  let [last, others, counted] = [0, 0, 0];
  for (let at = 0; at < rows.length; at += 1) {
    const foot = calls.length > 0 ? footAt(rows, at, calls, counted, setting) : undefined;
    if (foot) {
      feet.push(foot);
      others += calls.length - foot.called;
      last = (calls[0] ?? 1) + foot.notes - 1;
      calls = [];
      at += foot.rows.length - 1;
      continue;
    }
    const [row, above] = [rows[at] as Row, rows[at - 1]];
    const goesOn = above && !setting.byRow && !row.apart && !endsFirmly(above.text);
    if (!goesOn) counted = labelOf(row.text)?.number ?? counted;
    for (const number of signsIn(row.text, goesOn ? above.text : '')) {
      const before = calls.at(-1);
      // One call may be printed so that it cannot be told.
      const next = before === undefined ? begins(last) : [before + 1, before + 2];
      if (next.includes(number)) calls.push(number);
      else others += 1;
    }
  }
  return { feet, others: others + calls.length };
}

const labelOf = (text: string): { number: number; spaced: boolean } | undefined => {
  const [, space, number] = label.exec(text) ?? [];
  return number === undefined ? undefined : { number: Number(number), spaced: space !== '' };
};

/** The numbers in brackets that may call; one at the head of a row does where a sentence goes on from the row above. */
const signsIn = (text: string, above: string): number[] => {
  const lead = above === '' ? '' : `${above.slice(-longestWord)} `;
  const start = lead !== '' ? lead.length : label.test(text) ? 4 : 0;
  const whole = lead + text;
  return [...whole.matchAll(sign)].flatMap(({ index, 1: number, 2: last }) =>
    index >= start && !counts(whole.slice(Math.max(0, index - longestWord), index)) ? Number(number ?? last) : [],
  );
};

/** So much of a text tells what its last word is. */
const longestWord = 24;
const countedBefore = new RegExp(`(?:^|[^\\p{L}])(?:${countedWord})\\.?\\s?$`, 'u');
const counts = (before: string): boolean => countedBefore.test(before);

/**
 * The notes that begin with a row: from the first that is called on, as far as they count on. What a colon announces is a
 * list, and so is what counts on farther than the calls do, unless it goes on from what was counted before.
 *
 * @param counted The last number in brackets at the head of a row that is no note.
 */
function footAt(
  rows: readonly Row[],
  at: number,
  calls: readonly number[],
  counted: number,
  { byRow, isPageNumber }: Setting,
): Foot | undefined {
  const [row, before] = [rows[at] as Row, rows[at - 1]];
  const first = labelOf(row.text);
  if (!first || first.number !== calls[0] || !before || /[:：]$/.test(before.text)) return undefined;
  if (!byRow && !row.apart && /[\p{L}\p{N}]/u.test(before.text)) return undefined;
  let [end, next] = [at, first.number];
  for (; end < rows.length; end += 1) {
    const { text, apart } = rows[end] as Row;
    const own = labelOf(text);
    if (own) {
      if (own.number !== next || own.spaced !== first.spaced) break;
      if (own.number === counted + 1 && !calls.includes(next)) break;
      next += 1;
    } else if (apart || byRow || isPageNumber(text)) break;
  }
  const notes = next - first.number;
  const called = calls.filter((number) => number < next).length;
  return called * 2 >= notes ? { rows: rows.slice(at, end), notes, called } : undefined;
}
