/** The page of figures: each leads to its words and back, the list is filtered and sorted, and says the same without scripts. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { landingElsewhere } from '../../support/landings.ts';
import { dist, type OpenSite, openSite } from '../../support/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const open = async (path = 'figures.html', width = 1280) =>
  (await site.open(path, { viewport: { width, height: 900 } })).page;

describe('the list', () => {
  test('shows what is promised, reached or limited, and on demand all numbers', async () => {
    const page = await open();
    const rows = page.locator('.figures-table tr[data-kind]');
    const visible = rows.filter({ visible: true });
    const [all, main] = [await rows.count(), await visible.count()];
    expect(all).toBeGreaterThan(100);
    expect(main).toBeGreaterThan(40);
    expect(main).toBeLessThan(all);
    expect(await page.locator('.figures-count').textContent()).toBe(`${main} of ${all} numbers`);
    await page.getByLabel('Kind').selectOption('all numbers');
    expect(await visible.count()).toBe(all);
    await page.close();
  });

  test('is filtered by words, theme, unit and section, all at once, and the address says so', async () => {
    const page = await open();
    const shown = () => page.locator('.figures-table tr[data-kind]:visible .figures-what').allTextContents();
    await page.getByLabel('Theme').selectOption('housing');
    expect(await shown()).toHaveLength(3);
    await page.getByLabel('Words').fill('50000');
    expect(await shown()).toEqual(['units of rental housing for low-income groups']);
    expect(page.url()).toContain('?words=50000&theme=housing');
    await page.reload();
    expect(await shown()).toEqual(['units of rental housing for low-income groups']);
    await page.goto(`${site.url}figures.html?unit=km&section=work-report-2025-s10`);
    expect(await shown()).toEqual(['greenways']);
    await page.goto(`${site.url}figures.html?theme=no-such&words=`);
    expect((await shown()).length).toBeGreaterThan(40);
    await page.close();
  });

  test('is sorted by a column, up and down, and put back into the order of the texts', async () => {
    const page = await open();
    const numbers = () =>
      page
        .locator('.figures-table tr[data-kind]:visible')
        .evaluateAll((rows) => rows.map((row) => Number(row.dataset['number'])));
    const before = await numbers();
    const head = page.getByRole('button', { name: 'Number' });
    await head.click();
    expect(await numbers()).toEqual(before.toSorted((a, b) => a - b));
    expect(await page.locator('th[aria-sort="ascending"]').count()).toBe(1);
    await head.press('Enter');
    expect(await numbers()).toEqual(before.toSorted((a, b) => b - a));
    await page.getByRole('button', { name: 'In the text' }).click();
    expect(await numbers()).toEqual(before);
    expect(await page.locator('th[aria-sort]').count()).toBe(0);
    await page.close();
  });

  test('without scripts is the same table, with all numbers behind a link', async () => {
    const { page } = await site.open('figures.html', { javaScriptEnabled: false });
    const visible = page.locator('.figures-table tr[data-kind]').filter({ visible: true });
    const main = await visible.count();
    expect(main).toBeGreaterThan(40);
    expect(await page.locator('.figures-filter').isVisible()).toBe(false);
    await page.locator('#all').click();
    expect(await visible.count()).toBe(await page.locator('.figures-table tr[data-kind]').count());
    await page.close();
  });

  test('from a disk it is filtered too', async () => {
    const page = await site.browser.newPage();
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(error.message));
    await page.goto(pathToFileURL(join(dist, 'figures.html')).href);
    await page.locator('select[name=unit]').selectOption('%');
    expect(await page.locator('.figures-table tr[data-kind]:visible').count()).toBe(4);
    expect(messages).toEqual([]);
    await page.close();
  });
});

test('each leads to its own words, where the page has them first', async () => {
  const list = await open('figures.html?kind=');
  const links = await list
    .locator('.figures-quote a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  await list.close();
  expect(links.length).toBeGreaterThan(100);
  for (const [document, own] of Map.groupBy(links, (href) => href.split('#')[0] ?? '')) {
    const page = await open(document);
    expect(await landingElsewhere(page, own)).toEqual([]);
    await page.close();
  }
});

test('a document says how many targets it has, a section too, and a paragraph’s tools lead to its figures', async () => {
  const page = await open('work-report-2025.html');
  await page.getByRole('link', { name: /^\d+ targets, 2 limits$/ }).click();
  await page.waitForURL(/figures\.html\?document=work-report-2025#work-report-2025$/);
  expect(await page.locator('.figures-table tr[data-kind]:visible[id^="action-plan"]').count()).toBe(0);
  await page.goBack();
  await page.locator('#s9 > .editors a').click();
  await page.waitForURL(/\?section=work-report-2025-s9#work-report-2025-s9$/);
  expect(await page.locator('.figures-table tr[data-kind]:visible').count()).toBeGreaterThan(11);
  await page.goBack();
  await page.locator('#s9-p2 > .pilcrow').click();
  const figures = page.locator('.tools-figures a');
  await expect
    .poll(() => figures.allTextContents())
    .toEqual([
      'at least 260,000: new urban jobs',
      'a minimum of 100,000: job postings for college graduates',
      '3\u00a0years: action plan for domestic services',
    ]);
  await figures.nth(2).click();
  const row = page.locator('tr:target');
  await row.waitFor();
  expect(await row.textContent()).toContain('domestic services');
  await page.goto(`${site.url}work-report-2025.html#s5-p1`);
  await page.locator('#s5-p1 > .pilcrow').click();
  await page.locator('.tools .tools-row').waitFor();
  expect(await page.locator('.tools-figures').isVisible()).toBe(false);
  await page.close();
});
