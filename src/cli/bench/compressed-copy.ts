/** A site with its texts compressed, as hosts serve them. */
import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Copies a site to a temporary folder, which the caller removes, and puts a `.gz` beside each of its texts. */
export async function compressedCopy(site: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pilcrow-bench-'));
  await cp(site, folder, { recursive: true });
  await compressTexts(folder);
  return folder;
}

/** Puts a `.gz` beside each text of a site. */
export async function compressTexts(site: string): Promise<void> {
  const files = await readdir(site, { recursive: true });
  for (const file of files.filter((name) => /\.(html|css|js|json|svg)$/.test(name))) {
    await writeFile(join(site, `${file}.gz`), gzipSync(await readFile(join(site, file))));
  }
}
