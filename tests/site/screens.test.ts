/**
 * Every screen: 360, 768, 1280 and 1920 px; in the dark, where the colours alone are others, a phone and a desk. Nothing that axe finds, nothing sideways, nothing that
 * moves, no word from the browser; and pictures of it all under tests/.artefacts/screens.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { picture, shifts, sideways, widths } from '../support/screen.ts';
import { type OpenSite, openSite, screenKinds } from '../support/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  const own = colorScheme === 'light' ? widths : [360, 1280];
  test.each(own.flatMap((width) => screenKinds.map((path) => [width, path] as const)))(
    '%i px: %s',
    async (width, path) => {
      const { page, messages } = await site.open(path, { colorScheme, viewport: { width, height: 900 } });
      await page.waitForLoadState('networkidle');
      expect(await shifts(page)).toBe(0);
      expect(await sideways(page)).toBe(0);
      // Between a phone and a desk no style changes that axe could see.
      if (width === 360 || width === 1280)
        expect(await violations(page, { coloursOnly: colorScheme === 'dark' })).toEqual([]);
      expect(messages).toEqual([]);
      await picture(page, `${path.replace(/\W/g, '-')}-${width}-${colorScheme}`);
      await page.close();
    },
  );
});
