/**
 * Lighthouse finds nothing to say of any kind of page, but for how fast it is, which `npm run bench` measures, and for
 * accessibility: that is axe's, which runs with all of its rules on every page (accessibility.test.ts, screens.test.ts).
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measurePages, type Scores } from '../../src/cli/bench/lighthouse.ts';
import { type OpenSite, openSite, pagesOfEachKind } from '../support/site.ts';

const only = ['best-practices', 'seo'] as const;
let site: OpenSite;
let all: Map<string, Scores>;
beforeAll(async () => {
  site = await openSite();
  const found = await measurePages(site.url, pagesOfEachKind, { runs: 1, only });
  all = new Map(found.map((one) => [one.page, one]));
}, 600_000);
afterAll(() => site.close());

test.each(pagesOfEachKind)('%s: best practices and search engines 100; nothing moves', (path) => {
  const found = all.get(path);
  expect(found?.failed).toEqual([]);
  expect(only.map((name) => found?.scores[name])).toEqual([100, 100]);
  expect(found?.measures.layoutShift).toBe(0);
});
