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
 * @returns In a large library those with a mention alone, so that the pages of all terms grow with the mentions; and how
 * many documents are left out.
 */
export function stripsOf(lines: readonly Spot[], documents: readonly string[]): { strips: Strip[]; others: number } {
  const byDocument = Map.groupBy(lines, ({ document }) => document);
  // The lines stand in the order of the documents.
  const shown = documents.length <= few ? documents : [...byDocument.keys()];
  const strips = shown.map((document) => ({ document, lines: byDocument.get(document) ?? [] }));
  return { strips, others: documents.length - strips.length };
}
