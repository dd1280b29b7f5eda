/** One text in two languages, and in two editions, in a browser: its passages in parallel, by their ids. */
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { corpusSite } from '../support/build-corpora.ts';
import { darken, sideways } from '../support/screen.ts';
import { type OpenSite, openSite } from '../support/site.ts';

const folder = corpusSite('shapes');
const languages = 'compare/chafang-zhangcheng/tea-house-rules.html';
const editions = 'compare/tea-house-rules-2023/tea-house-rules.html';
let site: OpenSite;
beforeAll(async () => {
  site = await openSite(folder);
});
afterAll(() => site.close());

const scriptless = { javaScriptEnabled: false };
const sides = (id: string) => [`[id="${id}"] .compare-left`, `[id="${id}"] .compare-right`] as const;

test('a text and its translation stand side by side, each in its language, the words of a term marked in both', async () => {
  const { page } = await site.open(languages, scriptless);
  const ids = ['s1', 's1-p1', 's1-p2', 's2', 's2-p1', 's2-p2', 'n1'];
  expect(await page.locator('.compare-row').evaluateAll((all) => all.map(({ id }) => id))).toEqual(ids);
  for (const id of ids) {
    const [left, right] = sides(id);
    const spoken = await page
      .locator(`:is(${left}, ${right}) .compare-words`)
      .evaluateAll((all) => all.map((own) => own.closest<HTMLElement>('[lang]')?.lang));
    expect(spoken, id).toEqual(['zh-Hans', 'en']);
    const [one, other] = [await page.locator(left).boundingBox(), await page.locator(right).boundingBox()];
    expect(one?.y, id).toBe(other?.y);
  }
  const [left, right] = sides('s1-p1');
  expect(await page.locator(`${left} .compare-term`).allTextContents()).toEqual(['茶坊']);
  expect(await page.locator(`${right} .compare-term`).allTextContents()).toEqual(['tea house']);
  // What only one of the two says of a term is not marked: it answers to nothing.
  expect(await page.locator('[id="s2-p2"] .compare-term').count()).toBe(0);
  await page.locator(`${left} .compare-term`).click();
  expect(page.url()).toMatch(/\/terms\/tea-house\.html$/);
  await page.close();
});

test('two editions: what only one has is marked word by word, in more than its colour', async () => {
  const { page } = await site.open(editions, scriptless);
  expect(await page.locator('ins').allTextContents()).toEqual([
    '-two',
    ' In a year without leaves they keep their vote alone.',
  ]);
  expect(await page.locator('.compare-lead').textContent()).toContain('7 passages side by side, 1 in only one of them');
  const [left, right] = sides('s2-p3');
  expect(await page.locator(left).textContent()).toContain('gives notice before the new year');
  expect((await page.locator(right).textContent())?.trim()).toBe('');
  const line = await page
    .locator('ins')
    .first()
    .evaluate((one) => getComputedStyle(one).textDecorationLine);
  expect(line).toBe('underline');
  await page.getByRole('link', { name: 'The other way round' }).click();
  expect(await page.locator('del').allTextContents()).toEqual([
    '-two',
    ' In a year without leaves they keep their vote alone.',
  ]);
  expect(await page.locator('.compare-row:not([id])').textContent()).toContain('gives notice before the new year');
  await page.close();
});

test.each([languages, editions])(
  '%s: axe finds nothing, on a phone and a desk, in the light and in the dark',
  async (path) => {
    const { page } = await site.open(path);
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await violations(page)).toEqual([]);
      expect(await sideways(page)).toBe(0);
      await darken(page);
      expect(await violations(page, { coloursOnly: true })).toEqual([]);
    }
    await page.close();
  },
);

test('both in full scroll together by their ids, from a disk too', async () => {
  const { page } = await site.open('about.html', { viewport: { width: 1280, height: 420 } });
  await page.goto(`${pathToFileURL(folder)}/${languages}`);
  await page.getByRole('link', { name: 'Both texts in full' }).click();
  const columns = page.locator('.compare-column');
  await columns.first().waitFor();
  expect(await page.locator('.compare-text').evaluateAll((all) => all.map((one) => (one as HTMLElement).lang))).toEqual(
    ['zh-Hans', 'en'],
  );
  // As a find in the page or a screen reader scrolls: nothing tells of it but that the column has moved.
  await columns
    .last()
    .locator('[data-passage="s2-p1"]')
    .evaluate((one) => one.scrollIntoView());
  const top = (at: 'first' | 'last') =>
    columns[at]()
      .locator('[data-passage="s2-p1"]')
      .evaluate((one) => one.getBoundingClientRect().top);
  await expect.poll(async () => Math.abs((await top('first')) - (await top('last')))).toBeLessThan(2);
  await page.close();
});
