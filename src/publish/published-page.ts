/** A page as Astro built it → as it stands in the site, with what the rest of the site has to know of it. */
import { contentSecurityPolicy } from './content-security-policy.ts';
import { inheritedLanguages } from './inherited-languages.ts';
import { type JoinedStylesheet, namedAlone, oneStylesheet } from './one-stylesheet.ts';
import { edited, inOrder, parsePage } from './page.ts';
import { relativeAddresses } from './relative-urls.ts';
import type { Searched } from './search/records.ts';
import { foundAt } from './sitemap.ts';
import type { Styles } from './stylesheets.ts';
import { type Twin, twinOfPage } from './twins.ts';

/** What the rest of the site has to know of a page. Can be written as JSON. */
export interface PageFacts {
  /** The stylesheets that it loads: one that is put together of others, and those that are as they are. */
  joined?: JoinedStylesheet;
  alone: string[];
  /** What is searched of it, if it is a document's. */
  searched?: Searched;
  /** The address at which it is found, if it is. */
  found?: string;
}

/** A published page. */
export interface PublishedPage {
  html: string;
  /** Its twin, if previews lead to it. */
  twin?: Twin;
  facts: PageFacts;
}

/** What a page is published with. */
export interface PageOf {
  /** Its path, from the site's root. */
  path: string;
  /** The site's, which are told by their content. */
  styles: Styles;
  /** Whether previews lead to it. */
  isPreviewed: boolean;
  /** What is searched of it, if it is a document's. */
  searched?: Searched | undefined;
}

/** Publishes a page: it gets what it needs to stand anywhere. */
export function publishedPage(html: string, { path, styles, isPreviewed, searched }: PageOf): PublishedPage {
  const page = parsePage(html);
  const one = oneStylesheet(page, path, (part) => styles.get(part)?.hash ?? '');
  const needed = [...(one?.edits ?? []), ...relativeAddresses(page, path), contentSecurityPolicy(page)];
  const found = foundAt(page);
  return {
    html: edited(html, inOrder([...needed, ...inheritedLanguages(page)])),
    // A twin is a part of its page: what is inherited there is not in it.
    ...(isPreviewed && { twin: twinOfPage(path, page, inOrder(needed)) }),
    facts: {
      ...(one && { joined: one.joined }),
      alone: namedAlone(page),
      ...(searched && { searched }),
      ...(found !== undefined && { found }),
    },
  };
}
