/** The search index: Pagefind, through its Node API, over the records of the corpus. */
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { partsOf } from '../corpus/model/parts.ts';
import { siteLanguage } from '../corpus/text/languages/index.ts';
import type { IndexList, ListedIndex } from '../reader/search/indexes.ts';
import type { BuiltSite } from './built-site.ts';
import type { SearchRecord } from './search-records.ts';
import { type Sheet, sheetsOf } from './search-sheets.ts';

/** How many letters of records are handed over at once, about. */
const lettersAtOnce = 200_000;

/** Pagefind's own interfaces, and the playground, which the reader does not use. */
const unused = /(?:-ui\.(?:js|css)|\/pagefind-highlight\.js|\/pagefind-worker\.js)$/;

/**
 * Indexes records: one index for each language, because one of Pagefind's knows the words of one language alone.
 *
 * Pagefind writes them itself: handed over as one message, the files of a thousand documents take three times as long.
 *
 * @param site Gets the files of all of them below `pagefind/`, those of the site's own language there, the others in a folder
 * of their own, and `pagefind/languages.json`, which tells the readers of other libraries what there is. The same records give the same bytes.
 * @param library What it is called, and the folders of those that are searched with it.
 * @returns The paths of the files, in order.
 * @throws With Pagefind's own words when it refuses a record or cannot finish.
 */
export async function writeSearchIndex(
  records: readonly SearchRecord[],
  site: BuiltSite,
  { name, shards }: { name: string; shards: readonly string[] },
): Promise<string[]> {
  const byLanguage = Object.groupBy(records, ({ language }) => language);
  const languages = Object.keys(byLanguage).sort(
    (a, b) => Number(b === siteLanguage) - Number(a === siteLanguage) || (a < b ? -1 : 1),
  );
  const list = languages.map((language) => {
    const own = byLanguage[language] ?? [];
    const sheets = sheetsOf(own);
    const listed: ListedIndex = {
      language,
      path: language === siteLanguage ? 'pagefind/' : `pagefind/${language}/`,
      scripts: [...new Set(own.flatMap(({ scripts }) => scripts))].sort(),
      files: sheets.length,
    };
    return { listed, sheets };
  });
  try {
    for (const { listed, sheets } of list) await writeIndex(sheets, join(site.folder, listed.path));
  } finally {
    await pagefind.close();
  }
  const together: IndexList = shards.map((shard) => ({ shard }));
  const named = list.map(({ listed }) => ({ ...listed, ...(shards.length > 0 && { library: name }) }));
  await site.write('pagefind/languages.json', JSON.stringify([...named, ...together]));
  const paths: string[] = [];
  for (const path of await site.list('pagefind'))
    if (unused.test(path)) await site.remove(path);
    else paths.push(path);
  return paths;
}

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

async function writeIndex(sheets: readonly Sheet[], outputPath: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ keepIndexUrl: true });
  check(errors);
  if (!index) throw new Error('Pagefind gave no index');
  // Some at once: it takes them in their order, and none waits for the answer to another.
  for (const some of partsOf(sheets, ({ html }) => html.length, lettersAtOnce)) {
    const added = await Promise.all(some.map(({ url, html }) => index.addHTMLFile({ url, content: html })));
    for (const { errors: refused } of added) check(refused);
  }
  check((await index.writeFiles({ outputPath })).errors);
}

function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
