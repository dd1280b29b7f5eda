/** A copy of a site with its texts compressed, as hosts serve them. */
import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Copies a site to a temporary folder, which the caller removes, and puts a `.gz` beside each of its texts. */
export async function compressedCopy(site: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pilcrow-bench-'));
  await cp(site, folder, { recursive: true });
  const files = await readdir(folder, { recursive: true });
  for (const file of files.filter((name) => /\.(html|css|js|json|svg)$/.test(name))) {
    await writeFile(join(folder, `${file}.gz`), gzipSync(await readFile(join(folder, file))));
  }
  return folder;
}
