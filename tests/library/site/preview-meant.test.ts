/** Previews say what is meant: the words of a passage, what a source supports; they cover no line of their link, and lead back. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../../support/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const report = 'work-report-2025.html';
const panel = '.preview:popover-open';

async function at(selector: string, path = report, options?: BrowserContextOptions): Promise<Page> {
  const { page } = await site.open(path, options);
  await page.mouse.move(2, 2);
  await page.mouse.move(3, 3);
  await page.waitForFunction(() => 'pilcrowReading' in globalThis);
  await page
    .locator(selector)
    .first()
    .evaluate((one) => one.scrollIntoView({ block: 'center' }));
  await page.waitForTimeout(400);
  return page;
}
const desk: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };

test('the words that are meant are marked, and in view: a remark’s, a definition’s, a term’s; a source says what it supports there', async () => {
  const remark = '[data-of="s10-p2"] .entry-to';
  const page = await at(remark, report, desk);
  await page.hover(remark);
  await page.locator(panel).waitFor();
  expect(await page.locator(`${panel} .is-compared`).allTextContents()).toEqual([
    'major projects in new energy vehicles and their components',
  ]);
  await page.mouse.move(3, 3);
  await page.locator(panel).waitFor({ state: 'detached' });

  // At either end of what joins two passages; the page of sources names one.
  for (const [source, words] of [
    ['[data-of="s10-p2"] .entry-basis a', 'Supports here: the Chinese wording.'],
    [
      '[data-of="s7-p4"] .entry-basis a[href*="e993"]',
      'Supports here: that the first phase includes the natural history museum.',
    ],
  ] as const) {
    await page
      .locator(source)
      .first()
      .evaluate((one) => {
        for (let part = one.parentElement; part; part = part.parentElement) part.hidden = false;
        one.scrollIntoView({ block: 'center' });
      });
    await page.waitForTimeout(500);
    await page.locator(source).first().hover();
    await page.locator(`${panel} .source-supports`).waitFor();
    expect(await page.locator(`${panel} .source-supports`).textContent()).toBe(words);
    await page.mouse.move(3, 3);
    await page.locator(panel).waitFor({ state: 'detached' });
  }
  await page.close();

  const mention = '.term-mentions a[href$="#n15"]';
  const term = await at(mention, 'terms/jingtong.html', desk);
  await term.hover(mention);
  await term.locator(panel).waitFor();
  expect(await term.locator(`${panel} .is-compared`).allTextContents()).toContain('Jingtong');
  const isSeen = await term
    .locator(`${panel} .is-compared`)
    .first()
    .evaluate((one) => {
      const box = one.getBoundingClientRect();
      const around = (one.closest('.preview') as HTMLElement).getBoundingClientRect();
      return box.top >= around.top && box.bottom <= around.bottom;
    });
  expect(isSeen).toBe(true);
  await term.close();
});

test('what a definition quotes is marked in the passage that it is quoted from', async () => {
  const basis = '.definition-basis a[href*="work-report"]';
  const page = await at(basis, 'terms/jingtong.html', desk);
  const quoted = await page.locator('.definition-said q, .definition[data-basis="text"] q').first().textContent();
  await page.hover(basis);
  await page.locator(panel).waitFor();
  expect((await page.locator(`${panel} .is-compared`).allTextContents()).join('')).toBe(quoted);
  await page.close();
});

test.each([
  ['a desk', { viewport: { width: 1100, height: 800 } }],
  ['a phone that lies', { viewport: { width: 844, height: 390 }, hasTouch: true, isMobile: true }],
  ['a small one that lies', { viewport: { width: 667, height: 320 }, hasTouch: true, isMobile: true }],
] as const)('on %s a preview keeps to the window and covers no line of its link', async (_, options) => {
  const page = await at('#s10-p2', report, options);
  const terms = page.locator('a.term');
  const wrapped = await terms.evaluateAll((all) =>
    all.flatMap((one, index) => (one.closest('[hidden], details') || one.getClientRects().length < 2 ? [] : [index])),
  );
  expect(wrapped.length).toBeGreaterThan(1);
  for (const index of wrapped.slice(0, 3)) {
    await terms.nth(index).evaluate((one) => one.scrollIntoView({ block: 'center' }));
    await page.waitForTimeout(300);
    // At its first line, where a locator would take the middle of all of them.
    const [x, y] = await terms.nth(index).evaluate((one) => {
      const { left = 0, top = 0, height = 0 } = one.getClientRects()[0] ?? {};
      return [left + 4, top + height / 2] as const;
    });
    await ('hasTouch' in options ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));
    await page.locator(panel).waitFor();
    await page.waitForTimeout(200);
    const place = await terms.nth(index).evaluate((one) => {
      const { top, bottom, left, right } = (document.querySelector('.preview') as HTMLElement).getBoundingClientRect();
      const isIn = top >= 0 && bottom <= innerHeight + 1 && left >= 0 && right <= document.documentElement.clientWidth;
      const covered = [...one.getClientRects()].filter((line) => line.bottom > top + 1 && line.top < bottom - 1);
      return { isIn, covered: covered.length };
    });
    expect(place).toEqual({ isIn: true, covered: 0 });
    await page.keyboard.press('Escape');
  }
  await page.close();
});

test('a preview that was opened from a preview leads back to it', async () => {
  const page = await at('#n15', report, { viewport: { width: 1000, height: 900 } });
  const reference = await page.evaluate(() => {
    const notes = [...document.querySelectorAll<HTMLElement>('.note:has(a.term)')];
    const note = notes.find((one) => document.querySelector(`[role="doc-noteref"][href="#${one.id}"]`));
    return `[role="doc-noteref"][href="#${note?.id}"]`;
  });
  const link = page.locator(reference).first();
  await link.evaluate((one) => one.scrollIntoView({ block: 'center' }));
  await page.waitForTimeout(400);
  await link.click();
  await page.locator(panel).waitFor();
  const title = page.locator(`${panel} > h2`);
  const first = await title.textContent();
  const body = await page.locator(`${panel} .preview-body`).textContent();
  expect(await page.locator(`${panel} .preview-back`).count()).toBe(0);

  await page.locator(`${panel} .preview-body a.term`).first().click();
  await expect.poll(() => title.textContent()).not.toBe(first);
  const back = page.locator(`${panel} .preview-back`);
  expect(await back.textContent()).toBe(`Back to ${first}`);
  await back.click();
  expect(await title.textContent()).toBe(first);
  expect(await page.locator(`${panel} .preview-body`).textContent()).toBe(body);
  expect(await back.count()).toBe(0);
  // The keyboard goes on in it, and Esc gives the focus back to the number.
  expect(await title.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await link.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.close();
});
