/** The subjects of a small library: every shape of a text can be listed, and a subject that has another id than it had is found. */
import { pathToFileURL } from 'node:url';
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { corpusSite } from '../support/build-corpora.ts';
import { elementsOf, hasClass, type OpenSite, openSite, treeOf } from '../support/site.ts';

const folder = corpusSite('shapes');
const [now, old] = ['subjects/port.html', 'subjects/docks.html'];

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(folder);
});
afterAll(() => site.close());

const linksOf = (page: string) =>
  elementsOf(treeOf(page, folder), ({ tagName }) => tagName === 'a').map((link) => ({
    href: String(link.properties['href']),
    words: textOf(link),
  }));

test('the index has the subjects, the words that lead to them, their parts, and what is in none', () => {
  const entries = elementsOf(treeOf('subjects.html', folder), (one) => hasClass(one, 'subjects-letter'))
    .flatMap((letter) => elementsOf(letter, ({ tagName }) => tagName === 'li'))
    .map((item) => textOf(item).replace(/\s+/g, ' ').trim());
  expect(entries).toEqual(['Moles see The port', 'The port 5 Its book', 'Its book', 'Quays see The port', 'Weather 3']);
  expect(linksOf('subjects.html')).toEqual(
    expect.arrayContaining([
      { href: 'subjects/port.html', words: 'The port' },
      { href: 'subjects/port.html#part-1', words: 'Its book' },
      { href: 'shapes.html#s1-p1', words: expect.stringContaining('¶ 1') },
    ]),
  );
});

test('an item, a row, a verse, a verbatim and a note are led to, each by its words or by its own address', async () => {
  const { page } = await site.open(now);
  const addresses = linksOf(now).map(({ href }) => href.replace(/:~:.*/, ''));
  for (const id of ['s1-1-p2-i1', 's1-3-p2-r2', 's1-2-p2', 's1-1-p3-i1', 'n2'])
    expect(addresses).toContain(`../shapes.html#${id}`);
  await page.locator('.subject-place a').first().click();
  await page.waitForURL(/shapes\.html#s1-1-p2-i1$/);
  await page.locator('#s1-1-p2-i1').waitFor({ state: 'visible' });
  await page.goto(`${site.url}subjects/weather.html`);
  expect(await page.locator('.subject-quote').allTextContents()).toEqual(['mer calme', 'high   3.2 m']);
  expect(await violations(page)).toEqual([]);
  await page.close();
});

test('a passage’s tools name its subjects', async () => {
  const { page } = await site.open('shapes.html');
  await page.locator('a[href="#s1-2-p2"]').first().click();
  const subjects = page.locator('.tools-subjects a');
  await subjects.first().waitFor();
  expect(await subjects.allTextContents()).toEqual(['The port']);
  await subjects.first().click();
  await page.waitForURL(/subjects\/port\.html$/);
  await page.close();
});

test.each(['a host', 'a disk'])('an old address leads to the subject, without scripts, from %s', async (place) => {
  const { page } = await site.open(old, { javaScriptEnabled: false });
  if (place === 'a disk') await page.goto(`${pathToFileURL(folder)}/${old}`);
  expect(await page.locator('main').textContent()).toContain('has another address now');
  await page.locator('main a').first().click();
  await page.waitForURL(/subjects\/port\.html$/);
  expect(await page.locator('h1').textContent()).toBe('The port');
  await page.close();
});

test('each part that a subject’s page has an address for is at its old one too', () => {
  const ids = (page: string): string[] =>
    elementsOf(treeOf(page, folder), ({ properties }) => Boolean(properties['id']))
      .map(({ properties }) => String(properties['id']))
      .filter((id) => !id.startsWith('h-'))
      .sort();
  expect(ids(now)).toEqual(['left-out', 'main', 'part-1', 'passages', 'title']);
  expect(ids(old)).toEqual(ids(now));
});

test('a library without subjects says so', () => {
  const [main] = elementsOf(treeOf('subjects.html', corpusSite('formats')), ({ tagName }) => tagName === 'main');
  expect(main && textOf(main)).toContain('keep no index of subjects');
});
