/** Offline after one visit: with the server gone everything works; a new version waits for the reader's word and is never mixed. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StaticServer, serve } from '../../../src/cli/server/static-server.ts';
import { builtSite } from '../../../src/publish/built-site.ts';
import { seal } from '../../../src/publish/seal/seal.ts';
import { sharedBrowser } from '../../support/browser.ts';
import { isInTextFace } from '../../support/face.ts';
import { allIsKept, keepAll } from '../../support/keep-all.ts';
import { dist } from '../../support/site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

/** A site whose folder can be changed, and a browser that keeps all of it. */
interface Kept {
  folder: string;
  server: StaticServer;
  url: string;
  /** Opens a page beside the others. */
  open(path: string): Promise<Page>;
  end(): Promise<void>;
}

/** Opens the page about reading offline, has all of the site kept, and waits until it is. */
async function visit(base = '/'): Promise<Kept> {
  const kept = await served(base);
  const page = await kept.open('offline.html');
  await keepAll(page, kept.url);
  await page.close();
  return kept;
}

/** A copy of the site with a browser that has not been there. */
async function served(base = '/'): Promise<Kept> {
  const folder = mkdtempSync(join(tmpdir(), 'pilcrow-'));
  cpSync(dist, folder, { recursive: true });
  const server = await serve(folder, { base });
  const context = await browser.newContext();
  const open = async (path: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(server.url + path);
    return page;
  };
  const end = async (): Promise<void> => {
    await context.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, server, url: server.url, open, end };
}

async function searchFor(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await page.getByLabel('Search all documents').fill(query);
  await page.locator('.search-hits [role=option]').first().waitFor();
}

/** With the server gone: navigate, search, follow a hit, reload, any address. */
async function readAlone({ server, url, open }: Kept): Promise<void> {
  const page = await open('about.html');
  await server.close();
  await page.goto(`${url}index.html`);
  await page.getByRole('link', { name: /^Report on the Work/ }).click();
  await page.waitForURL(/work-report-2025/);
  await searchFor(page, 'youth rental');
  await page.keyboard.press('Enter');
  await page.locator('#p6:target mark').first().waitFor();
  await page.reload();
  expect(await page.locator('#p6').textContent()).toContain('youth rental housing');
  for (const address of ['', 'work-report-2025', 'work-report-2025.html?x=1#s9-p2', 'search.html?q=jobs', 'terms/mu']) {
    const answer = await page.goto(url + address);
    expect(answer?.status(), address).toBe(200);
  }
  const answer = await page.goto(`${url}no/such/page.html`);
  expect(answer?.status()).toBe(404);
  expect(await page.locator('h1').textContent()).toContain('There is no page at this address');
  await notWellEncoded(page, url);
  await page.close();
}

/** An address that is not well encoded has the page for what is not there, by the worker. */
async function notWellEncoded(page: Page, url: string): Promise<void> {
  const answer = await page.goto(`${url}%zz`);
  expect(answer?.status()).toBe(404);
  expect(await page.locator('h1').textContent()).toContain('There is no page at this address');
}

describe('after one visit', () => {
  let kept: Kept;
  beforeAll(async () => {
    kept = await visit();
  });
  afterAll(() => kept.end());

  test('every page that the worker answers is set in the text face, and opens without a word from the browser', async () => {
    const page = await kept.open('about.html');
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    const faces: boolean[] = [];
    for (let round = 0; round < 3; round += 1) {
      for (const path of ['work-report-2025.html', 'action-plan-2025.html', 'terms.html', 'terms/central-axis.html']) {
        await page.goto(kept.url + path, { waitUntil: 'networkidle' });
        expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
        faces.push(await isInTextFace(page));
      }
    }
    expect(faces).not.toContain(false);
    // What was fetched for nothing is said after three seconds.
    await page.waitForTimeout(3500);
    expect(messages).toEqual([]);
    await page.close();
  });

  test('what is kept leaves the twins out, and can be removed and kept again', async () => {
    const page = await kept.open('offline.html');
    await page.getByText(/^Available offline/).waitFor();
    const paths = await page.evaluate(async () => {
      const [name = ''] = await caches.keys();
      return (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
    });
    expect(paths).toContain('/pagefind/pagefind.js');
    const notKept = /^\/(?:twins|downloads)\/|^\/sw\.js$/;
    expect(paths.filter((path) => notKept.test(path))).toEqual([]);
    await page.getByRole('button', { name: 'Remove it' }).click();
    await page.getByText('Nothing is kept on this device.').waitFor();
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
    // As Chromium leaves it where a page compiled one of its scripts only then.
    await page.evaluate(() => caches.open(`pilcrow ${new URL('.', location.href).href} anew`));
    await page.reload();
    await page.getByText('Nothing is kept on this device.').waitFor();
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
    await page.getByRole('button', { name: 'Keep it for reading offline' }).click();
    await page.getByRole('button', { name: 'Keep the whole library offline' }).click();
    await page.getByText(/^Available offline/).waitFor();
    await page.close();
  });

  test('an address that is not well encoded has the page for what is not there', async () => {
    const page = await kept.open('about.html');
    expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    await notWellEncoded(page, kept.url);
    await page.close();
  });

  test('all of it is there with the server gone', () => readAlone(kept));
});

/** The paths of what is kept. */
const keptPaths = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const [name] = await caches.keys();
    // To open one that is not there would make it.
    const kept = name === undefined ? [] : await (await caches.open(name)).keys();
    return kept.map(({ url }) => new URL(url).pathname.slice(1));
  });

describe('without a word of the reader', () => {
  let kept: Kept;
  beforeAll(async () => {
    kept = await served();
  });
  afterAll(() => kept.end());

  test('what reading needs is kept, and what was visited, in its first state too; no more', async () => {
    const page = await kept.open('work-report-2025.html');
    await expect.poll(() => keptPaths(page), { timeout: 10_000 }).toContain('work-report-2025.html');
    await page.goto(`${kept.url}terms/mu.html`);
    await expect.poll(() => keptPaths(page)).toContain('terms/mu.html');
    const paths = await keptPaths(page);
    expect(paths).toEqual(
      expect.arrayContaining(['search.html', '404.html', 'assets/reader.js', 'assets/serif.woff2']),
    );
    const unasked = /^(?:pagefind|provenance|subjects|downloads)\/|^index\.html$|^action-plan/;
    expect(paths.filter((path) => unasked.test(path))).toEqual([]);
    await page.goto(`${kept.url}offline.html`);
    await page.getByText(/^What reading needs, and what you have read, is kept on this device/).waitFor();
    await page.close();
  });

  test('with the server gone that is there, and of another page it is said that it is not', async () => {
    const page = await kept.open('about.html');
    await kept.server.close();
    await page.goto(`${kept.url}work-report-2025.html`);
    expect(await page.locator('#s9-p1').count()).toBe(1);
    expect(await isInTextFace(page)).toBe(true);
    await page.goto(`${kept.url}terms/mu`);
    expect(await page.locator('h1').textContent()).toBe('Mu');
    const answer = await page.goto(`${kept.url}action-plan-2025.html`);
    expect(answer?.status()).toBe(503);
    await page.getByRole('heading', { name: 'This page is not on this device' }).waitFor();
    await page.close();
  });
});

test('where there is no room that is said, and what was promised is not', async () => {
  const { open, end } = await served();
  const page = await open('offline.html');
  const keep = page.getByRole('button', { name: 'Keep the whole library offline' });
  await keep.waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, quotaSize: 1000 });
  await keep.click();
  await page.getByText('This browser has no room to keep all of it.').waitFor();
  await page.reload();
  await keep.waitFor();
  expect(await page.getByText('all of it is kept').count()).toBe(0);
  await session.detach();
  await page.close();
  await end();
});

test('a reader who comes first where there is no room at all learns that', async () => {
  const { url, open, end } = await served();
  const page = await open('404.html');
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(url).origin, quotaSize: 1000 });
  await page.goto(`${url}offline.html`);
  await page.getByText('This browser has no room to keep all of it.').waitFor();
  await session.detach();
  await page.close();
  await end();
});

test('the downloads are kept on a word of their own', async () => {
  const { open, end } = await served();
  const page = await open('offline.html');
  await page.getByRole('button', { name: 'The same with its downloads' }).click();
  await page.getByText(allIsKept).waitFor();
  const paths = await keptPaths(page);
  expect(paths).toContain('downloads/work-report-2025.html');
  expect(paths.filter((path) => path.endsWith('.zip'))).toEqual([]);
  await page.close();
  await end();
});

test('under another path, too, all of it is there with the server gone', async () => {
  const kept = await visit('/a/b/');
  await readAlone(kept);
  await kept.end();
});

test('a new build is taken whole or not at all, and waits for the reader’s word', async () => {
  const { folder, url, open, end } = await visit();
  // A new build: another page, and with it another list of files.
  const article = join(folder, 'action-plan-2025.html');
  const changed = readFileSync(article, 'utf8').replace('youth rental housing', 'youth rental houses');
  writeFileSync(article, changed);
  await rebuildServiceWorker(folder);

  // It cannot be fetched whole.
  rmSync(article);
  const page = await open('work-report-2025.html');
  await page.waitForTimeout(1500);
  expect(await page.locator('.update-bar').count()).toBe(0);
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  await page.goto(`${url}action-plan-2025.html`);
  expect(await page.locator('#p6').textContent()).toContain('youth rental housing');

  // Now it can.
  writeFileSync(article, changed);
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
  await end();
});

test('where storage is refused the page works on', async () => {
  const server = await serve(dist);
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
  await server.close();
});

/** Seals the folder again, as a build does after its last file. */
async function rebuildServiceWorker(folder: string): Promise<void> {
  const before = readFileSync(join(folder, 'sw.js'), 'utf8');
  await seal(builtSite(folder));
  expect(readFileSync(join(folder, 'sw.js'), 'utf8')).not.toBe(before);
}
