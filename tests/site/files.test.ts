/** The built files: valid HTML, relative addresses, no dead link, nothing inline, one strict policy. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Element } from 'hast';
import { urlAttributes } from 'html-url-attributes';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Document } from '../../src/corpus/model/document.ts';
import { dist, documents, elementsOf, filesOf, oneFiles, pages, termPages, treeOf } from '../support/site.ts';
import { twinsIn } from '../support/twins.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Matters of taste that Astro's printer decides, and a limit made for search engines.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    // The search box answers as one types; Enter opens the first hit.
    'wcag/h32': 'off',
    // A run-in heading stands in a paragraph, where no h3 can.
    'prefer-native-element': ['error', { exclude: ['heading'] }],
    // The one style inside a page is the 404 page's, under its hash.
    'no-inline-style': 'error',
  },
});
const idsOf = new Map(pages.map((page) => [page, ids(page)]));

function ids(page: string): string[] {
  return elementsOf(treeOf(page), ({ properties }) => properties['id'] !== undefined).map(({ properties }) =>
    String(properties['id']),
  );
}

/** What names something that is never fetched: a vocabulary, the page’s own address, a licence. */
const isNaming = ({ tagName, properties }: Element): boolean =>
  tagName === 'link' &&
  /^(?:schema\.DC|canonical|license)$/.test(String(properties['rel'])) &&
  isOutside(String(properties['href']));

/** Every address on a page, with what it stands on. */
const addresses = (page: string): { url: string; on: string }[] =>
  elementsOf(treeOf(page), (one) => !isNaming(one)).flatMap(({ tagName, properties }) =>
    Object.entries(properties).flatMap(([name, value]) => {
      const tags = urlAttributes[name];
      const isUrl = tags === null || tags?.includes(tagName);
      // What an address itself holds is loaded from nowhere.
      const isLoaded = typeof value === 'string' && !value.startsWith('data:');
      return isUrl && isLoaded ? [{ url: value, on: `${tagName}[${name}]` }] : [];
    }),
  );
const isOutside = (url: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(url);

/** The ids of all terms, or subjects: those that they have, and those that they had before. */
const idsIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => /^[^.].*\.yaml$/.test(file))
        .flatMap((file) => {
          const { was = [] } = parse(readFileSync(`${folder}/${file}`, 'utf8')) as { was?: string[] };
          return [posix.basename(file, '.yaml'), ...was];
        })
    : [];

/** Every two documents that belong side by side, both ways. */
function comparisons(): string[] {
  const pages = documents.flatMap((id) => {
    const { meta, remarks }: Document = JSON.parse(readFileSync(join(dist, `data/documents/${id}.json`), 'utf8'));
    const related = remarks.flatMap((remark) => (remark.kind === 'cross-reference' ? [remark.other.document] : []));
    const same = [meta['translation-of'], meta['edition-of']].filter((one) => one !== undefined);
    return [
      ...related.map((other) => `compare/${id}/${other}`),
      ...same.flatMap((other) => [`compare/${id}/${other}`, `compare/${other}/${id}`]),
    ];
  });
  return [...new Set(pages)];
}

test('the pages are the ones that were promised', () => {
  const own = [
    '404',
    'about',
    'check',
    'compare',
    'figures',
    'index',
    'licences',
    'names',
    'notes',
    'offline',
    'search',
    'sources',
    'subjects',
    'terms',
  ];
  const promised = [
    ...own,
    ...comparisons(),
    ...documents.flatMap((id) => [id, `provenance/${id}`]),
    ...(existsSync('content/CHANGES.md') ? ['changes'] : []),
    ...['terms', 'subjects'].flatMap((folder) => idsIn(`content/${folder}`).map((id) => `${folder}/${id}`)),
  ];
  expect(documents).not.toEqual([]);
  expect(pages).toEqual(promised.map((name) => `${name}.html`).sort());
});

describe.each([...pages, ...oneFiles])('%s', (page) => {
  test('is valid HTML', async () => {
    const report = await validator.validateString(readFileSync(join(dist, page), 'utf8'), page);
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
      ),
    ).toEqual([]);
  });

  test('has every id once', () => {
    const own = ids(page);
    expect(own.filter((id, index) => own.indexOf(id) !== index)).toEqual([]);
  });
});

describe.each(pages)('%s', (page) => {
  const html = readFileSync(join(dist, page), 'utf8');

  test('has relative addresses only, none of them dead', () => {
    const inside = addresses(page).filter(({ url }) => !isOutside(url));
    // The page that is served at any depth looks for its script in every folder above.
    const own = inside.filter(({ url }) => page !== '404.html' || !url.startsWith('../'));
    const wrong = own.filter(({ url }) => {
      const [path = '', hash] = url.split('#');
      // What follows is a text fragment, and no part of an id.
      const fragment = hash?.replace(/:~:text=.*/s, '');
      if (url.startsWith('/') || path.includes('?')) return true;
      const target = path === '' ? page : posix.join(posix.dirname(page), decodeURIComponent(path));
      if (!existsSync(join(dist, target))) return true;
      return fragment !== undefined && !idsOf.get(target)?.includes(decodeURIComponent(fragment));
    });
    expect(wrong).toEqual([]);
    expect(page === '404.html' || inside.length > 3).toBe(true);
  });

  test('loads nothing from elsewhere', () => {
    const outside = addresses(page).filter(({ url }) => isOutside(url));
    expect(outside.filter(({ on }) => on !== 'a[href]')).toEqual([]);
  });

  test('has no inline script, handler or style, and its scripts are classic', () => {
    const tree = treeOf(page);
    const all = elementsOf(tree, ({ tagName }) => tagName === 'script');
    // A block of data is executed by nothing: it has its type, and nothing else.
    const scripts = all.filter(({ properties }) => JSON.stringify(properties) !== '{"type":"application/ld+json"}');
    expect(all.length - scripts.length).toBeLessThanOrEqual(1);
    expect(scripts.filter(({ properties }) => !properties['src'] || properties['type'])).toEqual([]);
    const early = scripts.filter(({ properties }) => !properties['defer']);
    // The chosen colours and the text face are there before the page is painted.
    expect(early.map(({ properties }) => posix.basename(String(properties['src'])))).toEqual(
      page === '404.html' ? [] : ['first.js'],
    );
    const inline = elementsOf(tree, ({ properties }) =>
      Object.keys(properties).some((name) => /^(style|on[A-Z].*|on[a-z]+)$/.test(name)),
    );
    expect(inline).toEqual([]);
    expect(elementsOf(tree, ({ tagName }) => tagName === 'style').length).toBe(page === '404.html' ? 1 : 0);
  });

  test('has the strict policy before anything that it governs', () => {
    const head = html.slice(0, html.indexOf('<meta name="viewport"'));
    const style = page === '404.html' ? / style-src 'self' 'sha256-[\w+/=]+';/ : / style-src 'self';/;
    expect(head).toContain(
      `content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval' blob:; worker-src 'self' blob:;`,
    );
    expect(head).toContain(
      "font-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'\"",
    );
    expect(head).toMatch(style);
    expect(html.match(/http-equiv/g)).toHaveLength(1);
  });
});

test('every page names its icon; the page that is served at any depth holds it', () => {
  for (const page of pages) {
    const icons = elementsOf(treeOf(page), ({ properties }) => String(properties['rel']) === 'icon');
    const [icon = ''] = icons.map(({ properties }) => String(properties['href']));
    expect(icon.startsWith('data:image/svg+xml,'), page).toBe(page === '404.html');
    const file = join(dist, posix.dirname(page), icon);
    const svg =
      page === '404.html' ? decodeURIComponent(icon.slice(icon.indexOf(',') + 1)) : readFileSync(file, 'utf8');
    expect(svg, page).toMatch(/^<svg xmlns=/);
  }
});

test('the search index and the pages that previews lead to have their twins, and nothing else has', async () => {
  const previewed = pages.filter(
    (page) =>
      page === 'sources.html' ||
      termPages.includes(page) ||
      (documents.includes(posix.basename(page, '.html')) && !page.includes('/')),
  );
  const index = filesOf('').filter((file) => file.startsWith('pagefind/') && /\.\w+$/.test(file));
  expect([...(await twinsIn(dist)).keys()].sort()).toEqual([...previewed, ...index].sort());
});

test('styles reach their fonts by relative addresses, and those of a first visit are at most 60 KB', () => {
  const urls = filesOf('.css').flatMap((file) =>
    [...readFileSync(join(dist, file), 'utf8').matchAll(/url\(["']?([^"')]+)/g)].map(([, url = '']) => ({ file, url })),
  );
  expect(urls.length).toBeGreaterThan(0);
  expect(
    urls.filter(({ file, url }) => url.startsWith('/') || !existsSync(join(dist, posix.dirname(file), url))),
  ).toEqual([]);
  // The sans face to read in is fetched only where a reader chose it.
  const first = filesOf('.woff2').filter((file) => !file.includes('sans-to-read'));
  expect(first).toHaveLength(2);
  const bytes = first.reduce((sum, file) => sum + readFileSync(join(dist, file)).length, 0);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(60_000);
});

test('styles are written for the browsers that the reader supports, not for the newest alone', () => {
  const css = filesOf('.css')
    .map((file) => readFileSync(join(dist, file), 'utf8'))
    .join('\n');
  // A colour that an old browser does not know would leave panels without a background.
  expect(css).not.toContain('light-dark(');
  for (const property of ['user-select', 'hyphens', 'text-size-adjust']) expect(css).toContain(`-webkit-${property}:`);
});
