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
  const runs: Awaited<ReturnType<typeof measureQuery>>[] = [];
  for (const query of queries) runs.push(await measureQuery(browser, `${url}${id}.html`, query));
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

/** How a search is used: what opens it, where words go, what hits are. */
export interface SearchPage {
  /** What opens it, if it must be opened. */
  opens?: { key: string } | { button: string };
  /** Selectors of the field and of each hit. */
  field: string;
  hit: string;
}

const own: SearchPage = { opens: { key: '/' }, field: '.search-field input', hit: '.search-hits > *' };

/** Puts one query on a page, in a fresh browser context: first when nothing is loaded yet, then once more. */
export async function measureQuery(browser: Browser, url: string, query: string, { opens, field, hit } = own) {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(url);
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    const body = response.body();
    // What cannot be read is said when it is asked for, and ends nothing before.
    body.catch(() => undefined);
    bodies.push(body);
  });
  // Packed when the time is taken: this process serves the site, too.
  const sizesOf = async (): Promise<number[]> =>
    (await Promise.all(bodies.splice(0))).map((body) => Math.min(body.length, brotliCompressSync(body).length));
  if (opens && 'key' in opens) await page.keyboard.press(opens.key);
  else if (opens) await page.locator(opens.button).first().click();
  await page.locator(field).first().waitFor();
  const cold = await timed(page, { field, hit, query });
  const coldSizes = await sizesOf();
  await page.locator(field).first().fill('');
  await page.locator(hit).first().waitFor({ state: 'detached' });
  const warm = await timed(page, { field, hit, query });
  const warmSizes = await sizesOf();
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
const timed = (page: Page, used: { field: string; hit: string; query: string }): Promise<number> =>
  page.evaluate(
    ({ field, hit, query, patience }) =>
      new Promise<number>((done, failed) => {
        setTimeout(() => failed(new Error(`${query}: no hits`)), patience);
        const input = document.querySelector<HTMLInputElement>(field);
        if (!input) throw new Error('the search is not open');
        const start = performance.now();
        const observer = new MutationObserver(() => {
          if (!document.querySelector(hit)) return;
          observer.disconnect();
          done(performance.now() - start);
        });
        observer.observe(document.body, { childList: true, subtree: true });
        input.value = query;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    { ...used, patience },
  );

/** How long hits may take, in milliseconds. */
const patience = 60_000;

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
