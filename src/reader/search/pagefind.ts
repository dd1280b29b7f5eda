/** Pagefind, wrapped: an index for each language, loaded when it is first needed, on a host and on a disk alike. */
import { primaryOf } from '../../corpus/text/languages/tags.ts';
import { scriptsIn } from '../../corpus/text/scripts.ts';
import type { Fragment } from './fragment.ts';
import { importFromTwins, readTwin } from './pagefind-on-disk.ts';

/** What of a Pagefind instance is used. */
export interface Pagefind {
  init(): Promise<void>;
  search(
    query: string,
    options?: { filters?: Record<string, string> },
  ): Promise<{ results: { id: string; data(): Promise<Fragment> }[] }>;
}

interface PagefindModule {
  createInstance(options: Record<string, unknown>): Pagefind;
}

/** The index of one language: its folder from the site's root, the scripts of its texts, and how many files its records lie in. */
export interface LanguageIndex {
  language: string;
  path: string;
  scripts: string[];
  files: number;
}

const isOnDisk = (): boolean => location.protocol === 'file:';

/** Makes a function that does its work once for each key, and again when it has failed. */
export function onceEach<T>(work: (key: string, root: URL) => Promise<T>): (key: string, root: URL) => Promise<T> {
  const begun = new Map<string, Promise<T>>();
  return (key, root) => {
    const name = root.href + key;
    const own = begun.get(name) ?? work(key, root);
    begun.set(name, own);
    own.catch(() => begun.delete(name));
    return own;
  };
}

const list = onceEach(async (path, root): Promise<LanguageIndex[]> => {
  if (isOnDisk()) return JSON.parse(new TextDecoder().decode(await readTwin(path, root)));
  const answer = await fetch(new URL(path, root));
  if (!answer.ok) throw new Error(`cannot load ${answer.url}`);
  return answer.json();
});

const loadList = (root: URL): Promise<LanguageIndex[]> => list('pagefind/languages.json', root);

/**
 * The indexes that can answer a query: those with texts in one of its scripts; for digits, all.
 *
 * @throws If the list of them cannot be read; the next call tries again.
 */
export async function indexesFor(query: string, root: URL): Promise<LanguageIndex[]> {
  const wanted = scriptsIn(query);
  const all = await loadList(root);
  return wanted.length === 0 ? all : all.filter(({ scripts }) => scripts.some((script) => wanted.includes(script)));
}

/** Loads the index that is likely to be asked first: that of the page's language. */
export async function prepareIndex(root: URL): Promise<void> {
  const all = await loadList(root);
  const own = primaryOf(document.documentElement.lang);
  const first = all.find(({ language }) => language === own) ?? all[0];
  if (first) await loadPagefind(first.path, root);
}

/**
 * Loads Pagefind with the index of one language. Each has a Pagefind of its own: one can hold the rules of one language.
 *
 * @param path The index's folder from the site's root.
 * @param root The site's root.
 * @throws If the index is not there or cannot be read; the next call tries again.
 */
export const loadPagefind = onceEach(start);

let tries = 0;

/** How often Pagefind could not read a part of an index. It says so on the console alone, and goes on without it. */
let unread = 0;
let isWatching = false;

function watchConsole(): void {
  if (isWatching) return;
  isWatching = true;
  const say = console.error;
  console.error = (...said: unknown[]) => {
    if (/^Failed to load/.test(String(said[0]))) unread += 1;
    say.apply(console, said);
  };
}

/** Does what reads an index, and throws where a part of it could not be read. */
async function readWhole<T>(work: () => Promise<T>): Promise<T> {
  watchConsole();
  const before = unread;
  const value = await work();
  if (unread > before) throw new Error('a part of the index could not be read');
  return value;
}

async function start(path: string, root: URL): Promise<Pagefind> {
  const base = new URL(path, root);
  // A browser remembers that a module could not be loaded; under another address it looks again.
  const address = tries === 0 ? 'pagefind.js' : `pagefind.js?try=${tries}`;
  try {
    const module: PagefindModule = isOnDisk()
      ? await importFromTwins(path, root)
      : await import(new URL(address, base).href);
    // Without the tag the entry file is fetched under a time stamp, which no cache can answer.
    const instance = module.createInstance({
      basePath: isOnDisk() ? base.pathname : base.href,
      baseUrl: '/',
      noWorker: true,
      metaCacheTag: 'index',
    });
    await readWhole(() => instance.init());
    return { init: () => instance.init(), search: (...query) => readWhole(() => instance.search(...query)) };
  } catch (error) {
    tries += 1;
    throw error;
  }
}
