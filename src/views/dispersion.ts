/** In which documents of a library a term is shown to stand. */
import type { ContextLine } from './concordance.ts';

/** A document with its mentions of the term. */
export interface Strip {
  document: string;
  lines: ContextLine[];
}

/** Up to so many documents, those without a mention are shown too: what is not there is told as well. */
const few = 12;

/**
 * The strips of a term, in the order of the documents.
 *
 * @returns In a large library those with a mention alone, so that the pages of all terms grow with the mentions; and how
 * many documents are left out.
 */
export function stripsOf(
  lines: readonly ContextLine[],
  documents: readonly string[],
): { strips: Strip[]; others: number } {
  const byDocument = Map.groupBy(lines, ({ document }) => document);
  // The lines stand in the order of the documents.
  const shown = documents.length <= few ? documents : [...byDocument.keys()];
  const strips = shown.map((document) => ({ document, lines: byDocument.get(document) ?? [] }));
  return { strips, others: documents.length - strips.length };
}
