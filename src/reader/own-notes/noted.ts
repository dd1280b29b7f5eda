/** Which documents have own notes, for a page to know before it loads anything of them. */
import { store, stored } from '../kit/storage.ts';

const key = 'pilcrow:notes';

/** Whether this device has notes on a document. */
export const hasNotes = (document: string): boolean => stored(key)?.split(' ').includes(document) ?? false;

/** Remembers which documents have some. */
export const rememberNoted = (documents: readonly string[]): void => store(key, documents.join(' ') || undefined);
