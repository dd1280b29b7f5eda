/** The list of pages for search engines: what is to be found, by its whole address, and nothing where the library has none. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parsePage } from '../../src/publish/page.ts';
import { foundAt, sitemap } from '../../src/publish/sitemap.ts';
import { wordsOf } from '../support/atom.ts';
import { faultsOf, parseXml } from '../support/xml.ts';

const site = 'https://a.example.org/b/';
const page = (head: string) => parsePage(`<!doctype html><html><head><meta charset="utf-8">${head}</head></html>`);
const canonical = (href: string): string => `<link rel="canonical" href="${href}">`;

test.each([
  ['a page with a whole address', canonical(`${site}x.html`), `${site}x.html`],
  ['one that has none', '', undefined],
  ['one whose library has none, which leads on', canonical('now.html'), undefined],
  ['one that is not to be found', `${canonical(`${site}x.html`)}<meta name="robots" content="noindex">`, undefined],
])('%s', (_, head, address) => {
  expect(foundAt(page(head))).toBe(address);
});

test('the list has every address, and robots.txt says where it is', () => {
  const found = new Map(['index.html', 'a.html', 'terms/m.html'].map((path) => [path, site + path]));
  const [list, robots, ...more] = sitemap(found);
  expect(more).toEqual([]);
  expect([list?.path, robots?.path]).toEqual(['sitemap.xml', 'robots.txt']);
  expect(wordsOf(parseXml(list?.content ?? ''), 'loc')).toEqual([...found.values()].sort());
  expect(list?.content).toContain('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>');
  expect(robots?.content).toBe(`User-agent: *\nDisallow:\n\nSitemap: ${site}sitemap.xml\n`);
});

test('of more than 50,000 pages there are several lists', () => {
  const found = new Map(Array.from({ length: 50_001 }, (_, index) => [`${index}.html`, `${site}${index}.html`]));
  found.set('index.html', `${site}index.html`);
  const files = sitemap(found);
  expect(files.map(({ path }) => path)).toEqual(['sitemap.xml', 'sitemap-2.xml', 'robots.txt']);
  expect(files.slice(0, 2).map(({ content }) => content.split('<loc>').length - 1)).toEqual([50_000, 2]);
  expect(files[2]?.content).toContain(`Sitemap: ${site}sitemap-2.xml\n`);
});

test('an address with what XML has signs for is written as it is', () => {
  const [list] = sitemap(new Map([['index.html', `${site}?a&b`]]));
  expect(wordsOf(parseXml(list?.content ?? ''), 'loc')).toEqual([`${site}?a&b`]);
});

test('the list is valid by the schema of the protocol; one that is not is seen', async () => {
  const schema = readFileSync('tests/schemas/sitemaps/sitemap.xsd', 'utf8');
  const [list] = sitemap(new Map(['index.html', 'a.html', 'ä b&c.html'].map((path) => [path, site + path])));
  const xml = list?.content ?? '';
  const faults = await faultsOf(
    [
      { name: 'sitemap.xml', xml },
      { name: 'wrong.xml', xml: xml.replace('<loc>', '<lastmod>x</lastmod><loc>') },
    ],
    schema,
    'schema',
  );
  expect(faults.filter((fault) => fault.startsWith('sitemap.xml'))).toEqual([]);
  expect(faults.join('\n')).toContain('wrong.xml');
});

test('a library without an address has neither', () => {
  expect(sitemap(new Map())).toEqual([]);
});
