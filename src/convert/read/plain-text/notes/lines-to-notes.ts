/** Lines → what each is to a note: where notes begin, in which form, and where they go on. */
import type { NoteForm } from '../../../../corpus/editors/note-forms.ts';
import type { Sidecar } from '../../../../corpus/editors/sidecar.ts';
import type { Outcome } from '../../../../corpus/problems/problem.ts';
import type { Line } from '../../../../corpus/text/lines.ts';
import { calledBefore, confirmedNotes } from './confirmed.ts';
import { furtherLines } from './further-lines.ts';
import { decidedLabel } from './labels.ts';
import type { Candidate, NoteLine, NoteLines, ReadLine } from './note-lines.ts';
import { followsOn, readLines } from './read-lines.ts';

/**
 * Finds the notes: lines with a number in square brackets, those whose labels calls in the text confirm, those of the
 * forms that the layout names, and those that the sidecar decides.
 */
export function linesToNotes({ lines, sidecar }: { lines: readonly Line[]; sidecar: Sidecar }): Outcome<NoteLines> {
  const { layout } = sidecar;
  const read = readLines(lines, sidecar);
  const forced = new Set<NoteForm>(Array.isArray(layout.notes) ? layout.notes : []);
  const candidates = read.filter((line): line is Candidate => line.mark !== undefined);
  const decided = layout.references.flatMap(({ line, note }) =>
    note === null ? [] : [{ line, label: note, form: 'bracketed' as const, weight: 3 }],
  );
  const notes = new Map<number, NoteLine>();
  const chosen = confirmedNotes(read, candidates, decided, forced);
  for (const { line, mark } of chosen) notes.set(line.n, { as: 'first', mark });
  decideLines(read, notes);
  const firsts = read.flatMap((line): Candidate[] => {
    const note = notes.get(line.line.n);
    return note?.mark ? [{ ...line, mark: note.mark }] : [];
  });
  const called = calledBefore(read, firsts);
  for (const first of firsts) {
    const note = notes.get(first.line.n);
    if (note) note.called = called.has(first);
  }
  furtherLines(read, firsts, called, layout, notes);
  return { value: notes, problems: [] };
}

/** The lines that the sidecar says are notes. In a decision on several, each that counts on begins another note. */
function decideLines(read: readonly ReadLine[], notes: Map<number, NoteLine>): void {
  let before: ReadLine | undefined;
  let last: NoteLine | undefined;
  for (const line of read) {
    if (line.fate !== 'note') {
      if (line.fate !== 'blank') before = undefined;
      else if (before) before = { ...before, fate: 'blank' };
      continue;
    }
    const { decision, text } = line;
    const together = before !== undefined && decision !== undefined && before.decision === decision;
    const mark = decidedLabel(text, together ? undefined : decision?.label);
    const begins = !together || (mark && last?.mark && followsOn(last.mark, mark) && last.mark.form === mark.form);
    const note: NoteLine = begins ? { as: 'first', mark } : { as: before?.fate === 'blank' ? 'next' : 'same' };
    if (!begins || mark) notes.set(line.line.n, note);
    if (begins) last = note;
    before = line;
  }
}
