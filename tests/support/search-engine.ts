/** The reader's search engine in Node, on the built index: what a browser would find. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runInThisContext } from 'node:vm';
import { emptySearch, type Search } from '../../src/reader/search/address.ts';
import { type Answer, search } from '../../src/reader/search/engine.ts';

const globals = globalThis as Record<string, unknown>;

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

/** Opens a built site's index. Pagefind reads it through `fetch`, which is answered from the disk here. */
export function openEngine(dist: string): (query: string, search?: Partial<Search>) => Promise<Answer> {
  const root = pathToFileURL(`${resolve(dist)}/`);
  globals['location'] = { protocol: 'http:', href: root.href, pathname: '/' };
  globals['document'] = { currentScript: null, querySelector: () => null, createElement: () => new Script(), head };
  globals['fetch'] = async (input: string | URL) => {
    const url = new URL(String(input));
    url.search = '';
    return new Response(await readFile(fileURLToPath(url)));
  };
  return (query, wanted = {}) => search({ ...emptySearch, ...wanted, query }, root);
}
