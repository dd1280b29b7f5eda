/** A term that has another id than it had: its old address says so and leads to it, without scripts and from a disk. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { corpusSite } from '../support/build-corpora.ts';
import { elementsOf, filesOf, type OpenSite, openSite, treeOf } from '../support/site.ts';

const folder = corpusSite('shapes');
const [now, old] = ['terms/harbour.html', 'terms/haven.html'];
const headOf = (page: string) => {
  const all = elementsOf(treeOf(page, folder), ({ tagName }) => tagName === 'link' || tagName === 'meta');
  return {
    canonical: all.find(({ properties }) => String(properties['rel']) === 'canonical')?.properties['href'],
    robots: all.find(({ properties }) => properties['name'] === 'robots')?.properties['content'],
  };
};

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(folder);
});
afterAll(() => site.close());

test.each(['a host', 'a disk'])('the old address leads to the term, without scripts, from %s', async (place) => {
  const { page, messages } = await site.open(old, { javaScriptEnabled: false });
  if (place === 'a disk') await page.goto(`${pathToFileURL(folder)}/${old}`);
  expect(await page.locator('main').textContent()).toContain('has another address now');
  await page.locator('main a').first().click();
  expect(page.url()).toMatch(/terms\/harbour\.html$/);
  expect(await page.locator('h1').textContent()).toBe('harbour');
  // Without scripts a page of a disk asks for faces that browsers refuse it.
  if (place === 'a host') expect(messages).toEqual([]);
  await page.close();
});

test('each part that a term’s page has an address for is there, and leads to the same part', () => {
  const ids = (page: string): string[] =>
    elementsOf(treeOf(page, folder), ({ properties }) => Boolean(properties['id']))
      .map(({ properties }) => String(properties['id']))
      .sort();
  const parts = ids(now).filter((id) => !id.startsWith('h-'));
  expect(parts).toContain('related');
  expect(ids(old)).toEqual(parts);
  for (const id of parts.filter((one) => one !== 'main' && one !== 'title')) {
    const [own] = elementsOf(treeOf(old, folder), ({ properties }) => properties['id'] === id);
    const links = own ? elementsOf(own, ({ tagName }) => tagName === 'a') : [];
    expect(links.map(({ properties }) => properties['href'])).toEqual([`harbour.html#${id}`]);
  }
});

test('the term’s own page alone is to be found: by its canonical address, and by the search', () => {
  expect(headOf(old)).toEqual({ canonical: 'harbour.html', robots: 'noindex' });
  expect(headOf(now)).toEqual({ canonical: undefined, robots: undefined });
  for (const file of ['assets/offers.js', 'assets/pages.js', 'assets/synonyms.js'])
    expect(readFileSync(join(folder, file), 'utf8'), file).not.toContain('haven');
  const inside = filesOf('.html', folder).flatMap((page) =>
    elementsOf(treeOf(page, folder), ({ properties }) => String(properties['href']).includes('haven.html')),
  );
  expect(inside).toEqual([]);
});

test('what names it by its old id means it', () => {
  const { terms } = JSON.parse(readFileSync(join(folder, 'data/terms.json'), 'utf8'));
  const light = terms.find(({ term }: { term: { id: string } }) => term.id === 'light').term;
  expect(light.related).toEqual(['harbour']);
  const links = elementsOf(
    treeOf('terms/light.html', folder),
    ({ properties }) => properties['href'] === 'harbour.html',
  );
  expect(links.map(textOf)).toEqual(['harbour']);
});

test('the page is as others are', async () => {
  const { page, messages } = await site.open(old);
  expect(await violations(page)).toEqual([]);
  expect(messages).toEqual([]);
  await page.close();
});
