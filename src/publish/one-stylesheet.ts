/** The stylesheets that a page begins with → one: it is fetched at once, and compresses better than its parts. */
import { createHash } from 'node:crypto';
import { attributeOf, type BuiltPage, type Edit, type PageElement } from './page.ts';
import { relativeUrl } from './relative-urls.ts';

/** A stylesheet that is put together of others: their paths from the site's root, in order. */
export interface JoinedStylesheet {
  path: string;
  parts: string[];
}

const isStylesheet = (element: PageElement): boolean =>
  element.tagName === 'link' &&
  attributeOf(element, 'rel') === 'stylesheet' &&
  attributeOf(element, 'media') === undefined &&
  /^\/assets\/[^/?#]+\.css$/.test(attributeOf(element, 'href') ?? '') &&
  element.parent?.tagName === 'head';

/**
 * Puts one stylesheet in the place of those in a page's head.
 *
 * @param page As Astro built it, with addresses from the site's root.
 * @param path The page's, from the site's root.
 * @param markOf A mark of the content that a part will have, such as a hash: the name is made of them, and never means another.
 * @returns The edits, and what the page now needs; nothing where it has fewer than two.
 */
export function oneStylesheet(
  { elements }: BuiltPage,
  path: string,
  markOf: (part: string) => string = (part) => part,
): { edits: Edit[]; joined: JoinedStylesheet } | undefined {
  const links = elements.filter(isStylesheet);
  if (links.length < 2) return undefined;
  const parts = links.map((link) => (attributeOf(link, 'href') ?? '').slice(1));
  const name = createHash('sha256').update(parts.map(markOf).join('\n')).digest('base64url').slice(0, 10);
  const joined = { path: `assets/page.${name}.css`, parts };
  const edits = links.map(({ tag }, index): Edit => {
    const text = index === 0 ? `<link rel="stylesheet" href="${relativeUrl(`/${joined.path}`, path)}">` : '';
    return { ...tag, text };
  });
  return { edits, joined };
}

/** The stylesheets that a page names by themselves: those outside its head, and one alone in it. */
export function namedAlone({ elements }: BuiltPage): string[] {
  const isJoined = elements.filter(isStylesheet).length > 1;
  return elements
    .filter((one) => one.tagName === 'link' && attributeOf(one, 'rel') === 'stylesheet')
    .filter((one) => !(isJoined && isStylesheet(one)))
    .flatMap((one) => attributeOf(one, 'href')?.replace(/^\//, '') ?? []);
}
