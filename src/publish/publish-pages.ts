/** The pages of a built site: each is published once, and written; those of units that are taken over were, when they were made. */
import { keepFiles, keptFiles } from '../rebuild/kept-pages.ts';
import type { KeptFile } from '../rebuild/packed-files.ts';
import type { Rebuild } from '../rebuild/rebuild.ts';
import type { BuiltSite } from './built-site.ts';
import { isOneFile, isPartOfFiles } from './one-file/write-one-files.ts';
import type { JoinedStylesheet } from './one-stylesheet.ts';
import { type PageFacts, publishedPage } from './published-page.ts';
import type { Searched } from './search/records.ts';
import type { Styles } from './stylesheets.ts';
import type { TwinsApart } from './twins.ts';

/** What pages say of themselves and of what they load. */
export interface PublishedPages {
  /** The stylesheets that they load, put together of others; and those that they load as they are. */
  joined: Map<string, JoinedStylesheet>;
  alone: Set<string>;
  /** The addresses at which pages are found, by the pages' paths. */
  found: Map<string, string>;
}

/** Whether a file is a page of the site, and not one that is put together when all others are there. */
export const isSitePage = (path: string): boolean => path.endsWith('.html') && !isOneFile(path) && !isPartOfFiles(path);

/** What is said of a twin that is kept: it has the path of its page. */
const twin = 'twin';

/** The files of a page: itself with what it says, and its twin, if it has one. */
async function filesOf(path: string, { site, styles, isPreviewed, searched }: Publishing): Promise<KeptFile[]> {
  const of = { path, styles, isPreviewed: isPreviewed.has(path), searched: searched.get(path) };
  const page = publishedPage(await site.read(path), of);
  const own: KeptFile = { path, content: Buffer.from(page.html), facts: page.facts };
  return page.twin ? [own, { path, content: Buffer.from(page.twin.text), facts: twin }] : [own];
}

/** Where published files go. */
interface Published {
  site: BuiltSite;
  twins: TwinsApart;
  /** Gets what pages say. */
  pages: PublishedPages;
}

async function put(files: readonly KeptFile[], { site, twins, pages }: Published): Promise<void> {
  for (const { path, content, facts } of files) {
    if (facts === twin) twins.add({ path, text: content });
    else {
      await site.write(path, content);
      if (facts) takeDown(path, facts as PageFacts, pages);
    }
  }
}

/** Takes down what a page says. */
function takeDown(path: string, { joined, alone, found }: PageFacts, pages: PublishedPages): void {
  if (joined) pages.joined.set(joined.path, joined);
  for (const style of alone) pages.alone.add(style);
  if (found !== undefined) pages.found.set(path, found);
}

/** The pages of units that are taken over, as they are put into a site. */
export class PagesTakenOver {
  readonly #published: Published;
  readonly #rebuild: Rebuild | undefined;
  /** The units that are not put yet. */
  readonly #left: Set<string>;
  /** What the pages say. */
  readonly pages: PublishedPages = { joined: new Map(), alone: new Set(), found: new Map() };
  /** The paths of all files. */
  readonly paths = new Set<string>();

  /** @param twins Get those of the pages. */
  constructor(site: BuiltSite, twins: TwinsApart, rebuild: Rebuild | undefined) {
    this.#published = { site, twins, pages: this.pages };
    this.#rebuild = rebuild;
    this.#left = new Set(rebuild?.kept.keys());
  }

  /**
   * Puts the files of a unit there, if it is taken over.
   *
   * @returns What is searched of it, if it is a document.
   * @throws If what was kept is damaged.
   */
  async put(unit: string): Promise<Searched | undefined> {
    if (!this.#rebuild || !this.#left.delete(unit)) return undefined;
    const files = keptFiles(this.#rebuild, unit);
    await put(files, this.#published);
    for (const { path } of files) this.paths.add(path);
    const facts = files.flatMap((file) => (file.facts && file.facts !== twin ? (file.facts as PageFacts) : []));
    return facts.find(({ searched }) => searched)?.searched;
  }

  /** Puts the files of all other units there. */
  async putOthers(): Promise<void> {
    for (const unit of this.#left) await this.put(unit);
  }
}

/** What pages are published with. */
interface Publishing {
  site: BuiltSite;
  styles: Styles;
  /** The pages that previews lead to: each gets a twin. */
  isPreviewed: ReadonlySet<string>;
  /** What is searched of documents, by the paths of their pages. */
  searched: ReadonlyMap<string, Searched>;
  rebuild?: Rebuild | undefined;
}

/** Publishes the pages of units, and keeps them for the build that comes after: nothing is written into the site. */
export const keepPages = (
  rebuild: Rebuild,
  publishing: Publishing,
  each: (files: readonly KeptFile[]) => Promise<void> = async () => {},
): Promise<void> =>
  keepFiles(rebuild, async (path) => {
    if (!isSitePage(path)) return [{ path, content: await publishing.site.bytes(path) }];
    const files = await filesOf(path, publishing);
    await each(files);
    return files;
  });

/**
 * Publishes the pages that were made, in place, and keeps those of units for the build after this one.
 *
 * @param rendered The paths of the files that Astro has made.
 */
export async function publishPages(
  rendered: readonly string[],
  publishing: Publishing,
  published: Omit<Published, 'site'>,
): Promise<void> {
  const { site, rebuild } = publishing;
  const ofUnits = new Set<string>();
  const write = (files: readonly KeptFile[]): Promise<void> => put(files, { site, ...published });
  if (rebuild)
    await keepPages(rebuild, publishing, (files) => {
      for (const { path } of files) ofUnits.add(path);
      return write(files);
    });
  for (const path of rendered) if (isSitePage(path) && !ofUnits.has(path)) await write(await filesOf(path, publishing));
}
