/** Notes in round brackets at the end of a text whose paragraphs, recitals or items are counted in round brackets too. */
import { countedWord } from '../../corpus/text/languages/part-words.ts';
import type { Question } from './choice.ts';
import type { Row } from './row.ts';

const label = /^[（(](\d{1,3})[)）]\s*\S/;
/** What may call such a note: a number in brackets behind a word, before a mark or the end. */
const sign = /(?<=[\p{L}\p{Pf}"'’»,.]\s?|\s(?:1[89]|20)\d\d\s)[（(](\d{1,3})[)）](?=[,;.:)]|\s|$)/gu;

/**
 * The rows of the notes: those from the last “(1)” on, where each that stands apart counts on, other rows of that count
 * stand before them, and each is called before, in its order. Where some are called and some are not, it is asked.
 *
 * @param notes The lines that are known to be notes: then there is nothing to find.
 */
export function footNotesIn(rows: readonly Row[], notes: ReadonlySet<number>, questions: Question[]): Row[] {
  const begin = rows.findLastIndex(({ text }) => label.exec(text)?.[1] === '1');
  const own = rows.slice(begin);
  if (begin < 1 || own.some(({ n }) => notes.has(n)) || !countsOn(own)) return [];
  const before = rows.slice(0, begin);
  if (!before.some(({ text }) => label.exec(text)?.[1] === '1')) return [];
  const last = own.filter(({ text }) => label.test(text)).length;
  const called = calledIn(before, last);
  const [first] = own;
  if (called === last) return own;
  if (called * 2 >= last && called > 0 && first)
    questions.push({
      field: 'layout.lines',
      lines: [first.n, own.at(-1)?.n ?? first.n],
      ask: `Is “${first.text.slice(0, 60)}” a note, and those that count on from it? ${called} of ${last} seem to be called.`,
      chosen: 'no notes',
    });
  return [];
}

/** Whether each row that stands apart, or begins with a number in brackets, counts on from 1. */
function countsOn(rows: readonly Row[]): boolean {
  let next = 1;
  for (const { text, apart } of rows) {
    const number = label.exec(text)?.[1];
    if (number === undefined && (apart || next === 1)) return false;
    if (number === undefined) continue;
    if (Number(number) !== next) return false;
    next += 1;
  }
  return next > 1;
}

/** How many of the numbers from 1 on are called one after the other; those at the head of a row are no calls. */
function calledIn(rows: readonly Row[], last: number): number {
  let called = 0;
  for (const { text } of rows) {
    const start = label.test(text) ? 4 : 0;
    for (const { index, 1: number } of text.matchAll(sign))
      if (
        index >= start &&
        Number(number) === called + 1 &&
        called < last &&
        !counts(text.slice(Math.max(0, index - 24), index))
      )
        called += 1;
  }
  return called;
}

const countedBefore = new RegExp(`(?:^|[^\\p{L}])(?:${countedWord})\\.?\\s?$`, 'u');
const counts = (before: string): boolean => countedBefore.test(before);
