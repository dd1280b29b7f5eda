/** Pagefind, wrapped: loaded when it is first needed, every answer checked. */

/** A part of a page that was found: a paragraph or a note. */
export interface SubResult {
  title: string;
  url: string;
  /** HTML, escaped by Pagefind, with `<mark>` around the words. */
  excerpt: string;
  anchor?: { element: string; id: string };
  weighted_locations: { weight: number; balanced_score: number; location: number }[];
}

/** One page that was found. */
export interface Fragment {
  url: string;
  meta: Record<string, string>;
  sub_results: SubResult[];
}

export interface Pagefind {
  init(): Promise<void>;
  options(options: { baseUrl: string; excerptLength?: number }): Promise<void>;
  search(query: string): Promise<{ results: { id: string; data(): Promise<Fragment> }[] }>;
}

const loading = new Map<string, Promise<Pagefind>>();

/**
 * Loads Pagefind and its index.
 *
 * @param root The site's root. Addresses in results begin with it.
 * @throws If the index is not there or cannot be read; the next call tries again.
 */
export function loadPagefind(root: URL): Promise<Pagefind> {
  const known = loading.get(root.href);
  if (known) return known;
  const work = (async () => {
    const pagefind: Pagefind = await import(new URL('pagefind/pagefind.js', root).href);
    await pagefind.options({ baseUrl: root.href, excerptLength: 24 });
    await pagefind.init();
    return pagefind;
  })();
  loading.set(root.href, work);
  work.catch(() => loading.delete(root.href));
  return work;
}
