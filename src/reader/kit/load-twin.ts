/**
 * Twins: what browsers refuse to a page on a disk is handed over by a classic script, which they load. `src/publish`
 * writes them, for the files of the search index and for the pages that previews lead to.
 */
import { loadScript } from './load.ts';

/** Where the twin of a file lies, both from the site's root. */
export const twinPath = (path: string): string => `twins/${path}.js`;

/** Where twins put what they hand over: the scripts of the reader are several, and one may load what another did not ask for. */
interface TwinGlobals {
  pilcrowTwins?: Map<string, string>;
}

/**
 * What the twin of a file hands over: a page's `<main>`, other files' bytes in base64.
 *
 * @param path The file's path from the site's root.
 * @throws If there is no such twin, or the path leads out of the folder of twins: what lies elsewhere is never run.
 */
export async function loadTwin(path: string, root: URL): Promise<string> {
  const url = new URL(twinPath(path), root);
  if (!url.href.startsWith(new URL('twins/', root).href)) throw new Error(`${path} is no path of the site`);
  await loadScript(url);
  const { pilcrowTwins: arrived } = globalThis as TwinGlobals;
  const content = arrived?.get(path);
  arrived?.delete(path);
  if (content === undefined) throw new Error(`no twin of ${path}`);
  return content;
}
