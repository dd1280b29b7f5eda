/** axe finds nothing: every page, light and dark, wide and narrow. screens.test.ts looks at the kinds that are not here. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { type OpenSite, openSite, pageKinds, screenKinds } from '../support/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const others = pageKinds.filter((page) => !screenKinds.includes(page));

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each(others.flatMap((page) => [360, 1280].map((width) => [page, width] as const)))(
    '%s at %i px',
    async (path, width) => {
      const { page } = await site.open(path, { colorScheme, viewport: { width, height: 900 } });
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    },
  );
});

test('the run-in headings are headings under their sections, in a preview under its title', async () => {
  const { page } = await site.open('work-report-2025.html', { viewport: { width: 1280, height: 900 } });
  const contents = await page.locator('.contents ol ol a').allTextContents();
  expect(contents.length).toBeGreaterThan(20);
  const heard = await page.locator('.section').getByRole('heading', { level: 3 }).allTextContents();
  expect(heard.map((text) => text.replace(/\.$/, ''))).toEqual(contents);
  // Nothing else takes the role: elsewhere a heading is an element of its own.
  expect(await page.locator('[role="heading"]').count()).toBe(contents.length);
  // What has the focus before anything was pressed shows nothing.
  await page.keyboard.press('Shift');
  await page.locator('.entry a[href$="#s9-p6"]').first().focus();
  const panel = page.locator('.preview');
  await panel.waitFor();
  const inPanel = (level: number): Promise<string[]> => panel.getByRole('heading', { level }).allTextContents();
  expect(await inPanel(2)).toEqual(['Section 9, ¶ 6']);
  expect(await inPanel(3)).toEqual(['Continue to strengthen social security.']);
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});
