/** The search in a real browser: dialog, page, keyboard, filters, arrival. */
import type { Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../../support/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const hits = '.search-hits [role=option]';
const field = 'Search all documents';

test('“employment” lands on s9-p2 by keyboard alone, its words marked there and nowhere else, the address clean', async () => {
  const { page, messages } = await site.open('provenance/action-plan-2025.html');
  await page.keyboard.press('/');
  await page.keyboard.type('employment');
  const first = page.locator(hits).first();
  await first.waitFor();
  expect(await first.textContent()).toContain('9, ¶ 2 · Prioritize employment to enhance wellbeing.');
  await page.keyboard.press('Enter');
  await page.locator('#s9-p2:target mark').first().waitFor();
  expect(page.url()).toBe(`${site.url}work-report-2025.html#s9-p2`);
  const marks = await page
    .locator('mark')
    .evaluateAll((all) => all.map((mark) => [mark.closest('p')?.id, mark.textContent?.toLowerCase()]));
  expect(new Set(marks.map(([id]) => id))).toEqual(new Set(['s9-p2']));
  expect(marks.map(([, word]) => word)).toEqual([
    'employment',
    'employment',
    'employment',
    'employed',
    'employment',
    'employment',
  ]);
  expect(messages).toEqual([]);
  await page.close();
});

test('a hit in what the editors say has its words marked there, and in no other remark', async () => {
  const { page } = await site.open('work-report-2025.html');
  const [id = '', word = ''] = await page
    .locator('.entry[id]')
    .first()
    .evaluate((entry) => [entry.id, /\p{L}{7,}/u.exec(entry.lastChild?.textContent ?? '')?.[0] ?? '']);
  expect(word).not.toBe('');
  await page.goto(`${site.url}work-report-2025.html?q=${encodeURIComponent(word)}#${id}`);
  await page.locator('mark.search-mark').first().waitFor();
  const marks = await page
    .locator('mark.search-mark')
    .evaluateAll((all) => all.map((mark) => mark.closest('.entry')?.id));
  expect(new Set(marks)).toEqual(new Set([id]));
  await page.close();
});

test('the arrows move, Escape closes and gives the focus back, Ctrl-K opens', async () => {
  const { page } = await site.open('index.html');
  const link = page.getByRole('link', { name: 'Search', exact: true });
  await link.focus();
  await page.keyboard.press('Control+k');
  const input = page.getByLabel(field);
  await input.fill('greenbelt');
  await page.locator(hits).nth(1).waitFor();
  const active = async () => page.locator(`#${await input.getAttribute('aria-activedescendant')}`);
  const titles = await page.locator(hits).allTextContents();
  expect(await (await active()).textContent()).toBe(titles[0]);
  await page.keyboard.press('ArrowDown');
  expect(await (await active()).textContent()).toBe(titles[1]);
  expect(await (await active()).getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await page.locator('.search-hits [aria-selected=true]').count()).toBeLessThanOrEqual(1);
  await page.keyboard.press('Escape');
  expect(await page.locator('dialog[open]').count()).toBe(0);
  expect(await link.evaluate((own) => own === document.activeElement)).toBe(true);
  await page.close();
});

test('nothing of it is loaded before it is opened: no script, no styles, no index', async () => {
  const { page } = await site.open('about.html', { serviceWorkers: 'block' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${site.url}work-report-2025.html`);
  await page.waitForLoadState('networkidle');
  expect(asked).toContain('/assets/reader.js');
  const ofSearch = () => asked.filter((path) => /search|anchors|pagefind/.test(path)).sort();
  expect(ofSearch()).toEqual([]);
  await page.keyboard.press('/');
  await page.getByLabel(field).waitFor();
  expect(ofSearch()).toEqual(expect.arrayContaining(['/assets/search.css', '/assets/search.js']));
  expect(await page.locator('.search-dialog').evaluate((own) => getComputedStyle(own).display)).toBe('flex');
  await page.close();
});

test('what is typed while the search is on its way is not lost, and fires no keys', async () => {
  const { page } = await site.open('work-report-2025.html', { serviceWorkers: 'block' });
  await page.route('**/assets/search.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  await page.keyboard.press('/');
  await page.keyboard.type('jjk?xx');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.getByLabel(field).waitFor();
  expect(await page.getByLabel(field).inputValue()).toBe('jjk?');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await page.close();
});

test('where what comes is no script of ours, keys are not kept, and the next try loads it anew', async () => {
  const { page } = await site.open('work-report-2025.html', { serviceWorkers: 'block' });
  let asked = 0;
  await page.route('**/assets/search.js', (route) => {
    asked += 1;
    return route.fulfill({ contentType: 'text/javascript', body: '"Please log in."' });
  });
  await page.keyboard.press('/');
  await page.waitForURL('**/search.html');
  expect(asked).toBeGreaterThan(0);
  await page.goBack();
  await page.unroute('**/assets/search.js');
  await page.keyboard.press('/');
  await page.getByLabel(field).waitFor();
  await page.close();
});

test('`/` is a letter in a field, and none of ours with a modifier', async () => {
  const { page } = await site.open('index.html');
  await page.keyboard.press('/');
  const input = page.getByLabel(field);
  await input.pressSequentially('a/b');
  expect(await input.inputValue()).toBe('a/b');
  await page.close();
});

test('numbers, phrases and names are marked as they are printed, across the elements in a paragraph', async () => {
  const { page } = await site.open('work-report-2025.html?q=%22Develop+Beijing+into+a+garden+city.+We+will%22#s10-p3');
  await page.locator('mark').first().waitFor();
  const marks = await page.locator('#s10-p3 mark').allTextContents();
  expect(marks.join('')).toBe('Develop Beijing into a garden city. We will');
  expect(new URL(page.url()).search).toBe('');
  await page.goto(`${site.url}work-report-2025.html?q=260000#s9-p2`);
  expect(await page.locator('mark').allTextContents()).toEqual(['260,000']);
  await page.goto(`${site.url}work-report-2025.html?q=Qi'an'an#s11-p2`);
  expect(await page.locator('mark').allTextContents()).toEqual(['Qi’an’an']);
  await page.close();
});

test('n and p lead from hit to hit, and the marks can be taken away', async () => {
  const { page } = await site.open('work-report-2025.html?q=childcare&kind=text#s9-p6');
  await page.getByText('1 of 1 for “childcare”').waitFor();
  await page.goto(`${site.url}work-report-2025.html?q=elderly+care#s9-p6`);
  await page.getByText(/^1 of \d+ for “elderly care”$/).waitFor();
  await page.keyboard.press('n');
  await page.locator('#closing-p3:target mark').first().waitFor();
  await page.getByText(/^2 of \d+ for/).waitFor();
  await page.keyboard.press('p');
  await page.locator('#s9-p6:target mark').first().waitFor();
  await page.getByRole('button', { name: 'Take the marks away' }).click();
  expect(await page.locator('mark').count()).toBe(0);
  expect(await page.locator('.hit-bar').count()).toBe(0);
  await page.close();
});

describe('the search page', () => {
  test('is an address to share, with its filters', async () => {
    const { page } = await site.open('search.html?q=employment&kind=note');
    await page.locator(hits).first().waitFor();
    expect(await page.locator(hits).count()).toBe(1);
    // The keyboard begins where the page does, not behind what was found.
    await page.keyboard.press('Tab');
    expect(await page.locator('.skip-link').evaluate((one) => one === document.activeElement)).toBe(true);
    await page.getByLabel('Kind').selectOption('');
    await page.locator(hits).nth(1).waitFor();
    expect(new URL(page.url()).search).toBe('?q=employment');
    await page.getByLabel('Order').selectOption('text');
    await page.waitForURL('**/search.html?q=employment&order=text');
    await page.close();
  });

  test('a reference jumps, in the order of the documents', async () => {
    const { page } = await site.open('search.html?q=%C2%B6+s9-p3');
    await page.locator(hits).first().waitFor();
    await page.getByLabel(field).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.url}work-report-2025.html**#s9-p3`);
    for (const query of ['[15]', 'note 15']) {
      await page.goto(`${site.url}search.html?q=${encodeURIComponent(query)}`);
      await page
        .locator(hits)
        .filter({ hasText: /^Note 15 Work Report 2025/ })
        .waitFor();
    }
    await page.close();
  });

  test('says when nothing is found, and offers what is near', async () => {
    const { page } = await site.open('search.html?q=employmnet');
    await page.getByText('No place found for “employmnet”.').waitFor();
    await page.getByRole('button', { name: 'employment' }).click();
    await page.locator(hits).first().waitFor();
    expect(await page.getByLabel(field).inputValue()).toBe('employment');
    await page.close();
  });

  test('without scripts says what it needs, and offers the terms', async () => {
    const { page } = await site.open('index.html', { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    expect(await page.locator('.search-body').textContent()).toContain('needs its scripts');
    await page.close();
  });
});

test.each([
  ['missing', { status: 404 }],
  ['damaged', { status: 200, contentType: 'text/javascript', body: 'not an index' }],
])('with the index %s the reader is told, and the page goes on working', async (_, answer) => {
  const { page, messages } = await site.open('index.html', { serviceWorkers: 'block' });
  await page.route('**/pagefind/**', (route) => route.fulfill(answer));
  await page.keyboard.press('/');
  await page.keyboard.type('employment');
  await page.getByText('The search index could not be read. The pages themselves work on without it.').waitFor();
  await page.keyboard.press('Escape');
  await page.unroute('**/pagefind/**');
  await page.keyboard.press('/');
  await page.getByLabel(field).fill('employment ');
  await page.locator(hits).first().waitFor();
  expect(messages.filter((message) => /Uncaught|elsewhere/.test(message))).toEqual([]);
  await page.close();
});

test.each([
  ['work-report-2025.html', 's9-p33', 'There is no s9-p33. Work Report 2025: Section 9 has 6 paragraphs.'],
  ['action-plan-2025.html', 'p33', 'There is no p33. Action Plan 2025: This text has 10 paragraphs. It begins at ¶ 1.'],
  ['about.html', '¶ s5-p9', 'There is no ¶ s5-p9. Work Report 2025: Section 5 has 4 paragraphs.'],
])('from %s: of %s, which is not there, it says what there is', async (path, query, message) => {
  const { page } = await site.open(path);
  await page.keyboard.press('/');
  await page.locator('.search-field input').fill(query);
  await expect.poll(() => page.locator('[data-part="status"]').textContent()).toBe(message);
  await page.close();
});

test.each([
  ['missing', async (route: Route) => route.fulfill({ status: 404, body: 'no' })],
  [
    'cut short',
    async (route: Route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.body()).subarray(0, 60) });
    },
  ],
] as const)('a part of the index that is %s is no answer that nothing holds the word', async (_, answer) => {
  const { page } = await site.open('index.html');
  await page.route('**/*.pf_index', answer);
  await page.keyboard.press('/');
  await page.getByLabel(field).fill('Jingtong');
  await page.getByText('The search index could not be read. The pages themselves work on without it.').waitFor();
  await page.unroute('**/*.pf_index');
  await page.getByLabel(field).fill('Jingtong ');
  await page.locator(hits).first().waitFor();
  await page.close();
});

describe('words that stand for one another', () => {
  test.each([
    ['AI', 'work-report-2025.html#s5-p2', 'AI → artificial intelligence'],
    ['AI', 'action-plan-2025.html#p7', 'AI → artificial intelligence'],
    ['BMC', 'action-plan-2025.html#p3', 'BMC → sub-center'],
    ['NEV', 'work-report-2025.html#s5-p', 'NEV → new energy vehicles'],
  ])('%s finds %s, and says so', async (query, place, label) => {
    const { page } = await site.open(`search.html?q=${query}`);
    const [path = '', id = ''] = place.split('#');
    const hit = page.locator(`.search-hits a[href*="${path}"][href*="#${id}"]`, { hasText: label }).first();
    await hit.waitFor();
    await hit.click();
    await page.locator('mark.search-mark').first().waitFor();
    await page.close();
  });

  test('what holds the very words comes first, and in quotation marks they are meant to the letter', async () => {
    const { page } = await site.open('search.html?q=subway');
    await page.locator('.search-hit-instead').first().waitFor();
    const labelled = await page
      .locator(hits)
      .evaluateAll((all) => all.map((one) => one.querySelector('.search-hit-instead') !== null));
    expect(labelled[0]).toBe(false);
    expect(labelled.lastIndexOf(false)).toBeLessThan(labelled.indexOf(true));
    await page.getByLabel(field).fill('“subway”');
    await expect.poll(() => page.locator('.search-hit-instead').count()).toBe(0);
    await page.locator(hits).first().waitFor();
    await page.close();
  });
});
