/**
 * What is begun as soon as it is known what a build makes: what is taken over is put into the site, and what is searched is handed to
 * Pagefind, whose own process indexes it while pages are rendered.
 */
import type { Document } from '../corpus/model/document.ts';
import type { Rebuild } from '../rebuild/rebuild.ts';
import { headWords, type Titled } from '../views/title-facts.ts';
import { type BuiltSite, builtSite } from './built-site.ts';
import { type PublishedPages, putKept } from './publish-pages.ts';
import type { Searched } from './published-page.ts';
import { writeSearchIndex } from './search-index.ts';
import { documentRecords, ranked, termRecords, wordsOfRecords } from './search-records.ts';
import { searchScripts } from './search-scripts.ts';
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
  pages: PublishedPages;
  taken: ReadonlySet<string>;
  /** What is searched of documents whose pages are made, by the paths of these: of all it would be held for nothing. */
  searched: ReadonlyMap<string, Searched>;
  /** How many records are searched. */
  count: number;
  /** The files of the index, when they are there. */
  indexed: Promise<string[]>;
}

/** Begins a site in its folder. */
export async function begin(folder: string, library: PublishedLibrary, rebuild?: Rebuild): Promise<Begun> {
  const site = builtSite(folder);
  for (const old of ['pagefind', 'twins']) await site.remove(old);
  const twins = new TwinsApart(site);
  const { pages, taken, searched: known } = await putKept(rebuild, site, twins);
  const searched = searchedIn(library, library.documents, known);
  const terms = termRecords(library.terms);
  const records = ranked([...[...searched.values()].flatMap((one) => one.records), ...terms]);
  const indexed = writeSearchIndex(records, site, library.settings);
  // Whether it fails is asked at the end.
  indexed.catch(() => {});
  const words = [...[...searched.values()].flatMap((one) => one.words), ...wordsOfRecords(terms)];
  for (const { path, content } of searchScripts(words)) await site.write(path, content);
  const made = new Map([...searched].filter(([path]) => !taken.has(path)));
  return { site, library, twins, pages, taken, searched: made, count: records.length, indexed };
}

/**
 * What is searched of documents, by the paths of their pages, in their order.
 *
 * @param known Of those whose pages were taken over.
 */
export const searchedIn = (
  library: PublishedLibrary,
  documents: readonly Document[],
  known: ReadonlyMap<string, Searched> = new Map(),
): Map<string, Searched> =>
  new Map(
    documents.map((document) => {
      const path = `${document.id}.html`;
      return [path, known.get(path) ?? searchedOf(titledIn(library, document))];
    }),
  );

const titledIn = ({ kindOf, settings }: PublishedLibrary, document: Document): Titled => ({
  document,
  kind: kindOf(document),
  licence: document.meta.licence ?? settings.licence,
});

function searchedOf(titled: Titled): Searched {
  const records = documentRecords(titled.document, headWords(titled));
  return { records, words: wordsOfRecords(records) };
}
