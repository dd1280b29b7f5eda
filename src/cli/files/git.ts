/** The last commit of the repository that a project lies in: what was published, whatever the disk holds now. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** Files of the last commit by their paths from the project's root. */
export type Committed = ReadonlyMap<string, string>;

/** The commits that a project stands on: each gives files, and those below folders, as it has them. */
export interface Commits {
  /**
   * The last one: no files for a repository without a commit; `undefined` where the project is in no repository, where nothing of
   * it was ever committed to the one around it, or where there is no git: then the disk is all that is known.
   */
  last(paths: readonly string[]): Promise<Committed | undefined>;
  /** The one that is being merged with it, if there is one. */
  merging(paths: readonly string[]): Promise<Committed | undefined>;
}

/** Looks which they are, once. To start git takes longer than what it does: it is started as seldom as can be. */
export async function commitsAround(root: string): Promise<Commits> {
  const { isIn, head, isApart, merged } = await surroundings(root);
  return {
    last: async (paths) => {
      if (head === undefined) return isIn ? new Map() : undefined;
      return isApart ? undefined : filesOf(root, head, paths);
    },
    merging: async (paths) => (merged === undefined ? undefined : filesOf(root, merged, paths)),
  };
}

/**
 * Reads files, and those below folders, as a commit has them.
 *
 * @param revision As a person types it: `HEAD~3`, a tag, a hash.
 * @returns `undefined` where there is no such commit, or no repository.
 */
export async function filesAt(
  root: string,
  revision: string,
  paths: readonly string[],
): Promise<Committed | undefined> {
  // What begins with a hyphen is no option: git is told where they end.
  const commit = await git(root, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
  return commit === undefined ? undefined : filesOf(root, commit.trim(), paths);
}

/** What git calls the other commit, as long as it merges, rebases or picks one and that is not done. */
const others = ['MERGE_HEAD', 'REBASE_HEAD', 'CHERRY_PICK_HEAD'];

/** Where a project lies. */
interface Surroundings {
  /** Whether it is in a repository. */
  isIn: boolean;
  /** The last commit, if there is one, and the one that is being merged with it. */
  head: string | undefined;
  merged: string | undefined;
  /** Whether nothing of it was ever committed to the repository around it. */
  isApart: boolean;
  /** All of this as one text. */
  state: string;
}

async function surroundings(root: string): Promise<Surroundings> {
  const [head, tree, ...merging] = await objectsOf(root, ['HEAD', 'HEAD:./', ...others]);
  // What was committed is in a repository, and not apart.
  const prefix = tree === undefined ? await git(root, 'rev-parse', '--show-prefix') : '';
  return {
    isIn: prefix !== undefined,
    head,
    merged: merging.find((one) => one !== undefined),
    isApart: tree === undefined && prefix?.trim() !== '',
    state: JSON.stringify([prefix, [head, tree, ...merging]]),
  };
}

/**
 * What git knows around a project, for a conversion.
 *
 * @param folders Those whose files it asks git for, from the project's root.
 * @returns A text that is the same as long as git would answer the same; and whether it has nothing else to say than the disk: the
 * last commit has the files as they stand there, or none has any.
 */
export async function repositoryState(
  root: string,
  folders: readonly string[],
): Promise<{ state: string; isOnDisk: boolean }> {
  const { isIn, head, isApart, merged, state } = await surroundings(root);
  if (!isIn) return { state, isOnDisk: true };
  if (head === undefined || merged !== undefined) return { state, isOnDisk: false };
  if (isApart) return { state, isOnDisk: true };
  const [changed, added] = await Promise.all([
    git(root, 'diff', '--name-only', 'HEAD', '--', ...folders),
    git(root, 'ls-files', '--others', '--', ...folders),
  ]);
  return { state, isOnDisk: changed === '' && added === '' };
}

/** What git knows around a project. */
export interface Repository {
  /** What is missing, if there is none. */
  lacks?: 'git' | 'repository' | 'commit';
  names: { isShallow: boolean; all: string[] };
}

/** Says why there may be no such commit: there is no git, no repository, none of its commits, or only the last of them. */
export async function repositoryOf(root: string): Promise<Repository> {
  const names = { isShallow: false, all: [] };
  if ((await run(root, '--version')) === undefined) return { lacks: 'git', names };
  const isShallow = await git(root, 'rev-parse', '--is-shallow-repository');
  if (isShallow === undefined) return { lacks: 'repository', names };
  if ((await git(root, 'rev-parse', '--verify', '--quiet', 'HEAD')) === undefined) return { lacks: 'commit', names };
  const refs = (await git(root, 'for-each-ref', '--format=%(refname:short)')) ?? '';
  return {
    names: { isShallow: isShallow.trim() === 'true', all: ['HEAD', ...refs.split('\n').filter((ref) => ref !== '')] },
  };
}

async function filesOf(root: string, commit: string, paths: readonly string[]): Promise<Committed> {
  const listed = (await git(root, 'ls-tree', '-r', '-z', commit, '--', ...paths)) ?? '';
  const entries = listed.split('\0').flatMap((line) => {
    const [, object, path] = /^\d+ blob (\w+)\t(.*)$/s.exec(line) ?? [];
    return object === undefined || path === undefined ? [] : [{ object, path }];
  });
  const texts = await blobs(
    root,
    entries.map(({ object }) => object),
  );
  return new Map(entries.map(({ path }, index) => [path, texts[index] ?? '']));
}

/** What git prints of the repository that a folder lies in, or nothing where it refuses; where there is none it is not even started. */
const git = async (root: string, ...args: string[]): Promise<string | undefined> =>
  mayBeInRepository(root) ? run(root, ...args) : undefined;

/** Whether git could find a repository, for which it looks in a folder and in all above it: to start it takes longer than to look. */
function mayBeInRepository(root: string): boolean {
  if (process.env['GIT_DIR'] !== undefined || !existsSync(root)) return true;
  for (let [folder, below] = [realpathSync(root), '']; folder !== below; [folder, below] = [dirname(folder), folder])
    if (['.git', 'HEAD'].some((name) => existsSync(join(folder, name)))) return true;
  return false;
}

/** What git prints, or nothing where it refuses. */
async function run(root: string, ...args: string[]): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)('git', ['-C', root, ...args], { maxBuffer: 2 ** 30 });
    return stdout;
  } catch {
    return undefined;
  }
}

/** The objects that names lead to, in their order; nothing for a name that leads to none. */
async function objectsOf(root: string, names: readonly string[]): Promise<(string | undefined)[]> {
  if (!mayBeInRepository(root)) return [];
  const lines = (await catFile(root, '--batch-check=%(objectname)', names)).toString().split('\n');
  return names.map((_, index) => (/^[0-9a-f]+$/.test(lines[index] ?? '') ? lines[index] : undefined));
}

/** What `git cat-file` prints of objects; nothing where there is no git. */
async function catFile(root: string, how: string, objects: readonly string[]): Promise<Buffer> {
  const child = spawn('git', ['-C', root, 'cat-file', how], { stdio: ['pipe', 'pipe', 'ignore'] });
  const failed = once(child, 'error').then(() => Buffer.alloc(0));
  // A git that ends at once does not read what it is asked.
  child.stdin.on('error', () => {});
  child.stdin.end(`${objects.join('\n')}\n`);
  return Promise.race([child.stdout.toArray().then((chunks) => Buffer.concat(chunks)), failed]);
}

/** The contents of objects, in their order. */
async function blobs(root: string, objects: readonly string[]): Promise<string[]> {
  if (objects.length === 0) return [];
  const output = await catFile(root, '--batch', objects);
  const texts: string[] = [];
  for (let start = 0; start < output.length; ) {
    const end = output.indexOf('\n', start);
    const size = Number(output.toString('latin1', start, end).split(' ')[2]);
    texts.push(output.toString('utf8', end + 1, end + 1 + size));
    start = end + 1 + size + 1;
  }
  return texts;
}
