/** Writes the files that documents can be taken away in, all of a library; what the last build made of the same is taken over. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Taken } from '../../convert/write/format.ts';
import { hashOf } from '../../rebuild/hashes.ts';
import { type LastBuild, type Made, takeOver, writeMade } from '../../rebuild/take-over.ts';
import { type Format, formats } from '../formats.ts';
import { type Holds, takenFrom } from '../taken.ts';
import { type Citations, withKeptCitation } from './kept-citations.ts';

/** How they are to be written. */
export interface Writing {
  /** The site's folder: they go to its `downloads/`. */
  folder: string;
  /** A hash of the code that writes them. */
  code: string;
  last?: (LastBuild & { citations: Citations }) | undefined;
}

/**
 * Writes them, one after the other, so that no more than one is held.
 *
 * @returns What was made, and how documents are cited, for the build after this one; and how many files of it the last build had made.
 */
export async function writeDownloads(
  library: Holds,
  { folder, code, last }: Writing,
): Promise<{ made: Made; citations: Citations; kept: number }> {
  mkdirSync(join(folder, 'downloads'), { recursive: true });
  const made: Made = {};
  const citations: Citations = {};
  let kept = 0;
  for (const document of library.documents) {
    const whole = withKeptCitation(takenFrom(library, document), code, last?.citations, citations);
    const { taken, of } = closed(whole, code);
    for (const format of formats) {
      const path = `downloads/${document.id}${format.ending}`;
      const old = takeOver(last, path, of, folder);
      made[path] = old ?? writeMade(path, of, folder, await bytesOf(format, taken));
      if (old) kept += 1;
    }
  }
  return { made, citations, kept };
}

/** A document with the titles of those alone that it speaks of, so that another's new title changes nothing here; and a hash of it. */
function closed(taken: Taken, code: string): { taken: Taken; of: string } {
  const { titles, ...rest } = taken;
  const text = JSON.stringify(rest);
  const named = new Set([...text.matchAll(/"document":"([^"]+)"/g)].map(([, id = '']) => id));
  const own = [...named].sort().flatMap((id) => {
    const title = titles.get(id);
    return title ? [[id, title] as const] : [];
  });
  return { taken: { ...taken, titles: new Map(own) }, of: hashOf(JSON.stringify([code, text, own])) };
}

async function bytesOf(format: Format, taken: Taken): Promise<Uint8Array> {
  const content = await format.write(taken);
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
