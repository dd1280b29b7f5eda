/** The addresses of a page of the site, as they are in a file that holds one document and nothing else. */
import { attributeOf, type BuiltPage, type Edit } from '../page.ts';

/**
 * The edits that make links lead within the file where what they lead to is there, else to the site where that has an
 * address. What then leads nowhere is no link.
 *
 * @param page It names the document's own address (`rel="canonical"`), where the site has one.
 * @param document The document's id.
 */
export function ownAddresses(page: BuiltPage, document: string): Edit[] {
  const official = page.elements.find((element) => attributeOf(element, 'rel') === 'canonical');
  const address = official && attributeOf(official, 'href');
  const ids = new Set(page.elements.flatMap((element) => attributeOf(element, 'id') ?? []));
  return page.elements.flatMap((element): Edit[] => {
    const href = element.attributes.find(({ name }) => name === 'href');
    if (element.tagName !== 'a' || !href?.value.startsWith('/')) return [];
    const { value, start, end } = href;
    const own = idOf(value, document);
    if (own !== undefined && ids.has(own)) return [{ start, end, text: `href="#${own}"` }];
    return [{ start, end, text: address === undefined ? '' : `href="${escaped(new URL(`.${value}`, address).href)}"` }];
  });
}

/** The id that what an address means has in the file, if it is of what such a file holds. */
function idOf(href: string, document: string): string | undefined {
  const [, path = '', id = ''] = /^\/([^#]*)#?(.*)$/.exec(href) ?? [];
  // Words that are meant are found by the id before them.
  const bare = id.replace(/:~:.*$/, '');
  if (path === `${document}.html`) return bare || 'title';
  if (path === 'terms.html') return 'h-terms';
  const term = /^terms\/([^/]+)\.html$/.exec(path)?.[1];
  return term === undefined ? undefined : ['term', term, ...(bare ? [bare] : [])].join('-');
}

const escaped = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
