/** What runs around Astro’s build: before it what is begun, after it relative addresses, the policy, twins for a disk, the service worker. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { type Downloads, startDownloads } from '../downloads/write/start-downloads.ts';
import { isLarge, ownPart, sayBundled } from '../rebuild/parts.ts';
import { isMade, memoryOf, planRebuild, type Rebuild } from '../rebuild/rebuild.ts';
import type { Made } from '../rebuild/take-over.ts';
import { unitOf } from '../rebuild/units.ts';
import { anchorsScripts } from './anchors-script.ts';
import { type Begun, begin, searchedByPage } from './begin.ts';
import { builtSite } from './built-site.ts';
import { isOneFile, writeOneFiles } from './one-file/write-one-files.ts';
import { measurePhases } from './phases.ts';
import { isSitePage, keepPages, publishPages } from './publish-pages.ts';
import { type SealNotes, seal } from './seal/seal.ts';
import { handIndexes } from './search/search-index.ts';
import { sitemap } from './sitemap.ts';
import { joinStyles, readSheets, relativeStyles } from './stylesheets.ts';
import { twinOfBytes } from './twins.ts';

/** What is known when a site that was just made is finished. */
interface Finishing {
  rebuild?: Rebuild;
  /** The folder of the site that it takes the place of. */
  last?: string;
  downloads?: Pick<Downloads, 'written'> | undefined;
}

/**
 * Finishes a built site in place, so that it runs from any folder, from a disk, and without a network.
 *
 * @param begun What of it was begun before its pages were rendered.
 * @param rebuild What of it is taken over, and kept for the build after this one; without it, all is there.
 * @param last The folder of the site of the build before.
 * @param downloads The files to take away.
 * @returns How many of these were taken over.
 */
export async function finish(
  { site, library, twins, taken, searched, search }: Begun,
  log: (message: string) => void,
  { rebuild, last = site.folder, downloads }: Finishing = {},
): Promise<number> {
  const ended = measurePhases();
  const { write } = site;
  const { documents } = library;
  const terms = library.terms.map(({ term }) => term);
  const built = await site.list();
  const sheets = await readSheets(built, site);
  const styles = await relativeStyles(sheets, site);
  const pages = built.filter(isSitePage);
  const isPreviewed = new Set([...previewed(documents, terms), ...pages.filter((path) => /^sources\b/.test(path))]);
  const rendered = built.filter((path) => !taken.paths.has(path));
  await publishPages(rendered, { site, styles, isPreviewed, searched, rebuild }, { twins, pages: taken.pages });
  const { joined, alone, found } = taken.pages;
  ended('publish pages');

  const oneFiles = rebuild && { folder: last, ...(await memoryOf<Made>(rebuild, 'one-files')) };
  const inlined = await writeOneFiles(built.filter(isOneFile), { site, sheets, memory: oneFiles });
  await joinStyles([...joined.values()], { styles, alone, inlined }, site);
  ended('documents in one file');
  for (const { path, content } of sitemap(found)) await write(path, content);
  for (const { path, content } of anchorsScripts(documents)) await write(path, content);
  // What an address where no page is is compared with: not with those that only lead on.
  const leadOn = new Set(terms.flatMap(({ was }) => was ?? []).map((id) => `terms/${id}.html`));
  const offered = pages.filter((path) => path !== '404.html' && !leadOn.has(path));
  await write('assets/pages.js', `pilcrowPages(${JSON.stringify(offered)})`);
  ended('lists');
  for (const path of await search.written()) twins.add(twinOfBytes(path, await site.bytes(path)));
  await handIndexes(site);
  await twins.join();
  ended('index, waited for');
  const kept = (await downloads?.written()) ?? 0;
  ended('downloads, waited for');
  const sealed = rebuild && { folder: last, ...(await memoryOf<SealNotes>(rebuild, 'seal')) };
  for (const one of await seal(site, sealed)) log(one);
  ended('seal');
  log(`${pages.length} pages made relocatable, ${search.count} records indexed for search`);
  return kept;
}

/** The pages that previews lead to beside the sources: the documents and the terms. */
const previewed = (documents: readonly { id: string }[], terms: readonly { id: string }[]): string[] => [
  ...documents.map(({ id }) => `${id}.html`),
  ...terms.map(({ id }) => `terms/${id}.html`),
];

/** Publishes the pages of a part of a site, and keeps them for the build that waits for it. */
async function publishPart(folder: string, rebuild: Rebuild): Promise<void> {
  const site = builtSite(folder);
  const { library } = rebuild;
  const styles = await relativeStyles(await readSheets(await site.list('assets'), site), site);
  const terms = library.terms.map(({ term }) => term);
  const isPreviewed = new Set(previewed(library.documents, terms));
  const own = library.documents.filter(({ id }) => isMade(unitOf.document(id), rebuild));
  await keepPages(rebuild, { site, styles, isPreviewed, searched: searchedByPage(library, own) });
}

/** Renders the pages that are made of something alone; what is rendered is asked for when all is bundled. */
const ofPart = (prerenderer: AstroPrerenderer): AstroPrerenderer => ({
  ...prerenderer,
  async getStaticPaths() {
    sayBundled();
    return (await prerenderer.getStaticPaths()).filter(({ route }) => route.params.length > 0);
  },
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
  let downloads: Downloads | undefined;
  let isSetUp = false;
  let begun: Begun | undefined;
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
        if (!isBuild) return;
        rebuild = await planRebuild(fileURLToPath(config.root), published, ended);
        if (!rebuild.part && !isLarge(rebuild.library.documents))
          downloads = await startDownloads(folder, published, rebuild);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        ended('start');
        // What every build has, whoever waits for a part makes.
        if (rebuild?.part) setPrerenderer(ofPart);
      },
      // Astro has emptied the folder by now, and asks for each part of what it bundles.
      'astro:build:setup': async () => {
        if (isSetUp || !rebuild || rebuild.part) return;
        isSetUp = true;
        ended('content');
        downloads?.begin();
        begun = await begin(folder, rebuild.library, rebuild);
        if (!downloads) {
          downloads = await startDownloads(folder, published, rebuild);
          downloads.begin();
        }
        ended('pages taken over, records');
      },
      'astro:build:generated': () => ended('pages'),
      'astro:build:done': async ({ logger }) => {
        if (!rebuild) return;
        logger.info(madeOf(rebuild));
        if (rebuild.part) return publishPart(folder, rebuild);
        const log = (message: string): void => logger.info(message);
        if (!begun) throw new Error('Astro has built a site without setting up a build');
        const kept = await finish(begun, log, { rebuild, last: published, downloads });
        if (kept) log(`${kept} downloads are as the last build made them`);
      },
    },
  };
}
