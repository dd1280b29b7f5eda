/**
 * What the conversion said of a library that it left as it would leave it again: as long as every file of it, what git knows, and the
 * code are the same, it would say the same. Kept beside Astro's cache, outside the library.
 */
import { readdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { hasErrors, type Outcome } from '../../corpus/problems/problem.ts';
import { hashOf } from '../../rebuild/hashes.ts';
import { openNotebook } from '../../rebuild/notebook.ts';
import { type FileHashes, openFileHashes } from './file-hashes.ts';
import { repositoryState } from './git.ts';
import { ownCode, project } from './own-code.ts';
import { publishedFolders } from './published.ts';
import { type Change, workFolder } from './transaction.ts';

/** What was done to a library. */
export interface Work<T> {
  /** What would be said if it were converted again before it is committed. */
  outcome: Outcome<T>;
  /** The same once it is committed, or where there is no repository; without a value, where only the problems are known. */
  committed: Outcome<T>;
  changes: readonly Change[];
}

/** What is known of a library. */
export interface Settled<T> {
  /** What would be said of the library as it is now, if that is known. */
  known(): Promise<Outcome<T> | undefined>;
  /** Keeps what was done to it since, if nothing is to be mended and nobody else has changed it. */
  keep(work: Work<T>): Promise<void>;
}

/** What is known, by the library's state. */
type Known<T> = Record<string, Outcome<T>>;

/**
 * Opens what is known of the library below a root.
 *
 * @param wanted What is to be known: all, or the problems alone.
 * @param cache The project that keeps it. Where it cannot, nothing is known, and all is converted.
 */
export function settledIn<T>(root: string, wanted: 'all' | 'problems' = 'all', cache: string = project): Settled<T> {
  const notebook = openNotebook(cache, join(resolve(root), 'content')).catch(() => undefined);
  const hashes = notebook.then(openFileHashes);
  let before: State | undefined;
  return {
    known: async () => {
      before = await stateOf(root, ownCode(), await hashes);
      const last = await (await notebook)?.read<Known<T>>('settled');
      const said = last?.[nameOf(before)];
      return said?.value !== undefined || wanted === 'problems' ? said : undefined;
    },
    keep: async ({ outcome, committed, changes }) => {
      if (hasErrors(outcome.problems) || before === undefined) return;
      // The code that runs is the one that was there.
      const now = await stateOf(root, before.code, await hashes);
      const expected = { ...before, files: changed(before.files, changes) };
      if (nameOf({ ...now, isOnDisk: true }) !== nameOf({ ...expected, isOnDisk: true })) return;
      const isCommitted = before.isOnDisk && changes.length === 0;
      const known: Known<T> = {
        [nameOf({ ...now, isOnDisk: false })]: outcome,
        [nameOf({ ...now, isOnDisk: true })]: isCommitted ? outcome : committed,
      };
      await (await notebook)?.write('settled', known).catch(() => undefined);
    },
  };
}

/** All that a conversion reads: the code, what git knows, and a hash of each file. */
interface State {
  code: string;
  git: string;
  /** Whether git has nothing else to say than the disk. */
  isOnDisk: boolean;
  files: ReadonlyMap<string, string>;
}

const nameOf = ({ code, git, isOnDisk, files }: State): string =>
  hashOf(JSON.stringify([code, isOnDisk || git, [...files].sort(([a], [b]) => (a < b ? -1 : 1))]));

/** The state of a library. What cannot be read is never as it was: the conversion says why. */
async function stateOf(root: string, code: string, hashes: FileHashes): Promise<State> {
  const { state: git, isOnDisk } = await repositoryState(root, publishedFolders);
  const files = new Map<string, string>();
  for (const folder of ['seeds', 'content']) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
    for (const one of entries) {
      const path = relative(root, join(one.parentPath, one.name)).replaceAll('\\', '/');
      if (!one.isDirectory() && !path.startsWith(workFolder)) files.set(path, hashes.of(resolve(root, path)));
    }
  }
  await hashes.keep();
  return { code, git, isOnDisk, files };
}

/** Files with what was changed of them. */
function changed(files: State['files'], changes: readonly Change[]): State['files'] {
  const now = new Map(files);
  for (const { path, text } of changes)
    if (text === undefined) now.delete(path);
    else now.set(path, hashOf(text));
  return now;
}
