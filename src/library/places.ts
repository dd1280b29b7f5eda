/** Names and places of documents and their passages, as the pages say them. */
import type { Document } from '../corpus/model/document.ts';
import { type Passage, passagesOf } from '../corpus/model/walk.ts';
import { type WithdrawnDocument, withdrawnLabel } from '../corpus/model/withdrawal.ts';

/** Says what documents are called, and where their passages stand. */
export interface Places {
  /** A document's short title; of a withdrawn one with that it was withdrawn. */
  titleOf(document: string): string;
  /** A document's language. */
  languageOf(document: string): string;
  /** Where a passage stands in its document, in words. */
  placeOf(document: string, id: string): string;
  /** The same with the document's title. */
  passageOf(document: string, id: string): string;
}

/** The places of a library, and the passages themselves. */
export function placesOf(
  documents: readonly Document[],
  withdrawn: readonly WithdrawnDocument[],
): Places & { passage(document: string, id: string): Passage | undefined } {
  const languages = new Map(documents.map(({ id, language }) => [id, language]));
  const titles = new Map([
    ...withdrawn.map(({ id, withdrawal }): [string, string] => [id, withdrawnLabel(withdrawal)]),
    ...documents.map(({ id, meta }): [string, string] => [id, meta['short-title']]),
  ]);
  const passages = new Map(
    documents.map((document) => [document.id, new Map(passagesOf(document).map((one) => [one.id, one]))]),
  );
  const titleOf = (document: string): string => titles.get(document) ?? document;
  const placeOf = (document: string, id: string): string => passages.get(document)?.get(id)?.place.words ?? id;
  return {
    titleOf,
    placeOf,
    languageOf: (document) => languages.get(document) ?? 'und',
    passageOf: (document, id) => `${titleOf(document)}, ${placeOf(document, id)}`,
    passage: (document, id) => passages.get(document)?.get(id),
  };
}
