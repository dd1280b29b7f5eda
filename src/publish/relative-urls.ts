/** Root-absolute addresses → relative ones, so that the site runs from any folder. */
import { posix } from 'node:path';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { urlAttributes } from 'html-url-attributes';
import { visit } from 'unist-util-visit';

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
  return posix.relative(posix.dirname(page), file) + rest;
}

/** Rewrites the URL attributes of a page in place; every other byte stays as it is. */
export function relativeHtml(html: string, page: string): string {
  const edits: { start: number; end: number; text: string }[] = [];
  visit(fromHtml(html, { verbose: true }), 'element', (element: Element) => {
    const places = (element.data as { position?: { properties?: Record<string, Place> } } | undefined)?.position
      ?.properties;
    for (const [name, value] of Object.entries(element.properties)) {
      if (!isUrl(element.tagName, name) || typeof value !== 'string') continue;
      const place = places?.[name];
      const url = relativeUrl(value, page);
      if (!place || url === value) continue;
      edits.push({ start: place.start.offset, end: place.end.offset, text: `${name}="${escapeAttribute(url)}"` });
    }
  });
  edits.sort((a, b) => b.start - a.start);
  return edits.reduce((text, { start, end, text: own }) => text.slice(0, start) + own + text.slice(end), html);
}

/** Rewrites the `url(…)` of a stylesheet. */
export const relativeCss = (css: string, file: string): string =>
  css.replace(
    /url\((["']?)(\/[^"')]*)\1\)/g,
    (_, quote: string, url: string) => `url(${quote}${relativeUrl(url, file)}${quote})`,
  );

interface Place {
  start: { offset: number };
  end: { offset: number };
}

function isUrl(tagName: string, name: string): boolean {
  const on = urlAttributes[name];
  return on === null || (on?.includes(tagName) ?? false);
}

const escapeAttribute = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
