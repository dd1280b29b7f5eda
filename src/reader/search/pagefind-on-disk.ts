/** Pagefind, unmodified, from the twins that carry its files' bytes, for pages on a disk. */
import { loadTwin } from '../kit/load-twin.ts';

/** The bytes of a file from its twin. */
export const readTwin = async (path: string, root: URL): Promise<Uint8Array<ArrayBuffer>> =>
  Uint8Array.from(atob(await loadTwin(path, root)), (one) => one.charCodeAt(0));

const files = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** A file's bytes; its twin is loaded once. */
function get(path: string, root: URL): Promise<Uint8Array<ArrayBuffer>> {
  const known = files.get(path) ?? readTwin(path, root);
  files.set(path, known);
  known.catch(() => files.delete(path));
  return known;
}

/**
 * Imports the `pagefind.js` of an index as a blob module whose `fetch` answers from the twins. Files are loaded when they
 * are asked for.
 *
 * @param path The index's folder from the site's root.
 * @param root The site's root.
 */
export async function importFromTwins<T>(path: string, root: URL): Promise<T> {
  const globals = globalThis as { pilcrowFetch?: (url: RequestInfo | URL) => Promise<Response> };
  globals.pilcrowFetch = async (input) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input, root);
    return new Response(await get(decodeURIComponent(pathname.slice(root.pathname.length)), root));
  };
  const shim = 'const fetch=globalThis.pilcrowFetch;\n';
  const source = new Blob([shim, await get(`${path}pagefind.js`, root)], { type: 'text/javascript' });
  return import(URL.createObjectURL(source)) as Promise<T>;
}
