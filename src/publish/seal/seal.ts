/**
 * The end of publishing: the pages learn how large what they offer is, the whole site is packed, and the worker learns what all
 * of it is. Can be done again, when a file has come to the site.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Memory } from '../../rebuild/rebuild.ts';
import type { BuiltSite } from '../built-site.ts';
import { type BuiltFile, buildOf, builtFile, isKept, serviceWorkerScript } from '../service-worker.ts';
import { headersFile, headersText } from './cache-headers.ts';
import { withSizes } from './file-sizes.ts';
import { withoutHosted } from './hosted.ts';
import { type ArchiveNotes, openLastArchive, type PackedAt } from './last-archive.ts';
import { withPdfs } from './pdf-links.ts';
import { fitsArchive, zipSite } from './zip-site.ts';

const isArchive = (path: string): boolean => /^downloads\/[^/]+\.zip$/.test(path);
const isPage = (path: string): boolean => /^(?!downloads\/).*\.html$/.test(path);
const archiveOn = /href="(?:\.\.\/)*(downloads\/[^"/]+\.zip)"/;

/** What is known of the last archive, with the folder of the site that it is of. */
type ArchiveMemory = Memory<ArchiveNotes> & { folder: string };

/**
 * Seals a site.
 *
 * @param memory Of the last build, if it is to be asked.
 * @returns What is to be said of it, in sentences.
 */
export async function seal(site: BuiltSite, memory?: ArchiveMemory): Promise<string[]> {
  for (const old of ['sw.js', 'assets/kept', headersFile]) await site.remove(old);
  const before = await site.list();
  for (const path of before.filter(isArchive)) await site.remove(path);
  const paths = before.filter((path) => !isArchive(path));
  const sizes = new Map<string, number>();
  for (const path of paths) sizes.set(path, await site.size(path));

  // The pages that are for more than a copy of the site hold are written last: they say how large that is.
  const hosted: string[] = [];
  // A page is read once for all that is asked of it.
  const known = new Map<string, BuiltFile>();
  let archive: string | undefined;
  for (const path of paths.filter(isPage)) {
    const html = await site.read(path);
    const id = path.slice(0, -'.html'.length);
    const sized = withSizes(
      withPdfs(html, id, (file) => sizes.has(file)),
      (file) => sizes.get(file),
    );
    if (sized !== html) await site.write(path, sized);
    if (sized.includes(' data-hosted')) hosted.push(path);
    else known.set(path, builtFile(path, new TextEncoder().encode(sized)));
    archive ??= archiveOn.exec(sized)?.[1];
  }
  const said =
    archive === undefined
      ? []
      : await pack(site, archive, paths, { sizes: [...sizes.values()], hosted, known, memory });

  const all: BuiltFile[] = [];
  for (const path of (await site.list()).filter(isKept))
    all.push(known.get(path) ?? builtFile(path, await site.bytes(path)));
  const build = buildOf(all);
  for (const [path, content] of Object.entries(build.lists)) await site.write(path, content);
  await site.write('sw.js', await serviceWorkerScript(build));
  await site.write(headersFile, headersText(paths));
  return said;
}

/** What is known of a site's files when it is packed. */
interface Sealed {
  /** In bytes. */
  sizes: readonly number[];
  /** The pages that are for more than a copy of the site. */
  hosted: readonly string[];
  /** What the worker is told of a file; what is packed is read, and is known then. */
  known: Map<string, BuiltFile>;
  memory?: ArchiveMemory | undefined;
}

/** Packs a site, and says on its pages how large that is; what is too large for an archive is not offered as one. */
async function pack(
  site: BuiltSite,
  archive: string,
  paths: readonly string[],
  { sizes, hosted, known, memory }: Sealed,
): Promise<string[]> {
  const isFit = fitsArchive(sizes);
  if (isFit) {
    const isHosted = new Set(hosted);
    const folder = archive.slice('downloads/'.length, -'.zip'.length);
    const last = memory?.notes && openLastArchive(join(memory.folder, memory.notes.path), memory.notes);
    const places = await zipSite(site, archive, folder, paths, async (path) => {
      if (isHosted.has(path)) return { content: new TextEncoder().encode(withoutHosted(await site.read(path))) };
      const content = await site.bytes(path);
      if (isKept(path) && !known.has(path)) known.set(path, builtFile(path, content));
      const { hash = '' } = known.get(path) ?? {};
      return { content, packed: last?.packed(path, hash) };
    }).finally(() => last?.close());
    await memory?.keep(notesOf(site, archive, places, known));
  }
  const size = isFit ? await site.size(archive) : undefined;
  for (const path of hosted) {
    const html = await site.read(path);
    await site.write(
      path,
      isFit ? withSizes(html, (file) => (file === archive ? size : undefined)) : withoutHosted(html),
    );
  }
  return isFit ? [] : [`The site is too large for one archive: ${archive} is not offered.`];
}

/** What is written down of an archive: of each file that is told by its hash. */
function notesOf(
  { folder }: BuiltSite,
  path: string,
  places: ReadonlyMap<string, PackedAt>,
  known: ReadonlyMap<string, BuiltFile>,
): ArchiveNotes {
  const { size, mtimeMs } = statSync(join(folder, path));
  const files: ArchiveNotes['files'] = {};
  for (const [file, place] of places) {
    const { hash } = known.get(file) ?? {};
    if (hash !== undefined) files[file] = { ...place, hash };
  }
  return { path, size, modified: mtimeMs, files };
}
