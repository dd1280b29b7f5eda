/** `npm run bench`: what the built site costs a reader: pages over the wire, the search, Lighthouse. */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import yoctoSpinner from 'yocto-spinner';
import { problem } from '../../corpus/problems/catalogue.ts';
import { launchBrowser } from '../browser.ts';
import { stopWith } from '../report.ts';
import { serve } from '../server/static-server.ts';
import { builtDocuments } from './built-documents.ts';
import { compressedCopy } from './compressed-copy.ts';
import { categories, measurePages } from './lighthouse.ts';
import { measurePage } from './pages.ts';
import { measureSearch, searchText } from './search.ts';

interface Options {
  dist: string;
  /** The least Lighthouse score that will do. */
  least: number;
  json?: boolean;
}

/** Measures pages of the built site, which must be there, and prints the figures; of none the two longest documents and the home page. */
export async function benchPages(wanted: readonly string[], { dist, least, json }: Options): Promise<void> {
  const home = `${dist}/index.html`;
  if (!existsSync(home)) stopWith(problem('site-not-built', { file: home }, {}));
  const documents = await builtDocuments(dist);
  const longest = [...documents.slice(0, 2).map(({ id }) => `${id}.html`), 'index.html'];
  const paths = wanted.length > 0 ? wanted : longest;
  const spinner = yoctoSpinner({ text: 'Pages and search' });
  if (process.stderr.isTTY) spinner.start();
  const copy = await compressedCopy(dist);
  const server = await serve(copy, { gzip: true });
  const browser = await launchBrowser();
  try {
    const pages = [];
    for (const path of paths) pages.push(await measurePage(browser, server.url, path));
    const search = await measureSearch(browser, { url: server.url, dist, documents });
    spinner.text = 'Lighthouse';
    const lighthouse = await measurePages(server.url, paths);
    spinner.stop();
    if (json) console.log(JSON.stringify({ pages, search, lighthouse }, null, 2));
    else {
      console.table(Object.fromEntries(pages.map(({ page, ...figures }) => [page, figures])));
      console.log(searchText(search));
      console.table(
        Object.fromEntries(lighthouse.map(({ page, scores, measures }) => [page, { ...scores, ...measures }])),
      );
      for (const { page, failed } of lighthouse) if (failed.length > 0) console.log(`${page}: ${failed.join(', ')}`);
    }
    if (lighthouse.some(({ scores }) => categories.some((name) => scores[name] < least))) process.exitCode = 1;
  } finally {
    spinner.stop();
    await browser.close();
    await server.close();
    await rm(copy, { recursive: true });
  }
}
