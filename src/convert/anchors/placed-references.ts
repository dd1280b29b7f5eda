/** The inlines of a tree → those of the written document: each reference has an id of its own, and its note knows where it is called. */
import type { Inline, NoteReference } from '../../corpus/model/inline.ts';
import type { Note } from '../../corpus/model/node.ts';
import type { TreeInline } from '../../corpus/model/tree.ts';
import type { Ids } from './give-ids.ts';

/** Writes inlines in the order of the text, and counts the calls of each note. */
export class PlacedReferences {
  readonly #ids: Ids;
  readonly #calls = new Map<string, Note['calls']>();

  constructor(ids: Ids) {
    this.#ids = ids;
  }

  /** The calls of a note so far. */
  callsOf(note: string): Note['calls'] {
    return this.#calls.get(note) ?? [];
  }

  /** Inlines as they are written. `at`: the id of what they stand in. */
  inlines(inlines: readonly TreeInline[], at: string | undefined): Inline[] {
    return inlines.map((inline): Inline => {
      if (inline.type === 'note-reference') return this.#reference(inline, at);
      return 'children' in inline ? { ...inline, children: this.inlines(inline.children, at) } : inline;
    });
  }

  #reference({ note, label, printed }: Extract<TreeInline, { type: 'note-reference' }>, at?: string): NoteReference {
    const noteId = this.#ids.get(note) ?? '';
    const calls = this.#calls.get(noteId) ?? [];
    const id = calls.length === 0 ? `ref-${noteId}` : `ref-${noteId}-${calls.length + 1}`;
    calls.push({ id, ...(at !== undefined && { at }) });
    this.#calls.set(noteId, calls);
    return { type: 'note-reference', id, note: noteId, label, printed };
  }
}
