/** `assets/notes-list.js`: the list of all own notes, loaded by its page where there are some. */
import { NotesList } from '../own-notes/notes-list.ts';
import type { NotesListScript } from '../own-notes/notes-page.ts';

const start: NotesListScript['start'] = (parts, root) => new NotesList(parts, root).start();

(globalThis as { pilcrowNotesList?: NotesListScript }).pilcrowNotesList = { start };
