/** The search index: Pagefind, through its Node API, over the records of the corpus. */
import * as pagefind from 'pagefind';
import type { SearchRecord } from './search-records.ts';

/** Pagefind's own interfaces, and the playground, which the reader does not use. */
const unused = /(?:-ui\.(?:js|css)|^pagefind-highlight\.js|^pagefind-worker\.js)$/;

/**
 * Indexes records.
 *
 * @returns The files of the index by their paths below its folder. The same records give the same bytes.
 * @throws With Pagefind's own words when it refuses a record or cannot finish.
 */
export async function searchIndex(records: readonly SearchRecord[]): Promise<{ path: string; content: Uint8Array }[]> {
  try {
    const { index, errors } = await pagefind.createIndex({ keepIndexUrl: true });
    check(errors);
    if (!index) throw new Error('Pagefind gave no index');
    for (const { url, html } of records) check((await index.addHTMLFile({ url, content: html })).errors);
    const { files, errors: unfinished } = await index.getFiles();
    check(unfinished);
    return files.filter(({ path }) => !unused.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
  } finally {
    await pagefind.close();
  }
}

function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
