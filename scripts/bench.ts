/** `npm run bench`: what the built site costs a reader. Ratios and bytes in one run; seconds drift from machine to machine. */
import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { measurePage } from './bench/pages.ts';
import { measureSearch } from './bench/search.ts';
import { launchBrowser } from './browser.ts';
import { serve } from './static-server.ts';

const options = new Command('bench')
  .description('Measures pages and search of the site in dist/ with a headless browser.')
  .option('--json', 'print the figures as JSON')
  .parse()
  .opts<{ json?: true }>();

if (!existsSync('dist/index.html')) {
  console.error('There is no built site in dist/. Run `npm run build` first.');
  process.exit(1);
}
const server = await serve('dist');
const browser = await launchBrowser();
try {
  const pages = [];
  for (const page of ['index.html', 'work-report-2025.html', 'action-plan-2025.html', 'terms.html']) {
    pages.push(await measurePage(browser, server.url, page));
  }
  const search = await measureSearch(browser, server.url, 'dist');
  if (options.json) console.log(JSON.stringify({ pages, search }, null, 2));
  else {
    const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;
    for (const { page, requests, bytes, fontBytes } of pages) {
      console.log(
        `${page.padEnd(24)} ${kilobytes(bytes).padStart(9)} in ${requests} requests, and ${kilobytes(fontBytes)} of fonts`,
      );
    }
    for (const kind of ['cold', 'warm'] as const) {
      const { requests, bytes, milliseconds } = search[kind];
      console.log(
        `search, ${kind}             ${kilobytes(bytes).padStart(9)} in ${requests} requests; hits after ${milliseconds} ms`,
      );
    }
    console.log(
      `search, warm: ${search.warmFrames} frames from key to hits; index: ${kilobytes(search.indexBytesPer1000Words)} per 1,000 words`,
    );
  }
} finally {
  await browser.close();
  await server.close();
}
