/**
 * Twins: classic scripts that hand over what browsers refuse to a page on a disk, which may load scripts and nothing
 * else: the files of the search index, and the pages that previews lead to. `src/reader/kit/load-twin.ts` is the other side.
 */
import { fromHtml } from 'hast-util-from-html';
import { EXIT, visit } from 'unist-util-visit';
import { twinPath } from '../reader/kit/load-twin.ts';

/** A file as it is written: its path from the site's root, and its text. */
export interface Twin {
  path: string;
  text: string;
}

/** The twin of a file that is needed as bytes: it hands them over in base64. */
export const twinOfBytes = (path: string, content: Uint8Array): Twin =>
  twinOf(path, Buffer.from(content).toString('base64'));

/**
 * The twin of a page: it hands over the page's `<main>`, with every byte as it is.
 *
 * @throws If the page has none.
 */
export function twinOfPage(path: string, html: string): Twin {
  let main: string | undefined;
  visit(fromHtml(html), 'element', ({ tagName, position }) => {
    if (tagName !== 'main') return undefined;
    main = html.slice(position?.start.offset, position?.end.offset);
    return EXIT;
  });
  if (main === undefined) throw new Error(`${path} has no main part`);
  return twinOf(path, main);
}

const twinOf = (path: string, content: string): Twin => ({
  path: twinPath(path),
  text: `(globalThis.pilcrowTwins??=new Map).set(${JSON.stringify(path)},${JSON.stringify(content)})`,
});
