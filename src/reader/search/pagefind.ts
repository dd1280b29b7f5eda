/** Pagefind, wrapped: loaded when it is first needed, on a host and on a disk alike. */
import type { Fragment } from './fragment.ts';
import { importFromTwins } from './pagefind-on-disk.ts';

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

let loading: Promise<Pagefind> | undefined;
let tries = 0;

/**
 * Loads Pagefind and its index.
 *
 * @param root The site's root.
 * @throws If the index is not there or cannot be read; the next call tries again.
 */
export function loadPagefind(root: URL): Promise<Pagefind> {
  loading ??= start(root).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start(root: URL): Promise<Pagefind> {
  const base = new URL('pagefind/', root);
  const onDisk = location.protocol === 'file:';
  // A browser remembers that a module could not be loaded; under another address it looks again.
  tries += 1;
  const module: PagefindModule = onDisk
    ? await importFromTwins(root)
    : await import(new URL(tries === 1 ? 'pagefind.js' : `pagefind.js?try=${tries}`, base).href);
  // Without the tag the entry file is fetched under a time stamp, which no cache can answer.
  const instance = module.createInstance({
    basePath: onDisk ? base.pathname : base.href,
    baseUrl: '/',
    language: 'en',
    noWorker: true,
    metaCacheTag: 'index',
  });
  await instance.init();
  return instance;
}
