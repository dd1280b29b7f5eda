/** Parts that the page cut in two: a paragraph that goes on after a blank line, a page’s end, or what was set aside. */
import { isLeftOpen } from '../../corpus/text/sentences.ts';
import type { Question } from './choice.ts';
import type { Part } from './recognise.ts';
import { beginsSmall, endsSentence } from './row.ts';
import type { Setting } from './units.ts';

/** What may stand between two parts: what is set aside, and notes. */
interface Around {
  aside: ReadonlyMap<number, unknown>;
  notes: ReadonlySet<number>;
}

/** No page’s foot has more lines. */
const farthest = 200;

/** Joins paragraphs that go on; in the order of the text. */
export function joinedParts(
  parts: readonly Part[],
  { paragraphs, width }: Setting,
  smallWords: ReadonlySet<string>,
  around: Around,
  questions: Question[],
): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && goesOn(last, part, { paragraphs, width, smallWords }, around, questions)) {
      for (const row of part.rows) last.rows.push(row);
      last.reason = 'a paragraph that goes on after the page’s end';
    } else joined.push({ ...part, rows: [...part.rows] });
  }
  return joined;
}

function goesOn(
  before: Part,
  part: Part,
  { paragraphs, width, smallWords }: Pick<Setting, 'paragraphs' | 'width'> & { smallWords: ReadonlySet<string> },
  { aside, notes }: Around,
  questions: Question[],
): boolean {
  if (part.kind !== 'paragraph' || before.kind !== 'paragraph' || paragraphs === 'line') return false;
  const [last, next] = [before.rows.at(-1)?.text ?? '', part.rows[0]?.text ?? ''];
  if (last.length < 20 || endsSentence(last)) return false;
  if (part.family !== undefined) return false;
  const [from, to] = [before.rows.at(-1)?.n ?? 0, part.rows[0]?.n ?? 0];
  const between = Array.from({ length: Math.min(farthest, to - from - 1) }, (_, index) => from + index + 1);
  const overNotes = between.some((n) => notes.has(n));
  if (beginsSmall(next) && !overNotes) return true;
  // Over what was set aside, a sentence may go on with a capital: “of ⏎ [page 2] ⏎ September”. The reader sees it too.
  const isOver = to - from <= 8 && between.some((n) => aside.has(n));
  const isFull =
    before.rows.length > 1 && width >= 40 && last.length + 1 + (/^\S*/.exec(next)?.[0].length ?? 0) > width;
  if (isOver && !overNotes && (isLeftOpen(last, smallWords) || isFull)) return true;
  if (isOver || (overNotes && beginsSmall(next)))
    questions.push({
      field: 'layout.lines',
      lines: [from, to],
      ask: `Does the paragraph go on after ${overNotes ? 'the notes' : 'what is set aside'} here?`,
      chosen: 'two paragraphs',
    });
  return false;
}
