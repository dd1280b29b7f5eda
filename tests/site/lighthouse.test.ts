/** Lighthouse finds nothing to say of any kind of page, but for how fast it is, which `npm run bench` measures. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measurePages } from '../../src/cli/bench/lighthouse.ts';
import { type OpenSite, openSite, pageKinds } from '../support/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const only = ['accessibility', 'best-practices', 'seo'] as const;

test.each(pageKinds)('%s: accessibility, best practices and search engines 100; nothing moves', async (path) => {
  const [found] = await measurePages(site.url, [path], { runs: 1, only });
  expect(found?.failed).toEqual([]);
  expect(only.map((name) => found?.scores[name])).toEqual([100, 100, 100]);
  expect(found?.measures.layoutShift).toBe(0);
});
