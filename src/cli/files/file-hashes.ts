/**
 * Hashes of files, kept with what tells that a file is as it was: of thousands none is read to know that none has changed. As git does it,
 * a file that was written only just now is not trusted: it could be written once more at what its disk takes for the same time.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { hashOf } from '../../rebuild/hashes.ts';
import type { Notebook } from '../../rebuild/notebook.ts';

/** Where a file lies, its size, and when it, and what is known of it, was changed: whoever sets the one sets the other to now. */
type Mark = readonly [inode: number, size: number, modified: number, changed: number];

/** What is written down, by the files' paths. */
type Notes = Record<string, { mark: Mark; hash: string }>;

/** Disks tell times by two seconds at worst. */
const trustedAfter = 3000;

const name = 'hashes';

/** The hashes of files. */
export interface FileHashes {
  /** The hash of a file's content. What cannot be read is never as it was. */
  of(file: string): string;
  /** Keeps those that were asked for, and no others. */
  keep(): Promise<void>;
}

/** Opens what was kept in a notebook; without one, every file is read. */
export async function openFileHashes(notebook: Notebook | undefined): Promise<FileHashes> {
  const before: Notes = (await notebook?.read<Notes>(name)) ?? {};
  const now: Notes = {};
  let isSame = true;
  return {
    of: (file) => {
      try {
        const { ino, size, mtimeMs, ctimeMs } = statSync(file);
        const mark: Mark = [ino, size, mtimeMs, ctimeMs];
        const known = before[file];
        if (known?.mark.every((one, at) => one === mark[at])) {
          now[file] = known;
          return known.hash;
        }
        const hash = hashOf(readFileSync(file));
        isSame = false;
        if (Math.max(mtimeMs, ctimeMs) + trustedAfter < Date.now()) now[file] = { mark, hash };
        else delete now[file];
        return hash;
      } catch {
        return randomUUID();
      }
    },
    keep: async () => {
      if (isSame && Object.keys(now).length === Object.keys(before).length) return;
      await notebook?.write(name, now).catch(() => undefined);
    },
  };
}
