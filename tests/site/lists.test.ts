/** Lists that are parted into pages: nothing is lost, every link lands, addresses of before lead on, with scripts and without, from a disk. */
import { posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Element } from 'hast';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { builtInParts as folder } from '../support/build-corpora.ts';
import { darken } from '../support/screen.ts';
import { dist, elementsOf, hasClass, type OpenSite, openSite, pagesIn, treeOf } from '../support/site.ts';

const pages = pagesIn(folder);
const lists = ['terms', 'names', 'subjects', 'sources', 'compare'];
const pagesOf = (list: string): string[] =>
  pages.filter((page) => page === `${list}.html` || new RegExp(`^${list}/\\d+\\.html$`).test(page));
const idsOf = (page: string, from = folder): string[] =>
  elementsOf(treeOf(page, from), ({ properties }) => Boolean(properties['id'])).map(({ properties }) =>
    String(properties['id']),
  );
const linksIn = (page: string, from = folder): string[] =>
  elementsOf(treeOf(page, from), ({ tagName }) => tagName === 'a').map(({ properties }) => String(properties['href']));

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(folder);
});
afterAll(() => site.close());

test('each is parted, and what stands in it once in a whole build stands on one of its pages', () => {
  const entry = (page: string, { properties: { id, href } }: Element): string | undefined => {
    if (/^(?:name|source|of)-/.test(String(id))) return String(id);
    const to = posix.join(posix.dirname(page), String(href));
    return /^(?:terms|subjects)\/[a-z][^/]*\.html$/.test(to) ? to : undefined;
  };
  for (const list of lists) {
    expect(pagesOf(list).length, list).toBeGreaterThan(1);
    if (list === 'compare') continue;
    const entries = (of: string[], from: string): string[] =>
      [
        ...new Set(
          of.flatMap((page) => elementsOf(treeOf(page, from), () => true).flatMap((one) => entry(page, one) ?? [])),
        ),
      ].sort();
    expect(entries(pagesOf(list), folder), list).toEqual(entries([`${list}.html`], dist));
  }
});

test('no id stands twice on a page, and every link into the site lands', () => {
  const known = new Map(pages.map((page) => [page, new Set(idsOf(page))]));
  const astray = pages.flatMap((page) => {
    expect(known.get(page)?.size, page).toBe(idsOf(page).length);
    return linksIn(page).flatMap((href) => {
      if (/^[a-z]+:/.test(href) || href.startsWith('?')) return [];
      const [path = '', hash = ''] = href.split('#');
      const to = path === '' ? page : posix.join(posix.dirname(page), path.replace(/\?.*/, ''));
      const id = decodeURIComponent(hash.replace(/:~:.*/, ''));
      const ids = known.get(to);
      return to.endsWith('.html') && !to.startsWith('downloads/') && (!ids || (id !== '' && !ids.has(id)))
        ? [`${page}: ${href}`]
        : [];
    });
  });
  expect(astray).toEqual([]);
});

const last = (list: string): string =>
  pagesOf(list)
    .toSorted((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)))
    .at(-1) ?? '';
const [document = ''] = pages
  .filter((page) => page.startsWith('figures/'))
  .map((page) => posix.basename(page, '.html'));
const figure = idsOf(`figures/${document}.html`).find((id) => /-p\d+-\d+$/.test(id)) ?? '';
const lateName =
  pagesOf('names')
    .slice(1)
    .flatMap((page) => idsOf(page))
    .find((id) => id.startsWith('name-')) ?? '';
const lateSource = idsOf(last('sources')).find((id) => id.startsWith('source-')) ?? '';
const lateLetter = idsOf(last('terms')).findLast((id) => /^letter-.$/.test(id)) ?? '';

test.each([
  ['a host', `terms.html#${lateLetter}`, /\/terms\/\d+\.html#letter-/],
  ['a disk', `terms.html#${lateLetter}`, /\/terms\/\d+\.html#letter-/],
  ['a host', 'terms.html#kind-concept', /\/terms\/kinds\/concept\.html$/],
  ['a host', `names.html#${lateName}`, new RegExp(`/names/\\d+\\.html#${lateName}$`)],
  ['a disk', `names.html#${lateName}`, new RegExp(`/names/\\d+\\.html#${lateName}$`)],
  ['a host', `sources.html#${lateSource}`, new RegExp(`/sources/\\d+\\.html#${lateSource}$`)],
  ['a host', `figures.html#${figure}`, new RegExp(`/figures/${document}\\.html(?:\\?kind=)?#${figure}$`)],
])('an address of before leads on, from %s: %s', async (place, address, to) => {
  const { page } = await site.open('about.html');
  await page.goto(place === 'a disk' ? `${pathToFileURL(folder)}/${address}` : site.url + address);
  await page.waitForURL(to);
  const id = new URL(page.url()).hash.slice(1);
  if (id !== '') expect(await page.locator(`[id="${id}"]`).count()).toBe(1);
  await page.close();
});

test('without scripts a letter of another page is a link to it', async () => {
  const { page } = await site.open(`terms.html#${lateLetter}`, { javaScriptEnabled: false });
  await page.locator(':target').click();
  expect(page.url()).toMatch(/\/terms\/\d+\.html#letter-/);
  expect(await page.locator(':target h2').isVisible()).toBe(true);
  await page.locator('.list-pages [rel="prev"]').click();
  expect(page.url()).toMatch(/\/terms(?:\/\d+)?\.html$/);
  await page.close();
});

test('a source’s preview finds it on its page', async () => {
  const links = pages
    .filter((page) => /^[^/]+\.html$/.test(page))
    .flatMap((page) => linksIn(page).map((href) => ({ page, href })));
  const from = links.find(({ href }) => /^sources\/\d+\.html#/.test(href));
  const { page } = await site.open(from?.page ?? '', { viewport: { width: 1000, height: 900 } });
  await page.mouse.move(2, 2);
  await page.mouse.move(3, 3);
  await page.waitForFunction(() => 'pilcrowReading' in globalThis);
  const link = page.locator(`a[href="${from?.href}"]`).first();
  await page.locator('details', { has: link }).evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
  await link.scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  await link.hover();
  await page.locator('.preview:popover-open .source-name').waitFor();
  await page.close();
});

test.each([
  'index.html',
  ...lists.flatMap((list) => [`${list}.html`, `${list}/2.html`]),
  'terms/kinds/concept.html',
  'library.html',
  'figures.html',
  `figures/${document}.html`,
])('%s: nothing that axe finds, light and dark', async (path) => {
  const { page } = await site.open(path);
  expect(await violations(page), 'light').toEqual([]);
  await darken(page);
  expect(await violations(page, { coloursOnly: true }), 'dark').toEqual([]);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await page.evaluate(() => window.document.documentElement.scrollWidth <= innerWidth), 'narrow').toBe(true);
  await page.close();
});

test('each says which page it is, and who reads aloud is told', () => {
  for (const list of lists)
    for (const path of pagesOf(list)) {
      const [nav] = elementsOf(treeOf(path, folder), (one) => hasClass(one, 'list-pages'));
      const here = nav ? elementsOf(nav, ({ properties }) => properties['ariaCurrent'] === 'page') : [];
      expect(here.length, path).toBe(1);
    }
});
