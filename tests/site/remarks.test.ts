/** What the editors say beside a passage, in a browser: each kind by its name, in the order of its use, wherever it is read. */
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { corpusSite } from '../support/build-corpora.ts';
import { elementsOf, hasClass, type OpenSite, openSite, treeOf } from '../support/site.ts';

const folder = corpusSite('shapes');
const passage = 's1-2-p4';
const tree = treeOf('shapes.html', folder);
const [aside = tree] = elementsOf(tree, (one) => hasClass(one, 'commentary') && one.properties['dataOf'] === passage);
const entries = elementsOf(aside, (one) => hasClass(one, 'entry'));

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(folder);
});
afterAll(() => site.close());

test('each kind says what it is; they stand by their use, and not as the editors wrote them', () => {
  expect(entries.map(textOf)).toEqual([
    'Translation. le port patiente: It is patient in the original. Source: Éditions du Quai.',
    'Editors’ reading. A line of verse.',
    'What was reached. It went round twice in 2024, as the office (港务局) counts it. Source: Harbour Press.',
  ]);
  expect(entries.map(({ properties }) => properties['id'])).toEqual([
    'note-in-the-original',
    'note-on-the-verse',
    'note-what-came',
  ]);
});

test('words of another language say which, those of another script without being told', () => {
  const spoken = elementsOf(aside, ({ properties }) => Boolean(properties['lang'])).map((one) => [
    one.properties['lang'],
    textOf(one),
  ]);
  expect(spoken).toEqual([
    ['fr', 'le port patiente'],
    ['zh-Hans', '港务局'],
  ]);
});

describe('in a browser', () => {
  const remarks = `.commentary[data-of="${passage}"]`;

  test.each([390, 1440])('they are read at %i px, with their words marked, and have a name', async (width) => {
    const { page, messages } = await site.open('shapes.html', { viewport: { width, height: 900 } });
    await page.mouse.move(200, 300);
    const own = page.locator(remarks);
    expect(await own.getAttribute('aria-label')).toBe('Editors on Part I, 2, ¶ 4');
    await own.scrollIntoViewIfNeeded();
    if (!(await own.locator('details').evaluate((one: HTMLDetailsElement) => one.open)))
      await own.locator('summary').click();
    const more = own.getByRole('button', { name: /more$/ });
    if (await more.isVisible()) await more.click();
    for (const id of ['note-in-the-original', 'note-what-came']) {
      const entry = page.locator(`#${id}`);
      await entry.waitFor({ state: 'visible' });
      await entry.hover();
      const meant = page.locator(`.quote[data-annotations~="${id.replace('note-', '')}"].is-meant`);
      await meant.first().waitFor();
    }
    expect(await violations(page)).toEqual([]);
    expect(messages).toEqual([]);
    await page.close();
  });

  test('who reads the text alone, or with its notes, sees none of them, on paper neither', async () => {
    const { page } = await site.open('shapes.html', { viewport: { width: 390, height: 900 } });
    const isShown = (): Promise<boolean> => page.locator(remarks).isVisible();
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      for (const [show, shown] of [
        ['editors', true],
        ['notes', false],
        ['text', false],
      ] as const) {
        await page.evaluate((value) => {
          document.documentElement.dataset['show'] = value;
        }, show);
        expect([media, show, await isShown()]).toEqual([media, show, shown]);
      }
    }
    await page.evaluate(() => {
      delete document.documentElement.dataset['show'];
    });
    // On paper they are open.
    expect(await page.locator('#note-what-came').isVisible()).toBe(true);
    await page.close();
  });

  test.each([
    ['patiente', 'Translation of Part I, 2, ¶ 4', 'note-in-the-original'],
    ['counts it', 'What was reached of Part I, 2, ¶ 4', 'note-what-came'],
  ])('the search finds %s, and says what holds it', async (words, title, id) => {
    const { page } = await site.open(`search.html?q=${encodeURIComponent(words)}`);
    const hit = page.locator('.search-hits a').first();
    await hit.waitFor();
    expect(await page.locator('.search-hits').textContent()).toContain(title);
    expect(await hit.getAttribute('href')).toContain(`#${id}`);
    await page.close();
  });
});

test('a title that is the editors’ own says so, with the source’s; and other addresses of the text are given', () => {
  const [block = tree] = elementsOf(tree, (one) => hasClass(one, 'title-block'));
  const facts = elementsOf(block, ({ tagName }) => tagName === 'dl')[0];
  const told = (facts ? elementsOf(facts, ({ tagName }) => tagName === 'div') : []).map((one) => textOf(one).trim());
  expect(told).toContain('TitleThe editors’; the source’s is “On shapes 港口”');
  const links = elementsOf(block, ({ properties }) => /example\.org\/(?:one|two)$/.test(String(properties['href'])));
  expect(links.map(textOf)).toEqual(['the first part', 'the second part']);
});
