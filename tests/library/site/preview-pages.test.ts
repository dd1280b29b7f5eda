/** Previews of what stands on other pages: taken from there on a host, without a network, and on a disk; given up when the reader goes on. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { serve } from '../../../src/cli/server/static-server.ts';
import { type Term, termSchema } from '../../../src/corpus/editors/term.ts';
import { twinPath } from '../../../src/reader/kit/load-twin.ts';
import { keepAll } from '../../support/keep-all.ts';
import { dist, elementsOf, hasClass, type OpenSite, openSite, textWithout, treeOf } from '../../support/site.ts';

let site: OpenSite;
/** A folder with a space and a letter beyond ASCII in its name. */
const stick = join(mkdtempSync(join(tmpdir(), 'pilcrow-')), 'My documents ¶');
beforeAll(async () => {
  site = await openSite();
  cpSync(dist, stick, { recursive: true });
});
afterAll(async () => {
  await site.close();
  rmSync(join(stick, '..'), { recursive: true, force: true });
});

const report = 'work-report-2025.html';
/** Without the worker, which has the pages already. */
const bare: BrowserContextOptions = { viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' };
const word = '#s8-p5 a.term[href$="terms/jingtong.html"]';
const crossReference = '.commentary[data-of="s5-p4"] .entry:is([data-annotation="ap-p7-ai"], #note-ap-p7-ai) .entry-to';
const termOf = (id: string): Term => termSchema.parse(parse(readFileSync(`content/terms/${id}.yaml`, 'utf8')));
const panel = (page: Page) => page.locator('.preview');

/** What the browser says of the page, not of its worker’s being blocked. */
const ofPage = (messages: readonly string[]): string[] =>
  messages.filter((message) => !message.includes('blocked by Playwright'));
/** Brings a link into view and waits until what shows previews is there, and the page rests. */
async function settle(page: Page, selector: string): Promise<void> {
  await page.locator(selector).evaluate((one) => one.scrollIntoView({ block: 'center' }));
  await page.waitForFunction(() => 'pilcrowReading' in globalThis);
  await page.waitForTimeout(400);
}
/** Has the pages that previews fetch answered otherwise; those that one goes to are as they are. */
const answerFetches = (page: Page, path: string, answer: (route: Route) => Promise<void>): Promise<unknown> =>
  page.route(`**/${path}`, (route) => (route.request().resourceType() === 'fetch' ? answer(route) : route.fallback()));
const after = (ms: number) => async (route: Route) => {
  await new Promise((resolve) => setTimeout(resolve, ms));
  await route.continue().catch(() => undefined);
};

/** What a reader sees of a term, and of the other document, from a page that is open. */
async function checkPreviews(page: Page, root: string): Promise<void> {
  const jingtong = termOf('jingtong');
  await settle(page, word);
  // As a hand comes: the first move that a browser tells a page that was gone to has no length, as one of the page under it.
  await page.mouse.move(5, 300);
  await page.hover(word);
  await panel(page).waitFor();
  expect(await page.locator('.preview > h2').textContent()).toBe('Jingtong');
  expect(await page.locator('.preview .definition').textContent()).toBe(`${jingtong.definition} 京通`);
  const links = await page
    .locator('.preview a')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  expect(links).toEqual(
    [`${report}#n15`, `${report}#s8-p5`, `${report}#n15`, 'terms/jingtong.html'].map((one) => root + one),
  );
  await page.mouse.move(5, 300);
  await panel(page).waitFor({ state: 'hidden' });

  // All of the remarks there, if they have no room beside the passage.
  const more = page.locator('.commentary[data-of="s5-p4"] .commentary-more');
  if (await more.isVisible()) await more.click();
  await settle(page, crossReference);
  await page.hover(crossReference);
  await panel(page).waitFor();
  expect(await page.locator('.preview > h2').textContent()).toBe('Action Plan 2025, ¶ 7');
  const [paragraph] = elementsOf(treeOf('action-plan-2025.html'), ({ properties }) => properties['id'] === 'p7');
  const words = paragraph && textWithout(paragraph, (part) => hasClass(part, 'pilcrow'));
  expect(words?.length).toBeGreaterThan(100);
  expect(await page.locator('.preview-body').textContent()).toBe(words);
  expect(await page.locator('.preview-body > .paragraph').getAttribute('lang')).toBe('en');
  expect(await page.locator('[id="p7"]').count()).toBe(0);
  await page.locator('.preview').getByRole('link', { name: 'Go there' }).click();
  await page.waitForURL(`${root}action-plan-2025.html#p7`);
}

test('on a host', async () => {
  const { page, messages } = await site.open(report);
  await checkPreviews(page, site.url);
  expect(messages).toEqual([]);
  await page.close();
});

test('with the server gone after all of it was kept', async () => {
  const server = await serve(dist);
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await keepAll(page, server.url);
  await server.close();
  await page.goto(server.url + report);
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  await checkPreviews(page, server.url);
  expect(messages).toEqual([]);
  await context.close();
});

test('from a disk', async () => {
  const root = `${pathToFileURL(stick)}/`;
  const context = await site.browser.newContext({ offline: true, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  await page.goto(root + report);
  await checkPreviews(page, root);
  expect(messages).toEqual([]);
  await context.close();
});

describe.each([1280, 360])('a formula at %i px', (width) => {
  test('opens as its items, each with links to what treats it; all of it can be reached', async () => {
    const { page, messages } = await site.open(`${report}#s9-p1`, { viewport: { width, height: 700 } });
    await page.locator('#s9-p1 a.term[href$="terms/seven-aspects.html"]').click();
    await panel(page).waitFor();
    const items = await page.locator('.preview .term-items > li').evaluateAll((all) =>
      all.map((one) => ({
        label: one.querySelector('h3')?.textContent,
        links: [...one.querySelectorAll('a')].map(({ href }) => href),
        absent: one.querySelector('.term-item-absent')?.textContent?.toLowerCase(),
      })),
    );
    expect(items).toEqual(
      (termOf('seven-aspects').items ?? []).map(({ label, at = [], absent }) => ({
        label,
        links: at.map(({ document, id }) => `${site.url}${document}.html#${id}`),
        absent: absent?.toLowerCase(),
      })),
    );
    const last = page.locator('.preview .term-items > li').last().getByRole('link');
    await last.scrollIntoViewIfNeeded();
    const [box, foot] = [await last.boundingBox(), await page.locator('.preview-foot').boundingBox()];
    expect(box && foot && box.y + box.height <= foot.y).toBe(true);
    expect(await panel(page).evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
    await last.click();
    await page.waitForURL(`${site.url}${report}#s9-p6`);
    expect(await panel(page).isVisible()).toBe(false);
    expect(messages).toEqual([]);
    await page.close();
  });
});

test('an item of a formula, from a passage that treats it', async () => {
  // Wide enough for all the remarks on this passage.
  const { page } = await site.open(report, { viewport: { width: 1600, height: 900 } });
  const link = '.commentary[data-of="s9-p2"] a[href$="seven-aspects.html#item-3"]';
  await settle(page, link);
  await page.hover(link);
  await panel(page).waitFor();
  expect(await page.locator('.preview > h2').textContent()).toBe('The seven aspects: Employment');
  expect(await page.locator('.preview-body').textContent()).toContain('job seekers');
  expect(await page.locator('.preview-body li').count()).toBe(2);
  await page.close();
});

test('a mention in a longer term is counted, and stepped to at the mark that it lies in', async () => {
  const { page } = await site.open(report);
  await settle(page, '#s6-p3 a.term[href$="terms/central-axis.html"]');
  await page.locator('#s6-p3 a.term[href$="terms/central-axis.html"]').click();
  const count = page.locator('.preview [role=status]');
  await expect.poll(() => count.textContent()).toBe('Mention 1 of 3 in this document');
  expect(await page.locator('.preview .term-mentions').allTextContents()).toEqual([
    'Mentioned in Work Report 2025: 6, ¶ 3 (2) · 7, ¶ 4',
    'Mentioned in Action Plan 2025: ¶ 4',
  ]);
  await page.getByRole('button', { name: 'Next mention' }).click();
  await page.getByRole('button', { name: 'Next mention' }).click();
  expect(await count.textContent()).toBe('Mention 3 of 3 in this document');
  const current = page.locator('.is-current');
  expect(await current.textContent()).toBe('southern section of the Central Axis');
  expect(await current.evaluate((one) => one.closest('[id]')?.id)).toBe('s7-p4');
  await page.close();
});

describe('while its page is on its way', () => {
  const open = async (ms: number) => {
    const { page, messages } = await site.open(report, bare);
    await answerFetches(page, 'terms/*.html', after(ms));
    await settle(page, word);
    return { page, messages };
  };

  test('it begins to come when the pointer does, so that it is there when the pointer has rested', async () => {
    const { page } = await open(0);
    const asked = page.waitForRequest('**/terms/jingtong.html');
    await page.hover(word);
    await asked;
    expect(await panel(page).isVisible()).toBe(false);
    await panel(page).waitFor();
    await page.close();
  });

  test('a pointer that has gone on opens nothing', async () => {
    const { page, messages } = await open(900);
    await page.hover(word);
    await page.waitForTimeout(500);
    await page.mouse.move(5, 300);
    await page.waitForTimeout(900);
    expect(await panel(page).isVisible()).toBe(false);
    expect(ofPage(messages)).toEqual([]);
    await page.hover(word);
    await panel(page).waitFor();
    await page.close();
  });

  test('nor does one under which the page was scrolled', async () => {
    const { page } = await open(900);
    await page.hover(word);
    await page.waitForTimeout(500);
    await page.mouse.wheel(0, 3);
    await page.waitForTimeout(900);
    expect(await panel(page).isVisible()).toBe(false);
    await page.close();
  });

  test('focus that has gone on shows what it has gone on to', async () => {
    const { page, messages } = await open(900);
    await page.locator(word).focus();
    await page.keyboard.press('Tab');
    expect(await page.locator('.preview > h2').textContent()).not.toBe('Jingtong');
    await page.keyboard.press('Tab');
    const now = await page.evaluate(() => document.activeElement?.textContent);
    await page.waitForTimeout(1200);
    expect(await page.locator('.preview:popover-open > h2').allTextContents()).not.toContain('Jingtong');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(now);
    expect(ofPage(messages)).toEqual([]);
    await page.close();
  });

  test('Esc takes a click back; without it the click opens the preview and moves into it', async () => {
    const { page, messages } = await open(700);
    const { url } = site;
    await page.locator(word).click();
    await page.keyboard.press('Escape');
    await page.waitForTimeout(2500);
    expect(await panel(page).isVisible()).toBe(false);
    expect(page.url()).toBe(url + report);
    await page.locator(word).click();
    await panel(page).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('h-preview-title');
    expect(ofPage(messages)).toEqual([]);
    await page.close();
  });

  test('a click does not wait for long', async () => {
    const { page } = await open(60_000);
    await page.locator(word).click();
    await page.waitForURL(`${site.url}terms/jingtong.html`, { timeout: 10_000 });
    await page.close();
  });
});

describe('where its page cannot be had', () => {
  test.each<[string, (route: Route) => Promise<void>]>([
    ['the network fails', (route) => route.abort()],
    ['the host has no such page', (route) => route.fulfill({ status: 404, body: 'no' })],
    ['another page comes', (route) => route.fulfill({ contentType: 'text/html', body: '<p>Please log in.</p>' })],
  ])('%s: a rest of the pointer shows nothing, a click follows the link', async (_, answer) => {
    const { page, messages } = await site.open(report, bare);
    await answerFetches(page, 'terms/jingtong.html', answer);
    await settle(page, word);
    await page.hover(word);
    await page.waitForTimeout(700);
    expect(await panel(page).isVisible()).toBe(false);
    await page.locator(word).click();
    await page.waitForURL(`${site.url}terms/jingtong.html`);
    expect(messages.filter((message) => message.startsWith('error: ') && !message.includes('Failed to load'))).toEqual(
      [],
    );
    await page.close();
  });

  test('it is not asked for again at every move over the link', async () => {
    const { page } = await site.open(report, bare);
    let asked = 0;
    await answerFetches(page, 'terms/jingtong.html', (route) => {
      asked += 1;
      return route.abort();
    });
    await settle(page, word);
    const box = await page.locator(word).boundingBox();
    if (!box) throw new Error('the word is gone');
    for (let move = 0; move < 20; move += 1) {
      await page.mouse.move(box.x + 2 + move, box.y + box.height / 2);
      await page.waitForTimeout(20);
    }
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThan(4);
    await page.close();
  });

  test('on a disk without the twin: the same', async () => {
    const root = `${pathToFileURL(stick)}/`;
    const files = Number(/\d+/.exec(readFileSync(join(stick, 'twins/count.js'), 'utf8'))?.[0]);
    rmSync(join(stick, twinPath('terms/jingban.html', files)));
    const context = await site.browser.newContext();
    const page = await context.newPage();
    await page.goto(root + report);
    await page.locator('a.term[href$="terms/jingban.html"]').first().click();
    await page.waitForURL(`${root}terms/jingban.html`);
    await context.close();
  });
});

test('on a disk no script is run that lies outside the folder of twins', async () => {
  writeFileSync(join(stick, '../outside.html.js'), 'globalThis.pwned = 1');
  const root = `${pathToFileURL(stick)}/`;
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await page.goto(root + report);
  await page
    .locator(word)
    .evaluate((one) => Object.assign(one, { id: 'outside', href: 'terms/..%2f..%2f..%2foutside.html' }));
  await settle(page, '#outside');
  await page.hover('#outside');
  await page.waitForTimeout(700);
  expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
  expect(await panel(page).isVisible()).toBe(false);
  await context.close();
});

test('what a page holds is not run by looking at it', async () => {
  const { page } = await site.open(report, bare);
  const run = 'globalThis.pwned = 1';
  const body = `<main><article class="term-page"><h1>X</h1><div data-preview><p class="definition">Looked at.<script>${run}</script>
    <img src="/assets/none.png" onerror="${run}"><iframe srcdoc="<script>parent.pwned = 1</script>"></iframe></p></div></article></main>`;
  await answerFetches(page, 'terms/jingtong.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.locator(word).click();
  await page.locator('.preview').getByText('Looked at.').waitFor();
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
  await page.close();
});
