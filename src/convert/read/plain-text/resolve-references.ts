/** Which of the signs that may call a note do call it. */
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Problem } from '../../../corpus/problems/problem.ts';
import { type DraftNote, locate } from './draft.ts';
import type { DraftSeries } from './draft-to-series.ts';
import { type Candidate, type DraftReference, wordBefore } from './reference.ts';

interface Input {
  series: readonly DraftSeries[];
  candidates: readonly Candidate[];
  /** Notes that stand within a range such as “[7–9]”. */
  covered: ReadonlySet<DraftNote>;
  /** The words of the text that stand without a number. */
  words: () => ReadonlySet<string>;
  file: string;
  problems: Problem[];
}

/** Chooses among the candidates of each note: every call of it, in the order of the text. */
export function resolveReferences(input: Input): DraftReference[] {
  const byNote = Map.groupBy(input.candidates, ({ note }) => note);
  const chosen = input.series.flatMap(({ notes }) => resolveSeries(notes, byNote, input));
  return chosen.sort((a, b) => a.order - b.order);
}

function resolveSeries(
  notes: readonly DraftNote[],
  byNote: ReadonlyMap<DraftNote, Candidate[]>,
  input: Input,
): Candidate[] {
  const chosen: (Candidate[] | undefined)[] = [];
  const own: number[] = [];
  const labels = new Set<string>();
  const isActive = activeForms(notes, byNote);
  notes.forEach((note, index) => {
    const candidates = byNote.get(note) ?? [];
    // That references to a label used twice mean the first has been reported.
    const again = labels.has(note.label);
    labels.add(note.label);
    if (candidates.length === 0 && (again || input.covered.has(note))) return;
    chosen[index] = callsAmong(candidates, isActive);
    own.push(index);
  });
  withoutEarly(chosen);
  const open = own.filter((index) => !chosen[index]);
  decideByOrder({ notes, open, chosen, byNote }, input);
  return chosen.flatMap((own) => own ?? []);
}

/**
 * The forms in which these notes are called. Signs that are nothing else always are; numbers glued to words are not where
 * most notes are called by such signs, nor numbers in round brackets where they call less than half of the notes, or no
 * more of them than glued numbers do.
 */
function activeForms(
  notes: readonly DraftNote[],
  byNote: ReadonlyMap<DraftNote, Candidate[]>,
): (one: Candidate) => boolean {
  const count = { sure: 0, round: 0, glued: 0 };
  for (const note of notes) {
    const own = byNote.get(note) ?? [];
    const has = (test: (one: Candidate) => boolean): number => Number(own.some(test));
    const sure = has(({ strength }) => strength === 'sure');
    count.sure += sure;
    if (sure === 1) continue;
    count.round += has(({ form, strength }) => form === 'round' && strength === 'likely');
    count.glued += has(({ form, strength }) => form === 'glued' && strength === 'likely');
  }
  const round = count.round * 2 >= notes.length && count.round > count.glued && count.round >= count.sure;
  const glued = !(count.sure > 1 && count.sure > count.glued) && !round;
  return ({ form }) => (form === 'round' ? round : form === 'glued' ? glued : true);
}

/** So many notes before one must be called only after a number, for it to be none of its calls. */
const fewestBefore = 3;

/**
 * Takes out numbers glued to words that stand before the first calls of the notes before theirs: “sha256” in a text that
 * comes to note 256 much later. Where a note has no other call, nothing is chosen for it.
 */
function withoutEarly(chosen: (Candidate[] | undefined)[]): void {
  const before: number[] = [];
  chosen.forEach((calls, index) => {
    if (!calls) return;
    const isEarly = ({ form, strength, order }: Candidate): boolean =>
      form === 'glued' && strength === 'likely' && before.length > 0 && before.every((first) => order < first);
    const late = calls.filter((call) => !isEarly(call));
    if (late.length > 0) chosen[index] = late;
    else if (before.length >= fewestBefore) chosen[index] = undefined;
    const first = chosen[index]?.[0];
    if (first) before.push(first.order);
    if (before.length > fewestBefore) before.shift();
  });
}

/** The candidates that are calls without a doubt, or `undefined`. */
function callsAmong(own: readonly Candidate[], isActive: (one: Candidate) => boolean): Candidate[] | undefined {
  const sure = own.some(({ strength }) => strength === 'sure');
  const calls = own.filter(
    (one) =>
      one.strength === 'sure' || one.strength === 'decided' || (!sure && one.strength === 'likely' && isActive(one)),
  );
  return calls.length > 0 ? calls : undefined;
}

interface Series {
  notes: readonly DraftNote[];
  /** The notes for which nothing is chosen yet, by their places. */
  open: readonly number[];
  chosen: (Candidate[] | undefined)[];
  byNote: ReadonlyMap<DraftNote, Candidate[]>;
}

/** Decides for the one place that lies after the references to the notes before, and before those to the notes after. */
function decideByOrder({ notes, open, chosen, byNote }: Series, { words, file, problems }: Input): void {
  const firstAfter: number[] = [];
  let first = Number.POSITIVE_INFINITY;
  for (let index = notes.length - 1; index >= 0; index -= 1) {
    firstAfter[index] = first;
    for (const { order } of chosen[index] ?? []) first = Math.min(first, order);
  }
  let lastBefore = -1;
  let next = 0;
  for (const index of open) {
    for (; next < index; next += 1)
      for (const { order } of chosen[next] ?? []) lastBefore = Math.max(lastBefore, order);
    const note = notes[index] as DraftNote;
    const own = byNote.get(note) ?? [];
    if (own.length === 0) {
      problems.push(problem('note-uncalled', { file, line: note.lines.from }, { label: note.label }));
      continue;
    }
    const inOrder = own.filter(({ order }) => lastBefore <= order && order <= (firstAfter[index] ?? first));
    const beside = chosen[index - 1] !== undefined || chosen[index + 1] !== undefined;
    const close = inOrder.filter((one) => isByPlace(one) || (beside && isWordWithNumber(one, words)));
    const fit = close.length > 0 ? close : inOrder.filter(({ strength }) => strength === 'loose');
    if (fit.length === 1) chosen[index] = fit;
    else problems.push(ambiguous(note, own, file));
  }
}

/** Whether only its place tells that a sign calls, as that of a number in round brackets where few notes have such calls. */
const isByPlace = ({ form, strength }: Candidate): boolean =>
  strength === 'ordered' || (form === 'round' && strength === 'likely');

/** Whether the name that a number is glued to stands elsewhere without one: “WTO15” where the text says “WTO” too, not “G20”. */
function isWordWithNumber({ strength, text, start }: Candidate, words: () => ReadonlySet<string>): boolean {
  if (strength !== 'name') return false;
  const own = /[\p{L}\p{M}]+$/u.exec(text.text.slice(Math.max(0, start - 40), start))?.[0];
  return own !== undefined && own.length > 1 && words().has(own);
}

function ambiguous({ label, lines }: DraftNote, several: readonly Candidate[], file: string): Problem {
  const [first] = several;
  const at = first ? locate(first.text, first.start) : { line: lines.from };
  return problem('reference-ambiguous', { file, ...at }, { label, candidates: several.slice(0, 12).map(describe) });
}

function describe(candidate: Candidate): string {
  const { line, column } = locate(candidate.text, candidate.start);
  return `“${wordBefore(candidate)}” in line ${line}, column ${column}`;
}
