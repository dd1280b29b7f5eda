/** Search in a real browser, on the built index, at the root and under a sub-path. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../support/site.ts';

describe.each(['/', '/a/b/'])('served under %s', (base) => {
  let site: OpenSite;
  beforeAll(async () => {
    site = await openSite('dist', base);
  });
  afterAll(() => site.close());

  test('“employment” lands on s9-p2, from any page, by keyboard alone', async () => {
    const { page, messages } = await site.open('provenance/action-plan-2025.html');
    await page.keyboard.press('/');
    await page.keyboard.type('employment');
    const first = page.locator('.search-hits a').first();
    await first.waitFor();
    expect(await first.textContent()).toContain('9, ¶ 2 · Prioritize employment to enhance wellbeing.');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.url}work-report-2025.html#s9-p2`);
    expect(await page.locator('#s9-p2:target').count()).toBe(1);
    expect(messages).toEqual([]);
    await page.context().close();
  });

  test('notes are found, and the numbers of references are no part of words', async () => {
    const { page } = await site.open('index.html');
    await page.getByRole('searchbox').fill('Jingtong');
    await page.locator('.search-hits a').nth(1).waitFor();
    const hits = await page
      .locator('.search-hits a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash));
    expect(hits.sort()).toEqual(['#n15', '#s8-p5']);
    expect(await page.getByRole('status').textContent()).toBe('2 paragraphs and notes');
    await page.context().close();
  });

  test('Escape closes the list and keeps the focus; an empty query shows nothing', async () => {
    const { page } = await site.open('index.html');
    const input = page.getByRole('searchbox');
    await input.fill('greenbelt');
    await page.locator('.search-hits a').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('.search-panel').isVisible()).toBe(false);
    expect(await input.evaluate((box) => box === document.activeElement)).toBe(true);
    await input.fill('');
    expect(await page.locator('.search-panel').isVisible()).toBe(false);
    await page.context().close();
  });
});

describe('where search cannot run', () => {
  let site: OpenSite;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  test('without scripts the box is not shown', async () => {
    const { page } = await site.open('index.html', { javaScriptEnabled: false });
    expect(await page.locator('search').isVisible()).toBe(false);
    await page.context().close();
  });

  test('with the index missing the reader is told, and nothing breaks', async () => {
    const { page, messages } = await site.open('index.html');
    await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404 }));
    await page.getByRole('searchbox').fill('employment');
    await page.getByText('The search index could not be read.').waitFor();
    expect(
      messages.filter((message) => message.startsWith('error: Uncaught') || message.startsWith('elsewhere')),
    ).toEqual([]);
    await page.context().close();
  });
});
