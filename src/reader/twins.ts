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
 * @throws If there is no such twin.
 */
export async function loadTwin(path: string, root: URL): Promise<string> {
  await loadScript(new URL(twinPath(path), root));
  const { pilcrowTwins: arrived } = globalThis as TwinGlobals;
  const content = arrived?.get(path);
  arrived?.delete(path);
  if (content === undefined) throw new Error(`no twin of ${path}`);
  return content;
}
