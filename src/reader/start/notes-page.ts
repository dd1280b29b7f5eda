/** `assets/notes-page.js`: the page of all own notes, until there are some. */
import { siteRoot } from '../kit/links.ts';
import { startNotesPage } from '../own-notes/notes-page.ts';

startNotesPage(siteRoot());
