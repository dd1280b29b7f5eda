/** The pages of a built site: each is published once, and written; those of units that are taken over were, when they were made. */
import { keepFiles, keptFiles } from '../rebuild/kept-pages.ts';
import type { KeptFile } from '../rebuild/packed-files.ts';
import type { Rebuild } from '../rebuild/rebuild.ts';
import type { BuiltSite } from './built-site.ts';
import { isOneFile, isPartOfFiles } from './one-file/write-one-files.ts';
import type { JoinedStylesheet } from './one-stylesheet.ts';
import { type PageFacts, publishedPage } from './published-page.ts';
import type { Styles } from './stylesheets.ts';
import type { TwinsApart } from './twins.ts';

/** What pages say of themselves and of what they load. */
export interface PublishedPages {
  /** The stylesheets that they load, put together of others; and those that they load as they are. */
  joined: Map<string, JoinedStylesheet>;
  alone: Set<string>;
  /** The words of the heads of documents, and the addresses at which pages are found, by the pages' paths. */
  heads: Map<string, string>;
  found: Map<string, string>;
}

/** Whether a file is a page of the site, and not one that is put together when all others are there. */
export const isSitePage = (path: string): boolean => path.endsWith('.html') && !isOneFile(path) && !isPartOfFiles(path);

export const noPages = (): PublishedPages => ({
  joined: new Map(),
  alone: new Set(),
  heads: new Map(),
  found: new Map(),
});

/** What is said of a twin that is kept: it has the path of its page. */
const twin = 'twin';

/** Takes down what a page says. */
function takeDown(path: string, { joined, alone, head, found }: PageFacts, pages: PublishedPages): void {
  if (joined) pages.joined.set(joined.path, joined);
  for (const style of alone) pages.alone.add(style);
  if (head !== undefined) pages.heads.set(path, head);
  if (found !== undefined) pages.found.set(path, found);
}

/** Puts the files of units that are taken over into a site. */
export async function takeOver(
  rebuild: Rebuild | undefined,
  site: BuiltSite,
  twins: TwinsApart,
): Promise<PublishedPages> {
  const pages = noPages();
  for (const files of rebuild ? keptFiles(rebuild) : [])
    for (const { path, content, facts } of files) {
      if (facts === twin) {
        twins.add({ path, text: Buffer.from(content).toString() });
        continue;
      }
      await site.write(path, content);
      if (facts) takeDown(path, facts as PageFacts, pages);
    }
  return pages;
}

/** What pages are published with. */
interface Publishing {
  site: BuiltSite;
  twins: TwinsApart;
  styles: Styles;
  /** The pages that previews lead to: each gets a twin. */
  isPreviewed: ReadonlySet<string>;
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
  { site, twins, styles, isPreviewed, rebuild }: Publishing,
  pages: PublishedPages,
): Promise<void> {
  const publish = async (path: string): Promise<KeptFile[]> => {
    const page = publishedPage(await site.read(path), path, styles, isPreviewed.has(path));
    takeDown(path, page.facts, pages);
    const content = Buffer.from(page.html);
    await site.write(path, content);
    if (page.twin) twins.add(page.twin);
    const others: KeptFile[] = page.twin ? [{ path, content: Buffer.from(page.twin.text), facts: twin }] : [];
    return [{ path, content, facts: page.facts }, ...others];
  };
  const ofUnits = new Set<string>();
  if (rebuild)
    await keepFiles(rebuild, async (path) => {
      ofUnits.add(path);
      return isSitePage(path) ? publish(path) : [{ path, content: await site.bytes(path) }];
    });
  for (const path of rendered) if (isSitePage(path) && !ofUnits.has(path)) await publish(path);
}
