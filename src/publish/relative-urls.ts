/** Root-absolute addresses → relative ones, so that the site runs from any folder. */
import { posix } from 'node:path';
import { urlAttributes } from 'html-url-attributes';
import type { BuiltPage, Edit } from './page.ts';

/**
 * The address of a file of the site as seen from another.
 *
 * @param url A root-absolute address, `/terms/mu.html#x`; any other comes back as it is. A folder means its `index.html`.
 * @param page The path of the page it stands on, from the site's root: `provenance/x.html`.
 */
export function relativeUrl(url: string, page: string): string {
  if (!url.startsWith('/') || url.startsWith('//')) return url;
  const [, path = '', rest = ''] = /^\/([^?#]*)(.*)$/s.exec(url) ?? [];
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  // Deep enough for what leads out of the site, to a library beside it.
  return posix.relative(`/site/of/${posix.dirname(page)}`, `/site/of/${file}`) + rest;
}

/** The attributes that hold one address, by name, with the elements that have them so; `null` for all. `ping` holds several. */
const holders = new Map(
  Object.entries(urlAttributes)
    .filter(([name]) => name !== 'ping')
    .map(([name, tags]) => [name.toLowerCase(), tags]),
);

/**
 * The edits that make the addresses in a page relative.
 *
 * @param path The page's, from the site's root.
 */
export const relativeAddresses = ({ elements }: BuiltPage, path: string): Edit[] =>
  elements.flatMap(({ tagName, attributes }) =>
    attributes.flatMap(({ name, value, start, end }): Edit[] => {
      const tags = holders.get(name);
      if (tags === undefined || !(tags === null || tags.includes(tagName))) return [];
      const url = relativeUrl(value, path);
      return url === value ? [] : [{ start, end, text: `${name}="${escapeAttribute(url)}"` }];
    }),
  );

/** Rewrites the `url(…)` of a stylesheet; what is made with the pages is named there on a host that cannot be. */
export const relativeCss = (css: string, file: string): string =>
  css.replace(
    /url\((["']?)(?:https:\/\/pilcrow\.invalid)?(\/[^"')]*)\1\)/g,
    (_, quote: string, url: string) => `url(${quote}${relativeUrl(url, file)}${quote})`,
  );

const escapeAttribute = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
