/** The records of a library, as publishing it makes them. */
import type { Document } from '../../src/corpus/model/document.ts';
import type { TermsData } from '../../src/corpus/model/terms-data.ts';
import type { CountedWords } from '../../src/publish/search/counted-words.ts';
import { documentRecords, ranked, type SearchRecord, termRecords } from '../../src/publish/search/records.ts';
import { SearchScripts } from '../../src/publish/search/scripts.ts';
import { type Sheet, Sheets } from '../../src/publish/search/sheets.ts';

/** @param heads The words of the heads of documents, by their ids. */
export const searchRecords = (
  documents: readonly Document[],
  { terms }: Pick<TermsData, 'terms'>,
  heads: ReadonlyMap<string, string> = new Map(),
): SearchRecord[] =>
  ranked([...documents.flatMap((one) => documentRecords(one, heads.get(one.id))), ...termRecords(terms)]);

/** Puts records on sheets, as the index does. */
export function sheetsOf(records: readonly SearchRecord[], most?: number): Sheet[] {
  const sheets = new Sheets(most);
  return [...records.flatMap((record) => sheets.add(record)), ...sheets.end()];
}

/** The scripts beside the index. */
export function searchScripts(counted: readonly CountedWords[]): { path: string; content: string }[] {
  const scripts = new SearchScripts();
  for (const own of counted) scripts.add(own);
  return scripts.scripts();
}
