/** The way to own notes: what shows and makes them is loaded where the device has some, or somebody makes one. */
import { documentHere } from '../kit/links.ts';
import { loadScript, loadStyle } from '../kit/load.ts';
import { onDemand } from '../kit/on-demand.ts';
import { hasNotes } from './noted.ts';
import type { NotesScript, WithNotes } from './notes-script.ts';

/** Shows the notes of a document page, if there are any. */
export function startOwnNotes(root: URL): WithNotes {
  const withNotes = onDemand<NotesScript>('pilcrowNotes', () =>
    Promise.all([loadScript(new URL('assets/notes.js', root)), loadStyle(new URL('assets/notes.css', root))]),
  );
  if (document.querySelector('.document') && hasNotes(documentHere())) void withNotes(() => undefined);
  return withNotes;
}
