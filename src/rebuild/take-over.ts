/** Files that a build takes over from the one before it: they would be made of the same by the same code, and are as they were left. */
import { copyFileSync, linkSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FileMark, isSameFile, markOf } from './file-mark.ts';
import { hashOf } from './hashes.ts';

/** What a build has made: each file with a hash of what it was made of, one of its own bytes, and its mark. */
export type Made = Record<string, { of: string; bytes: string; mark: FileMark }>;

/** A build that came before. */
export interface LastBuild {
  /** The folder of its site. */
  folder: string;
  made: Made;
}

/**
 * Takes a file over from the last build, if it was made of the same. Nothing writes into such a file: it is the same one in both
 * sites where they lie on one disk, so that nothing is copied, and the old site goes without it.
 *
 * @param path From the site's root.
 * @param of A hash of all that it is made of.
 * @param folder The folder of the site that gets it; the file is not there yet.
 * @returns What was made; nothing where it was made of something else, is gone, or was changed since.
 */
export function takeOver(
  last: LastBuild | undefined,
  path: string,
  of: string,
  folder: string,
): Made[string] | undefined {
  const known = last?.made[path];
  if (!last || known?.of !== of) return undefined;
  const [from, to] = [join(last.folder, path), join(folder, path)];
  try {
    // Another that has the same bytes, as where a site was copied, is as good.
    if (!isSameFile(markOf(from), known.mark) && hashOf(readFileSync(from)) !== known.bytes) return undefined;
  } catch {
    return undefined;
  }
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
  return { ...known, mark: markOf(to) };
}

/** Writes a file that was made, and says what the next build has to know of it. */
export function writeMade(path: string, of: string, folder: string, content: Uint8Array): Made[string] {
  const file = join(folder, path);
  writeFileSync(file, content);
  return { of, bytes: hashOf(content), mark: markOf(file) };
}
