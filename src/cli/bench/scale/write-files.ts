/** Writes files below a folder as they come, one after the other. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { MadeFile } from './made-library.ts';

/** Writes them; folders are made where there are none. */
export async function writeFiles(folder: string, files: Iterable<MadeFile>): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
