/** The files that are to be added: those that are named, and those in a folder that is named. */
import { basename, join } from 'node:path';
import { seedEndings } from '../../corpus/model/seed.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Problem } from '../../corpus/problems/problem.ts';
import { type Disk, DiskRefusal, withProblems } from '../files/disk.ts';

/** A file as it was received. */
export interface ReceivedFile {
  /** Its path as it was named. */
  path: string;
  name: string;
  bytes: Uint8Array;
}

/** Files that a folder may hold beside texts: no document is made of them, and nothing is said. */
const besides = /^\.|^(?:README|LICEN[CS]E)\b|\.(?:ya?ml|json|css|m?js|ts|map|ico)$/i;

/** Where a browser keeps the pictures and scripts of a page that it saved. */
const ofPage = /[_-]files$|\.files$/i;

/**
 * The files of a path, one after the other.
 *
 * @param disk The disk, below the folder that paths are named from.
 */
export async function* filesOf(disk: Disk, path: string): AsyncGenerator<ReceivedFile | Problem> {
  const names = await folderNames(disk, path);
  if (names === undefined) {
    yield await readFile(disk, path);
    return;
  }
  const files = names.filter((name) => !besides.test(name)).sort();
  let count = 0;
  for (const name of files) {
    const inner = join(path, name);
    if ((await folderNames(disk, inner)) !== undefined) {
      if (!ofPage.test(name)) yield problem('add-folder-within', { file: inner }, {});
      continue;
    }
    count += 1;
    yield await readFile(disk, inner);
  }
  if (count === 0) yield problem('add-nothing', { file: path }, { endings: seedEndings });
}

/** The names in a folder; none where the path is a file, or is not there: reading says which. */
async function folderNames(disk: Disk, path: string): Promise<string[] | undefined> {
  try {
    return await disk.names(path);
  } catch (error) {
    if (error instanceof DiskRefusal) return undefined;
    throw error;
  }
}

async function readFile(disk: Disk, path: string): Promise<ReceivedFile | Problem> {
  const { value, problems } = await withProblems(async () => ({ value: await disk.read(path), problems: [] }));
  if (value) return { path, name: basename(path), bytes: value };
  return problems[0] ?? problem('add-no-text', { file: path }, {});
}
