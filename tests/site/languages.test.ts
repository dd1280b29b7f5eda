/**
 * A library of three languages in a browser: what its pages say of their words, and the search over all of them.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { corpusSite } from '../support/build-corpora.ts';
import { keepAll } from '../support/keep-all.ts';
import { someOf } from '../support/runs.ts';
import { type OpenSite, openSite } from '../support/site.ts';

const folder = corpusSite('languages');
const documents = [
  ['river-report', 'en-GB-oxendict', 'Contents', 'Notes'],
  ['rapport-riviere', 'fr', 'Sommaire', 'Notes'],
  ['heliu-baogao', 'zh-Hans', '目录', '注释'],
] as const;

describe('three languages', () => {
  let site: OpenSite;
  beforeAll(async () => {
    site = await openSite(folder);
  });
  afterAll(() => site.close());

  test.each(documents)(
    '%s is in %s, its own words too, and the site’s are not',
    async (path, lang, contents, notes) => {
      const { page } = await site.open(`${path}.html`);
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      expect(await page.locator('html').getAttribute('dir')).toBe('ltr');
      expect(await page.locator('.contents summary').textContent()).toBe(contents);
      expect(await page.locator('.notes h2').textContent()).toBe(notes);
      const languages = await page.evaluate(() =>
        ['.bar', '.foot', '.cite', '.title-block-edition', '.document-text .paragraph', '.title-block h1'].map(
          (selector) => document.querySelector(selector)?.closest('[lang]')?.getAttribute('lang'),
        ),
      );
      expect(languages).toEqual(['en', 'en', 'en', 'en', lang, lang]);
      expect(await violations(page)).toEqual([]);
      await page.close();
    },
  );

  test('lists and other documents’ parts say their language', async () => {
    const { page } = await site.open('index.html');
    const titles = page.locator('.home-title');
    expect(await titles.evaluateAll((all) => all.map((one) => (one as HTMLElement).lang))).toEqual(
      documents.map(([, lang]) => lang),
    );
    await page.goto(`${site.url}terms/international-exchange.html`);
    expect(
      await page.locator('.concordance').evaluateAll((all) => all.map((one) => (one as HTMLElement).lang)),
    ).toEqual(documents.map(([, lang]) => lang));
    await page.goto(`${site.url}rapport-riviere.html#s2-p2`);
    const link = page.locator('.entry a[href*="heliu-baogao"]').first();
    expect(await link.getAttribute('lang')).toBe('zh-Hans');
    // What is shown of another document is in its language, words and title.
    if (!(await link.isVisible())) await page.locator('.commentary', { has: link }).locator('summary').click();
    await page.keyboard.press('Shift');
    await link.focus();
    const preview = page.locator('.preview');
    await preview.waitFor();
    const languages = (selector: string): Promise<(string | undefined)[]> =>
      preview.locator(selector).evaluateAll((all) => all.map((one) => one.closest<HTMLElement>('[lang]')?.lang));
    expect(await languages('h2')).toEqual(['zh-Hans']);
    expect([...new Set(await languages('.preview-body p, .preview-body > *'))]).toEqual(['zh-Hans']);
    await page.close();
  });

  const queries = [
    ['river', 'river-report.html#s1', 'en'],
    ['rivière', 'rapport-riviere.html#s1-p1', 'fr'],
    ['riviere', 'rapport-riviere.html#s1-p1', 'fr'],
    ['propre', 'rapport-riviere.html#s1-p1', 'fr'],
    ['国际', 'heliu-baogao.html#s2-p1', 'zh'],
    ['京通', 'heliu-baogao.html#s2-p2', 'zh'],
    ['"国际交流"', 'heliu-baogao.html#s2-p1', 'zh'],
  ] as const;

  /** Finds what is looked for; at the end something Chinese, whose words are marked where it stands. */
  async function findAll(
    page: Page,
    root: string,
    asked: readonly (typeof queries)[number][] = queries,
  ): Promise<void> {
    for (const [query, path, lang] of [...asked, queries[6]]) {
      await page.goto(`${root}search.html?q=${encodeURIComponent(query)}`);
      const hit = page.locator(`.search-hits a[href*="${path.replace('#', '"][href$="#')}"]`);
      await hit.waitFor();
      expect(await hit.getAttribute('lang'), query).toBe(lang === 'en' ? null : lang);
    }
    await page.locator('.search-hits a[href*="heliu-baogao"]').first().click();
    await page.locator('#s2-p1:target mark').first().waitFor();
    expect((await page.locator('#s2-p1 mark').allTextContents()).join('')).toBe('国际交流');
  }

  const misspelt = [
    ['Jintong', 'Jingtong'],
    ['Beijng', 'Beijing'],
    ['épurration', 'épuration'],
  ] as const;

  /** Words that several languages hold, and words that none does. */
  async function askAll(
    page: Page,
    root: string,
    asked: readonly (typeof misspelt)[number][] = misspelt,
  ): Promise<void> {
    const found = async (query: string): Promise<string[]> => {
      await page.goto(`${root}search.html?q=${encodeURIComponent(query)}`);
      await page.waitForFunction(() => document.querySelector('.search-status')?.textContent !== '');
      await page.waitForFunction(() => !document.querySelector('.search-status')?.textContent?.startsWith('Searching'));
      const links = page.locator('.search-hits a');
      return links.evaluateAll((all) =>
        all.map((one) => (one as HTMLAnchorElement).href.replace(/^.*\/|\.html.*(?=#)/g, '')).sort(),
      );
    };
    // In the texts, and in their heads.
    expect(await found('2024')).toEqual([
      'rapport-riviere#s1-p1',
      'rapport-riviere#title',
      'river-report#s1-p1',
      'river-report#title',
    ]);
    expect(await found('Jingtong 京通')).toEqual(['jingtong#title', 'river-report#s2-p2']);
    expect(await found('trees digues')).toEqual(
      expect.arrayContaining(['rapport-riviere#s1-p2', 'river-report#s2-p1']),
    );
    expect(await page.locator('.search-hit-missing').first().textContent()).toMatch(/^all but (trees|digues)$/);
    for (const [typed, near] of asked) {
      expect(await found(typed)).toEqual([]);
      expect(await page.locator('.search-status button').allTextContents()).toEqual([near]);
    }
    await page.locator('.search-field input').fill('河');
    await page.locator('.search-offers a').first().waitFor();
    expect(await page.locator('.search-offers a').first().getAttribute('lang')).toMatch(/^zh/);
  }

  test('every language is found from a host', async () => {
    const { page, messages } = await site.open('index.html');
    await findAll(page, site.url);
    await askAll(page, site.url);
    expect(messages).toEqual([]);
    await page.close();
  });

  test('and from a disk', async () => {
    const context = await site.browser.newContext({ offline: true });
    const page = await context.newPage();
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(error.message));
    await findAll(page, pathToFileURL(`${resolve(folder)}/`).href, someOf(queries, 1));
    await askAll(page, pathToFileURL(`${resolve(folder)}/`).href, someOf(misspelt, 1));
    expect(messages).toEqual([]);
    await context.close();
  });

  test('and without a network, when all of it was kept', async () => {
    const { page } = await site.open('index.html', { serviceWorkers: 'allow' });
    await keepAll(page, site.url);
    await page.context().setOffline(true);
    await findAll(page, site.url, someOf(queries, 1));
    await askAll(page, site.url, someOf(misspelt, 1));
    await page.close();
  });

  test('an index is loaded when a query asks for it, and not before', async () => {
    const { page } = await site.open('heliu-baogao.html', { serviceWorkers: 'block' });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${site.url}river-report.html`);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => path.includes('pagefind'))).toEqual([]);
    await page.keyboard.press('/');
    await page.locator('.search-field input').fill('论坛');
    await page.locator('.search-hits a').first().waitFor();
    expect(asked.some((path) => path.includes('pagefind/zh/'))).toBe(true);
    expect(asked.some((path) => path.includes('pagefind/fr/'))).toBe(false);
    await page.close();
  });
});
