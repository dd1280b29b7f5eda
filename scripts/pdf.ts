/** `npm run pdf`: every document of the built site as a PDF, with bookmarks, links that work, and ids in the margin. */
import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Command } from 'commander';
import yoctoSpinner from 'yocto-spinner';
import { launchBrowser } from '../src/cli/browser.ts';
import { printDocument } from '../src/cli/page-to-pdf.ts';
import { stopWith } from '../src/cli/report.ts';
import { serve } from '../src/cli/server/static-server.ts';
import { problem } from '../src/corpus/problems/catalogue.ts';

const options = new Command('pdf')
  .description('Writes each document of the built site as a PDF.')
  .option('--dist <folder>', 'the built site', 'dist')
  .option('--out <folder>', 'where the PDFs go (default: the folder pdf of the built site)')
  .option('--site <address>', 'where the site is published; links that leave a document lead there')
  .parse()
  .opts<{ dist: string; out?: string; site?: string }>();

const editions = join('content', 'documents');
const home = join(options.dist, 'index.html');
if (!existsSync(home)) stopWith(problem('site-not-built', { file: home }, {}));
const documents = (await readdir(editions))
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => basename(file, '.mdx'))
  .sort();
const out = options.out ?? join(options.dist, 'pdf');
await mkdir(out, { recursive: true });

const spinner = yoctoSpinner({ text: 'Starting the browser' });
if (process.stderr.isTTY) spinner.start();
const [server, browser] = await Promise.all([serve(options.dist), launchBrowser([], true)]);
try {
  for (const [index, id] of documents.entries()) {
    spinner.text = `${id} (${index + 1} of ${documents.length})`;
    const path = join(out, `${id}.pdf`);
    const pages = await printDocument(browser, {
      site: server.url,
      page: `${id}.html`,
      path,
      publishedAt: options.site,
    });
    spinner.clear();
    console.log(`${path}: ${pages} pages`);
  }
} finally {
  spinner.stop();
  await browser.close();
  await server.close();
}
