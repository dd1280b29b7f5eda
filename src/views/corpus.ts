/** The whole corpus as the pages need it: documents in order, places, terms with their mentions. */
import { getCollection } from 'astro:content';
import type { Term } from '../corpus/editors/term.ts';
import type { DocumentData } from '../corpus/model/data.ts';
import { type Edition, placeLabel } from '../corpus/model/edition.ts';
import { compareIn, siteLanguage } from '../corpus/text/languages/index.ts';
import { type ContextLine, concordance } from './concordance.ts';

/** A term with its mentions in context. A type, not an interface: Astro's props need an index signature. */
export type TermInContext = {
  term: Term;
  lines: ContextLine[];
};

export interface Corpus {
  /** By date, then by id. */
  editions: Edition[];
  data: DocumentData[];
  /** By label. */
  terms: TermInContext[];
  /** A document's short title. */
  titleOf(document: string): string;
  /** A document's language. */
  languageOf(document: string): string;
  /** Where a passage stands in its document, in words. */
  placeOf(document: string, id: string): string;
}

const byLabel = compareIn(siteLanguage);
let loaded: Promise<Corpus> | undefined;

/** Reads the corpus once for all pages of a build. */
export function loadCorpus(): Promise<Corpus> {
  if (import.meta.env.DEV) return read();
  loaded ??= read();
  return loaded;
}

async function read(): Promise<Corpus> {
  const editions = (await getCollection('documents'))
    .map(({ data }) => data)
    .sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
  const byId = new Map(editions.map((edition) => [edition.id, edition]));
  const all = new Map((await getCollection('data')).map(({ data }) => [data.id, data]));
  const data = editions.flatMap(({ id }) => all.get(id) ?? []);
  const placeOf = (document: string, id: string): string => {
    const edition = byId.get(document);
    return edition ? placeLabel(edition, id) : id;
  };
  const terms = (await getCollection('terms'))
    .map(({ data: term }) => ({ term, lines: concordance(term.id, data, placeOf) }))
    .sort((a, b) => byLabel(a.term.label, b.term.label));
  const titleOf = (document: string): string => byId.get(document)?.['short-title'] ?? document;
  const languageOf = (document: string): string => byId.get(document)?.language ?? 'und';
  return { editions, data, terms, placeOf, titleOf, languageOf };
}
