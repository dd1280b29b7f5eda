/** `assets/notes.js`: own notes on the page of a document. Loaded where the device has some, or when one is made. */
import { siteRoot } from '../kit/links.ts';
import type { NotesScript } from '../own-notes/notes-script.ts';
import { OwnNotesHere } from '../own-notes/on-page.ts';

(globalThis as { pilcrowNotes?: NotesScript }).pilcrowNotes = new OwnNotesHere(siteRoot());
