/** What the editors changed: a page where they say it, none where they do not; nothing in it is HTML. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { corpusSite } from '../support/build-corpora.ts';
import { elementsOf, type OpenSite, openSite, treeOf } from '../support/site.ts';

const folder = corpusSite('shapes');
const tree = treeOf('changes.html', folder);
const [main = tree] = elementsOf(tree, ({ tagName }) => tagName === 'main');
const texts = (tag: string): string[] => elementsOf(main, ({ tagName }) => tagName === tag).map(textOf);
const linkOnAbout = (of: string) =>
  elementsOf(treeOf('about.html', of), ({ properties }) => properties['href'] === 'changes.html');

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(folder);
});
afterAll(() => site.close());

test('the days are its headings, the newest first, and the page about the reader leads to it', () => {
  expect(texts('h1')).toEqual(['What the editors changed']);
  expect(texts('h2')).toEqual(['1 March 2026', '2 January 2026']);
  const days = elementsOf(main, ({ tagName }) => tagName === 'time').map(({ properties }) => properties['dateTime']);
  expect(days).toEqual(['2026-03-01', '2026-01-02']);
  expect(linkOnAbout(folder)).toHaveLength(1);
});

test('where nothing is said there is neither page nor link', () => {
  const without = corpusSite('languages');
  expect(existsSync(join(without, 'changes.html'))).toBe(false);
  expect(linkOnAbout(without)).toEqual([]);
});

test('every form of Markdown is an element, and a tag is the characters that it is written with', () => {
  expect(texts('h3')).toEqual(['Terms']);
  expect(texts('strong')).toEqual(['haven']);
  expect(texts('em')).toEqual(['harbour']);
  expect(texts('code')).toEqual(['was', 'was: [haven]']);
  expect([texts('ul').length, texts('ol').length]).toEqual([1, 1]);
  expect(elementsOf(main, ({ tagName }) => ['img', 'script', 'iframe', 'b'].includes(tagName))).toEqual([]);
  for (const written of [
    '<script>globalThis.pwned = 1</script>',
    '<b onclick="pwned = 1">',
    '<!-- a comment -->',
    'a quay',
  ])
    expect(textOf(main)).toContain(written);
  const links = elementsOf(main, ({ tagName }) => tagName === 'a').map(({ properties }) => properties['href']);
  expect(links).toEqual(['terms/harbour.html', 'https://example.org/']);
  const [other] = elementsOf(main, ({ properties }) => properties['lang'] === 'zh-Hans');
  expect(other && textOf(other)).toBe('港口');
});

test.each(['light', 'dark'] as const)('nothing of it runs, and all of it can be read, %s', async (colorScheme) => {
  const { page, messages } = await site.open('changes.html', { colorScheme });
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
  expect(await violations(page)).toEqual([]);
  expect(messages).toEqual([]);
  await page.close();
});
