/** What the script of own notes and the reader's code have of one another: the one is loaded when the other first needs it. */
import type { NoteColour } from '../../corpus/own-notes/own-note.ts';

/** What `assets/notes.js` offers to a document's page. It shows what the device has on the document when it comes. */
export interface NotesScript {
  /** Highlights what is selected, or writes a note on it. */
  noteSelection(colour?: NoteColour): Promise<void>;
  /** Writes a note on a passage as a whole. */
  notePassage(id: string): Promise<void>;
  /** Hands the notes on this page to the reader as a file. */
  saveHere(): Promise<void>;
  /** Brings in the notes of a file. */
  bringIn(file: File): Promise<void>;
}

/** The way to it; `otherwise` is called where it cannot be loaded. */
export type WithNotes = (act: (notes: NotesScript) => void, otherwise?: () => void) => Promise<void>;
