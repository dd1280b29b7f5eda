/** `npm run bench`: what the built site costs a reader: pages over the wire, the search, Lighthouse. */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Command } from 'commander';
import yoctoSpinner from 'yocto-spinner';
import { compressedCopy } from '../src/cli/bench/compressed-copy.ts';
import { categories, measurePages } from '../src/cli/bench/lighthouse.ts';
import { measurePage } from '../src/cli/bench/pages.ts';
import { measureSearch, searchText } from '../src/cli/bench/search.ts';
import { launchBrowser } from '../src/cli/browser.ts';
import { stopWith } from '../src/cli/report.ts';
import { serve } from '../src/cli/server/static-server.ts';
import { problem } from '../src/corpus/problems/catalogue.ts';

const options = new Command('bench')
  .description('Measures the built site in a headless browser. Fails if a Lighthouse score is below --least.')
  .argument('[pages...]', 'paths from the site’s root', [
    'work-report-2025.html',
    'action-plan-2025.html',
    'index.html',
  ])
  .option('--dist <folder>', 'the built site', 'dist')
  .option('--least <score>', 'the least Lighthouse score that will do', Number, 100)
  .option('--json', 'print the figures as JSON')
  .parse();
const { dist, least, json } = options.opts<{ dist: string; least: number; json?: true }>();
const paths = options.processedArgs[0] as string[];

const home = `${dist}/index.html`;
if (!existsSync(home)) stopWith(problem('site-not-built', { file: home }, {}));
const spinner = yoctoSpinner({ text: 'Pages and search' });
if (process.stderr.isTTY) spinner.start();
const copy = await compressedCopy(dist);
const server = await serve(copy, { gzip: true });
const browser = await launchBrowser();
try {
  const pages = [];
  for (const path of paths) pages.push(await measurePage(browser, server.url, path));
  const search = await measureSearch(browser, server.url, dist);
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
