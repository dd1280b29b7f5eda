/** The pages of a built site: each is published once, and written; those of units that are taken over were, when they were made. */
import { keepFiles, keptFiles } from '../rebuild/kept-pages.ts';
import type { Rebuild } from '../rebuild/rebuild.ts';
import type { BuiltSite } from './built-site.ts';
import { isOneFile, isPartOfFiles } from './one-file/write-one-files.ts';
import type { JoinedStylesheet } from './one-stylesheet.ts';
import { type PublishedPage, publishedPage } from './published-page.ts';
import type { Styles } from './stylesheets.ts';
import { twinAt, writeTwin } from './twins.ts';

/** What pages say of themselves and of what they load. */
export interface PublishedPages {
  /** The stylesheets that they load, put together of others; and those that they load as they are. */
  joined: Map<string, JoinedStylesheet>;
  alone: Set<string>;
  /** The words of the heads of documents, and the addresses at which pages are found, by the pages' paths. */
  heads: Map<string, string>;
  found: Map<string, string>;
}

/** What is kept of a file of a unit: a page as it is published, any other file as text. */
type Kept = PublishedPage | string;

/** Whether a file is a page of the site, and not one that is put together when all others are there. */
export const isSitePage = (path: string): boolean => path.endsWith('.html') && !isOneFile(path) && !isPartOfFiles(path);

export const noPages = (): PublishedPages => ({
  joined: new Map(),
  alone: new Set(),
  heads: new Map(),
  found: new Map(),
});

/** Writes a page, and takes down what it says. */
async function put(path: string, page: PublishedPage, site: BuiltSite, pages: PublishedPages): Promise<void> {
  const { html, twin, joined, alone, head, found } = page;
  await site.write(path, html);
  if (twin !== undefined) await writeTwin(site, { path: twinAt(path), text: twin });
  if (joined) pages.joined.set(joined.path, joined);
  for (const style of alone) pages.alone.add(style);
  if (head !== undefined) pages.heads.set(path, head);
  if (found !== undefined) pages.found.set(path, found);
}

/** Puts the files of units that are taken over into a site. */
export async function takeOver(rebuild: Rebuild | undefined, site: BuiltSite): Promise<PublishedPages> {
  const pages = noPages();
  if (!rebuild) return pages;
  for (const files of keptFiles<Kept>(rebuild))
    for (const [path, file] of Object.entries(files))
      if (typeof file === 'string') await site.write(path, file);
      else await put(path, file, site, pages);
  return pages;
}

/** What pages are published with. */
interface Publishing {
  site: BuiltSite;
  styles: Styles;
  rebuild?: Rebuild | undefined;
}

/**
 * Publishes the pages that were made, in place, and keeps those of units for the build after this one.
 *
 * @param rendered The paths of the files that Astro has made.
 * @param pages Gets what they say.
 */
export async function publishPages(
  rendered: readonly string[],
  { site, styles, rebuild }: Publishing,
  pages: PublishedPages,
): Promise<void> {
  const publish = async (path: string): Promise<PublishedPage> => {
    const page = publishedPage(await site.read(path), path, styles);
    await put(path, page, site, pages);
    return page;
  };
  const ofUnits = new Set<string>();
  if (rebuild)
    await keepFiles<Kept>(rebuild, (path) => {
      ofUnits.add(path);
      return isSitePage(path) ? publish(path) : site.read(path);
    });
  for (const path of rendered) if (isSitePage(path) && !ofUnits.has(path)) await publish(path);
}
