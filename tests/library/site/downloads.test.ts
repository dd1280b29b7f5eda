/** What is taken away: the lists on the pages, a document in one file without a network, the archive of the whole reader. */
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Document } from '../../../src/corpus/model/document.ts';
import { passagesOf } from '../../../src/corpus/model/walk.ts';
import { downloadsOf } from '../../../src/downloads/files.ts';
import { violations } from '../../support/axe.ts';
import { sharedBrowser } from '../../support/browser.ts';
import { dist, documents, elementsOf, filesOf, treeOf } from '../../support/site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

const addressesOn = (page: string): string[] =>
  elementsOf(treeOf(page), ({ tagName }) => tagName === 'a').map(({ properties }) => String(properties['href']));

describe.each(documents)('the files of %s', (id) => {
  test('are listed at its end with their sizes; its title leads there', () => {
    const html = readFileSync(join(dist, `${id}.html`), 'utf8');
    const listed = [...html.matchAll(/<li data-form="[\w-]+"><a href="([^"]+)" download>.*?<span[^>]*>\(([^)]*)\)/g)];
    expect(listed.map(([, path]) => path)).toEqual(downloadsOf(id).map(({ path }) => path));
    for (const [, path = '', said = ''] of listed) {
      const [amount, unit] = said.split(', ')[1]?.split(' ') ?? [];
      const bytes = Number(amount) * ({ bytes: 1, KB: 1e3, MB: 1e6 }[unit ?? ''] ?? Number.NaN);
      expect(Math.abs(bytes - statSync(join(dist, path)).size), path).toBeLessThanOrEqual(unit === 'MB' ? 50_000 : 500);
    }
    expect(addressesOn(`${id}.html`)).toContain('#h-take');
  });
});

test('home and the page about reading offline offer the whole reader, About says what there is', () => {
  for (const page of ['index.html', 'offline.html']) {
    expect(addressesOn(page), page).toContain('downloads/pilcrow.zip');
    expect(readFileSync(join(dist, page), 'utf8'), page).toMatch(/\(ZIP, \d+(\.\d)? MB\)/);
  }
  expect(addressesOn('about.html')).toContain('offline.html');
});

test('the archive has every file but the worker, what hosts read, and itself, as it is on the site; only what is for the site alone is not in it', () => {
  const files = unzipSync(readFileSync(join(dist, 'downloads/pilcrow.zip')));
  const isFile = (path: string): boolean => statSync(join(dist, path)).isFile();
  const own = filesOf('').filter((path) => isFile(path) && !/^sw\.js$|^_headers$|^assets\/kept\/|\.zip$/.test(path));
  expect(Object.keys(files).sort()).toEqual(own.map((path) => `pilcrow/${path}`).sort());
  const others = own.filter((path) => !readFileSync(join(dist, path)).equals(files[`pilcrow/${path}`] ?? Buffer.of()));
  expect(others).toEqual(['index.html', 'offline.html']);
  for (const page of others) expect(Buffer.from(files[`pilcrow/${page}`] ?? []).toString()).not.toContain('.zip');
});

test('what only the one files are set in is in them, and in no stylesheet beside them', () => {
  const left = filesOf('.css').filter((path) => readFileSync(join(dist, path), 'utf8').includes('.one-file-terms'));
  expect(left).toEqual([]);
  for (const id of documents)
    expect(readFileSync(join(dist, `downloads/${id}.html`), 'utf8')).toContain('.one-file-terms');
});

/** Opens a document's one file from the disk, without a network; what the browser says and asks for is kept. */
async function openFile(id: string, options = {}): Promise<{ page: Page; said: string[]; asked: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, offline: true, ...options });
  const page = await context.newPage();
  const [said, asked] = [[] as string[], [] as string[]];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', ({ message }) => said.push(message));
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) asked.push(request.url());
  });
  await page.goto(pathToFileURL(resolve(dist, `downloads/${id}.html`)).href);
  return { page, said, asked };
}
const hits = (page: Page) => page.locator('.one-file-hits:not([hidden]) li');

describe('a document in one file', () => {
  test.each(documents)('%s has all of its text, and asks for nothing', async (id) => {
    const { page, said, asked } = await openFile(id);
    const written: Document = JSON.parse(readFileSync(`content/documents/${id}.json`, 'utf8'));
    const texts = await page.evaluate(() =>
      [...document.querySelectorAll('[id]')].map((one) => [one.id, one.textContent?.replace(/\s+/g, ' ')]),
    );
    const byId = new Map(texts as [string, string][]);
    const lost = passagesOf(written).filter(({ id: at, words }) => {
      // Numbers of notes stand between the words there.
      const plain = (text: string) => text.replace(/[^\p{L}]+/gu, '');
      return !plain(byId.get(at) ?? '').includes(plain(words));
    });
    expect(lost.map(({ id: at }) => at)).toEqual([]);
    await page.locator('.document-text').click({ position: { x: 5, y: 5 } });
    expect(asked).toHaveLength(1);
    expect(said).toEqual([]);
    await page.context().close();
  });

  test('every link leads within it, or to an address of the web', async () => {
    for (const id of documents) {
      const { page } = await openFile(id);
      const links = await page.evaluate(() =>
        [...document.querySelectorAll('a[href]')].map((one) => one.getAttribute('href') ?? ''),
      );
      const ids = new Set(await page.evaluate(() => [...document.querySelectorAll('[id]')].map((one) => one.id)));
      expect(links.length).toBeGreaterThan(20);
      const astray = links.filter((href) =>
        href.startsWith('#') ? !ids.has(decodeURIComponent(href.slice(1))) : !/^(?:https?|mailto):/.test(href),
      );
      expect(astray).toEqual([]);
      await page.context().close();
    }
  });

  test('its search finds words in their forms, phrases, numbers and addresses, and marks what was found', async () => {
    const { page, said } = await openFile('work-report-2025');
    await page.keyboard.press('/');
    await page.keyboard.type('jobs');
    await hits(page).first().waitFor();
    expect(await hits(page).count()).toBeGreaterThan(2);
    const search = async (typed: string): Promise<string> => {
      await page.locator('#h-search').fill(typed);
      return (await page.locator('.one-file-hits [role="status"]').textContent()) ?? '';
    };
    expect(await search('260000')).toBe('One passage.');
    expect(await search('“seven aspects” employment')).not.toBe('');
    expect(await search('employment zyzzyva')).toMatch(/^No passage of this document holds these words/);
    expect(await search('employment of zyzzyva graduates')).toMatch(/^No passage holds all of these words\. /);
    expect(await search('zyzzyva')).toBe('No passage of this document holds these words.');
    expect(await search('[15]')).toBe('An address in this document.');
    await search('260000');
    await page.keyboard.press('Enter');
    await page.locator('#s9-p2:target mark').waitFor();
    expect(await page.locator('#s9-p2 mark').allTextContents()).toEqual(['260,000']);
    expect(await page.locator('.one-file-hits').isVisible()).toBe(false);
    expect(said).toEqual([]);
    await page.context().close();
  });

  test('its hits are gone through by keys, and Esc leads back to the field', async () => {
    const { page } = await openFile('work-report-2025', { viewport: { width: 390, height: 844 } });
    await page.keyboard.press('/');
    await page.keyboard.type('employment');
    await hits(page).first().waitFor();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
    expect(await focused()).toBe(await hits(page).first().locator('a').getAttribute('href'));
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('h-search');
    expect(await page.locator('.one-file-hits').isVisible()).toBe(false);
    await page.context().close();
  });

  test('a term and a note show in a preview; remarks stand in the margin', async () => {
    const { page } = await openFile('work-report-2025');
    await page.locator('a.term[href="#term-seven-aspects"]').first().click();
    await page.locator('.preview:popover-open').waitFor();
    expect(await page.locator('.preview .term-items > li').count()).toBe(7);
    const [remark, text] = await Promise.all(
      ['.commentary', '#s5-p2'].map((one) => page.locator(one).first().boundingBox()),
    );
    expect(remark?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? Number.NaN));
    await page.context().close();
  });

  test.each([320, 390, 768, 1100])(
    'at %i px the text is what is seen, the contents stand in it, and nothing goes sideways',
    async (width) => {
      const { page } = await openFile('work-report-2025', { viewport: { width, height: 800 } });
      await page.locator('h1').waitFor();
      const seen = await page.evaluate(() => {
        const title = document.querySelector('h1')?.getBoundingClientRect();
        const at = title && document.elementFromPoint(title.left + 20, title.top + 20);
        return {
          title: at?.closest('h1') !== null && at !== undefined,
          sideways: document.documentElement.scrollWidth - innerWidth,
          contents: getComputedStyle(document.querySelector('.contents') ?? document.body).position,
        };
      });
      expect(seen).toMatchObject({ title: true, sideways: 0 });
      expect(seen.contents).not.toBe('fixed');
      await page.locator('.contents').scrollIntoViewIfNeeded();
      expect(await page.locator('.contents summary').isVisible()).toBe(true);
      await page.context().close();
    },
  );

  test('without scripts it is all there, and shows no field that does nothing', async () => {
    const { page } = await openFile('work-report-2025', { javaScriptEnabled: false });
    expect(await page.locator('.one-file-search').isVisible()).toBe(false);
    expect(await page.locator('#n15').isVisible()).toBe(true);
    expect(await page.locator('#term-seven-aspects').isVisible()).toBe(true);
    await page.context().close();
  });

  test.each(['light', 'dark'] as const)('axe finds nothing, %s', async (colorScheme) => {
    const { page } = await openFile('action-plan-2025', { colorScheme });
    await page.keyboard.press('/');
    await page.keyboard.type('housing');
    await hits(page).first().waitFor();
    expect(await violations(page, { coloursOnly: colorScheme === 'dark' })).toEqual([]);
    await page.context().close();
  });

  test('its policy allows what is in it, and nothing from anywhere', async () => {
    const { page } = await openFile('action-plan-2025');
    const refused = await page.evaluate(async () => {
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        violations.push(effectiveDirective),
      );
      const script = document.createElement('script');
      script.textContent = 'globalThis.wasRun = true';
      const image = document.createElement('img');
      image.src = 'https://example.org/x.png';
      document.body.append(script, image);
      await fetch('https://example.org/').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { violations: violations.sort(), wasRun: 'wasRun' in globalThis };
    });
    expect(refused).toEqual({ violations: ['connect-src', 'img-src', 'script-src-elem'], wasRun: false });
    await page.context().close();
  });
});
