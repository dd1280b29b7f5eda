/**
 * Lighthouse finds nothing to say of a page, but for how fast it is, which `npm run bench` measures; for accessibility, which is
 * axe's; and for what moves, which is looked at in every width: accessibility.test.ts and screens.test.ts do both on every kind.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measurePages, type Scores } from '../../src/cli/bench/lighthouse.ts';
import { someOf, tryAll } from '../support/runs.ts';
import { documents, type OpenSite, openSite, pagesOfEachKind } from '../support/site.ts';

/** What it asks is the head, the links and the scripts: of two pages that have these alike one is enough, but in `npm run check:full`. */
const alike = new Set([
  ...documents.slice(1).map((id) => `${id}.html`),
  ...['names', 'subjects', 'figures', 'sources', 'about', 'offline', 'changes', 'licences'].map(
    (name) => `${name}.html`,
  ),
]);
const unlike = pagesOfEachKind.filter(
  (page) => tryAll || !(alike.has(page) || /^(?:provenance|subjects)\//.test(page)),
);
/** The document, and a third of the others, chosen anew each time. */
const tried = [...unlike.slice(0, 1), ...someOf(unlike.slice(1), Math.ceil(unlike.length / 3))];

const only = ['best-practices', 'seo'] as const;
const settings = {
  // Axe's rules, for which it would run axe once more.
  skipAudits: ['document-title', 'image-alt'],
  // The worker comes with the first page, and not again with every one: each time it copies the whole site.
  disableStorageReset: true,
  // Nothing here is a matter of time.
  ...{ pauseAfterFcpMs: 0, pauseAfterLoadMs: 300, networkQuietThresholdMs: 500, cpuQuietThresholdMs: 0 },
};
let site: OpenSite;
let all: Map<string, Scores>;
beforeAll(async () => {
  site = await openSite();
  const found = await measurePages(site.url, tried, { runs: 1, only, settings });
  all = new Map(found.map((one) => [one.page, one]));
}, 600_000);
afterAll(() => site.close());

test.each(tried)('%s: best practices and search engines 100', (path) => {
  const found = all.get(path);
  expect(found?.failed).toEqual([]);
  expect(only.map((name) => found?.scores[name])).toEqual([100, 100]);
});
