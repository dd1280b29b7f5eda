/** Pagefind, unmodified, from the twins that carry its files' bytes, for pages on a disk. */
import { loadTwin } from '../kit/load-twin.ts';
import { onceEach } from '../kit/once-each.ts';

/** Whether the page is read from a disk. */
export const isOnDisk = (): boolean => location.protocol === 'file:';

/** The bytes of a file from its twin. */
export const readTwin = async (path: string, root: URL): Promise<Uint8Array<ArrayBuffer>> =>
  Uint8Array.from(atob(await loadTwin(path, root)), (one) => one.charCodeAt(0));

const readOnce = onceEach(readTwin);

/** The bytes of a file of an index, whichever site it is of. */
function get({ href }: URL): Promise<Uint8Array<ArrayBuffer>> {
  const [, site = '', path = ''] = /^(.*\/)(pagefind\/[^?#]*)/.exec(href) ?? [];
  return readOnce(decodeURIComponent(path), new URL(site));
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
    return new Response(await get(new URL(input instanceof Request ? input.url : input, root)));
  };
  const shim = 'const fetch=globalThis.pilcrowFetch;\n';
  const source = new Blob([shim, await get(new URL(`${path}pagefind.js`, root))], { type: 'text/javascript' });
  return import(URL.createObjectURL(source)) as Promise<T>;
}
