/** Where the links of a page lead: nothing that a browser would run. */
import { hrefSchema } from '../../../corpus/model/inline.ts';
import { attribute, type Page, type PageElement } from './page.ts';

const longest = 2000;

/** Where the links of a page lead. */
export interface Links {
  /** The address that a link leads to; none where it leads within the page, to nowhere, or to what must not be followed. */
  hrefOf(link: PageElement): string | undefined;
  /** How the address of one begins that an edition does not lead to: `javascript:`; `relative`, where nobody knows the page’s own. */
  lostOf(link: PageElement): string | undefined;
}

/** Finds the addresses, from that of the page. */
export function linksOf({ elements }: Page, source: string | undefined): Links {
  const base = elements.find(({ name, attributes }) => name === 'base' && attributes.has('href'));
  const canonical = elements.find(({ name, attributes }) => name === 'link' && attributes.get('rel') === 'canonical');
  const own = urlOf(source ?? (canonical ? attribute(canonical, 'href') : ''), undefined);
  const from = (base && urlOf(attribute(base, 'href'), own)) ?? own;
  const within = (href: string, url: URL | undefined): boolean =>
    href === '' ||
    href.startsWith('#') ||
    (own !== undefined && url !== undefined && url.hash !== '' && sameButHash(url, own));
  const read = (link: PageElement): { href: string; url: URL | undefined } => {
    const href = attribute(link, 'href').trim();
    return { href, url: href.length > longest ? undefined : urlOf(href, from) };
  };
  return {
    hrefOf: (link) => {
      const { href, url } = read(link);
      return !url || within(href, url) ? undefined : hrefSchema.safeParse(url.href).data;
    },
    lostOf: (link) => {
      const { href, url } = read(link);
      if (within(href, url) || (url && hrefSchema.safeParse(url.href).success)) return undefined;
      // Buttons are often written so: nothing is behind them.
      if (/^javascript:\s*(?:;|void\b|$)/i.test(href)) return undefined;
      return url?.protocol ?? (href.length > longest ? 'very long' : 'relative');
    },
  };
}

function urlOf(href: string, base: URL | undefined): URL | undefined {
  return URL.canParse(href, base) ? new URL(href, base) : undefined;
}

const sameButHash = (a: URL, b: URL): boolean =>
  a.origin === b.origin && a.pathname === b.pathname && a.search === b.search;
