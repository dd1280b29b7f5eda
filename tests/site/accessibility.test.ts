/**
 * Every kind of page that screens.test.ts does not look at: nothing that axe finds, light and dark, wide or narrow; nothing moves
 * while it opens.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { someOf } from '../support/runs.ts';
import { darken, shifts } from '../support/screen.ts';
import { type OpenSite, openSite, pageKinds, screenKinds } from '../support/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const others = pageKinds.filter((page) => !screenKinds.includes(page));

/** Each in one of the two widths, chosen anew each time. */
test.each(others.flatMap((page) => someOf([360, 1280], 1).map((width) => [page, width] as const)))(
  '%s at %i px',
  async (path, width) => {
    const { page } = await site.open(path, { viewport: { width, height: 900 } });
    expect(await shifts(page)).toBe(0);
    expect(await violations(page), 'light').toEqual([]);
    await darken(page);
    expect(await violations(page, { coloursOnly: true }), 'dark').toEqual([]);
    await page.close();
  },
);
