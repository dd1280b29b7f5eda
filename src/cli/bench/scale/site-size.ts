/** How many files a built site has, and how many bytes they are. */
import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { SiteSize } from './figures.ts';

/** Counts the files of a site, those below some of its folders left out. */
export async function siteSize(site: string, without: readonly string[] = []): Promise<SiteSize> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const size: SiteSize = { files: 0, bytes: 0 };
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || without.includes(relative(site, path).split(sep)[0] ?? '')) continue;
    size.files += 1;
    size.bytes += (await stat(path)).size;
  }
  return size;
}
