/** The whole reader from a host, from a sub-path, and from a disk without a network, out of its archive; in Chromium and in Firefox. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser as Chromium } from 'playwright-core';
import type { Browser as Firefox } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StaticServer, serve } from '../../../src/cli/server/static-server.ts';
import { sharedBrowser } from '../../support/browser.ts';
import { firefoxPath, launchFirefox } from '../../support/firefox.ts';
import { dist } from '../../support/site.ts';

/** What the golden path needs of a browser's page; Playwright's and Puppeteer's both have it. */
interface Page {
  goto(url: string): Promise<unknown>;
  url(): string;
  evaluate<T>(work: () => T): Promise<T>;
  keyboard: { press(key: never): Promise<void>; type(text: string): Promise<void> };
  close(): Promise<void>;
}

/** A folder with a space and a letter beyond ASCII in its name, a memory stick as people have them, with what the archive of the reader unpacks to. */
const folder = join(mkdtempSync(join(tmpdir(), 'pilcrow-')), 'My documents ¶');
const stick = join(folder, 'pilcrow');
const servers: StaticServer[] = [];
let places: Record<string, string>;

beforeAll(async () => {
  for (const [path, content] of Object.entries(unzipSync(readFileSync(join(dist, 'downloads/pilcrow.zip'))))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  servers.push(await serve(dist), await serve(dist, { base: '/a/b/' }));
  places = { root: servers[0]?.url ?? '', 'sub-path': servers[1]?.url ?? '', disk: `${pathToFileURL(stick)}/` };
});
afterAll(async () => {
  for (const server of servers) await server.close();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

async function until(page: Page, holds: () => boolean | undefined, what: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    // While a page is being left there is nothing to ask.
    if (await page.evaluate(holds).catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what}: never so on ${page.url()}`);
}

/** From the start page to a document, a note, a term’s preview, and through the search to a paragraph with its words marked. */
async function goldenPath(page: Page, root: string): Promise<void> {
  await page.goto(`${root}index.html`);
  await page.evaluate(() => document.querySelector<HTMLElement>('.home-title')?.click());
  // Before the scripts run, a term's link is followed.
  const isThere = () => document.readyState === 'complete' && document.querySelector('#s9-p2') !== null;
  await until(page, isThere, 'the report opens');
  await page.evaluate(() => document.querySelector<HTMLElement>('#ref-n15')?.click());
  await until(page, () => document.querySelector('#n15:target') !== null, 'the note is reached');

  // Where a preview is not taken from this page, it comes by fetch, from the service worker, or from a twin.
  await page.evaluate(() => document.querySelector<HTMLElement>('a.term[href$="terms/seven-aspects.html"]')?.click());
  await until(
    page,
    () => document.querySelectorAll('.preview:popover-open .term-items > li').length === 7,
    'the preview of a term opens',
  );
  await page.keyboard.press('Escape' as never);

  await page.keyboard.press('/' as never);
  await until(page, () => document.querySelector('dialog.search-dialog[open] input') !== null, 'the search opens');
  await page.keyboard.type('260000');
  await until(page, () => document.querySelector('.search-hits a') !== null, 'a hit shows');
  await page.keyboard.press('Enter' as never);
  await until(page, () => document.querySelector('#s9-p2:target mark') !== null, 'the words are marked');
  expect(await page.evaluate(() => document.querySelector('#s9-p2 mark')?.textContent)).toBe('260,000');

  await page.keyboard.press('Control+k' as never).catch(async () => page.keyboard.press('/' as never));
  await until(
    page,
    () => document.querySelector('dialog.search-dialog[open] input') !== null,
    'the search opens again',
  );
  await page.keyboard.type('youth rental');
  await until(
    page,
    () => document.querySelector('.search-hits a')?.textContent?.includes('Action Plan'),
    'the article is found',
  );
  await page.keyboard.press('Enter' as never);
  await until(page, () => document.querySelectorAll('#p6:target mark').length >= 2, 'the other document is reached');
  expect(page.url()).toMatch(/action-plan-2025(\.html)?#p6$/);

  await page.goto(`${root}search.html?q=note%2017`);
  await until(
    page,
    () => document.querySelector('.search-hits a')?.textContent?.includes('Note 17'),
    'a reference is looked up',
  );
  await page.goto(`${root}terms/central-axis.html`);
  expect(await page.evaluate(() => document.querySelectorAll('.concordance li').length)).toBe(4);
}

describe('Chromium', () => {
  let browser: Chromium;
  beforeAll(async () => {
    browser = await sharedBrowser();
  });

  test.each(['root', 'sub-path', 'disk'])('the golden path from the %s', async (place) => {
    // The worker, which copies the whole site, is tried from one place; offline.test.ts tries it from others.
    const serviceWorkers = place === 'root' ? 'allow' : 'block';
    const context = await browser.newContext({ offline: place === 'disk', serviceWorkers });
    const page = await context.newPage();
    const messages: string[] = [];
    page.on('console', (message) => {
      if (!message.text().includes('blocked by Playwright')) messages.push(message.text());
    });
    page.on('pageerror', (error) => messages.push(error.message));
    await goldenPath(page, places[place] ?? '');
    expect(messages).toEqual([]);
    await context.close();
  });
});

if (!firefoxPath)
  console.warn('Firefox is not installed: its tests are SKIPPED (Debian: apt-get install firefox-esr).');

describe.skipIf(!firefoxPath)('Firefox, with its strict file policy', () => {
  let browser: Firefox;
  beforeAll(async () => {
    browser = await launchFirefox(firefoxPath ?? '');
  });
  afterAll(() => browser?.close());

  test.each(['root', 'disk'])('the golden path from the %s', async (place) => {
    const page = await browser.newPage();
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(String(error)));
    await goldenPath(page as unknown as Page, places[place] ?? '');
    expect(messages).toEqual([]);
    await page.close();
  });

  test('from the sub-path, with the server gone after all of it was kept', async () => {
    const server = await serve(dist, { base: '/a/b/' });
    const page = await browser.newPage();
    const own = page as unknown as Page;
    await page.goto(`${server.url}offline.html`);
    const keep = (): boolean => {
      const button = document.querySelector<HTMLElement>('.offline-state button');
      const isThere = button?.textContent?.startsWith('Keep the whole library') === true;
      if (isThere) button.click();
      return isThere;
    };
    await until(own, keep, 'it is asked for');
    await until(own, () => document.body.textContent?.includes('Available offline'), 'all of it is kept');
    await server.close();
    await page.goto(`${server.url}index.html`);
    await goldenPath(own, server.url);
    await page.reload();
    expect(await page.evaluate(() => document.querySelectorAll('.concordance li').length)).toBe(4);
    await page.close();
  });
});
