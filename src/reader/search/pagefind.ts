/** Pagefind, wrapped: one for each language, loaded when it is first needed, on a host and on a disk alike. */

import { onceEach } from '../kit/once-each.ts';
import type { Fragment } from './fragment.ts';
import { type Bundle, firstIndex, isAway, type LanguageIndex, nameOfIndex } from './indexes.ts';
import { importFromTwins, isOnDisk } from './pagefind-on-disk.ts';
import { recordsIn } from './sheet.ts';
import type { OpenIndex, TextIndex } from './text-index.ts';

/** What of a Pagefind instance is used. */
interface Instance {
  init(): Promise<void>;
  search(text: string): Promise<{ results: { id: string; words: number[]; data(): Promise<Fragment> }[] }>;
  mergeIndex(path: string, options: Record<string, unknown>): Promise<void>;
}

interface PagefindModule {
  createInstance(options: Record<string, unknown>): Instance;
}

/** Loads the index that is likely to be asked first. */
export async function prepareIndex(root: URL): Promise<void> {
  const first = await firstIndex(root);
  if (first) await loadPagefind(first, root);
}

/**
 * Loads Pagefind with the indexes of one language. Each language has a Pagefind of its own: one can hold the rules of one.
 *
 * @param root The site's root.
 * @throws If the first index is not there or cannot be read; the next call tries again.
 */
export const loadPagefind: OpenIndex = onceEach(
  ({ language, bundles }: LanguageIndex, root) => start(language, bundles, root),
  nameOfIndex,
);

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

/** Where an index lies, as Pagefind asks for its files. */
function placeOf({ path }: Bundle, root: URL): string {
  const { pathname, href } = new URL(path, root);
  return isOnDisk() ? pathname : href;
}

// Without the tag the entry file is fetched under a time stamp, which no cache can answer. What a record says of its page
// stands from the root of its own library; from this one's, the base leads there.
const optionsOf = ({ at }: Bundle) => ({ baseUrl: `/${at}`, metaCacheTag: 'index' });

async function start(language: string, bundles: readonly Bundle[], root: URL): Promise<TextIndex> {
  const [first, ...others] = bundles;
  if (!first) throw new Error('there is no index');
  const instance = await begun(first, root);
  for (const other of others) {
    try {
      await readWhole(() => instance.mergeIndex(placeOf(other, root), { ...optionsOf(other), language }));
    } catch {
      // An instance that was to have it answers nothing without it.
      isAway(other.at);
      return start(
        language,
        bundles.filter((one) => one !== other),
        root,
      );
    }
  }
  const search: TextIndex['search'] = async (query) => {
    const { results } = await readWhole(() => instance.search(query));
    return {
      results: results.map(({ id, words, data }) => ({
        id,
        found: words.length,
        data: async () => recordsIn(withOrigin(await data(), bundles)),
      })),
    };
  };
  return { search };
}

async function begun(bundle: Bundle, root: URL): Promise<Instance> {
  // A browser remembers that a module could not be loaded; under another address it looks again.
  const address = tries === 0 ? 'pagefind.js' : `pagefind.js?try=${tries}`;
  try {
    const module: PagefindModule = isOnDisk()
      ? await importFromTwins(bundle.path, root)
      : await import(new URL(bundle.path + address, root).href);
    const instance = module.createInstance({ ...optionsOf(bundle), basePath: placeOf(bundle, root), noWorker: true });
    await readWhole(() => instance.init());
    return instance;
  } catch (error) {
    tries += 1;
    throw error;
  }
}

/** A sheet with the library that it is of. Pagefind gives one object to all that ask for it, and writes into it what each found: this is a copy. */
function withOrigin(fragment: Fragment, bundles: readonly Bundle[]): Fragment {
  const { url = '', raw_url = url } = fragment;
  const at = url.slice(1, url.length - raw_url.length + 1);
  const origin = bundles.find((bundle) => bundle.at === at);
  return { ...fragment, ...(origin && { origin }) };
}
