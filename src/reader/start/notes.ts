/** `assets/notes.js`: own notes on the page of a document. Loaded where the device has some, or when one is made. */
import { siteRoot } from '../kit/links.ts';
import { ownNotesHere } from '../own-notes/on-page.ts';
import type { NotesScript } from '../own-notes/script.ts';

(globalThis as { pilcrowNotes?: NotesScript }).pilcrowNotes = ownNotesHere(siteRoot());
