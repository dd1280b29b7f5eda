/** The disk below a project's root. Whatever it refuses comes as one kind of error, with the file that it was about. */
import { readFileSync } from 'node:fs';
import nodeFs from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Outcome, Problem } from '../../corpus/problems/problem.ts';
import { type Commits, type Committed, commitsAround, filesAt, type Repository, repositoryOf } from './git.ts';

/** What of the file system the commands use; tests hand in one that fails. */
export type FileSystem = Pick<
  typeof nodeFs,
  'copyFile' | 'mkdir' | 'readFile' | 'readdir' | 'rename' | 'rm' | 'rmdir' | 'writeFile'
>;

/** Many small files are read sooner one by one than each in a thread. */
const systemFiles: FileSystem = {
  ...nodeFs,
  readFile: (async (file: string) => readFileSync(file)) as typeof nodeFs.readFile,
};

/** What keeps a command from its work, as the problem that a person is shown. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(reason: Problem) {
    super(reason.what);
    this.problem = reason;
  }
}

type Doing = 'file-unreadable' | 'file-unwritable';

/** The disk refused something. */
export class DiskRefusal extends Refusal {
  /** The system's name for the reason: `ENOSPC`. */
  readonly code: string;
  readonly #doing: Doing;
  readonly #message: string;

  constructor(doing: Doing, file: string, message: string, code: string) {
    super(problem(doing, { file }, { message, code }));
    this.code = code;
    this.#doing = doing;
    this.#message = message;
  }

  /** The same of another file: of the one that a person knows, where this was a copy. */
  of(file: string): DiskRefusal {
    return new DiskRefusal(this.#doing, file, this.#message, this.code);
  }
}

/** The disk below a root; every path is from the root, with forward slashes. What it refuses is a `DiskRefusal`. */
export interface Disk {
  read(file: string): Promise<Buffer>;
  /** The names in a folder; nothing where there is no such folder. */
  names(folder: string): Promise<string[] | undefined>;
  /** Writes a file, and the folders that lead to it, down to the medium. */
  write(file: string, content: string | Uint8Array): Promise<void>;
  copy(from: string, to: string): Promise<void>;
  /** Moves a file over what is there. */
  move(from: string, to: string): Promise<void>;
  /** Removes a file, or a folder with all that is in it, if it is there. */
  remove(path: string): Promise<void>;
  removeEmptyFolder(folder: string): Promise<void>;
  /** The commits that the project stands on. */
  commits(): Promise<Commits>;
  /** Files, and those below folders, as a commit has them; nothing where there is no such commit. */
  committedAt(revision: string, paths: readonly string[]): Promise<Committed | undefined>;
  /** What git knows around the project: why a commit may be missing. */
  repository(): Promise<Repository>;
}

/** The disk below a root. */
export function diskBelow(root: string, fs: FileSystem = systemFiles): Disk {
  const at = (path: string): string => join(root, path);
  const tried = async <T>(doing: Doing, file: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      const { syscall, code = '', message } = error as NodeJS.ErrnoException;
      if (syscall === undefined) throw error;
      // Node's messages end with the call and the path: "ENOTDIR: not a directory, scandir '…'".
      throw new DiskRefusal(doing, file, message.split(',')[0] ?? code, code);
    }
  };
  const reading = <T>(file: string, work: () => Promise<T>): Promise<T> => tried('file-unreadable', file, work);
  const writing = (file: string, work: () => Promise<unknown>): Promise<void> =>
    tried('file-unwritable', file, async () => {
      await work();
    });
  const leadingTo = (file: string): Promise<unknown> => fs.mkdir(dirname(at(file)), { recursive: true });
  return {
    read: (file) => reading(file, () => fs.readFile(at(file))),
    names: (folder) => ifThere(reading(folder, () => fs.readdir(at(folder)))),
    write: (file, content) =>
      writing(file, async () => {
        await leadingTo(file);
        await fs.writeFile(at(file), content, { flush: true });
      }),
    copy: (from, to) =>
      writing(to, async () => {
        await leadingTo(to);
        await fs.copyFile(at(from), at(to));
      }),
    move: (from, to) =>
      writing(to, async () => {
        await leadingTo(to);
        await fs.rename(at(from), at(to));
      }),
    remove: (path) => writing(path, () => fs.rm(at(path), { recursive: true, force: true })),
    removeEmptyFolder: (folder) => writing(folder, () => fs.rmdir(at(folder))),
    commits: () => commitsAround(root),
    committedAt: (revision, paths) => filesAt(root, revision, paths),
    repository: () => repositoryOf(root),
  };
}

/** What the work gives, or nothing where the file or folder is not there. */
export async function ifThere<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof DiskRefusal && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Work that may be refused; the refusal becomes a problem. */
export async function withProblems<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return { value: undefined, problems: [error.problem] };
    throw error;
  }
}
