/**
 * What the conversion said of a library when it found nothing to write: as long as every file of it, what git knows, and the code are
 * the same, it would say the same again. Kept beside Astro's cache, outside the library.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { hasErrors, type Outcome } from '../../corpus/problems/problem.ts';
import { codeHash, hashOf } from '../../rebuild/hashes.ts';
import { openNotebook } from '../../rebuild/notebook.ts';
import { repositoryState } from './git.ts';
import { workFolder } from './transaction.ts';

const project = resolve(import.meta.dirname, '../../..');

/** What is known of a library. */
export interface Settled<T> {
  /** What was said of the library as it is now, if it was. */
  known(): Promise<Outcome<T> | undefined>;
  /** Keeps what is said of it, if nothing is to be mended and nothing has changed since it was asked for. */
  keep(outcome: Outcome<T>): Promise<void>;
}

/**
 * Opens what is known of the library below a root.
 *
 * @param cache The project that keeps it. Where it cannot, nothing is known, and all is converted.
 */
export function settledIn<T>(root: string, cache: string = project): Settled<T> {
  const notebook = openNotebook(cache, join(resolve(root), 'content')).catch(() => undefined);
  let before: string | undefined;
  return {
    known: async () => {
      before = await stateOf(root);
      const last = await (await notebook)?.read<{ state: string; outcome: Outcome<T> }>('settled');
      return last?.state === before ? last.outcome : undefined;
    },
    keep: async (outcome) => {
      if (hasErrors(outcome.problems) || before === undefined || (await stateOf(root)) !== before) return;
      await (await notebook)?.write('settled', { state: before, outcome }).catch(() => undefined);
    },
  };
}

/** What cannot be read is never as it was: the conversion says why. */
function contentHash(file: string): string {
  try {
    return hashOf(readFileSync(file));
  } catch {
    return randomUUID();
  }
}

/** A hash of all that a conversion reads and writes. */
async function stateOf(root: string): Promise<string> {
  const parts = [await codeHash(project), await repositoryState(root)];
  for (const folder of ['seeds', 'content']) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
    const files = entries.filter((one) => !one.isDirectory()).map((one) => join(one.parentPath, one.name));
    for (const file of files.sort()) {
      if (file.startsWith(join(root, workFolder))) continue;
      parts.push(file, contentHash(file));
    }
  }
  return hashOf(JSON.stringify(parts));
}
