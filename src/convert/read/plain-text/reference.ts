/** Signs in a text that call notes, or may. Offsets are UTF-16 units. */
import type { CallForm } from '../../../corpus/editors/note-forms.ts';
import { endOf } from '../../../corpus/text/characters.ts';
import type { DraftNote, DraftSection, DraftText } from './draft.ts';
import type { Strength } from './notes/calls.ts';

/** A reference in a text: the offsets of what is printed (UTF-16 units), and the note that it calls. */
export interface DraftReference {
  text: DraftText;
  start: number;
  end: number;
  label: string;
  note: DraftNote;
}

/** A text of the draft with the section that it stands in, and the note that it is of. */
export interface PlacedText {
  text: DraftText;
  section?: DraftSection | undefined;
  note?: DraftNote | undefined;
}

/** A sign in a text that looks like a call; without a note where the seed holds none of that label. */
export interface Found {
  text: DraftText;
  start: number;
  end: number;
  label: string;
  note: DraftNote | undefined;
  form: CallForm;
  strength: Strength | 'decided';
  /** Whether it is one of several in a sign, or stands in a note: then nothing is missing where there is no such note. */
  partly?: boolean | undefined;
}
/** A sign that looks like a call, and the note that it would call. */
export interface Candidate extends Found {
  note: DraftNote;
  /** Its place among all candidates, in the order of the text. */
  order: number;
}

/** The word that a sign is glued to, with the sign. */
export const wordBefore = ({ text, start, end }: Pick<Found, 'text' | 'start' | 'end'>): string =>
  endOf(/\S*$/.exec(text.text.slice(Math.max(0, start - 60), start))?.[0] ?? '', 30) + text.text.slice(start, end);
