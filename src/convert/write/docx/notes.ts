/** How the notes of a document are footnotes of Word: numbered by Word from the first printed number, or with marks of their own. */
import type { Document } from '../../../corpus/model/document.ts';
import { leavesOf } from '../../../corpus/model/inline.ts';
import type { Note } from '../../../corpus/model/node.ts';
import { notesOf, partsOf, walk } from '../../../corpus/model/walk.ts';

/** A note's number among Word's footnotes, by its id; and from which number Word counts, where it may. */
export interface Footnotes {
  numbers: ReadonlyMap<string, number>;
  notes: readonly Note[];
  /** The notes that the text does not call: Word shows none such. Those that only another note calls are among them. */
  uncalled: readonly Note[];
  start: number | undefined;
}

/** The footnotes in the order of their first calls. */
export function footnotesOf(document: Document): Footnotes {
  const byId = new Map(notesOf(document).map((note) => [note.id, note]));
  const called = [...walk(document.children)].flatMap(({ node }) =>
    node.type === 'item'
      ? []
      : partsOf(node).flatMap((part) =>
          leavesOf(part).flatMap((leaf) => (leaf.type === 'note-reference' ? leaf.note : [])),
        ),
  );
  const notes = [...new Set(called)].flatMap((id) => byId.get(id) ?? []);
  const numbers = new Map(notes.map(({ id }, index) => [id, index + 1]));
  const start = Number(notes[0]?.label);
  const goesOn = start > 0 && notes.every(({ label }, index) => label === String(start + index));
  return {
    numbers,
    notes,
    uncalled: [...byId.values()].filter(({ id }) => !numbers.has(id)),
    start: goesOn ? start : undefined,
  };
}
