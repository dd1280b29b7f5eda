/** The search in a real browser beside its hits: what it offers before, while and after one types, and more of what is found. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../support/axe.ts';
import { sideways } from '../../support/screen.ts';
import { type OpenSite, openSite } from '../../support/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const hits = '.search-hits [role=option]';
const offers = '.search-offers [role=option]';
const statusOf = (page: Page) => page.locator('.search-status');
const field = (page: Page) => page.getByLabel('Search all documents');
const phone = { viewport: { width: 390, height: 844 } };
const question = 'how many new homes will be built for low income families in Beijing in 2025?';

async function openDialog(path: string, query: string, options = {}): Promise<Page> {
  const { page } = await site.open(path, options);
  await page.keyboard.press('/');
  await field(page).fill(query);
  return page;
}

describe('words that no text holds', () => {
  test('the nearest word is offered, and nothing is shown as a hit of the other', async () => {
    const page = await openDialog('index.html', 'Jintong');
    await expect.poll(() => statusOf(page).textContent()).toBe('No place found for “Jintong”. Did you mean Jingtong?');
    expect(await page.locator(hits).count()).toBe(0);
    await page.getByRole('button', { name: 'Jingtong' }).click();
    await page.locator(hits).first().waitFor();
    expect(await field(page).inputValue()).toBe('Jingtong');
    await page.close();
  });

  test('of several misspelt words each is offered, and all of them at once', async () => {
    const page = await openDialog('index.html', 'Jintong and Zhonguancun');
    const offered = page.locator('.search-status button');
    await expect
      .poll(() => offered.allTextContents())
      .toEqual(['Jingtong', 'Zhongguancun', 'Jingtong and Zhongguancun']);
    await offered.first().click();
    await expect.poll(() => field(page).inputValue()).toBe('Jingtong and Zhonguancun');
    await page.close();
  });

  test('a question finds what has most of it; each hit says what it lacks, and on arrival what is there is marked', async () => {
    const page = await openDialog('index.html', question);
    const first = page.locator(hits).first();
    await first.waitFor();
    expect(await first.textContent()).toContain('9, ¶ 5');
    expect(await first.locator('.search-hit-missing').textContent()).toBe('all but families, Beijing');
    expect(await statusOf(page).textContent()).toMatch(/^No place has all the words; \d+ places have most of them\.$/);
    expect(await page.locator(hits).count()).toBe(await page.locator('.search-hit-missing').count());
    await page.keyboard.press('Enter');
    await page.locator('#s9-p5:target mark').first().waitFor();
    const marked = await page.locator('#s9-p5 mark').allTextContents();
    expect(new Set(marked)).toEqual(new Set(['new', 'build', 'low', 'income', 'homes']));
    await page.locator('.hit-bar', { hasText: /^‹1 of \d+ for “new homes built low income families …”/ }).waitFor();
    await page.setViewportSize(phone.viewport);
    const bar = await page.locator('.hit-bar').boundingBox();
    expect(bar && bar.x >= 0 && bar.x + bar.width <= 390).toBe(true);
    await page.close();
  });

  test('what all of them lack is said once, over them', async () => {
    const page = await openDialog('index.html', 'zebra employment');
    await page.locator(hits).first().waitFor();
    expect(await statusOf(page).textContent()).toMatch(/^No place has all the words; \d places have all but zebra\.$/);
    expect(await page.locator('.search-hit-missing').count()).toBe(0);
    await field(page).fill('employment Work Report 2025');
    await expect.poll(() => statusOf(page).textContent()).toMatch(/have them with their headings\.$/);
    await page.close();
  });

  test('signs alone are no words, and it says so', async () => {
    const page = await openDialog('index.html', '§ →');
    await expect.poll(() => statusOf(page).textContent()).toBe('“§ →” has no word or number to search for.');
    await page.close();
  });
});

test('a misspelt query of several words is shown as it was meant, and as typed when that is asked for; the bar has its count', async () => {
  const page = await openDialog('index.html', 'enviroment protection');
  await page.locator(hits).first().waitFor();
  const count = await page.locator(hits).count();
  const said = `No place found for “enviroment protection”. Showing environment protection: ${count} places. `;
  const asTyped = page.getByRole('button', { name: 'Search for “enviroment protection” as typed' });
  expect(await statusOf(page).textContent()).toBe(said + (await asTyped.textContent()));
  expect(await statusOf(page).locator('em').textContent()).toBe('environment protection');
  expect(await field(page).inputValue()).toBe('enviroment protection');

  await page.locator(hits).first().click();
  const bar = page.locator('.hit-bar');
  const words = bar.locator('[role=status]');
  // At once, as the list says it, and still so when the index has been read.
  await expect.poll(() => words.textContent()).toBe(`1 of ${count} for “environment protection”`);
  await page.waitForTimeout(1200);
  expect(await words.textContent()).toBe(`1 of ${count} for “environment protection”`);
  expect(await bar.getByRole('button', { name: 'Previous hit' }).isDisabled()).toBe(true);
  for (let at = 2; at <= count; at += 1) {
    await bar.getByRole('button', { name: 'Next hit' }).click();
    await expect.poll(() => words.textContent()).toBe(`${at} of ${count} for “environment protection”`);
  }
  await expect.poll(() => bar.getByRole('button', { name: 'Next hit' }).isDisabled()).toBe(true);

  await page.goto(`${site.url}search.html?q=enviroment+protection`);
  await asTyped.click();
  await expect.poll(() => new URL(page.url()).searchParams.get('as')).toBe('typed');
  await expect.poll(() => statusOf(page).textContent()).toMatch(/all but enviroment\. Did you mean environment\?$/);
  await page.reload();
  await expect.poll(() => statusOf(page).textContent()).toMatch(/all but enviroment\. Did you mean environment\?$/);
  await page.close();
});

describe('while one types', () => {
  test('terms and headings that begin so stand over the hits, in the same list; Enter follows the first hit', async () => {
    const page = await openDialog('index.html', 'jing');
    await page.locator(offers).first().waitFor();
    expect(await page.locator(offers).allTextContents()).toEqual(['Jingban Term', 'Jingtong Term']);
    expect(await page.locator('.search-list').getAttribute('role')).toBe('listbox');
    expect(await page.getByRole('group', { name: 'Terms, subjects, headings and names that begin so' }).count()).toBe(
      1,
    );
    const active = async () => page.locator(`#${await field(page).getAttribute('aria-activedescendant')}`);
    expect(await (await active()).evaluate((own) => own.closest('.search-hits') !== null)).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await (await active()).textContent()).toBe('Jingtong Term');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/terms/jingtong.html');
    await page.close();
  });

  test('a heading of the page that is open is shown there, and a filter leaves no offers', async () => {
    const page = await openDialog('work-report-2025.html', 'Boosting cult');
    await page.locator(offers).first().click();
    await page.locator('#s6:target').waitFor();
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.goto(`${site.url}search.html?q=jing&kind=note`);
    await page.locator(hits).first().waitFor();
    expect(await page.locator(offers).count()).toBe(0);
    await page.close();
  });
});

describe('before one types', () => {
  test('the dialog says how to search and shows the documents; what was searched for is remembered and forgotten', async () => {
    const { page, messages } = await site.open('about.html');
    await page.keyboard.press('/');
    const start = page.locator('.search-start');
    await start.getByText('How to search').waitFor();
    expect(await start.locator('h2').allTextContents()).toEqual(['How to search', 'Documents']);
    expect(await start.locator('.search-documents a').count()).toBe(2);
    expect(await violations(page)).toEqual([]);
    await start.getByRole('button', { name: '“seven aspects”' }).click();
    await page.locator(hits).first().waitFor();
    expect(await start.isVisible()).toBe(false);
    await page.locator(hits).first().click();
    await page.locator('mark.search-mark').first().waitFor();
    await page.keyboard.press('/');
    await start.locator('.search-recent button').first().waitFor();
    expect(await start.locator('.search-recent button').allTextContents()).toEqual(['“seven aspects”']);
    await start.getByRole('button', { name: 'Forget them' }).click();
    await expect.poll(() => start.locator('h2').allTextContents()).toEqual(['How to search', 'Documents']);
    await page.reload();
    await page.keyboard.press('/');
    await start.getByText('How to search').waitFor();
    expect(await start.locator('.search-recent').count()).toBe(0);
    expect(messages).toEqual([]);
    await page.close();
  });

  test('a query that found nothing, or was not followed, is not remembered', async () => {
    const page = await openDialog('about.html', 'zzyzx');
    await page.getByText('No place found').waitFor();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => localStorage.getItem('pilcrow:searches'))).toBeNull();
    await page.close();
  });
});

describe('on a phone', () => {
  test.each(['', 'employment', question])(
    '“%s”: the dialog fills the window, nothing runs out of it, and a button closes it',
    async (query) => {
      const page = await openDialog('work-report-2025.html', query, phone);
      await page
        .locator(query === '' ? '.search-start h2' : hits)
        .first()
        .waitFor();
      const close = page.getByRole('button', { name: 'Close the search' });
      const box = await close.boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= 390 && box.y >= 0 && Math.min(box.width, box.height) >= 24).toBe(
        true,
      );
      const overlaps = await field(page).evaluate((own) => {
        const button = document.querySelector('.search-close')?.getBoundingClientRect();
        return (button?.left ?? 0) < own.getBoundingClientRect().right;
      });
      expect(overlaps).toBe(false);
      expect(await sideways(page)).toBe(0);
      const wide = await page.locator('.search-body').evaluate((own) => own.scrollWidth > own.clientWidth);
      expect(wide).toBe(false);
      await close.click();
      expect(await page.locator('dialog[open]').count()).toBe(0);
      await page.close();
    },
  );
});

describe('many hits', () => {
  test('more are loaded by the keyboard, the first of them is chosen, and it is said', async () => {
    const page = await openDialog('index.html', 'the');
    await page.locator('.search-more').waitFor();
    expect(await page.locator(hits).count()).toBe(60);
    // Of so many a part is left unread at first, which is said.
    const said = (await statusOf(page).textContent()) ?? '';
    const [places = '', count = ''] = /^(\d+)(?: and more)?(?= places)/.exec(said) ?? [];
    expect(Number(count)).toBeGreaterThanOrEqual(120);
    expect(said).toBe(`${places} places; 60 are shown.`);
    expect(await page.locator('.search-more').textContent()).toBe(`Load 60 more of ${count}`);
    const before = await page.locator(hits).allTextContents();
    for (let step = 0; step < 60; step += 1) await page.keyboard.press('ArrowDown');
    expect(await page.locator('.search-more').getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator(hits).count()).toBe(120);
    expect(await statusOf(page).textContent()).toBe(`${places} places; 120 are shown.`);
    expect(await field(page).getAttribute('aria-activedescendant')).toBe('h-search-hit-60');
    expect((await page.locator(hits).allTextContents()).slice(0, 60)).toEqual(before);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test('more are loaded by a click, to the end, with those that were not read at first', async () => {
    const page = await openDialog('index.html', 'the');
    const more = page.locator('.search-more');
    for (let round = 0; round < 8 && ((await more.isVisible()) || round === 0); round += 1) {
      const count = await page.locator(hits).count();
      await more.click();
      await page.waitForFunction(
        ([selector, least]) =>
          document.querySelectorAll(selector as string).length > (least as number) ||
          document.querySelector<HTMLElement>('.search-more')?.hidden,
        [hits, count] as const,
      );
    }
    const count = await page.locator(hits).count();
    expect(await statusOf(page).textContent()).toBe(`${count} places.`);
    const urls = await page.locator(hits).evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    expect(new Set(urls).size).toBe(count);
    await page.close();
  });
});

test('the filters add up, with a name for what is outside any section', async () => {
  const { page } = await site.open('search.html?q=Beijing');
  await page.locator(hits).first().waitFor();
  for (const name of ['Document', 'Section', 'Kind']) {
    const counts = (await page.getByLabel(name, { exact: true }).locator('option').allTextContents()).map((text) =>
      Number(/\((\d+)\)$/.exec(text)?.[1]),
    );
    const [total = 0, ...others] = counts;
    expect(
      others.reduce((sum, count) => sum + count, 0),
      name,
    ).toBe(total);
  }
  await page.getByLabel('Section', { exact: true }).selectOption({ label: await outsideOf(page) });
  await expect.poll(() => page.locator('.search-hit-where').first().textContent()).toBe('Action Plan 2025');
  expect(new URL(page.url()).searchParams.get('section')).toBe(' ');
  await page.reload();
  await page.locator(hits).first().waitFor();
  expect(await page.getByLabel('Section', { exact: true }).inputValue()).toBe(' ');
  await page.close();
});

const outsideOf = async (page: Page): Promise<string> =>
  (await page.getByLabel('Section', { exact: true }).locator('option').allTextContents()).find((text) =>
    text.startsWith('Outside any section'),
  ) ?? '';
