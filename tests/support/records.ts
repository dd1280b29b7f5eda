/** The records of a library, as publishing it makes them. */
import type { Document } from '../../src/corpus/model/document.ts';
import type { TermsData } from '../../src/corpus/model/terms-data.ts';
import { documentRecords, ranked, type SearchRecord, termRecords } from '../../src/publish/search-records.ts';

/** @param heads The words of the heads of documents, by their ids. */
export const searchRecords = (
  documents: readonly Document[],
  { terms }: Pick<TermsData, 'terms'>,
  heads: ReadonlyMap<string, string> = new Map(),
): SearchRecord[] =>
  ranked([...documents.flatMap((one) => documentRecords(one, heads.get(one.id))), ...termRecords(terms)]);
