/** The reader's search engine in Node, on the built index: what a browser would find. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runInThisContext } from 'node:vm';
import { vi } from 'vitest';
import { emptySearch, type Search } from '../../src/reader/search/address.ts';
import { type Answer, search } from '../../src/reader/search/engine.ts';

/** As much of a script's element as loading one needs. */
class Script {
  src = '';
  onload = (): void => undefined;
  onerror = (): void => undefined;
  setAttribute(_: 'src', value: string): void {
    this.src = value;
  }
  append(): void {}
  remove(): void {}
}

const head = {
  append: (script: Script): void =>
    void readFile(fileURLToPath(script.src), 'utf8').then(
      (text) => {
        runInThisContext(text);
        script.onload();
      },
      () => script.onerror(),
    ),
};

/**
 * Opens a built site's index. Pagefind reads it through `fetch`, which is answered from the disk here: so long as the engine is
 * open, there seems to be a page.
 */
export function openEngine(dist: string): (query: string, search?: Partial<Search>, most?: number) => Promise<Answer> {
  const root = pathToFileURL(`${resolve(dist)}/`);
  vi.stubGlobal('location', { protocol: 'http:', href: root.href, pathname: '/' });
  vi.stubGlobal('document', {
    currentScript: null,
    querySelector: () => null,
    createElement: () => new Script(),
    head,
  });
  vi.stubGlobal('fetch', async (input: string | URL) => {
    const url = new URL(String(input));
    url.search = '';
    return new Response(await readFile(fileURLToPath(url)));
  });
  return (query, wanted = {}, most) => search({ ...emptySearch, ...wanted, query }, root, most);
}

/** Takes away what made it seem that there is a page: what other tests load would take this process for a browser. */
export const closeEngine = (): void => void vi.unstubAllGlobals();
