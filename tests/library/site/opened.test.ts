/** What opens over a page, at every width, in both schemes and with large text: nothing that axe finds, nothing sideways, nothing that moves. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../support/axe.ts';
import { launchBrowser } from '../../support/browser.ts';
import { someOf } from '../../support/runs.ts';
import { picture, shifts, sideways, widths } from '../../support/screen.ts';
import { type OpenSite, openSite } from '../../support/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const report = 'work-report-2025.html';
const others = widths.filter((width) => width !== 360 && width !== 1280);

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  // In the dark the colours alone are others.
  test.each(colorScheme === 'light' ? [360, 1280, ...someOf(others, 1)] : someOf([360, 1280], 1))(
    '%i px: what opens over a page has no violation either',
    async (width) => {
      const { page } = await site.open(`${report}#s9-p1`, { colorScheme, viewport: { width, height: 900 } });
      // The page around it is looked at too, once on a phone and once on a desk: elsewhere screens.test.ts does.
      const isWhole = colorScheme === 'light' && (width === 360 || width === 1280);
      const look = (inside: string) => ({ inside: isWhole ? undefined : inside, coloursOnly: colorScheme === 'dark' });
      const name = (what: string): string => `open-${what}-${width}-${colorScheme}`;
      await page.locator('#s9-p1 a.term').first().click();
      await page.locator('.preview').waitFor();
      expect(await violations(page, look('.preview')), 'term').toEqual([]);
      await picture(page, name('term'));
      await page.keyboard.press('Escape');
      await page.locator('#s9-p1 > .pilcrow').focus();
      await page.keyboard.press('Enter');
      await page.locator('.tools').waitFor();
      expect(await violations(page, look('.tools')), 'tools').toEqual([]);
      await picture(page, name('tools'));
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await page.locator('.reading').waitFor();
      expect(await violations(page, look('.reading')), 'reading').toEqual([]);
      await picture(page, name('reading'));
      await page.keyboard.press('Escape');
      if (width < 1100) {
        await page.keyboard.press('t');
        expect(await violations(page, look('.contents')), 'contents').toEqual([]);
        await picture(page, name('contents'));
      }
      await page.close();
    },
  );
});

test.each(widths)('%i px: reading on, nothing moves, whenever the text face comes', async (width) => {
  const { page } = await site.open('about.html', { viewport: { width, height: 900 } });
  await page.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue().catch(() => undefined);
  });
  await page.goto(site.url + report);
  await page.waitForTimeout(1500);
  for (let step = 0; step < 12; step += 1) {
    await page.mouse.wheel(0, 700);
    await page.waitForTimeout(60);
  }
  expect(await shifts(page)).toBe(0);
  await page.close();
});

test('200 % text and 400 % zoom lose nothing', async () => {
  // 400 % zoom of a window of 1280 × 1024 is a window of 320 × 256.
  const { page } = await site.open(report, { viewport: { width: 320, height: 256 } });
  expect(await sideways(page)).toBe(0);
  await page.locator('#ref-n17').scrollIntoViewIfNeeded();
  await page.locator('#ref-n17').focus();
  await picture(page, 'zoom-400');
  await page.close();
  const large = await launchBrowser(['--blink-settings=defaultFontSize=32']);
  for (const width of [360, 1280]) {
    const own = await large.newPage({ viewport: { width, height: 900 } });
    await own.goto(site.url + report);
    await own.waitForTimeout(500);
    expect(await sideways(own), `${width}`).toBe(0);
    const text = await own.locator('#s5-p1').boundingBox();
    expect(text?.width).toBeGreaterThan(width < 400 ? 240 : 900);
    await picture(own, `text-200-${width}`);
  }
  await large.close();
});

test('forced colours keep what only a colour said', async () => {
  const { page } = await site.open(`${report}#s9-p1`, { forcedColors: 'active', colorScheme: 'dark' });
  const outline = await page.locator('#s9-p1').evaluate((one) => getComputedStyle(one).outlineStyle);
  expect(outline).toBe('solid');
  expect(await violations(page)).toEqual([]);
  await picture(page, 'forced-colours');
  await page.close();
});

test('the keyboard alone goes from the search box to a note and back', async () => {
  const { page } = await site.open(report, { viewport: { width: 1024, height: 800 } });
  await page.keyboard.press('/');
  await page.keyboard.type('Jingtong');
  await page.locator('.search-hits a').first().waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const reference = page.locator('#ref-n15');
  for (let step = 0; step < 200; step += 1) {
    if (await reference.evaluate((one) => one === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  expect(await page.locator('.preview h2').textContent()).toBe('Note 15');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#n15');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('back to 8, ¶ 5');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#ref-n15');
  expect(await reference.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.close();
});
