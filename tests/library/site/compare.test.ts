/** Two passages, or two documents, side by side: the pages that are there, what the script shows of any two, the ways to them. */
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../support/axe.ts';
import { someOf } from '../../support/runs.ts';
import { darken, picture, sideways } from '../../support/screen.ts';
import { dist, type OpenSite, openSite } from '../../support/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const pair = 'compare/action-plan-2025/work-report-2025.html';
const ai = {
  article: 'at least three national hubs for artificial intelligence application in the fields of healthcare',
  report: 'encourage the adoption of AI in more scenarios across key sectors such as healthcare',
};
const scriptless = { javaScriptEnabled: false };
const textsOf = (page: Page, selector: string) => page.locator(selector).allTextContents();

describe('the article beside the report, without scripts', () => {
  test('its paragraphs stand at the left in their order, what each takes up right of it, the compared words marked in both', async () => {
    const { page } = await site.open(pair, scriptless);
    expect(await page.locator('.compare-row').evaluateAll((all) => all.map(({ id }) => id))).toEqual(
      Array.from({ length: 10 }, (_, index) => `p${index + 1}`),
    );
    const tie = page.locator('#note-ap-p7-ai');
    expect(await tie.locator('mark').textContent()).toContain(ai.report);
    expect(await tie.textContent()).toContain('Both name healthcare, education and manufacturing');
    expect(await page.locator('#p7 .compare-left mark').last().textContent()).toContain(ai.article);
    // Of several each has a number, which leads from the words to what they are compared with.
    await page.locator('#p7 .compare-number a').last().click();
    expect(new URL(page.url()).hash).toBe('#note-ap-p7-ai');
    // What is left out: what the editors say of it, or nothing.
    expect(await page.locator('#p1 .compare-right').textContent()).toContain('The editors have not located in it');
    const left = await page.locator('#p7 .compare-left').boundingBox();
    const right = await page.locator('#p7 .compare-right').boundingBox();
    expect(left?.y).toBe(right?.y);
    expect(left && right && left.x + left.width <= right.x).toBe(true);
    await page.getByRole('link', { name: 'The other way round' }).click();
    expect(await page.locator('#s5-p4 .compare-tie').count()).toBeGreaterThan(0);
    expect(await page.locator('#s5-p4 #note-ap-p7-ai').textContent()).toContain('Elaborated by');
    await page.close();
  });

  test('on a phone one stands over the other, and each says whose it is', async () => {
    const { page } = await site.open(pair, { ...scriptless, viewport: { width: 390, height: 844 } });
    const left = await page.locator('#p2 .compare-left').boundingBox();
    const right = await page.locator('#p2 .compare-right').boundingBox();
    expect(left && right && left.y + left.height <= right.y).toBe(true);
    expect(await page.locator('#p2 .compare-tie .compare-place').textContent()).toContain('Work Report 2025, 5, ¶ 2');
    expect(await page.locator('#p2 .compare-tie .compare-title').isVisible()).toBe(true);
    expect(await sideways(page)).toBe(0);
    await page.close();
  });

  test('the list has every cross-reference, each leads to its two passages', async () => {
    const { page } = await site.open('compare.html', scriptless);
    expect(await page.locator('.compare-form').isVisible()).toBe(false);
    const links = page.locator('.compare-list a');
    expect(await links.count()).toBe(31);
    await links.first().click();
    const id = new URL(page.url()).hash.slice(1);
    expect(await page.locator(`[id="${id}"] mark`).count()).toBe(1);
    await page.close();
  });
});

describe.each(['a host', 'a disk'])('any two, from %s', (place) => {
  const open = async (address: string, width = 1440) => {
    const opened = await site.open('about.html', { viewport: { width, height: 900 } });
    const root = place === 'a disk' ? `${pathToFileURL(dist)}/` : site.url;
    await opened.page.goto(`${root}compare.html${address}`);
    return opened;
  };

  test('two passages, by an address that can be shared', async () => {
    const { page, messages } = await open('?a=work-report-2025:s5-p4&b=action-plan-2025:p7');
    await page.locator('.compare-shown .compare-row').waitFor();
    expect(await textsOf(page, '.compare-shown .compare-place')).toEqual([
      'Work Report 2025, 5, ¶ 4',
      'Action Plan 2025, ¶ 7',
    ]);
    const [report, article] = await textsOf(page, '.compare-shown .is-compared');
    expect([report, article]).toEqual([expect.stringContaining(ai.report), expect.stringContaining(ai.article)]);
    expect(await textsOf(page, '.compare-shown .compare-said')).toEqual([
      expect.stringMatching(/^Elaborated by\..*Both name healthcare, education and manufacturing/),
    ]);
    expect(await page.title()).toMatch(/^Work Report 2025, 5, ¶ 4 beside Action Plan 2025, ¶ 7/);
    if (place === 'a host') expect(messages).toEqual([]);
    await page.close();
  });

  test('two that nobody related, chosen in the form', async () => {
    const { page } = await open('');
    await page.getByLabel('Document').first().selectOption('action-plan-2025');
    const passages = page.getByLabel('Passage');
    await passages.last().focus();
    await expect.poll(() => passages.last().locator('option').count()).toBeGreaterThan(2);
    await expect.poll(() => passages.first().locator('option[value="p10"]').count()).toBe(1);
    await passages.first().selectOption('p10');
    await passages.last().selectOption('p1');
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.waitForURL(/\?a=action-plan-2025:p10&b=action-plan-2025:p1$/);
    await page.locator('.compare-shown .compare-row').waitFor();
    expect(await textsOf(page, '.compare-shown .compare-said')).toEqual([]);
    await page.close();
  });

  test('two documents: what the editors relate comes side by side as one scrolls, or not', async () => {
    const { page } = await open('#a=action-plan-2025&b=work-report-2025');
    const [left, right] = [page.locator('.compare-column').first(), page.locator('.compare-column').last()];
    await left.waitFor();
    const top = (id: string, side: typeof left): Promise<number> =>
      side.locator(`[data-passage="${id}"]`).evaluate((one) => Math.round(one.getBoundingClientRect().top));
    const scrollTo = async (id: string, side: typeof left): Promise<void> => {
      await side.hover();
      await page.mouse.wheel(0, 1);
      await side.locator(`[data-passage="${id}"]`).evaluate((one) => one.scrollIntoView());
    };
    await scrollTo('p6', left);
    await expect.poll(async () => Math.abs((await top('p6', left)) - (await top('s9-p5', right)))).toBeLessThan(2);
    expect(await page.locator('.is-beside').count()).toBe(2);
    // The other one leads too.
    await scrollTo('s11-p3', right);
    await expect.poll(async () => Math.abs((await top('s11-p3', right)) - (await top('p4', left)))).toBeLessThan(2);
    // A button brings one of several beside.
    await left.locator('button', { hasText: '5, ¶ 4' }).click();
    expect(await right.locator('.is-beside').getAttribute('data-passage')).toBe('s5-p4');
    const toggle = page.getByRole('button', { name: 'Scroll together' });
    await toggle.click();
    const scrolled = () => right.evaluate((one) => one.scrollTop);
    const before = await scrolled();
    await scrollTo('p2', left);
    await page.waitForTimeout(200);
    expect(await scrolled()).toBe(before);
    await page.reload();
    await left.waitFor();
    expect(await toggle.getAttribute('aria-pressed')).toBe('false');
    await page.close();
  });

  test('what is not there is said, with what there is', async () => {
    const { page } = await open('?a=work-report-2025:s9-p99&b=no-such-text');
    const status = page.locator('.compare-status');
    await expect.poll(() => status.textContent()).toContain('There is no document “no-such-text” here.');
    expect(await status.textContent()).toContain('there is no ¶ s9-p99 here. Section 9 has 6 paragraphs.');
    expect(await page.locator('.compare-shown > *').count()).toBe(0);
    await page.goto(page.url().replace(/\?.*/, '?a=work-report-2025:S5-P4'));
    await expect.poll(() => status.textContent()).toBe('Choose what is to stand beside it.');
    await expect.poll(() => page.getByLabel('Passage').first().inputValue()).toBe('s5-p4');
    await page.close();
  });
});

test('nothing of two texts is loaded before they are asked for', async () => {
  const { page } = await site.open('compare.html');
  const asked: string[] = [];
  // A whole browser asks for the icon of a page when it likes.
  page.on('request', (request) => request.url().endsWith('/icon.svg') || asked.push(new URL(request.url()).pathname));
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
  await page.getByLabel('Passage').first().focus();
  await expect.poll(() => asked).toContain('/assets/anchors.js');
  expect(asked).toContain('/assets/comparer.js');
  await page.close();
});

test('where they cannot be loaded, that is said', async () => {
  const { page } = await site.open('about.html');
  await page.route('**/work-report-2025.html', (route) => route.abort());
  await page.goto(`${site.url}compare.html?a=work-report-2025&b=action-plan-2025`);
  await expect.poll(() => textsOf(page, '.compare-status')).toEqual(['The texts could not be loaded. Try again.']);
  await page.close();
});

test('from a cross-reference: its preview, and the tools of its paragraph', async () => {
  const { page } = await site.open('action-plan-2025.html#p7', { viewport: { width: 1440, height: 900 } });
  const link = page.locator('#note-ap-p7-health-data .entry-to');
  await page.keyboard.press('Shift');
  await link.focus();
  await page.locator('.preview').getByRole('link', { name: 'Side by side' }).click();
  await page.waitForURL(`${site.url}${pair}#note-ap-p7-health-data`);
  await page.goto(`${site.url}work-report-2025.html#s5-p4`);
  await page.locator('#s5-p4 > .pilcrow').click();
  const tools = page.locator('.tools a');
  await tools.first().waitFor();
  expect(await tools.allTextContents()).toContain('Beside Action Plan 2025, ¶ 7');
  await tools.filter({ hasText: 'Beside Action Plan 2025, ¶ 7' }).click();
  await page.waitForURL(/compare\/work-report-2025\/action-plan-2025\.html#note-ap-p7-ai$/);
  // Within the document too, from the end that does not hold the annotation.
  await page.goto(`${site.url}work-report-2025.html#s8-p5`);
  await page.locator('#s8-p5 > .pilcrow').click();
  await tools.filter({ hasText: /^Beside 5, ¶ 4/ }).click();
  await page.waitForURL(/compare\/work-report-2025\/work-report-2025\.html#note-wr-s5-p4-smart-city$/);
  expect(await page.locator('#note-wr-s5-p4-smart-city').count()).toBe(1);
  await page.goto(`${site.url}work-report-2025.html#s5-p1`);
  await page.locator('#s5-p1 > .pilcrow').click();
  await tools.filter({ hasText: 'Compare with …' }).click();
  await page.waitForURL(/compare\.html\?a=work-report-2025:s5-p1$/);
  await page.close();
});

test.each(someOf([390, 1440], 1))(
  'at %i px axe finds nothing in what is shown, in the light and in the dark, and nothing runs out of the window',
  async (width) => {
    const { page } = await site.open('about.html', { viewport: { width, height: 900 } });
    for (const [name, address] of [
      ['pair', '?a=work-report-2025:s5-p4&b=action-plan-2025:p7'],
      ['columns', '?a=action-plan-2025:p4&b=work-report-2025'],
    ] as const) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(`${site.url}compare.html${address}`);
      await page.locator('.compare-shown > *').first().waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await sideways(page)).toBe(0);
      await picture(page, `compare-${name}-${width}-light`);
      await darken(page);
      expect(await violations(page, { coloursOnly: true })).toEqual([]);
      await picture(page, `compare-${name}-${width}-dark`);
    }
    await page.close();
  },
);

test('with the keyboard: from a column to what stands beside a passage', async () => {
  const { page } = await site.open('compare.html?a=action-plan-2025&b=work-report-2025');
  const column = page.locator('.compare-column').first();
  await column.focus();
  await page.keyboard.press('End');
  // A browser scrolls there little by little: what it has not ended would lead on.
  const left = () => column.evaluate((one) => one.scrollHeight - one.clientHeight - one.scrollTop);
  await expect.poll(left).toBeLessThan(1);
  const button = column.locator('.compare-ties button').first();
  await button.focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('.compare-column').last().locator('.is-beside').getAttribute('data-passage')).toBe('s5-p2');
  await page.close();
});

test('from a disk the tools of a paragraph lead into the site: to what stands beside it, and to its figures', async () => {
  const { page } = await site.open('about.html', { viewport: { width: 1440, height: 900 } });
  const root = `${pathToFileURL(dist)}/`;
  await page.goto(`${root}work-report-2025.html#s5-p4`);
  await page.locator('#s5-p4 > .pilcrow').click();
  await page.locator('.tools a[href*="figures.html#"]').first().waitFor();
  const links = await page.locator('.tools a').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  expect(links.filter((href) => !href.startsWith(root))).toEqual([]);
  await page.close();
});
