/**
 * Twins: classic scripts that hand over what browsers refuse to a page on a disk, which may load scripts and nothing
 * else: the files of the search index, and the pages that previews lead to. `src/reader/kit/load-twin.ts` is the other side.
 * Each is written as it is made; at the end they are joined, so that a library has a few of them and not several a document.
 */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
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
  text: `(globalThis.pilcrowTwins??=new Map).set(${JSON.stringify(path)},${JSON.stringify(content)});\n`,
});

/** Where twins lie until they are joined. */
const apart = 'twins/apart';

/** How many bytes a file of joined twins has, about: from a disk it is there at once. */
const bytesEach = 96_000;

/** Joins the twins that were written. How many files they become is a power of two, so that they stay in them as a library grows. */
export async function joinTwins(site: BuiltSite): Promise<void> {
  const paths = await site.list(apart);
  let bytes = 0;
  for (const path of paths) bytes += (await stat(join(site.folder, path))).size;
  const files = 2 ** Math.ceil(Math.log2(Math.max(1, bytes / bytesEach)));
  for (const [file, own] of Map.groupBy(paths, (path) =>
    twinPath(path.slice(`${apart}/`.length, -'.js'.length), files),
  )) {
    let text = '';
    for (const path of own) text += await site.read(path);
    await site.write(file, text);
  }
  await site.remove(apart);
  await site.write(twinsCount, `pilcrowTwinsCount(${files})`);
}
