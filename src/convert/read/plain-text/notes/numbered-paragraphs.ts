/** Paragraphs that are numbered in brackets, as those of judgments are: “[1] This is an appeal.” They are no notes. */
import { needsNoCall } from './labels.ts';
import type { Candidate, ReadLine } from './note-lines.ts';

/** Fewer may be notes whose calls are lost. */
const fewest = 3;

/**
 * Whether labels in brackets are the numbers of paragraphs: they count on through the text, hardly one is called before it
 * stands, other text stands between them, and they are most of the text.
 *
 * @param candidates What begins with a label in brackets; years are none.
 * @param called Those that are called before they stand.
 * @param blockOf The block of lines with labels that each stands in.
 */
export function areParagraphs(
  lines: readonly ReadLine[],
  candidates: readonly Candidate[],
  called: ReadonlySet<Candidate>,
  blockOf: (candidate: Candidate) => number,
): boolean {
  const own = candidates.filter(({ mark }) => needsNoCall(mark));
  if (own.length < fewest || called.size * 5 > own.length) return false;
  const numbers = own.map(({ mark }) => Number(mark.label));
  if (!numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)) return false;
  if (new Set(own.map(blockOf)).size < 2) return false;
  const firsts = new Set(own.map(({ line }) => line.n));
  let [inside, all, within] = [false, 0, 0];
  for (const { line, text, fate, starts } of lines) {
    if (fate !== 'open') continue;
    if (starts) inside = firsts.has(line.n);
    all += text.length;
    if (inside) within += text.length;
  }
  return within * 2 > all;
}
