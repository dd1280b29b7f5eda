/** The page of names: every mention leads to its passage, a kind and a letter are chosen without scripts, names are offered. */
import { posix } from 'node:path';
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { passagesOf } from '../../src/corpus/model/walk.ts';
import { violations } from '../support/axe.ts';
import { corpusSite } from '../support/build-corpora.ts';
import { loadDocuments } from '../support/documents.ts';
import { sideways } from '../support/screen.ts';
import { dist, elementsOf, hasClass, type OpenSite, openSite, treeOf } from '../support/site.ts';

const corpus = corpusSite('languages');
const documents = loadDocuments();

test('every mention of the documents is a link on the page, with its place in words, and nothing else is', () => {
  const places = new Map(
    documents.flatMap((document) =>
      passagesOf(document).map(({ id, place }) => [`${document.id}.html#${id}`, place.words]),
    ),
  );
  const expected = documents.flatMap(({ id, names = [], abbreviations = [] }) => [
    ...new Set(names.map(({ name, at }) => `${name} ${id}.html#${at}`)),
    ...new Set(abbreviations.map(({ short, at }) => `${short} ${id}.html#${at}`)),
  ]);
  const links = elementsOf(treeOf('names.html'), (one) => hasClass(one, 'names-passages')).flatMap((one) =>
    elementsOf(one, ({ tagName, properties }) => tagName === 'a' && String(properties['href']).includes('#')),
  );
  expect(links).toHaveLength(expected.length);
  for (const link of links) expect(textOf(link)).toBe(places.get(String(link.properties['href'])));
});

test('whose words a document is, is in the index', () => {
  const speakers = documents.flatMap(({ meta }) => meta.who?.name ?? []);
  const marked = elementsOf(treeOf('names.html'), (one) => hasClass(one, 'names-speaker'));
  expect(marked).toHaveLength(speakers.length);
});

describe.each([
  ['the library', dist],
  ['three languages', corpus],
])('%s', (_, folder) => {
  let site: OpenSite;
  beforeAll(async () => {
    site = await openSite(folder);
  });
  afterAll(() => site.close());
  const open = async (width = 1280, path = 'names.html', javaScriptEnabled = false) => {
    const { page } = await site.open(path, { javaScriptEnabled, viewport: { width, height: 900 } });
    return { page, count: () => page.locator('.names-entry:visible').count() };
  };

  test('all are shown until a kind is chosen; all is chosen again, and going back undoes it', async () => {
    const { page, count } = await open();
    const all = await count();
    expect(all).toBe(Number(await page.locator('#all span').textContent()));
    const kinds = page.locator('[id^=kind-]');
    for (const kind of (await kinds.all()).toReversed()) {
      await kind.click();
      expect(await count()).toBe(Number(await kind.locator('span').textContent()));
      expect(await page.evaluate(() => scrollY)).toBe(0);
      expect(await page.locator('.names-kind:visible').count()).toBe(1);
    }
    await page.locator('#all').click();
    expect(await count()).toBe(all);
    await page.goBack();
    expect(await count()).toBe(Number(await kinds.first().locator('span').textContent()));
    await page.close();
  });

  test.each([390, 1440])('%i px: nothing sideways, nothing that axe finds', async (width) => {
    const { page } = await open(width, 'names.html', true);
    expect(await sideways(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});

describe('three languages', () => {
  let site: OpenSite;
  beforeAll(async () => {
    site = await openSite(corpus);
  });
  afterAll(() => site.close());

  test('a mention is in the language of its document, and leads to it', async () => {
    const { page } = await site.open('names.html', { javaScriptEnabled: false });
    const links = page.locator('#name-jingtong .names-passages a');
    expect(await links.evaluateAll((all) => all.map((one) => (one as HTMLElement).lang))).toEqual([
      'en-GB-oxendict',
      'zh-Hans',
    ]);
    await links.last().click();
    expect(posix.basename(page.url())).toBe('heliu-baogao.html#s2-p2');
    await page.close();
  });

  test('a name is offered as it is typed, and leads to its entry', async () => {
    const { page } = await site.open('index.html');
    await page.keyboard.press('/');
    await page.getByLabel('Search all documents').fill('aubr');
    const offered = page.locator('.search-offers [role=option]');
    await offered.first().waitFor();
    expect(await offered.allTextContents()).toEqual(['Aubrac Name']);
    await offered.first().click();
    await page.waitForURL(/names\.html#name-aubrac$/);
    expect(await page.locator('#name-aubrac').isVisible()).toBe(true);
    await page.close();
  });
});
