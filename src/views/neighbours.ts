/** The documents next to one in the order of the library: the way to others that a page has room for. */
import type { Document } from '../corpus/model/document.ts';

/** A document as a link to it needs it. */
export interface Neighbour {
  id: string;
  title: string;
  language: string;
}

/**
 * The documents around one, in the library's order, without itself.
 *
 * @param own The document's place among them.
 * @param most How many there are at most, so that a page does not grow with the library.
 */
export function neighbours(documents: readonly Document[], own: number, most = 6): Neighbour[] {
  const from = Math.max(0, Math.min(own - most / 2, documents.length - most - 1));
  return documents
    .slice(from, from + most + 1)
    .filter((_, index) => from + index !== own)
    .map(({ id, language, meta }) => ({ id, title: meta['short-title'], language }));
}
