/** The subjects of this library in a browser: what the texts say on housing is one click away, and every quotation leads to its words. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { landingElsewhere } from '../../support/landings.ts';
import { dist, elementsOf, hasClass, type OpenSite, openSite, subjectPages, treeOf } from '../../support/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const open = async (path: string, more = {}) =>
  (await site.open(path, { viewport: { width: 1280, height: 900 }, ...more })).page;

test.each([
  ['a host', {}],
  ['a host, without scripts', { javaScriptEnabled: false }],
  ['a disk', {}],
])('what the texts promise on housing is one click from the index, from %s', async (place, more) => {
  const page = await open('subjects.html', more);
  if (place === 'a disk') await page.goto(pathToFileURL(join(dist, 'subjects.html')).href);
  await page.locator('.subjects-letter').getByRole('link', { name: 'Housing', exact: true }).first().click();
  await page.waitForURL(/subjects\/housing\.html$/);
  const rows = await page.locator('.subject-figures tbody tr').allTextContents();
  const numbers = rows.map((row) => /[\d,]+/.exec(row)?.[0]);
  expect(numbers).toEqual(['500', '300', '50,000', '80,000', '600']);
  const places = await page.locator('.subject-place a').allTextContents();
  for (const one of ['8, ¶ 2', '8, ¶ 3', '9, ¶ 5', '9, ¶ 6', '¶ 6']) expect(places).toContain(one);
  expect(await page.locator('.subject-left-out dt').count()).toBeGreaterThan(2);
  await page.locator('.subject-quote a').first().click();
  await page.waitForURL(/work-report-2025\.html#s9-p5/);
  await page.locator('#s9-p5').waitFor({ state: 'visible' });
  await page.close();
});

test('every quotation under a subject leads to its own words, and says them as they stand', async () => {
  const links = subjectPages.flatMap((path) =>
    elementsOf(treeOf(path), (one) => hasClass(one, 'subject-quote')).flatMap((quote) =>
      elementsOf(quote, ({ tagName }) => tagName === 'a').map((link) => String(link.properties['href'])),
    ),
  );
  const figures = subjectPages.flatMap((path) =>
    elementsOf(treeOf(path), (one) => hasClass(one, 'subject-figures')).flatMap((table) =>
      elementsOf(table, ({ tagName }) => tagName === 'a').map((link) => String(link.properties['href'])),
    ),
  );
  expect(links.length).toBeGreaterThan(200);
  expect(figures.length).toBeGreaterThan(50);
  for (const [document, own] of Map.groupBy([...links, ...figures], (href) => href.split('#')[0] ?? '')) {
    const page = await open(document.replace('../', ''));
    expect(await landingElsewhere(page, own)).toEqual([]);
    await page.close();
  }
});

test('a word that stands for a subject leads to it, and so does the search', async () => {
  const see = elementsOf(treeOf('subjects.html'), (one) => hasClass(one, 'subjects-see')).map(textOf);
  expect(see).toContain('Apartments see Housing');
  const page = await open('search.html');
  await page.locator('main input[type=search]').fill('apartm');
  const offer = page.locator('.search-offers a').first();
  await offer.waitFor();
  expect(await offer.textContent()).toBe('Housing Subject');
  await offer.click();
  await page.waitForURL(/subjects\/housing\.html$/);
  await page.close();
});

test('a paragraph’s tools name its subjects, and the page of figures leads to those of its themes', async () => {
  const page = await open('work-report-2025.html#s8-p3');
  await page.locator('#s8-p3 > .pilcrow').click();
  const subjects = page.locator('.tools-subjects a');
  await subjects.first().waitFor();
  expect(await subjects.allTextContents()).toEqual(
    expect.arrayContaining(['Waste and recycling', 'Housing', 'Public complaints', 'City governance']),
  );
  await subjects.filter({ hasText: 'Waste' }).click();
  await page.waitForURL(/subjects\/waste\.html$/);
  await page.goto(`${site.url}figures.html`);
  await page.locator('.figures-theme a', { hasText: 'housing' }).first().click();
  await page.waitForURL(/subjects\/housing\.html$/);
  await page.close();
});
