/**
 * Lighthouse finds nothing to say of any kind of page, but for how fast it is, which `npm run bench` measures, and for
 * accessibility: that is axe's, which runs with all of its rules on every page (accessibility.test.ts, screens.test.ts).
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measurePages } from '../../src/cli/bench/lighthouse.ts';
import { type OpenSite, openSite, pagesOfEachKind } from '../support/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const only = ['best-practices', 'seo'] as const;

test.each(pagesOfEachKind)('%s: best practices and search engines 100; nothing moves', async (path) => {
  const [found] = await measurePages(site.url, [path], { runs: 1, only });
  expect(found?.failed).toEqual([]);
  expect(only.map((name) => found?.scores[name])).toEqual([100, 100]);
  expect(found?.measures.layoutShift).toBe(0);
});
