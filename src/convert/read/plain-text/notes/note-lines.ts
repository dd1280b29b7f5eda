/** What the lines of a text are to its notes, as the search for them goes on. */
import type { LineDecision } from '../../../../corpus/editors/sidecar.ts';
import type { Line } from '../../../../corpus/text/lines.ts';
import type { Call } from './calls.ts';
import type { NoteMark } from './labels.ts';

/** What a line is to a note: its first, one that goes on in its paragraph, or the first of another paragraph of it. */
export interface NoteLine {
  as: 'first' | 'same' | 'next';
  /** The label that a first line begins with. */
  mark?: NoteMark | undefined;
  /** Whether a call of this label stands before the note, and behind the last note of the same label. */
  called?: boolean | undefined;
  /** The offset in the line’s kept text of the bracket that ends the note. */
  closes?: number | undefined;
}

/** What each line is to a note, by its number; lines of no note are not in it. */
export type NoteLines = ReadonlyMap<number, NoteLine>;

/** A line as it is looked through for notes. */
export interface ReadLine {
  line: Line;
  /** What is kept of it. */
  text: string;
  /** Who says what it is: nobody yet; the sidecar, that it is a note or something else; nothing is in it. */
  fate: 'open' | 'note' | 'other' | 'furniture' | 'blank';
  decision?: LineDecision | undefined;
  /** Whether a paragraph may begin with it. */
  starts: boolean;
  /** The label that it begins with, where it may be a note’s. */
  mark?: NoteMark | undefined;
  calls: readonly Call[];
  /** Whether it is the heading of the notes. */
  headsNotes: boolean;
}

/** A line that may begin a note. */
export interface Candidate extends ReadLine {
  mark: NoteMark;
}
