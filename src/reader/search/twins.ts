/** The twin loader: Pagefind, unmodified, from classic scripts that carry its files' bytes, for pages on a disk. */
import { loadScript } from '../classic-script.ts';

interface TwinGlobals {
  pilcrowTwin?: (path: string, base64: string) => void;
  pilcrowFetch?: (url: RequestInfo | URL) => Promise<Response>;
}

/**
 * Imports `pagefind.js` as a blob module whose `fetch` answers from the twins. Files are loaded when they are asked for.
 *
 * @param base The folder of the index.
 */
export async function importFromTwins<T>(base: URL): Promise<T> {
  const globals = globalThis as TwinGlobals;
  const files = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  const arrived = new Map<string, Uint8Array<ArrayBuffer>>();
  globals.pilcrowTwin = (path, base64) =>
    arrived.set(
      path,
      Uint8Array.from(atob(base64), (one) => one.charCodeAt(0)),
    );

  const load = async (path: string): Promise<Uint8Array<ArrayBuffer>> => {
    await loadScript(new URL(`file/${path}.js`, base));
    const bytes = arrived.get(path);
    arrived.delete(path);
    if (!bytes) throw new Error(`no twin of ${path}`);
    return bytes;
  };
  const get = (path: string): Promise<Uint8Array<ArrayBuffer>> => {
    const known = files.get(path) ?? load(path);
    files.set(path, known);
    known.catch(() => files.delete(path));
    return known;
  };
  globals.pilcrowFetch = async (input) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input, base);
    return new Response(await get(decodeURIComponent(pathname.slice(base.pathname.length))));
  };
  const shim = 'const fetch=globalThis.pilcrowFetch;\n';
  const source = new Blob([shim, await get('pagefind.js')], { type: 'text/javascript' });
  return import(URL.createObjectURL(source)) as Promise<T>;
}
