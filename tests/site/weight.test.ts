/** What a first visit costs over the wire: little, whatever page it begins with. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measurePage } from '../../src/cli/bench/pages.ts';
import { type OpenSite, openSite, screenKinds } from '../support/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

// 30 KB, and 2 KB for what a page says of itself to programs, and for the forms in which it can be taken away.
test.each(screenKinds)('%s: at most 32 KB without fonts, at most 60 KB of fonts', async (path) => {
  const { bytes, fontBytes } = await measurePage(site.browser, site.url, path);
  expect(bytes).toBeGreaterThan(5000);
  expect(bytes).toBeLessThanOrEqual(32 * 1024);
  expect(fontBytes).toBeLessThanOrEqual(60_000);
});
