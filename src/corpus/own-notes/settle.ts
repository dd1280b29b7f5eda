/** What is kept where two say something of one note: two tabs, or the device and a file. Nobody's words are lost. */
import { type OwnNote, sayingOf, wordsAsText } from './own-note.ts';

/** What is written. */
export interface Settled {
  /** The note as it is from now on. */
  note: OwnNote;
  /** The words that another tab gave it meanwhile, as a note of their own. */
  beside?: OwnNote;
}

/**
 * Settles a change: the later one holds; where another tab has written other words meanwhile, they are kept as a second note.
 *
 * @param own The note as it was changed here.
 * @param base As it was when the change began; nothing, where it is new.
 * @param current As it is kept now; nothing, where it is not, or was removed elsewhere: then what is changed here is kept again.
 */
export function settle(
  own: OwnNote,
  base: OwnNote | undefined,
  current: OwnNote | undefined,
  newId: () => string,
): Settled {
  if (!current || !base || (current.body === base.body && current.colour === base.colour)) return { note: own };
  const colour = own.colour === base.colour ? current.colour : own.colour;
  // Who changed the colour alone takes the other's words.
  if (own.body === base.body) return { note: { ...own, colour, body: current.body } };
  const note = { ...own, colour };
  const isOther = current.body !== base.body && current.body !== own.body && current.body !== '';
  return isOther ? { note, beside: { ...current, id: newId() } } : { note };
}

/** What of a file is written, and how many of its notes are new, are kept already, are kept beside others. */
export interface Imported {
  write: OwnNote[];
  added: number;
  known: number;
  beside: number;
}

/** Settles what a file brings: what is not kept yet is added; of two notes with one id the later holds, and the other is kept beside it. */
export function settleImport(kept: readonly OwnNote[], incoming: readonly OwnNote[], newId: () => string): Imported {
  const byId = new Map(kept.map((note) => [note.id, note]));
  const said = new Set(kept.map(sayingOf));
  const imported: Imported = { write: [], added: 0, known: 0, beside: 0 };
  const write = (note: OwnNote): void => {
    byId.set(note.id, note);
    said.add(sayingOf(note));
    imported.write.push(note);
  };
  for (const note of incoming) {
    const own = byId.get(note.id);
    const isLater = own !== undefined && note.modified > own.modified;
    if (said.has(sayingOf(note))) {
      // Of the same words the later colour holds.
      if (own && isLater && sayingOf(own) === sayingOf(note) && note.colour !== own.colour) write(note);
      imported.known += 1;
    } else if (!own) {
      write(note);
      imported.added += 1;
    } else {
      const earlier = isLater ? own : note;
      if (isLater) write(note);
      // A highlight of the same words says nothing that is lost.
      if (earlier.body === '' && wordsAsText(own.words) === wordsAsText(note.words)) imported.known += 1;
      else {
        write({ ...earlier, id: newId() });
        imported.beside += 1;
      }
    }
  }
  return imported;
}
