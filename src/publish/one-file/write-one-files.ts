/** Every document of a built site in a file of its own, below `downloads/`. */
import type { BuiltSite } from '../built-site.ts';
import { classicScript } from '../bundle.ts';
import { oneFile } from './one-file.ts';

/** The pages that are such files. */
export const isOneFile = (path: string): boolean => /^downloads\/[^/]+\.html$/.test(path);

/**
 * Puts the pages of documents that stand alone into one file each, in place.
 *
 * @param paths Theirs, as Astro built them; the styles and the faces that they name are those of the site, as it built these.
 * One that is put together already stays as it is.
 * @returns The stylesheets that are in them now.
 */
export async function writeOneFiles(paths: readonly string[], site: BuiltSite): Promise<string[]> {
  if (paths.length === 0) return [];
  const styles = new Set<string>();
  const script = await classicScript('src/reader/start/one-file.ts');
  const style = remembered((path) => {
    styles.add(path);
    return site.read(path);
  });
  const face = remembered(async (path) => (await site.bytes(path)).toString('base64'));
  for (const path of paths) {
    const document = path.slice('downloads/'.length, -'.html'.length);
    const html = await site.read(path);
    if (!html.includes('http-equiv="Content-Security-Policy"'))
      await site.write(path, await oneFile(html, { document, script, style, face }));
  }
  return [...styles];
}

/** What all documents share is read once. */
function remembered(read: (path: string) => Promise<string>): (path: string) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  return (path) => {
    const own = known.get(path) ?? read(path);
    known.set(path, own);
    return own;
  };
}
