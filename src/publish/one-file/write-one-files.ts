/** Every document of a built site in a file of its own, below `downloads/`. */
import { setImmediate } from 'node:timers/promises';
import { hashOf } from '../../rebuild/hashes.ts';
import type { Memory } from '../../rebuild/rebuild.ts';
import { type Made, takeOver, writeMade } from '../../rebuild/take-over.ts';
import type { BuiltSite } from '../built-site.ts';
import { classicScript } from '../bundle.ts';
import { oneFile, stylesheetsOf } from './one-file.ts';
import { ownStyle } from './own-style.ts';

/** The pages that are such files. */
export const isOneFile = (path: string): boolean => /^downloads\/[^/]+\.html$/.test(path);

/** Where that lies which stands in several of them: what is said of a term. */
const parts = 'downloads/terms';
export const isPartOfFiles = (path: string): boolean => path.startsWith(`${parts}/`);

/** What is known when they are put together. */
interface Writing {
  site: BuiltSite;
  /** The site's stylesheets as Astro built them, by their paths; the faces that they name are the site's. */
  sheets: ReadonlyMap<string, string>;
  /** What is known of those of the last build, with the folder of its site. */
  memory?: (Memory<Made> & { folder: string }) | undefined;
}

/**
 * Puts the pages of documents that stand alone into one file each, in place; what the last build made of the same is taken over.
 *
 * What else waits, goes on between two of them.
 *
 * @param paths Theirs, as Astro built them. One that is put together already stays as it is.
 * @returns The stylesheets that are in them now.
 * @throws If one explains a term of which nothing is said.
 */
export async function writeOneFiles(paths: readonly string[], { site, sheets, memory }: Writing): Promise<string[]> {
  const styles = new Set<string>();
  const made: Made = {};
  const script = await classicScript('src/reader/start/one-file.ts');
  // All documents have the same styles, or nearly.
  const styleOf = remembered(async (list) => {
    const named = list.split('\n').filter(Boolean);
    for (const path of named) styles.add(path);
    const sheet = async (path: string): Promise<string> => sheets.get(path) ?? '';
    const face = async (path: string): Promise<string> => (await site.bytes(path)).toString('base64');
    const bytes = Buffer.from(await ownStyle(named, { sheet, face }));
    return { bytes, hash: hashOf(bytes) };
  });
  const last = memory?.notes && { folder: memory.folder, made: memory.notes };
  const said = remembered((term) => site.read(`${parts}/${term}.html`));
  for (const path of paths) {
    await setImmediate();
    const html = await site.read(path);
    if (html.includes('http-equiv="Content-Security-Policy"')) continue;
    const whole = await withTerms(html, said);
    const style = await styleOf(stylesheetsOf(whole).join('\n'));
    const of = hashOf([script, style.hash, whole].join('\n'));
    await site.remove(path);
    const document = path.slice('downloads/'.length, -'.html'.length);
    made[path] =
      takeOver(last, path, of, site.folder) ??
      writeMade(path, of, site.folder, oneFile(whole, { document, script, style: style.bytes }));
  }
  await site.remove(parts);
  await memory?.keep(made);
  return [...styles];
}

/** Where what is said of a term goes. */
const place = /<template data-term="([^"]+)"><\/template>/g;

async function withTerms(html: string, said: (term: string) => Promise<string>): Promise<string> {
  const texts = await Promise.all([...html.matchAll(place)].map(([, term = '']) => said(term)));
  return html.replace(place, () => texts.shift() ?? '');
}

/** What documents share is made once. */
function remembered<T>(make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key) => {
    const own = known.get(key) ?? make(key);
    known.set(key, own);
    return own;
  };
}
