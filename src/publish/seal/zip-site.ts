/** The whole site as one archive, to unpack and open. */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { pMapIterable } from 'p-map';
import type { BuiltSite } from '../built-site.ts';

/** What an archive without extensions can hold (APPNOTE.TXT 4.4, without Zip64). */
const [mostFiles, mostBytes] = [65_535, 4 * 1024 ** 3 - 1];
/** The first day that an archive can name: the same files are the same archive, whenever it is made. */
const firstDay = new Date(1980, 0, 1);
/** How many bytes are written at once: a file alone is small, and each write costs the same. */
const atOnce = 2 ** 20;
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
  content: (path: string) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<void> {
  await site.write(archive, '');
  const file = await open(join(site.folder, archive), 'w');
  try {
    let waiting: Uint8Array[] = [];
    let size = 0;
    let failed: Error | null = null;
    const zip = new Zip((error, chunk) => {
      failed ??= error;
      waiting.push(chunk);
      size += chunk.length;
    });
    const pass = async (least = 0): Promise<void> => {
      if (failed) throw failed;
      if (size < least) return;
      const chunks = waiting;
      [waiting, size] = [[], 0];
      await file.appendFile(Buffer.concat(chunks));
    };
    // A few are read and packed ahead of what is written, on all processors; no more of them are held.
    const entries = pMapIterable(paths, async (path) => entryOf(`${folder}/${path}`, await content(path)), {
      concurrency: 8,
    });
    for await (const { entry, data } of entries) {
      zip.add(entry);
      entry.ondata?.(null, data, true);
      await pass(atOnce);
    }
    zip.end();
    await pass();
  } finally {
    await file.close();
  }
}

const deflate = promisify(deflateRaw);

interface Packed {
  entry: ZipInputFile;
  data: Uint8Array<ArrayBuffer>;
}

/** What the archive says of a file, and what it holds for it: packed by Node, which does that in threads of its own. */
async function entryOf(filename: string, content: Uint8Array<ArrayBuffer>): Promise<Packed> {
  const isPacked = packed.test(filename);
  const entry: ZipInputFile = {
    filename,
    mtime: firstDay,
    size: content.length,
    crc: crc32(content),
    compression: isPacked ? 0 : 8,
  };
  return { entry, data: isPacked ? content : await deflate(content, { level: 6 }) };
}
