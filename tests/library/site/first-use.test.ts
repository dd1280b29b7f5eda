/** What helps in reading is loaded when a page is first used; what is done until it is there is not lost. */
import type { BrowserContextOptions, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../../support/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const report = 'work-report-2025.html';
const narrow = { viewport: { width: 1024, height: 800 } };
const panel = (page: Page) => page.locator('.preview');
const slow = async (route: Route): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 1200));
  await route.continue().catch(() => undefined);
};

/** Opens the report, scrolled to a passage, where the script of what helps in reading is answered otherwise. */
async function open(answer: (route: Route) => Promise<void>, options: BrowserContextOptions = narrow) {
  const { page, messages } = await site.open('index.html', options);
  let asked = 0;
  await page.route('**/assets/reading.js', (route) => {
    asked += 1;
    return answer(route);
  });
  await page.goto(`${site.url}${report}`);
  return { page, messages, asked: () => asked };
}
const see = (page: Page, selector: string): Promise<void> =>
  page.locator(selector).evaluate((one) => one.scrollIntoView({ block: 'center' }));

test('a page that nobody has touched does not ask for it; the first move does, once', async () => {
  const { page, asked, messages } = await open((route) => route.continue());
  await page.waitForTimeout(700);
  expect(asked()).toBe(0);
  await page.mouse.move(300, 300);
  await page.mouse.move(310, 300);
  await page.keyboard.press('Tab');
  await page.waitForTimeout(300);
  expect(asked()).toBe(1);
  expect(messages).toEqual([]);
  await page.close();
});

test('a tap opens its note when it has come', async () => {
  const phone = { viewport: { width: 360, height: 700 }, hasTouch: true, isMobile: true };
  const { page, messages } = await open(slow, phone);
  await see(page, '#ref-n18');
  await page.locator('#ref-n18').tap();
  expect(await panel(page).count()).toBe(0);
  await panel(page).waitFor();
  expect(await page.locator('.preview > h2').textContent()).toBe('Note 18');
  expect(new URL(page.url()).hash).toBe('');
  expect(messages).toEqual([]);
  await page.close();
});

test('Esc takes a click back; Enter on a number follows it at once', async () => {
  const { page } = await open(slow);
  await see(page, '#ref-n17');
  await page.locator('#ref-n17').click();
  await page.keyboard.press('Escape');
  await page.waitForTimeout(2000);
  expect(await panel(page).isVisible()).toBe(false);
  expect(new URL(page.url()).hash).toBe('');

  await page.goto(`${site.url}index.html`);
  await page.goto(`${site.url}${report}`);
  await page.locator('#ref-n17').focus();
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#n17');
  await page.close();
});

test('a pointer that has come to rest before it rests', async () => {
  const { page } = await open(slow);
  await see(page, '#ref-n17');
  await page.waitForTimeout(400);
  await page.hover('#ref-n17');
  await panel(page).waitFor();
  expect(await page.locator('.preview > h2').textContent()).toBe('Note 17');
  await page.close();
});

test('where it cannot be had, a click follows its link, and the next tries again', async () => {
  let tries = 0;
  const { page, messages } = await open((route) => {
    tries += 1;
    return tries > 2 ? route.continue() : route.abort();
  });
  await see(page, '#ref-n17');
  await expect.poll(() => tries).toBe(1);
  await page.locator('#ref-n17').click();
  await page.waitForURL(`${site.url}${report}#n17`);
  await see(page, '#ref-n18');
  await page.locator('#ref-n18').click();
  await panel(page).waitFor();
  expect(messages.filter((message) => message.startsWith('error: ') && !message.includes('Failed to load'))).toEqual(
    [],
  );
  await page.close();
});

test('what is done before the first of the scripts that follow the page is not lost', async () => {
  const { page, messages } = await site.open('index.html', narrow);
  const dialog = page.locator('dialog.search-dialog[open] input');
  let come: () => void = () => undefined;
  let [isSlow, isRefused] = [true, false];
  await page.route('**/assets/reader.js', async (route) => {
    await new Promise<void>((resolve) => {
      come = resolve;
      if (!isSlow) resolve();
    });
    await (isRefused ? route.abort() : route.continue()).catch(() => undefined);
  });
  const openUnread = async (path: string): Promise<void> => {
    await page.goto(`${site.url}${path}`, { waitUntil: 'commit' });
    await page.locator('.foot').waitFor();
  };
  for (const [key, typed] of [
    ['/', 'jing'],
    ['Control+k', ''],
  ] as const) {
    await openUnread(report);
    await page.keyboard.press(key);
    await page.keyboard.type(typed);
    expect(await dialog.count()).toBe(0);
    come();
    await dialog.waitFor();
    await expect.poll(() => dialog.inputValue()).toBe(typed);
  }
  // Esc takes it back; a button waits; a link leads on, as it does without scripts.
  await openUnread(report);
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await page.locator('.bar-reading').click();
  come();
  await page.locator('.reading').waitFor();
  expect(await dialog.count()).toBe(0);
  await openUnread(report);
  isSlow = false;
  await page.locator('.search-open').click({ noWaitAfter: true });
  await page.locator('.search-page input').waitFor();
  // Where the script does not come at all, the search's page is led to, with what was typed.
  [isSlow, isRefused] = [true, true];
  await openUnread(report);
  await page.keyboard.press('/');
  await page.keyboard.type('jing');
  isSlow = false;
  come();
  await page.waitForURL(`${site.url}search.html?q=jing`);
  expect(messages.filter((message) => message.startsWith('error: ') && !message.includes('Failed to load'))).toEqual(
    [],
  );
  await page.close();
});

test('where it cannot be had, the links that wait for it lead on, once', async () => {
  let tries = 0;
  const { page } = await open((route) => {
    tries += 1;
    return route.abort();
  });
  const term = '#s9-p1 a.term[href$="/seven-aspects.html"]';
  await see(page, term);
  await page.locator(term).click();
  await page.waitForURL('**/terms/*.html');
  expect(tries).toBeLessThanOrEqual(3);
  await page.close();
});

test('a key and a button of the bar do what they do when it has come', async () => {
  const { page } = await open(slow);
  await page.keyboard.press('?');
  await page.locator('.reading').waitFor();
  await page.goto(`${site.url}index.html`);
  await page.goto(`${site.url}${report}`);
  await page.locator('.bar-contents').click();
  await page.locator('.contents:popover-open').waitFor();
  await page.close();
});
