/** The PDFs of a built site: two of each document, with and without what the editors add. */
import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Outcome } from '../../corpus/problems/problem.ts';
import { builtSite } from '../../publish/built-site.ts';
import { pdfForms } from '../../publish/seal/pdf-links.ts';
import { seal } from '../../publish/seal/seal.ts';
import { launchBrowser } from '../browser.ts';
import { serve } from '../server/static-server.ts';
import { printDocument } from './page-to-pdf.ts';

interface Job {
  /** The built site. */
  dist: string;
  /** Where the PDFs go: the site's own `downloads/`, where its pages then name them, or any folder. */
  out?: string | undefined;
  /** Where the site is published. */
  publishedAt?: string | undefined;
  /** Told what is being printed. */
  doing?: (words: string) => void;
}

/** A PDF that was written. */
export interface Printed {
  path: string;
  pages: number;
}

/**
 * Prints all documents of a built site.
 *
 * @returns What was written; nothing and the problem where there is no site.
 * @throws If the browser does not start, or a page does not print.
 */
export async function buildPdfs({ dist, out, publishedAt, doing }: Job): Promise<Outcome<Printed[]>> {
  const home = join(dist, 'index.html');
  if (!existsSync(home)) return { value: undefined, problems: [problem('site-not-built', { file: home }, {})] };
  const files = await readdir(join(dist, 'data/documents')).catch(() => []);
  const documents = files
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'))
    .sort();
  const own = join(dist, 'downloads');
  const folder = out ?? own;
  await mkdir(folder, { recursive: true });

  const printed: Printed[] = [];
  doing?.('Starting the browser');
  const [server, browser] = await Promise.all([serve(dist), launchBrowser([], true)]);
  try {
    for (const [index, id] of documents.entries()) {
      doing?.(`${id} (${index + 1} of ${documents.length})`);
      for (const { form, ending } of pdfForms) {
        const path = join(folder, `${id}${ending}`);
        const job = { site: server.url, page: `${id}.html`, path, publishedAt, textAlone: form === 'pdf-text' };
        printed.push({ path, pages: await printDocument(browser, job) });
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  if (resolve(folder) === resolve(own)) await seal(builtSite(dist));
  return { value: printed, problems: [] };
}
