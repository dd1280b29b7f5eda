/** Two libraries that were built apart and are published side by side: one search over both, links from one to the other and back, each with a worker of its own. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtShards } from '../support/build-shards.ts';
import { keepAll } from '../support/keep-all.ts';
import { type OpenSite, openSite } from '../support/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(builtShards);
});
afterAll(() => site.close());

const hits = (page: Page) => page.locator('.search-hits [role=option]');
const places = (page: Page) =>
  hits(page).evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href.replace(/\?[^#]*/, '')));
const status = (page: Page) => page.locator('.search-status');

/** Asks the search page of a library for a word, and waits for so many hits. */
async function ask(page: Page, root: string, query: string, count: number): Promise<string[]> {
  await page.goto(`${root}search.html?q=${encodeURIComponent(query)}`);
  await expect.poll(() => hits(page).count()).toBe(count);
  const above = new URL('../', root).href;
  return (await places(page)).map((href) => href.slice(above.length)).sort();
}

/** Follows the cross-reference beside a passage. */
async function follow(page: Page, of: string, label: string): Promise<void> {
  const beside = page.locator(`.commentary[data-of="${of}"]`);
  if (!(await beside.locator('.entry-to').isVisible())) await beside.locator('summary').click();
  await beside.getByRole('link', { name: label }).click();
}

const found = ['plans/quay-plan.html#s1-p1', 'reports/harbour-report.html#s1-p1'];

test.each(['reports', 'plans'])(
  'a search in %s finds what both have, and a hit leads to its own library',
  async (name) => {
    const { page, messages } = await site.open(`${name}/index.html`);
    expect(await ask(page, `${site.url}${name}/`, 'herring', 2)).toEqual(found);
    // Words that only one of them has, in its own language too, and a word that is misspelt.
    expect(await ask(page, `${site.url}${name}/`, 'dredger', 1)).toEqual(['reports/harbour-report.html#n1']);
    expect(await ask(page, `${site.url}${name}/`, 'lanterne', 1)).toEqual(['plans/plan-phare.html#s1-p1']);
    await page.goto(`${site.url}${name}/search.html?q=granitte`);
    await page.getByRole('button', { name: 'granite' }).waitFor();
    const other = name === 'reports' ? 'plans/quay-plan.html' : 'reports/harbour-report.html';
    await ask(page, `${site.url}${name}/`, 'herring', 2);
    await hits(page)
      .filter({ hasText: name === 'reports' ? 'The quay plan' : 'The harbour' })
      .click();
    await page.waitForURL(`**/${other}#s1-p1`);
    await page.locator('#s1-p1 mark', { hasText: 'Herring' }).waitFor();
    // There the other hit is one step away, in the library that was left.
    await page.locator('.hit-bar', { hasText: /of 2 for/ }).waitFor();
    await page.locator('.hit-bar button:enabled', { hasText: /[‹›]/ }).click();
    await page.waitForURL(`**/${found.find((one) => !one.startsWith(other))}`);
    expect(messages).toEqual([]);
    await page.close();
  },
);

test('what is found can be narrowed to one library, and the address says so', async () => {
  const { page, messages } = await site.open('reports/search.html?q=herring');
  await expect.poll(() => hits(page).count()).toBe(2);
  const choice = page.getByLabel('Library');
  expect(await choice.locator('option').allTextContents()).toEqual(['All libraries (2)', 'Plans (1)', 'Reports (1)']);
  await choice.selectOption('Plans');
  await expect.poll(() => places(page)).toEqual([`${site.url}plans/quay-plan.html#s1-p1`]);
  expect(new URL(page.url()).searchParams.get('library')).toBe('Plans');
  expect(messages).toEqual([]);
  await page.close();
});

test('a cross-reference leads to the other library, and back', async () => {
  const { page, messages } = await site.open('reports/harbour-report.html');
  await follow(page, 's2-p1', 'The quay plan, 1, ¶ 1');
  await page.waitForURL('**/plans/quay-plan.html#s1-p1');
  await follow(page, 's1-p1', 'The harbour, 2, ¶ 1');
  await page.waitForURL('**/reports/harbour-report.html#s2-p1');
  await page.locator('#s2-p1:target').waitFor();
  expect(messages).toEqual([]);
  await page.close();
});

test('a term leads to a related one of the other library', async () => {
  const { page, messages } = await site.open('plans/terms/quay-wall.html');
  await page.locator('.term-related').getByRole('link', { name: 'tide gate' }).click();
  await page.waitForURL('**/reports/terms/tide-gate.html');
  expect(await page.locator('h1').textContent()).toContain('tide gate');
  expect(messages).toEqual([]);
  await page.close();
});

test('each says what it holds, to the other’s conversion', () => {
  for (const [name, other] of [
    ['reports', 'plans'],
    ['plans', 'reports'],
  ])
    expect(JSON.parse(readFileSync(join(builtShards, `${name}/data/shard.json`), 'utf8'))).toEqual(
      JSON.parse(readFileSync(`tests/corpora/shards/${other}/content/shards/${name}.json`, 'utf8')),
    );
});

test('from a disk both are searched, too', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  const root = `${pathToFileURL(builtShards)}/`;
  expect(await ask(page, `${root}reports/`, 'herring', 2)).toEqual(found);
  expect(await ask(page, `${root}reports/`, 'lanterne', 1)).toEqual(['plans/plan-phare.html#s1-p1']);
  expect(messages).toEqual([]);
  await context.close();
});

test('a library that stands alone is searched, and says which is not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pilcrow-'));
  cpSync(join(builtShards, 'reports'), join(folder, 'reports'), { recursive: true });
  const alone = await openSite(folder);
  const { page } = await alone.open('reports/index.html');
  expect(await ask(page, `${alone.url}reports/`, 'herring', 1)).toEqual([found[1]]);
  expect(await status(page).textContent()).toBe('One place. Not searched, because it could not be read: plans.');
  await page.goto(`${pathToFileURL(folder)}/reports/search.html?q=herring`);
  await expect.poll(() => status(page).textContent()).toContain('could not be read: plans.');
  await alone.close();
  rmSync(folder, { recursive: true });
});

test('each keeps its own pages for reading without a network, and the search says that the other’s are not there', async () => {
  const { page } = await site.open('offline', { serviceWorkers: 'allow' });
  await keepAll(page, `${site.url}reports/`);
  await keepAll(page, `${site.url}plans/`);
  const kept = await page.evaluate(async () => [
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname).sort(),
    (await caches.keys()).map((name) => new URL(name.split(' ')[1] ?? '').pathname).sort(),
  ]);
  expect(kept).toEqual([
    ['/plans/', '/reports/'],
    ['/plans/', '/reports/'],
  ]);
  await page.context().setOffline(true);
  expect(await ask(page, `${site.url}reports/`, 'herring', 1)).toEqual([found[1]]);
  expect(await status(page).textContent()).toContain('could not be read: plans.');
  // A link over still leads there: that page is kept by its own worker.
  await page.goto(`${site.url}reports/harbour-report.html`);
  await follow(page, 's2-p1', 'The quay plan, 1, ¶ 1');
  await page.waitForURL('**/plans/quay-plan.html#s1-p1');
  expect(await page.locator('#s1-p1').textContent()).toContain('granite');
  await page.context().close();
});
