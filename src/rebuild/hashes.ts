/** What tells whether something is the same: hashes of contents, and of the code that makes files of them. */
import { hash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** SHA-256, in base64url. */
export const hashOf = (content: string | Uint8Array): string => hash('sha256', content, 'base64url');

/**
 * A hash of the code that makes files: of all of it, because nobody can tell what of it a file rests on.
 *
 * @param project The project's folder.
 */
export function codeHash(project: string): string {
  const entries = readdirSync(join(project, 'src'), { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  // What npm has installed, which is not always what is asked for; where nobody tells, no code is the same as any other.
  const installed = readIfThere(join(project, 'node_modules/.package-lock.json')) ?? randomBytes(32);
  const config = readIfThere(join(project, 'astro.config.mjs')) ?? '';
  // Many small files are read sooner one by one than as so many promises.
  const contents = [installed, config, ...files.sort().map((file) => readFileSync(file))];
  return hashOf([process.version, ...contents.map((content) => hashOf(content))].join('\n'));
}

function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
