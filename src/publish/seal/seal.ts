/**
 * The end of publishing: the pages learn how large what they offer is, the whole site is packed, and the worker learns what all
 * of it is. Can be done again, when a file has come to the site.
 */
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { markOf } from '../../rebuild/file-mark.ts';
import type { Memory } from '../../rebuild/rebuild.ts';
import type { BuiltSite } from '../built-site.ts';
import { type BuiltFile, buildOf, isKept, serviceWorkerScript } from '../service-worker.ts';
import { headersFile, headersText } from './cache-headers.ts';
import { withSizes } from './file-sizes.ts';
import { withoutHosted } from './hosted.ts';
import { type ArchiveNotes, openLastArchive } from './last-archive.ts';
import { withPdfs } from './pdf-links.ts';
import { type FileNotes, SealedFiles } from './sealed-files.ts';
import { fitsArchive, zipSite } from './zip-site.ts';

const isArchive = (path: string): boolean => /^downloads\/[^/]+\.zip$/.test(path);
const isPage = (path: string): boolean => /^(?!downloads\/).*\.html$/.test(path);
const archiveOn = /href="(?:\.\.\/)*(downloads\/[^"/]+\.zip)"/;

/** What is written down of a sealed site. */
export interface SealNotes {
  files: FileNotes;
  archive?: ArchiveNotes | undefined;
}

/** What is known of the site before this one, with its folder. */
type SealMemory = Memory<SealNotes> & { folder: string };

/**
 * Seals a site.
 *
 * @param memory Of the last build, if it is to be asked.
 * @returns What is to be said of it, in sentences.
 */
export async function seal(site: BuiltSite, memory?: SealMemory): Promise<string[]> {
  for (const old of ['sw.js', 'assets/kept', headersFile]) await site.remove(old);
  const before = await site.list();
  for (const path of before.filter(isArchive)) await site.remove(path);
  const paths = before.filter((path) => !isArchive(path));
  const files = new SealedFiles(site, memory?.notes?.files);
  const { hosted, archive } = await saySizes(site, paths, files);
  const isFit = fitsArchive(paths.map(files.sizeOf));
  const notes =
    archive !== undefined && isFit
      ? await pack(site, archive, paths, { hosted, files, folder: memory?.folder, last: memory?.notes?.archive })
      : undefined;
  await sayHosted(site, hosted, notes);

  const all: BuiltFile[] = [];
  for (const path of (await site.list()).filter(isKept)) {
    // What was read for that is not held.
    const { content: _, ...known } = await files.of(path);
    all.push(known);
  }
  await memory?.keep({ files: files.notes(), archive: notes });
  const build = buildOf(all);
  for (const [path, content] of Object.entries(build.lists)) await site.write(path, content);
  await site.write('sw.js', await serviceWorkerScript(build));
  await site.write(headersFile, headersText(paths));
  return archive === undefined || isFit ? [] : [`The site is too large for one archive: ${archive} is not offered.`];
}

/**
 * Says on the pages how large the files are that they offer, and which PDFs are there.
 *
 * @returns The pages that are for more than a copy of the site hold, which are written last: they say how large that is; and the
 * archive that is offered, if one is.
 */
async function saySizes(
  site: BuiltSite,
  paths: readonly string[],
  files: SealedFiles,
): Promise<{ hosted: string[]; archive: string | undefined }> {
  const sizes = new Map(paths.map((path) => [path, files.sizeOf(path)]));
  const hosted: string[] = [];
  let archive: string | undefined;
  for (const path of paths.filter(isPage)) {
    const html = await site.read(path);
    const id = path.slice(0, -'.html'.length);
    const named = withPdfs(html, id, (file) => sizes.has(file));
    const sized = withSizes(named, (file) => sizes.get(file));
    if (sized !== html) await site.write(path, sized);
    if (sized.includes(' data-hosted')) hosted.push(path);
    else files.take(path, Buffer.from(sized));
    archive ??= archiveOn.exec(sized)?.[1];
  }
  return { hosted, archive };
}

/** What is known of a site's files when it is packed. */
interface Packing {
  /** The pages that are for more than a copy of the site. */
  hosted: readonly string[];
  files: SealedFiles;
  /** The folder of the site before this one, and what is known of its archive. */
  folder: string | undefined;
  last: ArchiveNotes | undefined;
}

/** Packs a site. */
async function pack(
  site: BuiltSite,
  archive: string,
  paths: readonly string[],
  { hosted, files, folder = '', last }: Packing,
): Promise<ArchiveNotes> {
  const isHosted = new Set(hosted);
  const before = last && openLastArchive(join(folder, last.path), last);
  const hashes = new Map<string, string>();
  const name = archive.slice('downloads/'.length, -'.zip'.length);
  const places = await zipSite(site, archive, name, paths, async (path) => {
    if (isHosted.has(path)) {
      const content = Buffer.from(withoutHosted(await site.read(path)));
      return { size: content.length, crc: crc32(content), content };
    }
    const { hash, bytes, crc, content } = await files.of(path);
    hashes.set(path, hash);
    return { size: bytes, crc, content, packed: before?.packed(path, hash) };
  }).finally(() => before?.close());
  const packed = [...places].flatMap(([path, place]) => {
    const hash = hashes.get(path);
    return hash === undefined ? [] : [[path, { ...place, hash }] as const];
  });
  const [, size, modified] = markOf(join(site.folder, archive));
  return { path: archive, size, modified, files: Object.fromEntries(packed) };
}

/** Says on pages how large the archive is; where there is none, they do not offer it. */
async function sayHosted(site: BuiltSite, hosted: readonly string[], archive: ArchiveNotes | undefined): Promise<void> {
  for (const path of hosted) {
    const html = await site.read(path);
    const said = archive
      ? withSizes(html, (file) => (file === archive.path ? archive.size : undefined))
      : withoutHosted(html);
    await site.write(path, said);
  }
}
