/** axe finds nothing: every page, light and dark, wide and narrow. */
import { source } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite, pageKinds } from '../support/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const results = await axe.run(document, { resultTypes: ['violations'] });
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
    );
  });
};

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each(pageKinds.flatMap((page) => [360, 1280].map((width) => [page, width] as const)))(
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
  await page.locator('.entry a[href$="#s9-p6"]').first().focus();
  const panel = page.locator('.preview');
  await panel.waitFor();
  const inPanel = (level: number): Promise<string[]> => panel.getByRole('heading', { level }).allTextContents();
  expect(await inPanel(2)).toEqual(['9, ¶ 6']);
  expect(await inPanel(3)).toEqual(['Continue to strengthen social security.']);
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});
