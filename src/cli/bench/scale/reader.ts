/** What the sites that a round left cost who reads them: pages, search, Lighthouse, and what goes on behind. */
import { readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../browser.ts';
import { serve } from '../../server/static-server.ts';
import { compressTexts } from '../compressed-copy.ts';
import { measurePages } from '../lighthouse.ts';
import { measurePage } from '../pages.ts';
import { measureQuery, type SearchPage } from '../search.ts';
import { measureBackground } from './background.ts';
import type { BaseTexts } from './base-texts.ts';
import { type PageCost, type PilcrowFigures, type SearchCost, spreadOf, type ToolFigures } from './figures.ts';
import { idOf } from './made-text.ts';
import type { Installed } from './peers/project.ts';
import { frequentWords } from './queries.ts';
import { reasonOf } from './reason.ts';

interface Sites {
  pilcrow: PilcrowFigures;
  peers: Record<string, ToolFigures>;
  installed: readonly Installed[];
  /** Where Pilcrow's lies. */
  site: string;
  texts: BaseTexts;
  doing: (what: string) => void;
}

/** The document whose page is opened: any would do. */
const read = idOf(1);

/** Measures the site of each that was built, and adds what it finds to its figures. */
export async function measureReaders({ pilcrow, peers, installed, site, texts, doing }: Sites): Promise<void> {
  const queries = frequentWords(texts);
  const browser = await launchBrowser();
  try {
    if (!pilcrow.failed) {
      doing('a reader of Pilcrow');
      const document = `${read}.html`;
      await served(pilcrow, site, async (url) => {
        pilcrow.pages = await pagesOf(browser, url, [document, ...(await listsOf(site))]);
        pilcrow.search = await searchOf(browser, url + document, queries);
        pilcrow.background = await measureBackground(url, document);
      });
    }
    for (const { peer, folder } of installed) {
      const figures = peers[peer.id];
      if (!figures || figures.failed) continue;
      doing(`a reader of ${peer.name}`);
      await served(figures, join(folder, peer.out), async (url) => {
        figures.pages = await pagesOf(browser, url, [peer.page(read), '']);
        figures.search = await searchOf(browser, url + (peer.search.page ?? peer.page(read)), queries, peer.search);
      });
    }
  } finally {
    await browser.close();
  }
}

/** Serves a site while it is measured. What fails is said in the figures, and the rest goes on. */
async function served(figures: ToolFigures, site: string, measure: (url: string) => Promise<void>): Promise<void> {
  try {
    await compressTexts(site);
    const server = await serve(site, { gzip: true });
    await measure(server.url).finally(server.close);
  } catch (error) {
    figures.unread = reasonOf(error, site);
  }
}

/** What is no page that lists: what a document is beside its page, and the page that has been measured as the search. */
const otherwise = /^(?:(?:provenance|downloads|twins|data)\/|(?:404|search)\.html$)/;

/** The pages that list: those beside the documents, and the largest of what stands in each folder beside them. */
async function listsOf(site: string): Promise<string[]> {
  const documents = new Set((await readdir(join(site, 'data/documents'))).map((name) => name.replace(/json$/, 'html')));
  const pages = (await readdir(site, { recursive: true }))
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.html') && !documents.has(path) && !otherwise.test(path))
    .sort();
  const largest = new Map<string, { path: string; bytes: number }>();
  for (const path of pages.filter((one) => one.includes('/'))) {
    const [folder = ''] = path.split('/');
    const { size: bytes } = await stat(join(site, path));
    if (bytes > (largest.get(folder)?.bytes ?? 0)) largest.set(folder, { path, bytes });
  }
  return [...pages.filter((path) => !path.includes('/')), ...[...largest.values()].map(({ path }) => path)];
}

/** What pages cost, and how fast the first of them is. */
async function pagesOf(browser: Browser, url: string, paths: readonly string[]): Promise<PageCost[]> {
  const costs: PageCost[] = [];
  for (const path of paths) {
    const { requests, bytes } = await measurePage(browser, url, path);
    costs.push({ page: path, requests, bytes });
  }
  const [first] = costs;
  const [found] = first ? await measurePages(url, [first.page], { only: ['performance'] }) : [];
  if (first && found) {
    const { largestContentfulPaint, totalBlockingTime } = found.measures;
    Object.assign(first, { score: found.scores.performance, largestContentfulPaint, totalBlockingTime });
  }
  return costs;
}

/** What a search costs: of several words, the figure in the middle. */
async function searchOf(browser: Browser, url: string, queries: readonly string[], page?: SearchPage) {
  const runs: Awaited<ReturnType<typeof measureQuery>>[] = [];
  for (const query of queries) runs.push(await measureQuery(browser, url, query, page));
  const of = (kind: 'cold' | 'warm'): SearchCost => {
    const middle = (key: keyof SearchCost): number =>
      Math.round(spreadOf(runs.map((run) => run[kind][key]))?.median ?? 0);
    return { requests: middle('requests'), bytes: middle('bytes'), milliseconds: middle('milliseconds') };
  };
  return { cold: of('cold'), warm: of('warm') };
}
