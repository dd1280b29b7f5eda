/** The reader's search engine in Node, on the built index: what a browser would find. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { emptySearch } from '../../src/reader/search/address.ts';
import { type Answer, type Search, search } from '../../src/reader/search/engine.ts';

const globals = globalThis as Record<string, unknown>;

/** Opens a built site's index. Pagefind reads it through `fetch`, which is answered from the disk here. */
export function openEngine(dist: string): (query: string, search?: Partial<Search>) => Promise<Answer> {
  const root = pathToFileURL(`${resolve(dist)}/`);
  globals['location'] = { protocol: 'http:', href: root.href, pathname: '/' };
  globals['document'] = { currentScript: null, querySelector: () => null };
  globals['fetch'] = async (input: string | URL) => {
    const url = new URL(String(input));
    url.search = '';
    return new Response(await readFile(fileURLToPath(url)));
  };
  return (query, wanted = {}) => search({ ...emptySearch, ...wanted, query }, root);
}
