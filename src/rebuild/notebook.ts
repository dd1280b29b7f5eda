/** Where a build writes down what it made, for the build after it: a folder for each folder that sites are built to. */
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { hashOf } from './hashes.ts';

/** What is written down of the builds to one folder. */
export interface Notebook {
  /** What was written under a name; nothing where nothing was, or it cannot be read: then all is made anew. */
  read<T>(name: string): Promise<T | undefined>;
  /** The names that begin so, under which something was written. */
  names(beginning: string): Promise<string[]>;
  /** Writes it whole, or not at all. */
  write(name: string, value: unknown): Promise<void>;
  /** Takes away what was written under a name. */
  forget(name: string): Promise<void>;
  /** Its folder for files of its own, and the one that all notebooks share. */
  folder: string;
  shared: string;
}

/**
 * Opens the notebook of the builds to a folder. Those of folders that are gone go with them.
 *
 * @param project The project's folder.
 * @param out The folder in which the site stands when it is built.
 */
export async function openNotebook(project: string, out: string): Promise<Notebook> {
  const all = join(project, '.astro/cache/made');
  await prune(all);
  const folder = join(all, hashOf(resolve(out)).slice(0, 16));
  const notebook: Notebook = {
    folder,
    shared: join(project, '.astro/cache/results'),
    read: (name) =>
      readFile(join(folder, `${name}.json`), 'utf8')
        .then(JSON.parse)
        .catch(() => undefined),
    names: async (beginning) => {
      const files = await readdir(folder).catch(() => []);
      return files
        .filter((file) => file.startsWith(beginning) && file.endsWith('.json'))
        .map((file) => file.slice(0, -5));
    },
    write: async (name, value) => writeWhole(join(folder, `${name}.json`), JSON.stringify(value)),
    forget: (name) => rm(join(folder, `${name}.json`), { force: true }),
  };
  writeWhole(join(folder, 'of.json'), JSON.stringify(resolve(out)));
  return notebook;
}

/**
 * Writes a file beside its place, and then puts it there: who reads it finds the old one or the new one. At once, because there are
 * thousands of small ones.
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, content);
  renameSync(beside, file);
}

/** What builds to one folder wrote down goes when the folder around it is gone: the site itself may be just about to take its place. */
async function prune(all: string): Promise<void> {
  for (const name of await readdir(all).catch(() => [])) {
    const out: unknown = await readFile(join(all, name, 'of.json'), 'utf8')
      .then(JSON.parse)
      .catch(() => undefined);
    if (typeof out === 'string' && !existsSync(dirname(out)))
      await rm(join(all, name), { recursive: true, force: true });
  }
}
