/** What a reader of own notes chose: the colour that was last used, and whether notes are printed with the text. */
import { type NoteColour, readColour } from '../../corpus/own-notes/own-note.ts';
import { store, stored } from '../kit/storage.ts';

const colour = 'pilcrow:note-colour';
const print = 'pilcrow:print-notes';

/** The colour that was used last. */
export const lastColour = (): NoteColour => readColour(stored(colour));
export const rememberColour = (own: NoteColour): void => store(colour, own);

/** Whether notes are printed with the text. */
export const printsNotes = (): boolean => stored(print) === 'on';
export const choosePrinting = (isWished: boolean): void => store(print, isWished ? 'on' : undefined);

/** Forgets both. */
export function forgetWishes(): void {
  store(colour, undefined);
  store(print, undefined);
}
