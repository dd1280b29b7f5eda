/** The whole site as one archive, to unpack and open. */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { pMapIterable } from 'p-map';
import type { BuiltSite } from '../built-site.ts';
import type { PackedAt } from './last-archive.ts';

/** What an archive without extensions can hold (APPNOTE.TXT 4.4, without Zip64). */
const [mostFiles, mostBytes] = [65_535, 4 * 1024 ** 3 - 1];
/** The first day that an archive can name: the same files are the same archive, whenever it is made. */
const firstDay = new Date(1980, 0, 1);
/** How many bytes are written at once: a file alone is small, and each write costs the same. */
const atOnce = 2 ** 20;
/** What is packed already. */
const alreadyPacked = /\.(?:zip|epub|docx|pdf|png|woff2|pf_\w+|pagefind)$/;

/** Whether an archive can hold files of these sizes. */
export const fitsArchive = (sizes: readonly number[]): boolean =>
  sizes.length <= mostFiles && sizes.reduce((sum, size) => sum + size + 200, 0) <= mostBytes;

/** A file that goes into an archive. */
export interface ToPack {
  /** In bytes. */
  size: number;
  crc: number;
  /** What it holds there, where that is another thing than the file, or has been read already. */
  content?: Uint8Array<ArrayBuffer> | undefined;
  /** What it was packed to before, if it was. */
  packed?: Uint8Array<ArrayBuffer> | undefined;
}

/**
 * Writes an archive of files of a site, all in one folder.
 *
 * @param archive Its path in the site.
 * @param folder The name of the folder that unpacking makes.
 * @param paths The files, in order.
 * @param toPack What is packed of a file.
 * @returns Where the archive has each of them that it packed.
 */
export async function zipSite(
  site: BuiltSite,
  archive: string,
  folder: string,
  paths: readonly string[],
  toPack: (path: string) => Promise<ToPack>,
): Promise<Map<string, PackedAt>> {
  await site.write(archive, '');
  const file = await open(join(site.folder, archive), 'w');
  const places = new Map<string, PackedAt>();
  try {
    let waiting: Uint8Array[] = [];
    let [size, written] = [0, 0];
    let failed: Error | null = null;
    let now: Packed | undefined;
    const zip = new Zip((error, chunk) => {
      failed ??= error;
      if (now?.entry.compression === 8 && chunk === now.data)
        places.set(now.path, { at: written + size, length: chunk.length });
      waiting.push(chunk);
      size += chunk.length;
    });
    const pass = async (least = 0): Promise<void> => {
      if (failed) throw failed;
      if (size < least) return;
      const chunks = waiting;
      written += size;
      [waiting, size] = [[], 0];
      await file.appendFile(Buffer.concat(chunks));
    };
    // A few are read and packed ahead of what is written, on all processors; no more of them are held.
    const all = pMapIterable(paths, async (path) => packedOf(site, path, folder, await toPack(path)), {
      concurrency: 8,
    });
    for await (const one of all) {
      now = one;
      zip.add(one.entry);
      one.entry.ondata?.(null, one.data, true);
      await pass(atOnce);
    }
    zip.end();
    await pass();
    return places;
  } finally {
    await file.close();
  }
}

const deflate = promisify(deflateRaw);

/** A file as it goes into an archive: what the archive says of it, and what it holds for it. */
interface Packed {
  path: string;
  entry: ZipInputFile;
  data: Uint8Array<ArrayBuffer>;
}

/** Packs a file, which is read if it has to be: Node packs in threads of its own. */
async function packedOf(
  site: BuiltSite,
  path: string,
  folder: string,
  { size, crc, content, packed }: ToPack,
): Promise<Packed> {
  const isPacked = alreadyPacked.test(path);
  const entry: ZipInputFile = {
    filename: `${folder}/${path}`,
    mtime: firstDay,
    ...{ size, crc, compression: isPacked ? 0 : 8 },
  };
  if (!isPacked && packed) return { path, entry, data: packed };
  const own = content ?? (await site.bytes(path));
  return { path, entry, data: isPacked ? own : await deflate(own, { level: 6 }) };
}
