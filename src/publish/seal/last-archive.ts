/** What the last archive holds of files that are as they were: it is taken over as it was packed, which packing it anew would give. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** Where an archive has what a file was packed to, in bytes. */
export interface PackedAt {
  at: number;
  length: number;
}

/** What is written down of an archive. */
export interface ArchiveNotes {
  /** Its path in the site. */
  path: string;
  /** Its size, and when it was written: another one at its place is not what is written down. */
  size: number;
  modified: number;
  /** Of each file, a hash of its content, and where it is. */
  files: Record<string, PackedAt & { hash: string }>;
}

/** An archive that can be read from. */
export interface LastArchive {
  /** What a file was packed to, if its content has this hash. */
  packed(path: string, hash: string): Uint8Array<ArrayBuffer> | undefined;
  close(): void;
}

/**
 * Opens the last archive.
 *
 * @param file Where it is.
 * @returns `undefined` where it is not there, or is another.
 */
export function openLastArchive(file: string, { size, modified, files }: ArchiveNotes): LastArchive | undefined {
  const now = statSync(file, { throwIfNoEntry: false });
  if (now?.size !== size || now.mtimeMs !== modified) return undefined;
  const open = openSync(file, 'r');
  return {
    packed: (path, hash) => {
      const own = files[path];
      if (own?.hash !== hash) return undefined;
      const data = new Uint8Array(own.length);
      return readSync(open, data, 0, own.length, own.at) === own.length ? data : undefined;
    },
    close: () => closeSync(open),
  };
}
