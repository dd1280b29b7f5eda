/**
 * Large text, high zoom, forced colours: at 400 % a window of 1280 × 1024 is one of 320 × 256, and all that opens must be
 * of use there; at 200 % text, and where the system sets the colours, nothing is cut, covered, or said by colour alone.
 */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { someOf } from '../../support/runs.ts';
import { type OpenSite, openSite, pageKinds } from '../../support/site.ts';

let site: OpenSite;
let large: Browser;
beforeAll(async () => {
  // The switch takes the place of all such settings: that there is a mouse must be said again.
  const mouse = 'primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4';
  [site, large] = await Promise.all([openSite(), launchBrowser([`--blink-settings=defaultFontSize=32,${mouse}`])]);
});
afterAll(() => Promise.all([site.close(), large.close()]));

const report = 'work-report-2025.html';
const zoomed = { width: 320, height: 256 };
const openZoomed = async (path: string): Promise<Page> => (await site.open(path, { viewport: zoomed })).page;

/** What stands out of the window at its sides, and what of the bar lies over another part of it. */
const misplaced = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const wrong = document.documentElement.scrollWidth > width ? ['the page scrolls sideways'] : [];
    const parts = [...document.querySelectorAll('.bar > *, .bar-nav > a')].filter(
      (part) => part.matches(':not(nav)') && part.getClientRects().length > 0,
    );
    const boxes = parts.map((part) => ({
      name: part.className || part.textContent,
      box: part.getBoundingClientRect(),
    }));
    for (const [index, { name, box }] of boxes.entries()) {
      if (box.left < 0 || box.right > width) wrong.push(`${name} stands out`);
      for (const { name: other, box: own } of boxes.slice(index + 1)) {
        const apart = own.left >= box.right || own.right <= box.left || own.top >= box.bottom || own.bottom <= box.top;
        if (!apart) wrong.push(`${name} and ${other} overlap`);
      }
    }
    return wrong;
  });
/** Whether the whole of an element is in the window, with a pixel's grace. */
const inWindow = async (one: Locator): Promise<boolean> => {
  const box = await one.boundingBox();
  const { width, height } = one.page().viewportSize() ?? zoomed;
  return (
    box !== null && box.x >= -1 && box.y >= -1 && box.x + box.width <= width + 1 && box.y + box.height <= height + 1
  );
};
/** Whether an element, once scrolled to, is what one sees at its middle. */
const canBeSeen = (one: Locator): Promise<boolean> =>
  one.evaluate((own) => {
    own.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = own.getBoundingClientRect();
    const seen = document.elementFromPoint(left + Math.min(width / 2, 40), top + height / 2);
    return seen !== null && (own.contains(seen) || seen.contains(own));
  });

describe('at 400 % zoom', () => {
  let shared: Page;
  beforeAll(async () => {
    shared = await openZoomed('about.html');
  });
  afterAll(() => shared.close());

  test.each(pageKinds)('%s: nothing sideways, nothing overlaps, and the bar goes with the page', async (path) => {
    const page = shared;
    await page.goto(site.url + path);
    expect(await misplaced(page)).toEqual([]);
    await page.evaluate(() => scrollTo(0, 600));
    const fixed = await page.evaluate(() =>
      [...document.querySelectorAll('body *')].flatMap((one) => {
        const { position, visibility } = getComputedStyle(one);
        const { top, bottom, height } = one.getBoundingClientRect();
        const stays = (position === 'fixed' || position === 'sticky') && visibility === 'visible';
        return stays && height > 40 && bottom > 0 && top < innerHeight ? [one.className] : [];
      }),
    );
    expect(fixed).toEqual([]);
  });

  test('the contents open, scroll to their end, and close', async () => {
    const page = await openZoomed(`${report}#s9-p1`);
    await page.keyboard.press('t');
    expect(await inWindow(page.locator('.contents'))).toBe(true);
    expect(await inWindow(page.locator('.contents-close'))).toBe(true);
    expect(await canBeSeen(page.locator('.contents').getByRole('link').last())).toBe(true);
    expect(await canBeSeen(page.locator('.contents').getByRole('link').first())).toBe(true);
    await page.locator('.contents-close').click();
    expect(await page.locator('.contents').isVisible()).toBe(false);
    await page.close();
  });

  test('the search shows its field and its hits, and closes', async () => {
    const page = await openZoomed(report);
    await page.keyboard.press('/');
    await page.keyboard.type('Beijing');
    const hits = page.locator('.search-hits a');
    await hits.first().waitFor();
    expect(await inWindow(page.locator('.search-dialog'))).toBe(true);
    const input = page.locator('.search-field input');
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) {
      await page.keyboard.press(key);
      const [field, hit] = await Promise.all([
        input.boundingBox(),
        page.locator('[aria-selected="true"]').boundingBox(),
      ]);
      if (!field || !hit) throw new Error('the field or the hit is gone');
      expect(field.y).toBeGreaterThanOrEqual(0);
      const seen = Math.min(hit.y + hit.height, zoomed.height) - Math.max(hit.y, field.y + field.height);
      expect(seen, key).toBeGreaterThan(100);
    }
    expect(await canBeSeen(hits.last())).toBe(true);
    await page.locator('.search-close').click();
    expect(await page.locator('.search-dialog').isVisible()).toBe(false);
    await page.close();
  });

  test('panels are in the window, and all of them can be scrolled to', async () => {
    const page = await openZoomed(`${report}#s9-p1`);
    const use = async (selector: string, parts: Locator): Promise<void> => {
      await page.locator(selector).waitFor();
      expect(await inWindow(page.locator(selector)), selector).toBe(true);
      for (const part of await parts.all())
        expect(await canBeSeen(part), `${selector} ${await part.textContent()}`).toBe(true);
      await page.keyboard.press('Escape');
      await page.locator(selector).waitFor({ state: 'hidden' });
    };
    await page.locator('#s9-p1 a.term').first().click();
    await use('.preview', page.locator('.preview > *, .preview-body > *').filter({ visible: true }));
    await page.locator('#s9-p1 > .pilcrow').focus();
    await page.keyboard.press('Enter');
    await use('.tools', page.locator('.tools button'));
    await page.keyboard.press('?');
    await use('.reading', page.locator('.reading label, .reading-keys div').filter({ visible: true }));
    await page.close();
  });
});

describe.each([
  [360, 640],
  [1280, 800],
] as const)('with text twice as large, %i × %i', (width, height) => {
  let page: Page;
  beforeAll(async () => {
    page = await large.newPage({ viewport: { width, height }, serviceWorkers: 'block' });
  });
  afterAll(() => page.close());

  // Others in the one window than in the other.
  test.each(someOf(pageKinds, Math.ceil(pageKinds.length / 3)))(
    '%s: nothing sideways, nothing overlaps',
    async (path) => {
      await page.goto(site.url + path);
      expect(await misplaced(page)).toEqual([]);
    },
  );

  test('what opens is in the window and can be used', async () => {
    await page.goto(`${site.url}${report}#s9-p1`);
    await page.keyboard.press('?');
    await page.locator('.reading').waitFor();
    expect(await inWindow(page.locator('.reading'))).toBe(true);
    expect(await canBeSeen(page.locator('.reading-keys div').last())).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.type('Beijing');
    await page.locator('.search-hits a').first().waitFor();
    expect(await inWindow(page.locator('.search-dialog'))).toBe(true);
    const hit = await page.locator('.search-hits a').first().boundingBox();
    expect(hit && Math.min(hit.y + hit.height, height) - hit.y).toBeGreaterThan(120);
  });
});

describe('in forced colours', () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await site.open('about.html', { forcedColors: 'active', viewport: { width: 900, height: 700 } }));
  });
  afterAll(() => page.close());

  test.each([
    ['a link', `${report}`, '.title-block a, .bar-name'],
    ['a button', `${report}`, '.bar-reading'],
    ['a pilcrow', `${report}`, '#s9-p1 > .pilcrow'],
    ['a note reference', `${report}`, '#ref-n17'],
    ['a term', `${report}`, '#s9-p1 a.term'],
    ['an editors’ remark', 'action-plan-2025.html', '.commentary summary'],
    ['the search field', 'search.html', '.search-field input'],
    ['a mention in a strip', 'terms/central-axis.html', '.dispersion a'],
  ])('the focus on %s is seen', async (_, path, selector) => {
    // The first focus is the keyboard's.
    if (!page.url().startsWith(site.url + path)) await page.goto(site.url + path);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('Tab');
    const one = page.locator(selector).first();
    const outline = (): Promise<{ style: string; width: number; colour: string; paper: string }> =>
      one.evaluate((own) => {
        const { outlineStyle: style, outlineWidth, outlineColor: colour } = getComputedStyle(own);
        const paper = getComputedStyle(document.documentElement).backgroundColor;
        return { style, width: Number.parseFloat(outlineWidth), colour, paper };
      });
    expect((await outline()).style).toBe('none');
    await one.focus();
    const { style, width, colour, paper } = await outline();
    expect(style).not.toBe('none');
    expect(width).toBeGreaterThanOrEqual(2);
    expect(colour).not.toBe(paper);
  });

  test('the chosen hit and the words found are told apart', async () => {
    await page.goto(site.url + report);
    await page.keyboard.press('/');
    await page.keyboard.type('employment');
    const hits = page.locator('.search-hits a');
    await hits.first().waitFor();
    const outlines = await hits.evaluateAll((all) => all.map((one) => getComputedStyle(one).outlineStyle));
    expect(outlines).toEqual(['solid', ...outlines.slice(1).map(() => 'none')]);
    const marked = await hits
      .locator('mark')
      .first()
      .evaluate((own) => getComputedStyle(own).backgroundColor);
    const paper = await page.locator('.search-dialog').evaluate((own) => getComputedStyle(own).backgroundColor);
    expect(marked).not.toBe(paper);
  });
});
