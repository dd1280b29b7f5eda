/** The search index: Pagefind, through its Node API, over the records of the corpus. */
import * as pagefind from 'pagefind';
import { siteLanguage } from '../corpus/text/languages/index.ts';
import type { SearchRecord } from './search-records.ts';

/** A file of the search by its path from the site's root. */
interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** Pagefind's own interfaces, and the playground, which the reader does not use. */
const unused = /(?:-ui\.(?:js|css)|^pagefind-highlight\.js|^pagefind-worker\.js)$/;

/**
 * Indexes records: one index for each language, because one of Pagefind's knows the words of one language alone.
 *
 * @returns The files of all of them below `pagefind/`, those of the site's own language there, the others in a folder of
 * their own, and `pagefind/languages.json`, which tells the reader what there is. The same records give the same bytes.
 * @throws With Pagefind's own words when it refuses a record or cannot finish.
 */
export async function searchIndex(records: readonly SearchRecord[]): Promise<IndexFile[]> {
  const byLanguage = Object.groupBy(records, ({ language }) => language);
  const languages = Object.keys(byLanguage).sort(
    (a, b) => Number(b === siteLanguage) - Number(a === siteLanguage) || (a < b ? -1 : 1),
  );
  const files: IndexFile[] = [];
  const list = languages.map((language) => {
    const own = new Set(byLanguage[language]?.flatMap(({ scripts }) => scripts));
    return {
      language,
      path: language === siteLanguage ? 'pagefind/' : `pagefind/${language}/`,
      scripts: [...own].sort(),
    };
  });
  try {
    for (const { language, path } of list) {
      for (const file of await oneIndex(byLanguage[language] ?? []))
        files.push({ path: path + file.path, content: file.content });
    }
  } finally {
    await pagefind.close();
  }
  files.push({ path: 'pagefind/languages.json', content: new TextEncoder().encode(JSON.stringify(list)) });
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function oneIndex(records: readonly SearchRecord[]): Promise<IndexFile[]> {
  const { index, errors } = await pagefind.createIndex({ keepIndexUrl: true });
  check(errors);
  if (!index) throw new Error('Pagefind gave no index');
  for (const { url, html } of records) check((await index.addHTMLFile({ url, content: html })).errors);
  const { files, errors: unfinished } = await index.getFiles();
  check(unfinished);
  return files.filter(({ path }) => !unused.test(path));
}

function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
