/** What a second visit asks the host for, with the headers that it is to send; and that after a new build nothing old is shown. */
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../src/cli/server/static-server.ts';
import { cacheControl, headersFile, headersText, isImmutable } from '../../src/publish/seal/cache-headers.ts';
import { launchBrowser } from '../support/browser.ts';
import { builtAgain, builtInParts, corpusSite } from '../support/build-corpora.ts';
import { builtShards, shards } from '../support/build-shards.ts';
import { dist, filesOf } from '../support/site.ts';

const parent = mkdtempSync(join(tmpdir(), 'pilcrow-'));
const folder = join(parent, 'site');
let browser: Awaited<ReturnType<typeof launchBrowser>>;
beforeAll(async () => {
  cpSync(dist, folder, { recursive: true });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(parent, { recursive: true });
});

/** Serves the site through a door that writes down what is asked for, and what the answer is. */
async function watched() {
  const asked: string[] = [];
  const server = await serve(folder);
  const door = createServer((own, response) => {
    const { method, url = '/', headers } = own;
    const passed = request(new URL(url, server.url), { method, headers }, (answer) => {
      asked.push(`${answer.statusCode} ${url.slice(1)}`);
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    own.pipe(passed);
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  const { port } = door.address() as AddressInfo;
  const close = async (): Promise<void> => {
    door.closeAllConnections();
    door.close();
    await server.close();
  };
  return { url: `http://127.0.0.1:${port}/`, asked, close };
}

/** The sheet that a page begins with. */
const sheetOf = (page: Page): Promise<string> =>
  page
    .locator('link[rel=stylesheet]')
    .first()
    .evaluate((link: HTMLLinkElement) => new URL(link.href).pathname.slice(1));

test('a second visit brings no file that it has, and asks for none that cannot have changed; a new build is seen at once', async () => {
  const { url, asked, close } = await watched();
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const visit = async (): Promise<{ page: Page; asked: string[] }> => {
    asked.length = 0;
    const page = await context.newPage();
    await page.goto(`${url}about.html`, { waitUntil: 'networkidle' });
    return { page, asked: [...asked] };
  };
  const first = await visit();
  const sheet = await sheetOf(first.page);
  expect(first.asked).toContain(`200 ${sheet}`);
  const second = await visit();
  expect(second.asked.filter((one) => isImmutable(one.slice(4)))).toEqual([]);
  expect(second.asked.filter((one) => !one.startsWith('304 '))).toEqual([]);

  // A new build: other words, and a sheet with other rules under another name.
  const about = join(folder, 'about.html');
  const newer = `assets/page.${'n'.repeat(10)}.css`;
  renameSync(join(folder, sheet), join(folder, newer));
  writeFileSync(join(folder, newer), `${readFileSync(join(folder, newer), 'utf8')}h1{letter-spacing:7px}`);
  const html = readFileSync(about, 'utf8')
    .replace(sheet, newer)
    .replace(/<h1[^>]*>[^<]*/, '<h1>Of another build');
  writeFileSync(about, html);
  const third = await visit();
  expect(await third.page.locator('h1').textContent()).toBe('Of another build');
  expect(await third.page.locator('h1').evaluate((own) => getComputedStyle(own).letterSpacing)).toBe('7px');
  expect(third.asked).toEqual(expect.arrayContaining(['200 about.html', `200 ${newer}`]));
  await context.close();
  await close();
});

test('whatever was built, a name that is kept for ever has one content', () => {
  const others = [
    ...['languages', 'shapes', 'formats'].map(corpusSite),
    ...shards.map((name) => join(builtShards, name)),
  ];
  const sites = [dist, builtAgain, builtInParts, ...others];
  const contents = new Map<string, string>();
  for (const site of sites)
    for (const path of filesOf('', site).filter(isImmutable)) {
      const content = readFileSync(join(site, path), 'utf8');
      expect(contents.get(path) ?? content, `${path} in ${site}`).toBe(content);
      contents.set(path, content);
    }
  expect(contents.size).toBeGreaterThan(5);
});

test('every sheet that a page begins with is one of these, and the file for hosts names them all', () => {
  const immutable = filesOf('.css').filter(isImmutable);
  expect(readFileSync(join(dist, headersFile), 'utf8')).toBe(headersText(immutable));
  for (const page of ['index.html', 'about.html', 'search.html', '404.html'])
    for (const [, sheet = ''] of readFileSync(join(dist, page), 'utf8').matchAll(/rel="stylesheet" href="([^"]+)"/g))
      expect(cacheControl(sheet), `${sheet} of ${page}`).toContain('immutable');
});
