/**
 * Twins: what browsers refuse to a page on a disk is handed over by classic scripts, which they load. `src/publish`
 * writes them, for the files of the search index and for the pages that previews lead to: several in one file, so that a large
 * library has few of them.
 */
import { loadHanded, loadScript } from './load.ts';
import { onceEach } from './once-each.ts';

/** The script that says how many files of twins there are, from the site's root. */
export const twinsCount = 'twins/count.js';

/** The file that has the twin of another, both from the site's root: as good as by chance (FNV-1a), so that no list is needed. */
export function twinPath(path: string, files: number): string {
  let state = 0x811c9dc5;
  for (let at = 0; at < path.length; at += 1) state = Math.imul(state ^ path.charCodeAt(at), 0x01000193);
  return `twins/${(state >>> 0) % files}.js`;
}

/** Where twins put what they hand over, by its address: the scripts of the reader are several, and one may load what another did not ask for. */
interface TwinGlobals {
  pilcrowTwins?: Map<string, string>;
}

const arrived = (path: string, root: URL): string | undefined =>
  (globalThis as TwinGlobals).pilcrowTwins?.get(root.href + path);

const countTwins = onceEach((path, root) => loadHanded<number>('pilcrowTwinsCount', new URL(path, root)));
const loadTwins = onceEach((path, root) => loadScript(new URL(path, root)));

/**
 * What the twin of a file hands over: a page's `<main>`, other files' bytes in base64.
 *
 * @param path The file's path from the site's root.
 * @throws If there is no such twin, or the path leads out of the folder of twins: what lies elsewhere is never run.
 */
export async function loadTwin(path: string, root: URL): Promise<string> {
  if (!new URL(`twins/${path}`, root).href.startsWith(new URL('twins/', root).href))
    throw new Error(`${path} is no path of the site`);
  if (arrived(path, root) === undefined) {
    const files = await countTwins(twinsCount, root);
    await loadTwins(twinPath(path, files ?? 1), root);
  }
  const content = arrived(path, root);
  if (content === undefined) throw new Error(`no twin of ${path}`);
  return content;
}
