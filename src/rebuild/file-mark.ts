/** What tells whether a file is the very one that it was, without reading it. */
import { statSync } from 'node:fs';

/** Where a file lies on its disk, how large it is, in bytes, and when it was last written. Can be written as JSON. */
export type FileMark = readonly [inode: number, size: number, modified: number];

/** @throws If there is no such file. */
export function markOf(file: string): FileMark {
  const { ino, size, mtimeMs } = statSync(file);
  return [ino, size, mtimeMs];
}

/** Whether a file is the one that had a mark, and nobody has written to it since: what links to it has the same mark. */
export const isSameFile = (one: FileMark | undefined, other: FileMark | undefined): boolean =>
  one !== undefined && other !== undefined && one.every((value, at) => value === other[at]);
