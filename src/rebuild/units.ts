/**
 * What is made anew or taken over as a whole: all pages and data of a document, the file that holds it alone, all of a term, of a subject, of a comparison, a part of the
 * texts of a large library.
 * Each with a hash of what it is made of, but for what its pages ask of the library.
 */
import { textParts } from '../corpus/check/text-parts.ts';
import { type Library, readMadeOf } from '../library/library.ts';
import { type Lists, mentionPages } from '../library/lists.ts';
import { pairsOf } from '../views/compare/pairs.ts';
import { hashOf } from './hashes.ts';

/** The name of a unit. */
export const unitOf = {
  document: (id: string): string => `document ${id}`,
  file: (id: string): string => `file ${id}`,
  term: (id: string): string => `term ${id}`,
  subject: (id: string): string => `subject ${id}`,
  comparison: (left: string, right: string): string => `comparison ${left} ${right}`,
  texts: (part: string): string => `texts ${part}`,
};

/**
 * The units of a library.
 *
 * @param code A hash of the code that makes them.
 * @returns Name → hash.
 */
export async function unitsOf(library: Library, lists: Lists, code: string): Promise<Map<string, string>> {
  const { settings, examples, documents, terms, subjects } = library;
  // What every page says, and which pages there are of a document.
  const common = [code, settings, examples, lists.figuresApart];
  const made = (...of: unknown[]): string => hashOf(JSON.stringify([common, ...of]));
  const units = new Map<string, string>();
  const documentHashes = new Map<string, string>();
  for (const document of documents) {
    const of = hashOf(JSON.stringify([document, ...(await readMadeOf(document))]));
    documentHashes.set(document.id, of);
    for (const unit of [unitOf.document, unitOf.file]) units.set(unit(document.id), made(of));
  }
  for (const entry of terms) units.set(unitOf.term(entry.term.id), made(entry, mentionPages(entry, library)));
  for (const entry of subjects) units.set(unitOf.subject(entry.subject.id), made(entry));
  const parts = textParts(documents);
  for (const [index, part] of (parts.length > 1 ? parts : []).entries())
    units.set(unitOf.texts(String(index + 1)), made(part.map(({ id }) => documentHashes.get(id))));
  for (const pair of pairsOf(documents)) {
    const [a, b] = pair.documents.map(({ id }) => id) as [string, string];
    const of = made(documentHashes.get(a), documentHashes.get(b), pair.isOneText);
    for (const [left, right] of [
      [a, b],
      [b, a],
    ] as const)
      units.set(unitOf.comparison(left, right), of);
  }
  return units;
}
