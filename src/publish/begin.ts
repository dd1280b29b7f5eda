/**
 * What is begun as soon as it is known what a build makes: what is taken over is put into the site, and what is searched is handed to
 * Pagefind, whose own process indexes it while pages are rendered (of a large library, before).
 */
import type { Document } from '../corpus/model/document.ts';
import { isLarge } from '../rebuild/parts.ts';
import type { Rebuild } from '../rebuild/rebuild.ts';
import { unitOf } from '../rebuild/units.ts';
import { headWords, type Titled } from '../views/title-facts.ts';
import { type BuiltSite, builtSite } from './built-site.ts';
import { PagesTakenOver } from './publish-pages.ts';
import { documentRecords, type Searched, termRecords, type UnrankedRecord, wordsOfRecords } from './search/records.ts';
import { SearchThread } from './search/thread.ts';
import { TwinsApart } from './twins.ts';

/** What publishing asks of a library. */
export type PublishedLibrary = Pick<Rebuild['library'], 'documents' | 'kindOf'> & {
  settings: Pick<Rebuild['library']['settings'], 'name' | 'shards' | 'licence'>;
  terms: readonly Pick<Rebuild['library']['terms'][number], 'term'>[];
};

/** A site that was begun. */
export interface Begun {
  site: BuiltSite;
  library: PublishedLibrary;
  twins: TwinsApart;
  /** What the pages say that were taken over, and their paths. */
  taken: Pick<PagesTakenOver, 'pages' | 'paths'>;
  /** What is searched of documents whose pages are made, by the paths of these: of all it would be held for nothing. */
  searched: ReadonlyMap<string, Searched>;
  /** What writes the index. */
  search: Pick<SearchThread, 'count' | 'written'>;
}

/** Begins a site in its folder. */
export async function begin(folder: string, library: PublishedLibrary, rebuild?: Rebuild): Promise<Begun> {
  const site = builtSite(folder);
  for (const old of ['pagefind', 'twins']) await site.remove(old);
  const twins = new TwinsApart(site);
  const taken = new PagesTakenOver(site, twins, rebuild);
  const search = new SearchThread({
    folder,
    library: { name: library.settings.name, shards: library.settings.shards },
  });
  const made = new Map<string, Searched>();
  for (const document of library.documents) {
    const known = await taken.put(unitOf.document(document.id));
    const searched = known ?? searchedOf(library, document);
    if (!known) made.set(pageOf(document), searched);
    search.add(searched);
  }
  search.add(searchedIn(termRecords(library.terms)));
  search.end();
  // Of many documents Pagefind holds more than all else does: it has ended before that grows.
  if (isLarge(library.documents)) await search.written();
  await taken.putOthers();
  return { site, library, twins, taken, searched: made, search };
}

/** What is searched of documents, by the paths of their pages. */
export const searchedByPage = (library: PublishedLibrary, documents: readonly Document[]): Map<string, Searched> =>
  new Map(documents.map((document) => [pageOf(document), searchedOf(library, document)]));

const pageOf = ({ id }: Document): string => `${id}.html`;

const titledIn = ({ kindOf, settings }: PublishedLibrary, document: Document): Titled => ({
  document,
  kind: kindOf(document),
  licence: document.meta.licence ?? settings.licence,
});

const searchedOf = (library: PublishedLibrary, document: Document): Searched =>
  searchedIn(documentRecords(document, headWords(titledIn(library, document))));

const searchedIn = (records: UnrankedRecord[]): Searched => ({ records, words: wordsOfRecords(records) });
