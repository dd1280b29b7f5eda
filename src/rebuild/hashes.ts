/** What tells whether something is the same: hashes of contents, and of the code that makes files of them. */
import { hash, randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** SHA-256, in base64url. */
export const hashOf = (content: string | Uint8Array): string => hash('sha256', content, 'base64url');

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
  const config = await readFile(join(project, 'astro.config.mjs')).catch(() => '');
  const hashes: string[] = [process.version, hashOf(installed), hashOf(config)];
  for (const file of files.sort()) hashes.push(hashOf(await readFile(file)));
  return hashOf(hashes.join('\n'));
}
