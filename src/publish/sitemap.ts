/** For search engines, where the library has an address: a list of its pages (sitemaps.org), and where that is (RFC 9309). */
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { attributeOf, type BuiltPage } from './page.ts';

/** A list holds so many addresses at most. */
const most = 50_000;

/** The whole address by which a page is to be found; none where the library has no address, or the page is not to be found. */
export function foundAt({ elements }: BuiltPage): string | undefined {
  const robots = elements.find((one) => one.tagName === 'meta' && attributeOf(one, 'name') === 'robots');
  if (robots && attributeOf(robots, 'content')?.includes('noindex')) return undefined;
  const canonical = elements.find((one) => one.tagName === 'link' && attributeOf(one, 'rel') === 'canonical');
  const address = canonical && attributeOf(canonical, 'href');
  return address && URL.canParse(address) ? address : undefined;
}

/** A file to be written: its path from the site's root, and its text. */
interface SiteFile {
  path: string;
  content: string;
}

/**
 * Makes the list, or several where there are many pages, and `robots.txt`, which names them and forbids nothing.
 *
 * @param found The addresses of the pages, by their paths from the site's root.
 * @returns Nothing where no page has an address.
 */
export function sitemap(found: ReadonlyMap<string, string>): SiteFile[] {
  const home = found.get('index.html');
  if (home === undefined) return [];
  const all = [...found.values()].sort();
  const lists = Array.from({ length: Math.ceil(all.length / most) }, (_, index) => ({
    path: index === 0 ? 'sitemap.xml' : `sitemap-${index + 1}.xml`,
    content: listOf(all.slice(index * most, (index + 1) * most)),
  }));
  const named = lists.map(({ path }) => `Sitemap: ${new URL(path, home).href}\n`);
  return [...lists, { path: 'robots.txt', content: `User-agent: *\nDisallow:\n\n${named.join('')}` }];
}

const listOf = (addresses: readonly string[]): string =>
  `${toXml(
    x(undefined, [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
      x(
        'urlset',
        { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
        addresses.map((address) => x('url', [x('loc', address)])),
      ),
    ]),
  )}\n`;
