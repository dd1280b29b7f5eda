/** What a build takes over from the one before it: files that would be made of the same by the same code, and are as they were left. */
import { hash, randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a build has made: each file with a hash of what it was made of, and one of its own bytes. */
export type Made = Record<string, { of: string; bytes: string }>;

/** A build that came before. */
export interface LastBuild {
  /** The folder of its site. */
  folder: string;
  made: Made;
}

export const hashOf = (content: string | Uint8Array): string => hash('sha256', content, 'base64url');

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

/**
 * A hash of the code that makes files: of all of it, because nobody can tell what of it a file rests on.
 *
 * @param project The project's folder.
 */
export async function codeHash(project: string): Promise<string> {
  const entries = await readdir(join(project, 'src'), { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  // What npm has installed, which is not always what is asked for; where nobody tells, no code is the same as any other.
  const installed = await readFile(join(project, 'node_modules/.package-lock.json')).catch(() => randomBytes(32));
  const hashes: string[] = [process.version, hashOf(installed)];
  for (const file of files.sort()) hashes.push(hashOf(await readFile(file)));
  return hashOf(hashes.join('\n'));
}
