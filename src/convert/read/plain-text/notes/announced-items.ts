/** Items of lists that look like notes: “We shall: ⏎ ① build, ⏎ ② mend.” They are none where notes of the same labels stand elsewhere. */
import type { Candidate, ReadLine } from './note-lines.ts';

/** The forms of labels that items have too. */
const alsoItems: ReadonlySet<string> = new Set(['circled', 'dotted', 'round', 'glued']);

/**
 * Takes the items out that a line ending with a colon announces: they count on from 1, right after one another, and each of
 * their labels stands before another line that may be a note.
 *
 * @param candidates What may be notes of one form, in the order of the text.
 */
export function withoutAnnounced(lines: readonly ReadLine[], candidates: readonly Candidate[]): readonly Candidate[] {
  if (!alsoItems.has(candidates[0]?.mark.form ?? '')) return candidates;
  const announced = new Set<Candidate>();
  const byLine = new Map(candidates.map((one) => [one.line.n, one]));
  let before: ReadLine | undefined;
  let last = 0;
  for (const line of lines) {
    if (line.fate === 'blank') continue;
    const own = byLine.get(line.line.n);
    const number = Number(own?.mark.label);
    const begins = number === 1 && before?.headsNotes === false && /[:：]$/.test(before.text);
    if (own && (begins || (last > 0 && number === last + 1))) {
      announced.add(own);
      last = number;
    } else if (line.starts) last = 0;
    before = line;
  }
  const elsewhere = new Set(candidates.flatMap((one) => (announced.has(one) ? [] : one.mark.label)));
  return candidates.filter((one) => !announced.has(one) || !elsewhere.has(one.mark.label));
}
