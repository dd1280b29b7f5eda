/**
 * Twins: classic scripts that hand over what browsers refuse to a page on a disk, which may load scripts and nothing
 * else: the files of the search index, and the pages that previews lead to. `src/reader/kit/load-twin.ts` is the other side.
 * Each is written as it is made; at the end they are joined, so that a library has a few of them and not several a document.
 */
import { twinPath, twinsCount } from '../reader/kit/load-twin.ts';
import type { BuiltSite } from './built-site.ts';
import { type BuiltPage, type Edit, edited } from './page.ts';

/** A file as it is written: its path from the site's root, and its text. */
export interface Twin {
  path: string;
  text: string;
}

/** The twin of a file that is needed as bytes: it hands them over in base64. */
export const twinOfBytes = (path: string, content: Uint8Array): Twin =>
  twinOf(path, Buffer.from(content).toString('base64'));

/**
 * The twin of a page: it hands over the page's `<main>` as the page itself has it, with every byte as it is.
 *
 * @param edits What is changed in the page.
 * @throws If the page has no `<main>`.
 */
export function twinOfPage(path: string, { html, elements }: BuiltPage, edits: readonly Edit[]): Twin {
  const main = elements.find(({ tagName }) => tagName === 'main');
  if (!main) throw new Error(`${path} has no main part`);
  return twinOf(path, edited(html, edits, main.tag.start, main.endTag.end));
}

const twinOf = (path: string, content: string): Twin => ({
  path: `${apart}/${path}.js`,
  text: `twins.set(root+${JSON.stringify(path)},${JSON.stringify(content)});\n`,
});

/** Writes a twin, until all are joined. */
export const writeTwin = (site: BuiltSite, { path, text }: Twin): Promise<void> => site.write(path, text);

/** What stands around the twins of a file: a page may read more than one site, and each file says of which it is. */
const frame = [
  '{const twins=globalThis.pilcrowTwins??=new Map,root=document.currentScript.src.replace(/twins\\/[^/]*$/,"");\n',
  '}\n',
] as const;

/** The text of a file with some twins. */
export const joined = (texts: readonly string[]): string => frame[0] + texts.join('') + frame[1];

/** Where twins lie until they are joined. */
const apart = 'twins/apart';

/** How many bytes a file of joined twins has, about: from a disk it is there at once. */
const bytesEach = 96_000;

/** Joins the twins that were written. How many files they become is a power of two, so that they stay in them as a library grows. */
export async function joinTwins(site: BuiltSite): Promise<void> {
  const paths = await site.list(apart);
  let bytes = 0;
  for (const path of paths) bytes += await site.size(path);
  const files = 2 ** Math.ceil(Math.log2(Math.max(1, bytes / bytesEach)));
  for (const [file, own] of Map.groupBy(paths, (path) =>
    twinPath(path.slice(`${apart}/`.length, -'.js'.length), files),
  )) {
    const texts: string[] = [];
    for (const path of own) texts.push(await site.read(path));
    await site.write(file, joined(texts));
  }
  await site.remove(apart);
  await site.write(twinsCount, `pilcrowTwinsCount(${files})`);
}
