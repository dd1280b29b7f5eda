/** Notes into files and out of files. */
import { NotANote, type OwnNote } from '../../corpus/own-notes/own-note.ts';
import { fromWebAnnotations, type ReadNotes } from '../../corpus/own-notes/web-annotations.ts';
import { element } from '../kit/dom.ts';
import { notesFromMarkdown } from './markdown.ts';
import type { NoteStore } from './store.ts';

/** No file of notes is larger, in bytes. */
const most = 50_000_000;

/** Hands a text to the reader as a file. */
export function saveFile(text: string, name: string, type: string): void {
  const href = URL.createObjectURL(new Blob([text], { type }));
  const link = element('a', { href, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

/** The day of today, as files are named by it. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** Brings in the notes of a file, and says what came of it. */
export async function bringIn(file: File, store: NoteStore): Promise<string> {
  let read: ReadNotes;
  try {
    if (file.size > most) throw new NotANote('it is too large');
    read = readFile(await file.text());
  } catch (error) {
    return `Nothing was brought in from ${file.name}: ${error instanceof NotANote ? error.message : 'it cannot be read'}.`;
  }
  const { notes, refused } = read;
  const done = await store.bringIn(notes);
  if ('trouble' in done) return `Nothing was brought in. ${done.trouble}`;
  return [
    `${counted(done.added, 'note')} added`,
    done.known > 0 && `${done.known} here already`,
    done.beside > 0 && `${done.beside} kept beside another version`,
    refused.length > 0 && `${refused.length} refused (${whyRefused(refused)})`,
  ]
    .filter(Boolean)
    .join(', ')
    .concat('.');
}

const readFile = (text: string): ReadNotes => {
  const now = new Date().toISOString();
  return /^\s*[[{]/.test(text) ? fromWebAnnotations(text, now) : notesFromMarkdown(text, now);
};

function whyRefused(refused: ReadNotes['refused']): string {
  const first = refused.slice(0, 5).map(({ item, why }) => `item ${item}: ${why}`);
  return [...first, ...(refused.length > first.length ? ['…'] : [])].join('; ');
}

/** A number with its word. */
export const counted = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;

/** The notes in the order in which they were made. */
export const byTime = (notes: readonly OwnNote[]): OwnNote[] =>
  notes.toSorted((a, b) => (a.created < b.created ? -1 : 1));
