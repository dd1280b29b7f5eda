/** What runs after Astro has built: relative addresses, the policy, the search index, twins for a disk, the service worker. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { Term } from '../corpus/editors/term.ts';
import type { Document } from '../corpus/model/document.ts';
import { type Shard, shardFile } from '../corpus/model/shard.ts';
import type { TermsData } from '../corpus/model/terms-data.ts';
import { startDownloads } from '../downloads/write/start-downloads.ts';
import { ownPart } from '../rebuild/parts.ts';
import { memoryOf, planRebuild, type Rebuild } from '../rebuild/rebuild.ts';
import type { Made } from '../rebuild/take-over.ts';
import { anchorsScripts } from './anchors-script.ts';
import { builtSite } from './built-site.ts';
import { isOneFile, writeOneFiles } from './one-file/write-one-files.ts';
import { measurePhases } from './phases.ts';
import { isSitePage, keepPages, publishPages, putKept } from './publish-pages.ts';
import { type SealNotes, seal } from './seal/seal.ts';
import { handIndexes, writeSearchIndex } from './search-index.ts';
import { ranked, termRecords, wordsOfRecords } from './search-records.ts';
import { searchScripts } from './search-scripts.ts';
import { sitemap } from './sitemap.ts';
import { joinStyles, readSheets, relativeStyles } from './stylesheets.ts';
import { TwinsApart, twinOfBytes } from './twins.ts';

/** What is known when a site that was just made is finished. */
interface Finishing {
  rebuild?: Rebuild;
  /** The folder of the site that it takes the place of. */
  last?: string;
  downloads?: Promise<number> | undefined;
}

/**
 * Finishes a built site in place, so that it runs from any folder, from a disk, and without a network.
 *
 * @param rebuild What of it is taken over, and kept for the build after this one; without it, all is there.
 * @param last The folder of the site of the build before.
 * @param downloads Resolves when the files to take away are written, with how many were taken over.
 * @returns That.
 */
export async function finish(
  dist: string,
  log: (message: string) => void,
  { rebuild, last = dist, downloads }: Finishing = {},
): Promise<number> {
  const ended = measurePhases();
  const site = builtSite(dist);
  const { read, write } = site;
  for (const folder of ['pagefind', 'twins']) await site.remove(folder);
  const rendered = await site.list();
  const sheets = await readSheets(rendered, site);
  const styles = await relativeStyles(sheets, site);
  const twins = new TwinsApart(site);
  const pagesSay = await putKept(rebuild, site, twins);
  ended('pages taken over');

  const built = await site.list();
  // Read from the site they would be there twice.
  const documents = rebuild?.documents ?? (await readDocuments(built, read));
  const terms: TermsData = JSON.parse(await read('data/terms.json'));

  const pages = built.filter(isSitePage);
  const sources = pages.filter((path) => /^sources\b/.test(path));
  const isPreviewed = new Set([...previewed(documents, terms.terms), ...sources]);
  const publishing = { site, styles, isPreviewed, documents: byPage(documents), rebuild };
  await publishPages(rendered, publishing, { twins, pages: pagesSay });
  const { joined, alone, searched, found } = pagesSay;
  ended('publish pages');

  const ofDocuments = documents.flatMap(({ id }) => searched.get(`${id}.html`) ?? []);
  const ofTerms = termRecords(terms.terms);
  const records = ranked([...ofDocuments.flatMap((one) => one.records), ...ofTerms]);
  const library: Shard | undefined = built.includes(shardFile) ? JSON.parse(await read(shardFile)) : undefined;
  // Another process makes it, while this one goes on.
  const indexed = writeSearchIndex(records, site, library);
  // Whether it fails is asked at the end.
  indexed.catch(() => {});
  ended('records');
  const oneFiles = rebuild && { folder: last, ...(await memoryOf<Made>(rebuild, 'one-files')) };
  const inlined = await writeOneFiles(built.filter(isOneFile), { site, sheets, memory: oneFiles });
  await joinStyles([...joined.values()], { styles, alone, inlined }, site);
  ended('documents in one file');
  const words = [...ofDocuments.flatMap((one) => one.words), ...wordsOfRecords(ofTerms)];
  for (const { path, content } of searchScripts(words)) await write(path, content);
  for (const { path, content } of sitemap(found)) await write(path, content);
  for (const { path, content } of anchorsScripts(documents)) await write(path, content);
  // What an address where no page is is compared with: not with those that only lead on.
  const leadOn = new Set(terms.terms.flatMap(({ term }) => term.was ?? []).map((id) => `terms/${id}.html`));
  const offered = pages.filter((path) => path !== '404.html' && !leadOn.has(path));
  await write('assets/pages.js', `pilcrowPages(${JSON.stringify(offered)})`);
  ended('lists');
  for (const path of await indexed) twins.add(twinOfBytes(path, await site.bytes(path)));
  await handIndexes(site);
  await twins.join();
  ended('index, waited for');
  const kept = (await downloads) ?? 0;
  ended('downloads, waited for');
  const sealed = rebuild && { folder: last, ...(await memoryOf<SealNotes>(rebuild, 'seal')) };
  for (const one of await seal(site, sealed)) log(one);
  ended('seal');
  log(`${pages.length} pages made relocatable, ${records.length} records indexed for search`);
  return kept;
}

/** The documents' data, by date and then by id, as the pages list them. */
async function readDocuments(files: readonly string[], read: (path: string) => Promise<string>): Promise<Document[]> {
  const documents: Document[] = [];
  for (const path of files.filter((one) => /^data\/documents\/[^/]+\.json$/.test(one)))
    documents.push(JSON.parse(await read(path)));
  return documents.sort((a, b) => a.meta.date.localeCompare(b.meta.date) || a.id.localeCompare(b.id));
}

/** The pages that previews lead to beside the sources: the documents and the terms. */
const previewed = (
  documents: readonly Pick<Document, 'id'>[],
  terms: readonly { term: Pick<Term, 'id'> }[],
): string[] => [...documents.map(({ id }) => `${id}.html`), ...terms.map(({ term }) => `terms/${term.id}.html`)];

const byPage = (documents: readonly Document[]): Map<string, Document> =>
  new Map(documents.map((document) => [`${document.id}.html`, document]));

/** Publishes the pages of a part of a site, and keeps them for the build that waits for it. */
async function publishPart(folder: string, rebuild: Rebuild): Promise<void> {
  const site = builtSite(folder);
  const styles = await relativeStyles(await readSheets(await site.list('assets'), site), site);
  const isPreviewed = new Set(previewed(rebuild.documents, rebuild.terms));
  await keepPages(rebuild, { site, styles, isPreviewed, documents: byPage(rebuild.documents) });
}

/** Renders the pages that are made of something alone. */
const withoutStaticPages = (prerenderer: AstroPrerenderer): AstroPrerenderer => ({
  ...prerenderer,
  getStaticPaths: async () => (await prerenderer.getStaticPaths()).filter(({ route }) => route.params.length > 0),
});

/** What of a site was made, and what was taken over. */
const madeOf = ({ made, kept }: Rebuild): string =>
  `${made.size} of ${made.size + kept.size} documents, files of one document, terms, subjects, comparisons and parts of texts were made, the others are as the last build made them`;

export function publish(): AstroIntegration {
  // What a part costs is told by the build that waits for it.
  const ended = ownPart() === undefined ? measurePhases() : () => {};
  let folder = '';
  let published = '';
  let isBuild = false;
  let rebuild: Rebuild | undefined;
  let downloads: Promise<number> | undefined;
  return {
    name: 'pilcrow:publish',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isBuild = command === 'build';
      },
      // The content is read after this: what is taken over is not.
      'astro:config:done': async ({ config }) => {
        folder = fileURLToPath(config.outDir);
        published = process.env['PILCROW_PUBLISHED'] ?? folder;
        if (isBuild) rebuild = await planRebuild(fileURLToPath(config.root), published, ended);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        ended('start');
        // What every build has, whoever waits for a part makes.
        if (rebuild?.part) setPrerenderer(withoutStaticPages);
      },
      // Astro has emptied the folder by now, and asks for each part of what it bundles.
      'astro:build:setup': () => {
        if (downloads || !rebuild || rebuild.part) return;
        ended('content');
        downloads = startDownloads(folder, published, rebuild);
        // Whether it fails is asked at the end.
        downloads.catch(() => {});
      },
      'astro:build:generated': () => ended('pages'),
      'astro:build:done': async ({ logger }) => {
        if (!rebuild) return;
        logger.info(madeOf(rebuild));
        if (rebuild.part) return publishPart(folder, rebuild);
        const log = (message: string): void => logger.info(message);
        const kept = await finish(folder, log, { rebuild, last: published, downloads });
        if (kept) log(`${kept} downloads are as the last build made them`);
      },
    },
  };
}
