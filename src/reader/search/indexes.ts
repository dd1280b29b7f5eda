/** Which indexes there are to ask: those of this library, and of those that are published beside it and searched with it. */
import { shardAt } from '../../corpus/model/shard-at.ts';
import { primaryOf } from '../../corpus/text/languages/tags.ts';
import { scriptsIn } from '../../corpus/text/scripts.ts';
import { onceEach } from '../kit/once-each.ts';
import { isOnDisk, readTwin } from './pagefind-on-disk.ts';

/** An index as `pagefind/languages.json` lists it: its folder from its site's root, and the scripts of its texts. */
export interface ListedIndex {
  language: string;
  path: string;
  scripts: string[];
  /** How many files its records lie in. */
  files: number;
  /** What the library is called, where others are searched with it. */
  library?: string;
}

/** What `pagefind/languages.json` holds: the indexes of a library, and the folders of the others that are searched with it. */
export type IndexList = (ListedIndex | { shard: string })[];

/** A folder with an index of a library. */
export interface Bundle {
  /** The library's root, from this site's: nothing for its own. */
  at: string;
  path: string;
  library: string;
  /** Which of the libraries it is of, by their names: whichever is read, what is found stands in one order. */
  order: number;
}

/** The indexes of one language, which are asked as one. */
export interface LanguageIndex {
  language: string;
  scripts: string[];
  /** How many files their records lie in. */
  files: number;
  bundles: Bundle[];
}

/** What tells an index from others: where it lies. */
export const nameOfIndex = ({ bundles }: LanguageIndex): string => bundles.map(({ path }) => path).join(' ');

/** The folders of libraries that cannot be searched now. */
const missing = new Set<string>();

/** Says that a library cannot be searched until the page is loaded again. */
export const isAway = (at: string): void => void missing.add(at.replaceAll(/^\.\.\/|\/$/g, ''));

/** The libraries that cannot be searched. */
export const awayNow = (): string[] => [...missing];

/** This library's own list, which the build writes before the search's script (`src/publish/search/search-index.ts`). */
interface Handed {
  pilcrowIndexes?: IndexList;
}

async function listAt(root: URL): Promise<IndexList> {
  const path = 'pagefind/languages.json';
  if (isOnDisk()) return JSON.parse(new TextDecoder().decode(await readTwin(path, root)));
  const answer = await fetch(new URL(path, root));
  if (!answer.ok) throw new Error(`cannot load ${answer.url}`);
  return answer.json();
}

/** The indexes of this library and of those beside it, by language. What is not there now is left out until the page is loaded again. */
const allIndexes = onceEach(async (_, root): Promise<LanguageIndex[]> => {
  const own = (globalThis as Handed).pilcrowIndexes ?? (await listAt(root));
  const places = own.flatMap((one) => ('shard' in one ? shardAt(one.shard) : []));
  const others = places.map(async (at) => {
    const list = await listAt(new URL(at, root)).catch((): IndexList => []);
    if (list.length === 0) isAway(at);
    return list;
  });
  const lists = [own, ...(await Promise.all(others))];
  const found = lists.flatMap((list, index) =>
    list.flatMap((one) => ('shard' in one ? [] : { library: '', ...one, at: places[index - 1] ?? '' })),
  );
  const names = [...new Set(found.map(({ library }) => library))].sort();
  return [...Map.groupBy(found, ({ language }) => language)].map(([language, all]) => ({
    language,
    scripts: [...new Set(all.flatMap(({ scripts }) => scripts))],
    files: all.reduce((sum, one) => sum + one.files, 0),
    bundles: all.map(({ at, path, library }) => ({ at, path: at + path, library, order: names.indexOf(library) })),
  }));
});

/**
 * The indexes that can answer a query: those with texts in one of its scripts; for digits, all.
 *
 * @throws If the list of them cannot be read; the next call tries again.
 */
export async function indexesFor(query: string, root: URL): Promise<LanguageIndex[]> {
  const wanted = scriptsIn(query);
  const all = await allIndexes('', root);
  return wanted.length === 0 ? all : all.filter(({ scripts }) => scripts.some((script) => wanted.includes(script)));
}

/** The index that is likely to be asked first: that of the page's language. */
export async function firstIndex(root: URL): Promise<LanguageIndex | undefined> {
  const all = await allIndexes('', root);
  const own = primaryOf(document.documentElement.lang);
  return all.find(({ language }) => language === own) ?? all[0];
}
