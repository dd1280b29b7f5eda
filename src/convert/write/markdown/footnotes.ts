/** The labels of footnotes: those that are printed, as far as they tell the notes apart. */
import type { Document } from '../../../corpus/model/document.ts';
import { leavesOf } from '../../../corpus/model/inline.ts';
import { notesOf, partsOf, walk } from '../../../corpus/model/walk.ts';

/** How a document's footnotes are called. */
export interface Footnotes {
  /** The label of a note, by its id. */
  labels: ReadonlyMap<string, string>;
  /** Whether what shows Markdown, which numbers footnotes by their first calls, would number them otherwise than they are printed. */
  renumbered: boolean;
  /** The notes that are called. What is not called is no footnote: it would not be shown. */
  called: ReadonlySet<string>;
}

/** A printed label is kept where no other note has it, and no sign that Markdown reads; else the note's id stands for it. */
export function footnotesOf(document: Document): Footnotes {
  const notes = notesOf(document);
  const times = Map.groupBy(notes, ({ label }) => label.toLowerCase());
  const labels = new Map(
    notes.map(({ id, label }) => [
      id,
      times.get(label.toLowerCase())?.length === 1 && /^[\p{L}\p{N}]+$/u.test(label) ? label : id,
    ]),
  );
  const called = new Set(
    [...walk([...document.children, ...notes])].flatMap(({ node }) =>
      node.type === 'verbatim' || node.type === 'item' || node.type === 'note'
        ? []
        : partsOf(node).flatMap((part) =>
            leavesOf(part).flatMap((leaf) => (leaf.type === 'note-reference' ? leaf.note : [])),
          ),
    ),
  );
  const printed = new Map(notes.map(({ id, label }) => [id, label]));
  const renumbered = [...called].some((id, index) => printed.get(id) !== String(index + 1));
  return { labels, renumbered, called };
}
