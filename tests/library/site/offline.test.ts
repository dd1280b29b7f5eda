/** Offline after one visit: with the server gone everything works; a new version waits for the reader's word and is never mixed. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type StaticServer, serve } from '../../../src/cli/server/static-server.ts';
import { finish } from '../../../src/publish/integration.ts';
import { launchBrowser } from '../../support/browser.ts';
import { isInTextFace } from '../../support/face.ts';
import { dist } from '../../support/site.ts';

let browser: Browser;
let folder: string;
let server: StaticServer;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pilcrow-'));
  cpSync(dist, folder, { recursive: true });
  return async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
});

/** Opens a page and waits until all of the site is kept. */
async function visit(base = '/'): Promise<Page> {
  server = await serve(folder, { base });
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.url}offline.html`);
  await page.getByText(/^Available offline: all of it is kept on this device \(\d+(\.\d)? MB in \d+ files\)/).waitFor();
  return page;
}

async function searchFor(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await page.getByLabel('Search all documents').fill(query);
  await page.locator('.search-hits [role=option]').first().waitFor();
}

describe.each(['/', '/a/b/'])('under %s', (base) => {
  test('with the server gone: navigate, search, follow a hit, reload, any address', async () => {
    const page = await visit(base);
    const { url } = server;
    await server.close();
    await page.goto(`${url}index.html`);
    await page.getByRole('link', { name: /^Report on the Work/ }).click();
    await page.waitForURL(/work-report-2025/);
    await searchFor(page, 'youth rental');
    await page.keyboard.press('Enter');
    await page.locator('#p6:target mark').first().waitFor();
    await page.reload();
    expect(await page.locator('#p6').textContent()).toContain('youth rental housing');
    for (const address of [
      '',
      'work-report-2025',
      'work-report-2025.html?x=1#s9-p2',
      'search.html?q=jobs',
      'terms/mu',
    ]) {
      const answer = await page.goto(url + address);
      expect(answer?.status(), address).toBe(200);
    }
    const answer = await page.goto(`${url}no/such/page.html`);
    expect(answer?.status()).toBe(404);
    expect(await page.locator('h1').textContent()).toContain('There is no page at this address');
    await page.close();
  });
});

test('every page that the worker answers is set in the text face, and nothing moves', async () => {
  const page = await visit();
  const faces: boolean[] = [];
  for (let round = 0; round < 4; round += 1) {
    for (const path of ['work-report-2025.html', 'action-plan-2025.html', 'terms.html', 'about.html']) {
      await page.goto(server.url + path);
      await page.waitForTimeout(300);
      faces.push(await isInTextFace(page));
    }
  }
  expect(faces).not.toContain(false);
  await page.close();
});

test('pages that the worker answers open without a word from the browser', async () => {
  const page = await visit();
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  for (const path of ['index.html', 'work-report-2025.html', 'terms/central-axis.html']) {
    await page.goto(server.url + path, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  }
  await page.waitForTimeout(3500);
  expect(messages).toEqual([]);
  await page.close();
});

test('what is kept leaves the twins out, and can be removed and kept again', async () => {
  const page = await visit();
  const kept = await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    return (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
  });
  expect(kept).toContain('/pagefind/pagefind.js');
  expect(kept.filter((path) => path.startsWith('/twins/') || path === '/sw.js')).toEqual([]);
  await page.getByRole('button', { name: 'Remove it' }).click();
  await page.getByText('Nothing is kept on this device.').waitFor();
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
  await page.getByRole('button', { name: 'Keep it for reading offline' }).click();
  await page.getByText(/^Available offline/).waitFor();
  await page.close();
});

test('a new build waits for the reader’s word, and then comes as a whole', async () => {
  const page = await visit();
  const { url } = server;
  // A new build: another page, and with it another list of files.
  const article = join(folder, 'action-plan-2025.html');
  writeFileSync(article, readFileSync(article, 'utf8').replace('youth rental housing', 'youth rental houses'));
  await rebuildServiceWorker();
  await page.goto(`${url}action-plan-2025.html`);
  // It is said when somebody uses the page.
  await page.mouse.move(200, 200);
  await page.mouse.move(210, 200);
  await page.getByText('There is a newer version of these documents.').waitFor();
  await page.reload();
  expect(await page.locator('#p6').textContent()).toContain('youth rental housing');
  await page.mouse.move(300, 200);
  await page.mouse.move(310, 200);
  await page.getByRole('button', { name: 'Load it' }).click();
  await page.getByText('youth rental houses').first().waitFor();
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  await page.close();
});

test('a version that cannot be fetched whole is not taken at all', async () => {
  const page = await visit();
  const { url } = server;
  const article = join(folder, 'action-plan-2025.html');
  writeFileSync(article, readFileSync(article, 'utf8').replace('youth rental housing', 'youth rental houses'));
  await rebuildServiceWorker();
  rmSync(article);
  await page.goto(`${url}work-report-2025.html`);
  await page.waitForTimeout(1500);
  expect(await page.locator('.update-bar').count()).toBe(0);
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  await page.goto(`${url}action-plan-2025.html`);
  expect(await page.locator('#p6').textContent()).toContain('youth rental housing');
  await page.close();
});

test('where storage is refused the page works on', async () => {
  server = await serve(folder);
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.goto(`${server.url}offline.html`);
  await page.getByText('This browser keeps nothing for these pages').waitFor();
  await searchFor(page, 'jobs');
  expect(errors).toEqual([]);
  await context.close();
});

/** Finishes the folder again, as a build does after its last file. */
async function rebuildServiceWorker(): Promise<void> {
  const before = readFileSync(join(folder, 'sw.js'), 'utf8');
  await finish(folder, () => undefined);
  expect(readFileSync(join(folder, 'sw.js'), 'utf8')).not.toBe(before);
}
