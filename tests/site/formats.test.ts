/**
 * A library of whole documents in a browser, from a Word document, a saved web page, a wrapped text and a Chinese one: all of
 * them are read in one way, whatever they were made of.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Document } from '../../src/corpus/model/document.ts';
import { notesOf } from '../../src/corpus/model/walk.ts';
import { violations } from '../support/axe.ts';
import { corpusSite } from '../support/build-corpora.ts';
import { someOf } from '../support/runs.ts';
import { picture, sideways } from '../support/screen.ts';
import { elementsOf, type OpenSite, openSite, treeOf } from '../support/site.ts';

const folder = corpusSite('formats');
const names = ['lantern-harbour', 'salthouse-ferry', 'marsh-wall', 'qingyu-haidi'];
const documentOf = (name: string): Document =>
  JSON.parse(readFileSync(join(folder, `data/documents/${name}.json`), 'utf8'));

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(folder);
});
afterAll(() => site.close());

const sizes = [
  [390, 844],
  [1280, 900],
] as const;

/** What of the bar is drawn over what stands beside it. */
const spilling = (page: Page): Promise<string[]> =>
  page
    .locator('.bar > *')
    .evaluateAll((all) =>
      all
        .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === 'visible')
        .map((one) => one.className),
    );

/** Looks at a page as it stands on a phone and on a desk; in the dark, where the colours alone are others, on one of them. */
async function looks(page: Page, name: string): Promise<void> {
  const dark = someOf(sizes, 1);
  for (const size of sizes) {
    const [width, height] = size;
    await page.setViewportSize({ width, height });
    expect(await sideways(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(await spilling(page)).toEqual([]);
    await picture(page, `${name}-${width}-light`);
    if (!dark.includes(size)) continue;
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, { coloursOnly: true })).toEqual([]);
    await picture(page, `${name}-${width}-dark`);
    await page.emulateMedia({ colorScheme: 'light' });
  }
}

test.each(names)('%s: every link leads somewhere, each call to its note and back; nothing for axe', async (name) => {
  const tree = treeOf(`${name}.html`, folder);
  const ids = new Set(elementsOf(tree, () => true).map(({ properties }) => properties['id']));
  const links = elementsOf(tree, ({ tagName }) => tagName === 'a').map(({ properties }) => String(properties['href']));
  for (const href of links) {
    expect(href).not.toMatch(/^(?:javascript|data|vbscript):/i);
    if (href.startsWith('#')) expect(ids).toContain(href.slice(1));
  }
  for (const { id, calls } of notesOf(documentOf(name))) {
    expect(links, id).toContain(`#${id}`);
    expect(calls.length, id).toBeGreaterThan(0);
    for (const call of calls) expect(links, id).toContain(`#${call.id}`);
  }
  const { page, messages } = await site.open(`${name}.html`);
  await page.waitForLoadState('networkidle');
  expect(messages).toEqual([]);
  await looks(page, name);
  await page.close();
});

const text = (page: Page, selector: string): Promise<string> =>
  page.locator(selector).evaluate((one) => (one.textContent ?? '').replaceAll(/\s+/g, ' ').trim());

test('a saved page: headings, lists in lists, a table, a quotation from right to left, links that are safe', async () => {
  const { page } = await site.open('salthouse-ferry.html', { viewport: { width: 1000, height: 700 } });
  const headings = await page
    .locator('.document-text :is(h2, h3, h4)')
    .evaluateAll((all) => all.map((one) => one.tagName));
  expect([...new Set(headings)]).toEqual(['H2', 'H3', 'H4']);
  expect(await page.locator('li:has(> #s1-2-p3-i2) ul li').count()).toBe(3);
  expect(await page.locator('#s2-p2 caption').textContent()).toContain('Table 1.');
  expect(await page.locator('#s2-p2 th').count()).toBeGreaterThan(3);
  const quote = page.locator('#s2-p8');
  const [lang, direction] = await quote.evaluate((one) => [
    one.closest('[lang]')?.getAttribute('lang'),
    getComputedStyle(one).direction,
  ]);
  expect([lang, direction]).toEqual(['ar', 'rtl']);
  expect(await page.locator('#s1-3-x1-p1 [lang="fr"]').textContent()).toBe('On ne peut pas tout prévoir');
  expect(await page.locator('#s3-p1 a[href^="http"]').getAttribute('href')).toBe(
    'https://commission.example.org/library?inquiry=salthouse&year=1998',
  );
  // What was around the text on its site is not in it.
  expect(await text(page, '.document-text')).not.toMatch(/cookies|Share this page|Read also|Was this page/);
  await page
    .locator('#s1-2-p3-i3 .note-reference')
    .first()
    .evaluate((call) => call.scrollIntoView({ block: 'center' }));
  await page.waitForTimeout(500);
  await page.locator('#s1-2-p3-i3 .note-reference').first().hover();
  await page.locator('.preview:popover-open').waitFor();
  expect(await text(page, '.preview-body')).toContain('The radio took its current from the engine.');
  await page.close();
});

test('a wrapped text: its words are whole over the ends of lines and pages, and found so', async () => {
  const { page } = await site.open('marsh-wall.html', { viewport: { width: 1000, height: 700 } });
  const running = await text(page, '.document-text');
  expect(running).not.toMatch(/REPORT ON THE MARSH WALL|fur-|wheth-|\(1\)/);
  expect(running).toContain('eleven miles and three furlongs');
  expect(await page.locator('#s1-1-3-p2 br').count()).toBe(5);
  expect(await page.locator('#s2-1-3-p2 tr').count()).toBe(5);
  expect(await text(page, '#s2-1-3-p2-r2')).toMatch(/Hale\s*7\s*31\s*412/);
  for (const [query, id] of [
    ['furlongs', 's1-1-1-p1'],
    ['"three furlongs"', 's1-1-1-p1'],
    ['churchyard', 's3-2-2-p1'],
    ['"the last couplet"', 's1-1-3-p3'],
    ['faggot', 'n1'],
  ] as const) {
    await page.goto(`${site.url}search.html?q=${encodeURIComponent(query)}`);
    await page.locator(`.search-hits a[href*="marsh-wall.html"][href$="#${id}"]`).first().waitFor();
  }
  await page.close();
});

test('a Chinese text: its own language, and English where it is English', async () => {
  const { page } = await site.open('qingyu-haidi.html');
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
  const languages = await page.evaluate(() =>
    ['p5', 's1-3-1-p2', 's1-3-1-p3'].map((id) => document.getElementById(id)?.closest('[lang]')?.getAttribute('lang')),
  );
  expect(languages).toEqual(['en', 'en', 'zh-Hans']);
  await page.goto(`${site.url}search.html?q=${encodeURIComponent('红树林')}`);
  await page.locator('.search-hits a[href*="qingyu-haidi.html"]').first().waitFor();
  await page.close();
});

test('an amended text says when it was, what of it, and why', async () => {
  const amended = documentOf('salthouse-ferry').amended?.at(-1);
  expect([amended?.changed, amended?.added]).toEqual([['s1-2-p4'], ['s4-p2']]);
  const { page } = await site.open('salthouse-ferry.html');
  const line = page.locator('.title-block dt', { hasText: 'Amended' }).locator('xpath=..');
  expect(await line.locator('time').first().getAttribute('datetime')).toBe(amended?.date);
  expect((await line.textContent())?.replaceAll(/\s+/g, ' ')).toMatch(
    /1 passage changed, 1 new\. The commission corrected the depth of the water\.$/,
  );
  expect(
    await page
      .locator('.title-block dt', { hasText: 'Amended' })
      .evaluate((one) => one.closest('[lang]')?.getAttribute('lang')),
  ).toBe('en');
  await page.goto(`${site.url}marsh-wall.html`);
  expect(await page.locator('.title-block dt', { hasText: 'Amended' }).count()).toBe(0);
  await page.close();
});

test('a remark leads from the page of one format into that of another', async () => {
  const { page } = await site.open('salthouse-ferry.html');
  const link = page.locator('.entry a[href*="qingyu-haidi.html#s1-3-1-p2"]').first();
  expect(await link.count()).toBe(1);
  await page.goto(`${site.url}${await link.getAttribute('href')}`);
  expect(await text(page, '#s1-3-1-p2')).toContain('nobody was waiting for it');
  await page.close();
});
