/** Pagefind, unmodified, from the twins that carry its files' bytes, for pages on a disk. */
import { loadTwin } from '../kit/load-twin.ts';

/**
 * Imports `pagefind.js` as a blob module whose `fetch` answers from the twins. Files are loaded when they are asked for.
 *
 * @param root The site's root; the index lies in its folder `pagefind`.
 */
export async function importFromTwins<T>(root: URL): Promise<T> {
  const files = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  const load = async (path: string): Promise<Uint8Array<ArrayBuffer>> =>
    Uint8Array.from(atob(await loadTwin(path, root)), (one) => one.charCodeAt(0));
  const get = (path: string): Promise<Uint8Array<ArrayBuffer>> => {
    const known = files.get(path) ?? load(path);
    files.set(path, known);
    known.catch(() => files.delete(path));
    return known;
  };
  const globals = globalThis as { pilcrowFetch?: (url: RequestInfo | URL) => Promise<Response> };
  globals.pilcrowFetch = async (input) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input, root);
    return new Response(await get(decodeURIComponent(pathname.slice(root.pathname.length))));
  };
  const shim = 'const fetch=globalThis.pilcrowFetch;\n';
  const source = new Blob([shim, await get('pagefind/pagefind.js')], { type: 'text/javascript' });
  return import(URL.createObjectURL(source)) as Promise<T>;
}
