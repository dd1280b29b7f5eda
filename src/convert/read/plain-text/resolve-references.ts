/** Which of the numbers that may call a note do call it. */
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Problem } from '../../../corpus/problems/problem.ts';
import { type DraftNote, locate } from './draft.ts';
import type { DraftSeries } from './draft-to-series.ts';
import { type Candidate, type DraftReference, wordBefore } from './reference.ts';

interface Input {
  series: readonly DraftSeries[];
  candidates: readonly Candidate[];
  file: string;
  problems: Problem[];
}

/** Chooses among the candidates of each note, in the order in which the notes of a series are called. */
export function resolveReferences({ series, candidates, file, problems }: Input): DraftReference[] {
  const byNote = Map.groupBy(candidates, ({ note }) => note);
  const chosen = series.flatMap(({ notes }) => resolveSeries(notes, byNote, file, problems));
  return chosen.sort((a, b) => a.order - b.order);
}

function resolveSeries(
  notes: readonly DraftNote[],
  byNote: ReadonlyMap<DraftNote, Candidate[]>,
  file: string,
  problems: Problem[],
): Candidate[] {
  const chosen: (Candidate[] | undefined)[] = [];
  const open: number[] = [];
  const labels = new Set<string>();
  notes.forEach((note, index) => {
    const own = byNote.get(note) ?? [];
    // That references to a label used twice mean the first has been reported.
    const again = labels.has(note.label);
    labels.add(note.label);
    if (own.length === 0 && again) return;
    chosen[index] = certain(own);
    if (chosen[index]) return;
    if (own.length > 0) open.push(index);
    else problems.push(problem('note-uncalled', { file, line: note.lines.from }, { label: note.label }));
  });
  decideByOrder(notes, open, chosen, byNote, file, problems);
  return chosen.flatMap((own) => own ?? []);
}

/** The candidates that are calls without a doubt, or `undefined`. */
function certain(own: readonly Candidate[]): Candidate[] | undefined {
  const of = (strength: Candidate['strength']) => own.filter((candidate) => candidate.strength === strength);
  const [bracketed, decided, likely] = [of('bracketed'), of('decided'), of('likely')];
  if (bracketed.length > 0) return [...bracketed, ...decided];
  if (decided.length > 0 && likely.length === 0) return decided;
  return decided.length === 0 && likely.length === 1 ? likely : undefined;
}

/** Decides for the one place that lies after the references to the notes before, and before those to the notes after. */
function decideByOrder(
  notes: readonly DraftNote[],
  open: readonly number[],
  chosen: (Candidate[] | undefined)[],
  byNote: ReadonlyMap<DraftNote, Candidate[]>,
  file: string,
  problems: Problem[],
): void {
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
    const all = byNote.get(note) ?? [];
    const own = all.filter(({ strength }) => strength !== 'name');
    const inOrder = own.filter(({ order }) => lastBefore <= order && order <= (firstAfter[index] ?? first));
    if (inOrder.length === 1 && own.every(({ strength }) => strength === 'likely')) chosen[index] = inOrder;
    else problems.push(ambiguous(note, own.length > 0 ? own : all, file));
  }
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
