/** What pages say of themselves to programs: Zotero, search engines, those who show a link; in a library with an address and in one without. */
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Document } from '../../src/corpus/model/document.ts';
import { formats } from '../../src/downloads/formats.ts';
import { readAtom, wordsOf } from '../support/atom.ts';
import { corpusSite } from '../support/build-corpora.ts';
import {
  dist,
  documents,
  elementsOf,
  filesOf,
  type OpenSite,
  openSite,
  pageKinds,
  pagesIn,
  treeOf,
} from '../support/site.ts';
import { parseXml } from '../support/xml.ts';
import { zoteroItem } from '../support/zotero.ts';

/** A library that says its address, in a folder of a host. */
const addressed = corpusSite('formats');
const site = 'https://example.org/lantern-bay/';

const inHead = (page: string, folder: string, name: string): Element[] =>
  elementsOf(treeOf(page, folder), ({ tagName }) => tagName === name);
const metasOf = (page: string, folder = dist) =>
  inHead(page, folder, 'meta').map(({ properties }) => ({
    name: properties['name']?.toString(),
    property: properties['property']?.toString(),
    content: String(properties['content'] ?? ''),
  }));
const linksOf = (page: string, rel: string, folder = dist) =>
  inHead(page, folder, 'link')
    .map(({ properties }) => properties)
    .filter((own) => String(own['rel']) === rel);
const contentOf = (page: string, key: string, folder = dist): string | undefined =>
  metasOf(page, folder).find(({ name, property }) => name === key || property === key)?.content;

interface Thing {
  '@type': string;
  [property: string]: unknown;
}
const thingsOf = (page: string, folder = dist): Thing[] =>
  inHead(page, folder, 'script')
    .filter(({ properties }) => properties['type'] === 'application/ld+json')
    .flatMap((block) => JSON.parse(textOf(block))['@graph']);

const documentIn = (id: string, folder: string): Document =>
  JSON.parse(readFileSync(join(folder, `data/documents/${id}.json`), 'utf8'));
const idsIn = (folder: string): string[] =>
  filesOf('.json', folder)
    .filter((file) => file.startsWith('data/documents/'))
    .map((file) => posix.basename(file, '.json'));

/** What Zotero saves of a page that is open at an address. */
const zotero = (page: string, folder: string, address: string) => {
  const [html] = inHead(page, folder, 'html');
  const [title] = inHead(page, folder, 'title');
  return zoteroItem({
    metas: metasOf(page, folder),
    canonical: linksOf(page, 'canonical', folder)[0]?.['href']?.toString(),
    ...{ title: title ? textOf(title) : '', language: String(html?.properties['lang']), address },
  });
};

describe.each([
  ['without an address', dist, 'file:///somewhere/'],
  ['with an address', addressed, site],
])('a library %s', (_, folder, base) => {
  test('Zotero reads title, author, date, type, source and address of every document', () => {
    for (const id of idsIn(folder)) {
      const { meta, language } = documentIn(id, folder);
      const item = zotero(`${id}.html`, folder, `file:///somewhere/${id}.html`);
      expect(item).toMatchObject({ title: meta.title, date: meta.date, language, url: `${base}${id}.html` });
      expect(item.creators.map(({ lastName }) => lastName)).toEqual(meta.who ? [meta.who.name] : []);
      const isArticle = meta.kind === 'news-article';
      expect(item.itemType).toBe(isArticle ? 'newspaperArticle' : 'report');
      expect(item[isArticle ? 'publicationTitle' : 'institution']).toBe(meta.source.name);
    }
  });

  test('a page has one title, one description, one type; a document’s says what it is in schema.org’s words', () => {
    for (const page of pagesIn(folder).filter((one) => one !== '404.html')) {
      const said = metasOf(page, folder).flatMap(({ name, property }) => [name, property].filter(Boolean));
      const twice = said.filter((key, index) => said.indexOf(key) !== index);
      expect([page, ...twice]).toEqual([page]);
      expect(said).toEqual(expect.arrayContaining(['description', 'og:title', 'og:type', 'og:site_name', 'og:locale']));
    }
    for (const id of idsIn(folder)) {
      const { meta } = documentIn(id, folder);
      expect(thingsOf(`${id}.html`, folder)[0]).toMatchObject({
        '@type': meta.kind === 'news-article' ? 'NewsArticle' : 'Report',
        name: meta.title,
        datePublished: meta.date,
      });
    }
  });

  test('a document’s forms are named with their types, and all are there', () => {
    for (const id of idsIn(folder)) {
      const alternates = linksOf(`${id}.html`, 'alternate', folder);
      expect(alternates.map(({ type, href }) => [type, href])).toEqual([
        ['application/json', `data/documents/${id}.json`],
        ...formats.map(({ type, ending }) => [type, `downloads/${id}${ending}`]),
      ]);
      const described = linksOf(`${id}.html`, 'describedby', folder);
      for (const { href } of [...alternates, ...described]) expect(existsSync(join(folder, String(href)))).toBe(true);
      expect(described).toHaveLength(1);
    }
  });

  test('where a page stands is said: every step but its own has the address of a page', () => {
    for (const page of pagesIn(folder)) {
      const trails = thingsOf(page, folder).filter((one) => one['@type'] === 'BreadcrumbList');
      const isNone = page === 'index.html' || page === '404.html' || contentOf(page, 'robots', folder) === 'noindex';
      expect(trails.length, page).toBe(isNone ? 0 : 1);
      const items = trails.flatMap(
        (one) => one['itemListElement'] as { position: number; name: string; item?: string }[],
      );
      expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
      expect(
        items.slice(-1).map(({ item }) => item),
        page,
      ).toEqual(isNone ? [] : [undefined]);
      for (const { item = '' } of items.slice(0, -1)) {
        const path = base === site ? item.replace(site, '') : posix.join(posix.dirname(page), item);
        expect(existsSync(join(folder, path)), `${page}: ${item}`).toBe(true);
        expect(item.startsWith('http'), item).toBe(base === site);
      }
    }
  });
});

test('a term and the glossary are said to be what they are', () => {
  const [glossary] = thingsOf('terms.html');
  const defined = (glossary?.['hasDefinedTerm'] ?? []) as { name: string; url: string }[];
  const own = pagesIn(dist).filter((page) => page.startsWith('terms/') && contentOf(page, 'robots') === undefined);
  expect(glossary?.['@type']).toBe('DefinedTermSet');
  expect(defined.map(({ url }) => url).sort()).toEqual(own);
  for (const page of own)
    expect(thingsOf(page)[0]).toMatchObject({
      '@type': 'DefinedTerm',
      name: defined.find(({ url }) => url === page)?.name,
      inDefinedTermSet: { '@type': 'DefinedTermSet', name: glossary?.['name'], url: '../terms.html' },
    });
});

test('without an address nothing absolute is guessed', () => {
  expect(['sitemap.xml', 'robots.txt', 'feed.xml'].filter((file) => existsSync(join(dist, file)))).toEqual([]);
  const declared = documents.flatMap((id) => documentIn(id, dist).meta.source.url ?? []);
  for (const page of pagesIn(dist)) {
    const metas = metasOf(page).filter(({ content }) => /^https?:/.test(content));
    expect(
      metas.filter(({ content }) => !declared.includes(content)),
      page,
    ).toEqual([]);
    expect(
      metas.every(({ name }) => name === 'DC.identifier' || name === 'DC.source'),
      page,
    ).toBe(true);
    for (const key of ['og:url', 'og:image', 'twitter:card']) expect(contentOf(page, key), page).toBeUndefined();
    const named = linksOf(page, 'canonical').filter(({ href }) => /^[a-z]+:/.test(String(href)));
    expect(named, page).toEqual([]);
  }
});

describe('with an address', () => {
  const pages = pagesIn(addressed).filter((page) => page !== '404.html');
  const found = pages.filter((page) => contentOf(page, 'robots', addressed) !== 'noindex');

  test('every page says its own, and which picture stands for it', () => {
    for (const page of found) {
      expect(linksOf(page, 'canonical', addressed).map(({ href }) => href)).toEqual([site + page]);
      expect(contentOf(page, 'og:url', addressed)).toBe(site + page);
      expect(contentOf(page, 'og:image', addressed)).toBe(`${site}social.png`);
      expect(contentOf(page, 'og:image:alt', addressed)).toBe('Lantern Bay Papers');
    }
  });

  test('the list for search engines has every page that is to be found, and no other', () => {
    const list = parseXml(readFileSync(join(addressed, 'sitemap.xml'), 'utf8'));
    expect(wordsOf(list, 'loc')).toEqual(found.map((page) => site + page).sort());
    expect(readFileSync(join(addressed, 'robots.txt'), 'utf8')).toContain(`\nSitemap: ${site}sitemap.xml\n`);
  });

  test('the feed has the documents and their amendments; the home page alone names it', () => {
    const { feed, wrong } = readAtom(readFileSync(join(addressed, 'feed.xml'), 'utf8'));
    expect(wrong).toEqual([]);
    const all = idsIn(addressed).map((id) => documentIn(id, addressed));
    const amendments = all.flatMap(({ amended = [] }) => amended);
    expect(amendments).not.toEqual([]);
    expect(wordsOf(feed, 'id')).toHaveLength(1 + all.length + amendments.length);
    expect(wordsOf(feed, 'title')).toEqual(expect.arrayContaining(all.map(({ meta }) => meta.title)));
    for (const page of pages) {
      const feeds = linksOf(page, 'alternate', addressed).filter(({ type }) => type === 'application/atom+xml');
      expect(feeds.map(({ href }) => href)).toEqual(page === 'index.html' ? ['feed.xml'] : []);
    }
  });
});

test('a licence that is declared is named', () => {
  const shapes = corpusSite('shapes');
  const url = 'https://creativecommons.org/licenses/by/4.0/';
  expect(linksOf('shapes.html', 'license', shapes).map(({ href }) => href)).toEqual([url]);
  expect(contentOf('shapes.html', 'DC.rights', shapes)).toBe('CC BY 4.0');
  expect(thingsOf('shapes.html', shapes)[0]?.['license']).toBe(url);
  expect(linksOf(`${documents[0]}.html`, 'license')).toEqual([]);
});

test('Open Graph’s language has a region', () => {
  const languages = corpusSite('languages');
  const locales = idsIn(languages).map((id) => contentOf(`${id}.html`, 'og:locale', languages));
  for (const locale of locales) expect(locale).toMatch(/^[a-z]{2,3}_(?:[A-Z]{2}|\d{3})$/);
  expect(locales).toContain('zh_CN');
});

describe('in a browser', () => {
  let open: OpenSite;
  beforeAll(async () => {
    open = await openSite();
  });
  afterAll(() => open.close());

  test('a block of data is neither run nor refused: no page has a word to say of it', async () => {
    const asked = pageKinds.filter((page) => thingsOf(page).length > 0);
    expect(asked.length).toBeGreaterThan(5);
    for (const path of asked) {
      const { page, messages } = await open.open(path);
      await page.close();
      expect([path, ...messages]).toEqual([path]);
    }
  });
});
