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
  test.each(
    others.flatMap((page) => (colorScheme === 'light' ? [360, 1280] : [1280]).map((width) => [page, width] as const)),
  )('%s at %i px', async (path, width) => {
    const { page } = await site.open(path, { colorScheme, viewport: { width, height: 900 } });
    expect(await violations(page, { coloursOnly: colorScheme === 'dark' })).toEqual([]);
    await page.close();
  });
});
