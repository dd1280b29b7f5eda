/** Measures the search on the built site: what it loads, how soon it answers, how large its index is. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import type { BuiltDocument } from './built-documents.ts';

export interface SearchFigures {
  /** Requests and bytes from opening the search to the first hits, as a host would compress them (Brotli). */
  cold: { requests: number; bytes: number; milliseconds: number };
  warm: { requests: number; bytes: number; milliseconds: number };
  /** Key to hits, warm, divided by one animation frame of the same run: how many frames a reader waits. */
  warmFrames: number;
  indexBytesPer1000Words: number;
}

interface Measured {
  /** The address of the site, and its folder. */
  url: string;
  dist: string;
  documents: readonly BuiltDocument[];
}

/** Puts the words of the longest document as queries, each in a fresh browser context, cold and then warm; the figures are medians. */
export async function measureSearch(browser: Browser, { url, dist, documents }: Measured): Promise<SearchFigures> {
  const [{ id = '', frequent: queries = [] } = {}] = documents;
  const runs: Awaited<ReturnType<typeof measureOne>>[] = [];
  for (const query of queries) runs.push(await measureOne(browser, `${url}${id}.html`, query));
  const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const of = (kind: 'cold' | 'warm') => ({
    requests: median(runs.map((run) => run[kind].requests)),
    bytes: median(runs.map((run) => run[kind].bytes)),
    milliseconds: Math.round(median(runs.map((run) => run[kind].milliseconds))),
  });
  const warm = of('warm');
  const frame = median(runs.map((run) => run.frame));
  const words = documents.reduce((sum, document) => sum + document.words, 0);
  const indexBytesPer1000Words = Math.round((await indexBytes(join(dist, 'pagefind'))) / (words / 1000));
  return { cold: of('cold'), warm, warmFrames: Number((warm.milliseconds / frame).toFixed(1)), indexBytesPer1000Words };
}

async function measureOne(browser: Browser, url: string, query: string) {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(url);
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    sizes.push(response.body().then((body) => Math.min(body.length, brotliCompressSync(body).length)));
  });
  await page.keyboard.press('/');
  await page.locator('.search-field input').waitFor();
  const cold = await timed(page, query);
  const coldSizes = await Promise.all(sizes.splice(0));
  const warm = await timed(page, `${query} `);
  const warmSizes = await Promise.all(sizes.splice(0));
  const frame = await page.evaluate(
    () => new Promise<number>((done) => requestAnimationFrame((a) => requestAnimationFrame((b) => done(b - a)))),
  );
  await context.close();
  const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
  return {
    cold: { requests: coldSizes.length, bytes: sum(coldSizes), milliseconds: cold },
    warm: { requests: warmSizes.length, bytes: sum(warmSizes), milliseconds: warm },
    frame,
  };
}

/** Milliseconds from the input of a query to its hits in the page. */
const timed = (page: Page, query: string): Promise<number> =>
  page.evaluate(
    (value) =>
      new Promise<number>((done) => {
        const list = document.querySelector('.search-hits');
        const input = document.querySelector<HTMLInputElement>('.search-field input');
        if (!list || !input) throw new Error('the search is not open');
        const start = performance.now();
        const observer = new MutationObserver(() => {
          if (list.childElementCount === 0) return;
          observer.disconnect();
          done(performance.now() - start);
        });
        observer.observe(list, { childList: true });
        input.value = value;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    query,
  );

/** The bytes of the index, its program not counted. */
async function indexBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.pf_|pagefind-entry/.test(entry.name));
  const sizes = await Array.fromAsync(files, async ({ parentPath, name }) => (await stat(join(parentPath, name))).size);
  return sizes.reduce((total, size) => total + size, 0);
}

/** The figures in a few lines. */
export function searchText({ cold, warm, warmFrames, indexBytesPer1000Words }: SearchFigures): string {
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;
  const line = (name: string, { requests, bytes, milliseconds }: SearchFigures['cold']): string =>
    `search, ${name}: ${kilobytes(bytes)} in ${requests} requests, hits after ${milliseconds} ms`;
  return [
    line('cold', cold),
    `${line('warm', warm)} (${warmFrames} frames)`,
    `search index: ${kilobytes(indexBytesPer1000Words)} per 1,000 words`,
  ].join('\n');
}
