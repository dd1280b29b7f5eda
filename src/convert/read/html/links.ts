/** Where the links of a page lead: nothing that a browser would run. */
import { hrefSchema } from '../../../corpus/model/inline.ts';
import { attribute, type Page, type PageElement } from './page.ts';

const longest = 2000;

/** Gives the address that a link leads to; none where it leads within the page, to nowhere, or to what must not be followed. */
export function linksOf({ elements }: Page, source: string | undefined): (link: PageElement) => string | undefined {
  const base = elements.find(({ name, attributes }) => name === 'base' && attributes.has('href'));
  const canonical = elements.find(({ name, attributes }) => name === 'link' && attributes.get('rel') === 'canonical');
  const own = urlOf(source ?? (canonical ? attribute(canonical, 'href') : ''), undefined);
  const from = (base && urlOf(attribute(base, 'href'), own)) ?? own;
  return (link) => {
    const href = attribute(link, 'href').trim();
    if (href === '' || href.startsWith('#') || href.length > longest) return undefined;
    const url = urlOf(href, from);
    if (!url || (own && url.hash !== '' && sameButHash(url, own))) return undefined;
    const { data } = hrefSchema.safeParse(url.href);
    return data;
  };
}

function urlOf(href: string, base: URL | undefined): URL | undefined {
  return URL.canParse(href, base) ? new URL(href, base) : undefined;
}

const sameButHash = (a: URL, b: URL): boolean =>
  a.origin === b.origin && a.pathname === b.pathname && a.search === b.search;
