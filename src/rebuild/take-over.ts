/** Files that a build takes over from the one before it: they would be made of the same by the same code, and are as they were left. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf } from './hashes.ts';

/** What a build has made: each file with a hash of what it was made of, and one of its own bytes. */
export type Made = Record<string, { of: string; bytes: string }>;

/** A build that came before. */
export interface LastBuild {
  /** The folder of its site. */
  folder: string;
  made: Made;
}

/**
 * A file of the last build, if it was made of the same.
 *
 * @param path From the site's root.
 * @param of A hash of all that it is made of.
 * @returns Nothing where it was made of something else, is gone, or was changed since.
 */
export async function takenOver(
  last: LastBuild | undefined,
  path: string,
  of: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const known = last?.made[path];
  if (!last || known?.of !== of) return undefined;
  const content = await readFile(join(last.folder, path)).catch(() => undefined);
  return content && hashOf(content) === known.bytes ? content : undefined;
}
