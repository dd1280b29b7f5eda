/** In which documents of a library a term or a subject is shown to stand. */
import type { ContextLine } from './concordance.ts';

/** A place in a document, with how far into it. */
export type Spot = Pick<ContextLine, 'document' | 'at' | 'place' | 'progress'>;

/** A document with its mentions of the term. */
export interface Strip {
  document: string;
  lines: Spot[];
}

/** Up to so many documents, those without a mention are shown too: what is not there is told as well. */
const few = 12;

/**
 * The strips of a term, in the order of the documents.
 *
 * @param here Those of the lines that stand on the page.
 * @returns In a large library those with a mention on the page alone, and few of them, so that the pages of all terms grow
 * with the mentions; and how many documents of the library have none.
 */
export function stripsOf(
  lines: readonly Spot[],
  documents: readonly string[],
  here: readonly Spot[] = lines,
): { strips: Strip[]; others: number } {
  const byDocument = Map.groupBy(here, ({ document }) => document);
  // The lines stand in the order of the documents.
  const isSmall = documents.length <= few && here.length === lines.length;
  const shown = isSmall ? documents : [...byDocument.keys()].slice(0, few);
  const strips = shown.map((document) => ({ document, lines: byDocument.get(document) ?? [] }));
  const others = isSmall ? 0 : documents.length - new Set(lines.map(({ document }) => document)).size;
  return { strips, others };
}
