/**
 * Twins: classic scripts that hand over what browsers refuse to a page on a disk, which may load scripts and nothing
 * else: the files of the search index, and the pages that previews lead to. `src/reader/kit/load-twin.ts` is the other side.
 * They are joined when all are there, so that a library has a few of them and not several a document.
 */
import { appendFileSync, closeSync, mkdirSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { twinPath, twinsCount } from '../reader/kit/load-twin.ts';
import type { BuiltSite } from './built-site.ts';
import { type BuiltPage, type Edit, edited } from './page.ts';

/** What hands over a file, by its path from the site's root: a statement of a script. */
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
  path,
  text: `twins.set(root+${JSON.stringify(path)},${JSON.stringify(content)});\n`,
});

/** What stands around the twins of a file: a page may read more than one site, and each file says of which it is. */
const frame = [
  '{const twins=globalThis.pilcrowTwins??=new Map,root=document.currentScript.src.replace(/twins\\/[^/]*$/,"");\n',
  '}\n',
] as const;

/** The text of a file with some twins. */
export const joined = (texts: readonly string[]): string => frame[0] + texts.join('') + frame[1];

/** How many bytes a file of joined twins has, about: from a disk it is there at once. */
const bytesEach = 96_000;

/** The twins of a site until they are joined. They lie in one file: thousands would each be made, read and taken away. */
export class TwinsApart {
  readonly #site: BuiltSite;
  readonly #places = new Map<string, { at: number; length: number }>();
  #end = 0;
  #file: number | undefined;

  constructor(site: BuiltSite) {
    this.#site = site;
  }

  /** Takes one, in UTF-8; the last of a path counts. */
  add({ path, text }: { path: string; text: string | Uint8Array }): void {
    this.#file ??= this.#open();
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    appendFileSync(this.#file, bytes);
    this.#places.set(path, { at: this.#end, length: bytes.length });
    this.#end += bytes.length;
  }

  #open(): number {
    mkdirSync(join(this.#site.folder, 'twins'), { recursive: true });
    return openSync(join(this.#site.folder, apart), 'w+');
  }

  /** Joins them. How many files they become is a power of two, so that they stay in them as a library grows. */
  async join(): Promise<void> {
    const files = 2 ** Math.ceil(Math.log2(Math.max(1, this.#end / bytesEach)));
    const byFile = Map.groupBy([...this.#places.keys()].sort(), (path) => twinPath(path, files));
    for (const [file, own] of byFile) await this.#site.write(file, joined(own.map((path) => this.#textOf(path))));
    if (this.#file !== undefined) closeSync(this.#file);
    await this.#site.remove(apart);
    await this.#site.write(twinsCount, `pilcrowTwinsCount(${files})`);
  }

  #textOf(path: string): string {
    const { at = 0, length = 0 } = this.#places.get(path) ?? {};
    const bytes = Buffer.alloc(length);
    if (this.#file !== undefined) readSync(this.#file, bytes, 0, length, at);
    return bytes.toString();
  }
}

/** Where twins lie until they are joined. */
const apart = 'twins/apart';
