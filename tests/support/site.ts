/** The built site under test: its files, and a server with a browser on it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { visit } from 'unist-util-visit';
import { serve } from '../../src/cli/server/static-server.ts';
import { sharedBrowser } from './browser.ts';

/** The folder under test; another build can be tested by naming it in `PILCROW_DIST`. */
export const dist = process.env['PILCROW_DIST'] ?? 'dist';

/** The paths of the site's files with an ending, from its root, in order. */
export function filesOf(ending: string, folder = dist): string[] {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`${folder} holds no built site: run npm run build first`);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith(ending))
    .sort();
}

const sizeOf = (file: string): number => statSync(join(dist, file)).size;

const isOneFile = (page: string): boolean => page.startsWith('downloads/');

/** The pages of a site. */
export const pagesIn = (folder: string): string[] => filesOf('.html', folder).filter((page) => !isOneFile(page));

/** The pages of the site. */
export const pages = pagesIn(dist);

/** The documents that are in a file of their own. */
export const oneFiles = filesOf('.html').filter(isOneFile);

/** The documents of the site, by their ids. */
export const documents = filesOf('.json')
  .filter((file) => file.startsWith('data/documents/'))
  .map((file) => posix.basename(file, '.json'));

/** Pages that have moved say that they are not to be found. */
const hasMoved = (page: string): boolean => readFileSync(join(dist, page), 'utf8').includes('content="noindex"');

/** The pages in a folder of one kind, the shortest first, without those that only lead to one. */
const bySize = (folder: string): string[] =>
  pages
    .filter((page) => page.startsWith(`${folder}/`) && !hasMoved(page))
    .toSorted((a, b) => sizeOf(a) - sizeOf(b) || (a < b ? -1 : 1));
const [terms, subjects, comparisons] = [bySize('terms'), bySize('subjects'), bySize('compare')];

/** The pages of terms and of subjects, without those that only lead to one. */
export const [termPages, subjectPages] = [terms.toSorted(), subjects.toSorted()];
const longest = [...terms.slice(-1), ...subjects.slice(-1)];
const few = (sorted: readonly string[]): string[] => [
  ...new Set([sorted.slice(0, 1), sorted.slice(sorted.length >> 1).slice(0, 1), sorted.slice(-1)].flat()),
];

const ofOneKind = new Set([...terms, ...subjects, ...comparisons]);

/** A page of every kind; of the terms the shortest, the middle one and the longest, of the subjects and of what is compared the longest. */
export const pageKinds = [
  ...pages.filter((page) => !ofOneKind.has(page)),
  ...few(terms),
  ...subjects.slice(-1),
  ...comparisons.slice(-1),
];

/** One page of each kind: of the terms and subjects the longest, of what documents have each the first document's. */
export const pagesOfEachKind = [
  ...pageKinds.filter((page) => !page.includes('/')),
  ...pages.filter((page) => page.startsWith('provenance/')).slice(0, 1),
  ...comparisons.slice(-1),
  ...longest,
];

/** The kinds that screens.test.ts looks at, with axe too, in every width and in both schemes. */
export const screenKinds = [
  ...documents.map((id) => `${id}.html`),
  'index.html',
  'terms.html',
  'names.html',
  'subjects.html',
  'figures.html',
  'about.html',
  'sources.html',
  'check.html',
  'notes.html',
  'compare.html',
  ...longest,
];

const trees = new Map<string, Root>();
/** A page of the built site as a tree, read once: nothing may change it. */
export function treeOf(page: string, folder = dist): Root {
  const file = join(folder, page);
  const tree = trees.get(file) ?? fromHtml(readFileSync(file, 'utf8'));
  trees.set(file, tree);
  return tree;
}

/** Every element of a tree that a test holds for, in document order. */
export function elementsOf(tree: Root | Element, holds: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (holds(element)) found.push(element);
  });
  return found;
}

export const hasClass = (element: Element, name: string): boolean =>
  Array.isArray(element.properties['className']) && element.properties['className'].includes(name);

/** The text of an element without the parts that a test names. */
export function textWithout(element: Element, unwanted: (part: Element) => boolean): string {
  const copy = structuredClone(element);
  visit(copy, 'element', (part, index, parent) => {
    if (!parent || index === undefined || !unwanted(part)) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
  return textOf(copy);
}

/** What Playwright itself says on a page whose service worker it does not start. */
const notStarted = 'Service Worker registration blocked by Playwright';

/** A served site with the browser that the worker's files share. */
export interface OpenSite {
  url: string;
  browser: Browser;
  /**
   * Opens a page; what the browser says of it (console, errors, refused requests) is kept in `messages`. But on the page
   * about it the service worker does not start, unless a test says so: each would copy the whole site first.
   */
  open(path: string, options?: BrowserContextOptions): Promise<{ page: Page; messages: string[] }>;
  close(): Promise<void>;
}

/** Contexts with these keep what they were told, or what a worker stored: no other page may share them. */
const ofOneAlone = ['permissions', 'offline', 'storageState'] as const;

/**
 * Opens pages in contexts that they share, one after the other: a process of its own for each page costs more than most
 * pages. A page begins with nothing stored.
 */
class Contexts {
  readonly #browser: Browser;
  readonly #shared = new Map<string, Promise<BrowserContext>>();

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  async newPage(options: BrowserContextOptions, origin: string): Promise<Page> {
    const { viewport, colorScheme, reducedMotion, forcedColors, ...rest } = options;
    if (rest.serviceWorkers === 'allow' || rest.isMobile || ofOneAlone.some((name) => rest[name] !== undefined))
      return this.#browser.newPage(options);
    const context = await this.#context(rest);
    const page = await context.newPage();
    if (viewport) await page.setViewportSize(viewport);
    await page.emulateMedia({
      colorScheme: colorScheme ?? 'light',
      reducedMotion: reducedMotion ?? 'no-preference',
      forcedColors: forcedColors ?? 'none',
    });
    const session = await context.newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await session.detach();
    return page;
  }

  /** Closes them all, with their pages. */
  async close(): Promise<void> {
    const contexts = await Promise.all(this.#shared.values());
    await Promise.all(contexts.map((context) => context.close()));
  }

  #context(options: BrowserContextOptions): Promise<BrowserContext> {
    const key = JSON.stringify(options);
    const known = this.#shared.get(key) ?? this.#begin(options, () => this.#shared.delete(key));
    this.#shared.set(key, known);
    return known;
  }

  /** The process ends with its last page: one that stays empty keeps it. */
  async #begin(options: BrowserContextOptions, closed: () => void): Promise<BrowserContext> {
    const context = await this.#browser.newContext(options);
    context.on('close', closed);
    await context.newPage();
    return context;
  }
}

/** Serves a built site under a base path, and opens its pages in the shared browser. */
export async function openSite(folder = dist, base = '/'): Promise<OpenSite> {
  const server = await serve(folder, { base });
  const browser = await sharedBrowser();
  const contexts = new Contexts(browser);
  const { origin } = new URL(server.url);
  return {
    url: server.url,
    browser,
    async open(path, options = {}) {
      const serviceWorkers = path.startsWith('offline') ? 'allow' : 'block';
      const size = { width: 1280, height: 900 };
      const page = await contexts.newPage({ viewport: size, serviceWorkers, ...options }, origin);
      const messages: string[] = [];
      page.on('console', (message) => {
        if (message.text() !== notStarted) messages.push(`${message.type()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => messages.push(`error: ${error.message}`));
      page.on('requestfailed', (request) => {
        // Leaving a page ends what it was still fetching for later.
        if (request.failure()?.errorText !== 'net::ERR_ABORTED') messages.push(`failed: ${request.url()}`);
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(server.url)) messages.push(`elsewhere: ${request.url()}`);
      });
      await page.goto(server.url + path);
      return { page, messages };
    },
    async close() {
      await contexts.close();
      await server.close();
    },
  };
}
