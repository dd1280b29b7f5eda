/** The search index: Pagefind, through its Node API, over the finished pages. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';

/** Pagefind's own interfaces, which the reader does not use. */
const unused = /(?:-ui\.(?:js|css)|^pagefind-highlight\.js)$/;

/**
 * Indexes the pages that have a `data-pagefind-body` and writes the index.
 *
 * @param pages Every page of the site: its path from the root, and its HTML.
 * @param folder Where the index goes, `dist/pagefind`.
 * @returns How many pages were indexed.
 * @throws With Pagefind's own words when it refuses a page or cannot write.
 */
export async function writeSearchIndex(
  pages: readonly { path: string; html: string }[],
  folder: string,
): Promise<number> {
  try {
    const { index, errors } = await pagefind.createIndex({ keepIndexUrl: true });
    check(errors);
    if (!index) throw new Error('Pagefind gave no index');
    const bodies = pages.filter(({ html }) => html.includes('data-pagefind-body'));
    for (const { path, html } of bodies) check((await index.addHTMLFile({ sourcePath: path, content: html })).errors);
    const { files, errors: unwritten } = await index.getFiles();
    check(unwritten);
    for (const { path, content } of files.filter((file) => !unused.test(file.path))) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    return bodies.length;
  } finally {
    await pagefind.close();
  }
}

function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
