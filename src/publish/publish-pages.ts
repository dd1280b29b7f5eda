/** The pages of a built site: each is read once, gets what it needs to stand anywhere, and is written. */
import type { BuiltSite } from './built-site.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { headWords } from './document-head.ts';
import { inheritedLanguages } from './inherited-languages.ts';
import { type JoinedStylesheet, namedAlone, oneStylesheet } from './one-stylesheet.ts';
import { edited, inOrder, parsePage } from './page.ts';
import { relativeAddresses } from './relative-urls.ts';
import { foundAt } from './sitemap.ts';
import type { Styles } from './stylesheets.ts';
import { twinOfPage, writeTwin } from './twins.ts';

/** What pages say of themselves and of what they load. */
export interface PublishedPages {
  /** The stylesheets that they load, put together of others; and those that they load as they are. */
  joined: JoinedStylesheet[];
  alone: ReadonlySet<string>;
  /** The words of the heads of documents, and the addresses at which pages are found, by the pages' paths. */
  heads: ReadonlyMap<string, string>;
  found: ReadonlyMap<string, string>;
}

/**
 * Publishes pages, in place.
 *
 * @param isPreviewed The pages that previews lead to: each gets a twin.
 */
export async function publishPages(
  pages: readonly string[],
  { site, styles, isPreviewed }: { site: BuiltSite; styles: Styles; isPreviewed: ReadonlySet<string> },
): Promise<PublishedPages> {
  const joined = new Map<string, JoinedStylesheet>();
  const alone = new Set<string>();
  const heads = new Map<string, string>();
  const found = new Map<string, string>();
  for (const path of pages) {
    const page = parsePage(await site.read(path));
    const head = headWords(page);
    if (head !== undefined) heads.set(path, head);
    const address = foundAt(page);
    if (address !== undefined) found.set(path, address);
    const one = oneStylesheet(page, path, (part) => styles.get(part)?.hash ?? '');
    if (one) joined.set(one.joined.path, one.joined);
    for (const style of namedAlone(page)) alone.add(style);
    const needed = [...(one?.edits ?? []), ...relativeAddresses(page, path), contentSecurityPolicy(page)];
    await site.write(path, edited(page.html, inOrder([...needed, ...inheritedLanguages(page)])));
    // A twin is a part of its page: what is inherited there is not in it.
    if (isPreviewed.has(path)) await writeTwin(site, twinOfPage(path, page, inOrder(needed)));
  }
  return { joined: [...joined.values()], alone, heads, found };
}
