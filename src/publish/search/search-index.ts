/** The search index: Pagefind, through its Node API, over the records of the corpus. */
import * as pagefind from 'pagefind';
import { siteLanguage } from '../../corpus/text/languages/index.ts';
import type { IndexList } from '../../reader/search/indexes.ts';
import type { BuiltSite } from '../built-site.ts';
import { LanguageIndex } from './language-index.ts';
import type { SearchRecord } from './records.ts';

/** What is said of the library whose records are indexed. */
export interface SearchedLibrary {
  name: string;
  shards: readonly string[];
}

/** Pagefind's own interfaces, and the playground, which the reader does not use. */
const unused = /(?:-ui\.(?:js|css)|\/pagefind-highlight\.js|\/pagefind-worker\.js)$/;

/**
 * Indexes records: one index for each language, because one of Pagefind's knows the words of one language alone.
 *
 * @param records In their order, those of a document after each other. None is held longer than until it is indexed.
 * @param site Gets the files of all of them below `pagefind/`, those of the site's own language there, the others in a folder
 * of their own, and `pagefind/languages.json`, which tells the readers of other libraries what there is. The same records give the same bytes.
 * @param library What it is called, and the folders of those that are searched with it.
 * @returns The paths of the files, in order.
 * @throws With Pagefind's own words when it refuses a record or cannot finish.
 */
export async function writeSearchIndex(
  records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>,
  site: BuiltSite,
  { name, shards }: SearchedLibrary,
): Promise<string[]> {
  const byLanguage = new Map<string, LanguageIndex>();
  let list: LanguageIndex[] = [];
  try {
    for await (const record of records) {
      const { language } = record;
      const index = byLanguage.get(language) ?? new LanguageIndex(language);
      byLanguage.set(language, index);
      await index.add(record);
    }
    list = [...byLanguage.values()].sort(siteLanguageFirst);
    for (const index of list) await index.write(site.folder);
  } finally {
    await pagefind.close();
  }
  const together: IndexList = shards.map((shard) => ({ shard }));
  const named = list.map((index) => ({ ...index.listed(), ...(shards.length > 0 && { library: name }) }));
  await site.write('pagefind/languages.json', JSON.stringify([...named, ...together]));
  const paths: string[] = [];
  for (const path of await site.list('pagefind'))
    if (unused.test(path)) await site.remove(path);
    else paths.push(path);
  return paths;
}

const siteLanguageFirst = ({ language: a }: LanguageIndex, { language: b }: LanguageIndex): number =>
  Number(b === siteLanguage) - Number(a === siteLanguage) || (a < b ? -1 : 1);

/** Before the list of indexes in the search's script. */
const handed = 'globalThis.pilcrowIndexes=';

/** Puts the list of indexes before the search's script, which would ask for it first; those who read this library from another do. */
export async function handIndexes(site: BuiltSite): Promise<void> {
  const path = 'assets/search.js';
  const list = await site.read('pagefind/languages.json');
  const before = await site.read(path);
  // Of a site that is finished once more, the list takes the place of the other.
  const script = before.startsWith(handed) ? before.slice(before.indexOf('\n') + 1) : before;
  await site.write(path, `${handed}${list};\n${script}`);
}
