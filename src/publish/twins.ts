/**
 * Twins: classic scripts that hand over what browsers refuse to a page on a disk, which may load scripts and nothing
 * else: the files of the search index, and the pages that previews lead to. `src/reader/kit/load-twin.ts` is the other side.
 */
import { twinPath } from '../reader/kit/load-twin.ts';
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
  path: twinPath(path),
  text: `(globalThis.pilcrowTwins??=new Map).set(${JSON.stringify(path)},${JSON.stringify(content)})`,
});
