/** The files of a built site: what publishing reads of it and writes to it. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A built site in its folder. Paths are from its root, with forward slashes. */
export interface BuiltSite {
  folder: string;
  /** Every file, or those below a folder, in order. */
  list(below?: string): Promise<string[]>;
  read(path: string): Promise<string>;
  bytes(path: string): Promise<Buffer<ArrayBuffer>>;
  /** Writes a file; folders that are missing are made. */
  write(path: string, content: string | Uint8Array): Promise<void>;
  /** Removes a file, or a folder with all that is in it. One that is not there is removed already. */
  remove(path: string): Promise<void>;
}

/**
 * Opens a built site. Files are handled one after the other and at once: for each of some ten thousand small ones, to wait for it
 * costs several times what it takes to read it.
 */
export function builtSite(folder: string): BuiltSite {
  // Of a large site, asking for each file whether its folder is there takes as long as writing it.
  const made = new Set<string>();
  return {
    folder,
    list: async (below = '') => {
      const entries = readdirSync(join(folder, below), { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
        .sort();
    },
    read: async (path) => readFileSync(join(folder, path), 'utf8'),
    bytes: async (path) => readFileSync(join(folder, path)),
    write: async (path, content) => {
      const parent = dirname(join(folder, path));
      if (!made.has(parent)) mkdirSync(parent, { recursive: true });
      made.add(parent);
      writeFileSync(join(folder, path), content);
    },
    remove: async (path) => {
      rmSync(join(folder, path), { recursive: true, force: true });
      made.clear();
    },
  };
}
