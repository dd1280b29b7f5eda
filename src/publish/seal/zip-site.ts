/** The whole site as one archive, to unpack and open. */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { BuiltSite } from '../built-site.ts';

/** What an archive without extensions can hold (APPNOTE.TXT 4.4, without Zip64). */
const [mostFiles, mostBytes] = [65_535, 4 * 1024 ** 3 - 1];
/** The first day that an archive can name: the same files are the same archive, whenever it is made. */
const firstDay = new Date(1980, 0, 1);
/** What is packed already. */
const packed = /\.(?:zip|epub|docx|pdf|png|woff2|pf_\w+|pagefind)$/;

/** Whether an archive can hold files of these sizes. */
export const fitsArchive = (sizes: readonly number[]): boolean =>
  sizes.length <= mostFiles && sizes.reduce((sum, size) => sum + size + 200, 0) <= mostBytes;

/**
 * Writes an archive of files of a site, all in one folder.
 *
 * @param archive Its path in the site.
 * @param folder The name of the folder that unpacking makes.
 * @param paths The files, in order.
 * @param content What a file holds there.
 */
export async function zipSite(
  site: BuiltSite,
  archive: string,
  folder: string,
  paths: readonly string[],
  content: (path: string) => Promise<Uint8Array>,
): Promise<void> {
  await site.write(archive, '');
  const file = await open(join(site.folder, archive), 'w');
  try {
    let waiting: Uint8Array[] = [];
    let failed: Error | null = null;
    const zip = new Zip((error, chunk) => {
      failed ??= error;
      waiting.push(chunk);
    });
    // One after another, so that no more than one is held.
    const pass = async (): Promise<void> => {
      if (failed) throw failed;
      const chunks = waiting;
      waiting = [];
      for (const chunk of chunks) await file.write(chunk);
    };
    for (const path of paths) {
      const name = `${folder}/${path}`;
      const entry = packed.test(path) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
      entry.mtime = firstDay;
      zip.add(entry);
      entry.push(await content(path), true);
      await pass();
    }
    zip.end();
    await pass();
  } finally {
    await file.close();
  }
}
