/** Files that a build takes over from the one before it: they would be made of the same by the same code, and are as they were left. */
import { existsSync, readFileSync } from 'node:fs';
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
export function takenOver(last: LastBuild | undefined, path: string, of: string): Uint8Array<ArrayBuffer> | undefined {
  const known = last?.made[path];
  if (!last || known?.of !== of || !existsSync(join(last.folder, path))) return undefined;
  const content = readFileSync(join(last.folder, path));
  return hashOf(content) === known.bytes ? content : undefined;
}
