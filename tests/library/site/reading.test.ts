/** Reading in a real browser: every id reachable, every note there and back, with and without scripts, at any address. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../support/axe.ts';
import { isInTextFace } from '../../support/face.ts';
import { dist, type OpenSite, openSite, pageKinds } from '../../support/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('every kind of page', () => {
  let open: Awaited<ReturnType<OpenSite['open']>>;
  beforeAll(async () => {
    open = await site.open('about.html', { viewport: { width: 320, height: 700 } });
  });
  afterAll(() => open.page.close());

  test.each(pageKinds)('%s opens without a word from the browser, and does not scroll sideways', async (path) => {
    const { page, messages } = open;
    messages.length = 0;
    await page.goto(site.url + path);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(messages).toEqual([]);
  });
});

describe.each([true, false])('with scripts: %s', (javaScriptEnabled) => {
  test('every id of the report is reached by its address, below the bar', async () => {
    const { page } = await site.open('work-report-2025.html', { javaScriptEnabled: true });
    const ids = await page
      .locator('.document-text :is(section, p, li:not(.entry))[id]')
      .evaluateAll((all) => all.map(({ id }) => id));
    expect(ids).toHaveLength(51);
    await page.close();

    const { page: reader } = await site.open('work-report-2025.html', { javaScriptEnabled });
    for (const id of ids) {
      await reader.goto(`${site.url}work-report-2025.html#${id}`);
      const target = await reader.locator(`#${id}`).boundingBox();
      expect(target?.y, id).toBeGreaterThanOrEqual(56);
      expect(target?.y, id).toBeLessThan(900);
    }
    await reader.close();
  });

  test('every note leads there and back', async () => {
    const { page } = await site.open('work-report-2025.html', { javaScriptEnabled });
    for (const [label, from, place] of [
      ['15', 's8-p5', '8, ¶ 5'],
      ['16', 's8-p5', '8, ¶ 5'],
      ['17', 's9-p1', '9, ¶ 1'],
      ['18', 's9-p1', '9, ¶ 1'],
      ['19', 's11-p2', '11, ¶ 2'],
    ] as const) {
      await page.locator(`#${from}`).locator(`[role=doc-noteref][aria-label="Note ${label}"]`).press('Enter');
      expect(new URL(page.url()).hash).toBe(`#n${label}`);
      const back = page.locator(`#n${label} [role=doc-backlink]`);
      expect(await back.textContent()).toBe(`back to ${place}`);
      await back.click();
      expect(new URL(page.url()).hash).toBe(`#ref-n${label}`);
      expect(await page.locator(`#${from} #ref-n${label}`).count()).toBe(1);
    }
    await page.close();
  });
});

test('without scripts a pilcrow is its paragraph’s link, which shows when the keyboard reaches it', async () => {
  const { page } = await site.open('action-plan-2025.html', { javaScriptEnabled: false });
  const pilcrow = page.locator('#p2 > .pilcrow');
  expect(await pilcrow.getAttribute('aria-label')).toBe('Link to ¶ 2');
  await pilcrow.focus();
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#p2');
  await page.close();
});

test('the number of every paragraph is in sight; neither it nor what the editors say is copied with the words', async () => {
  const { page } = await site.open('work-report-2025.html', { javaScriptEnabled: false });
  const wrong = await page.locator('.paragraph').evaluateAll((all) =>
    all.flatMap((one) => {
      const link = one.querySelector<HTMLElement>(':scope > .pilcrow');
      const box = link?.getBoundingClientRect();
      const isSeen = link && box && box.left >= 0 && box.width > 0 && getComputedStyle(link).opacity === '1';
      const isRight = link?.textContent === `¶${/-p(\w+)$/.exec(one.id)?.[1]}`;
      return isSeen && isRight && link.ariaLabel?.endsWith(link.textContent.replace('¶', '¶ ')) ? [] : [one.id];
    }),
  );
  expect(wrong).toEqual([]);
  const copied = await page.evaluate(() => {
    const [from, to] = ['s9-p2', 's9-p3'].map((id) => document.getElementById(id));
    getSelection()?.setBaseAndExtent(from as Node, 0, to as Node, (to as Node).childNodes.length);
    return getSelection()?.toString();
  });
  expect(copied).toMatch(/^Prioritize .* parcel delivery workers\.\s+Comprehensively .* in advance\.$/);
  await page.locator('.commentary[data-of="s9-p2"] summary').hover();
  const selectable = await page
    .locator('.commentary[data-of="s9-p2"]')
    .evaluate((one) => getComputedStyle(one).userSelect);
  expect(selectable).toBe('auto');
  await page.close();
});

test('with scripts off too the first page is set in the text face', async () => {
  // A face that comes late is not used for that once, and on a busy machine one may be late: of some first visits, each of a browser that has nothing, one is on time.
  const visits: boolean[] = [];
  while (visits.length < 5 && !visits.includes(true)) {
    const viewport = { width: 1281 + visits.length, height: 720 };
    const { page } = await site.open('work-report-2025.html', { javaScriptEnabled: false, viewport });
    await page.waitForTimeout(300);
    visits.push(await isInTextFace(page));
    await page.close();
  }
  expect(visits).toContain(true);
});

test('the skip link leads past the bar, the facts and the contents to the text', async () => {
  const { page } = await site.open('work-report-2025.html');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the text');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.document-text') !== null)).toBe(true);
  await page.close();
});

test('an address without .html works, and one that is not there gives the page that says so', async () => {
  const { page } = await site.open('work-report-2025#s9-p2');
  expect(await page.locator('#s9-p2:target').count()).toBe(1);
  const answer = await page.goto(`${site.url}a/b/nothing.html`);
  expect(answer?.status()).toBe(404);
  expect(await page.getByRole('heading').textContent()).toContain('There is no page at this address');
  expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
  await page.close();
});

test.each(['terms/mu-.html', 'a/b/c/Mu'])(
  '%s, which is not there, leads on, and to what it may have meant',
  async (path) => {
    for (const base of ['/', '/in/a/folder/']) {
      const own = await openSite(dist, base);
      const { page } = await own.open(path);
      const near = page.locator('.near');
      await near.waitFor();
      expect(await near.textContent()).toBe('Did you mean terms/mu.html?');
      const bar = page.locator('.bar a');
      expect(await bar.allTextContents()).toEqual(['¶ Pilcrow', 'Terms', 'Names', 'Sources', 'About']);
      expect(await bar.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href))).toEqual(
        ['index', 'terms', 'names', 'sources', 'about'].map((name) => `${own.url}${name}.html`),
      );
      const search = page.getByRole('search');
      const asked = await search.evaluate((form: HTMLFormElement) => [form.action, ...new FormData(form).keys()]);
      expect(asked).toEqual([`${own.url}search.html`, 'q']);
      expect(await search.getByRole('searchbox', { name: 'Search' }).inputValue()).toMatch(/mu$/i);
      expect(await violations(page)).toEqual([]);
      await near.getByRole('link').click();
      await page.waitForURL(`${own.url}terms/mu.html`);
      await own.close();
    }
  },
);

test('where a finger needs room, the way home is whole; arrows stand beside the words of the ways on', async () => {
  const phone = { viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true };
  const { page } = await site.open('work-report-2025.html#s9-p3', phone);
  const seen = await page.evaluate(() => {
    const { scrollWidth = 0, clientWidth = 0 } = document.querySelector('.bar-name') ?? {};
    const on = document.querySelector('.section-ways [rel="next"]');
    // A regular face that says it is bold too is not made bold.
    const regular = [...document.fonts].filter(({ family }) => /^"?(?:Arial|Roboto|Segoe UI) to measure/.test(family));
    return {
      cut: scrollWidth - clientWidth,
      arrow: on && getComputedStyle(on, '::after').position,
      weights: regular.map(({ weight }) => weight),
    };
  });
  expect(seen).toEqual({ cut: 0, arrow: 'absolute', weights: ['400', '400', '400'] });
  await page.close();
});

test('the run-in headings are headings under their sections, in a preview under its title', async () => {
  const { page } = await site.open('work-report-2025.html', { viewport: { width: 1280, height: 900 } });
  const contents = await page.locator('.contents ol ol a').allTextContents();
  expect(contents.length).toBeGreaterThan(20);
  const heard = await page.locator('.section').getByRole('heading', { level: 3 }).allTextContents();
  expect(heard.map((text) => text.replace(/\.$/, ''))).toEqual(contents);
  // Nothing else takes the role: elsewhere a heading is an element of its own.
  expect(await page.locator('[role="heading"]').count()).toBe(contents.length);
  // What has the focus before anything was pressed shows nothing.
  await page.keyboard.press('Shift');
  await page.locator('.entry a[href$="#s9-p6"]').first().focus();
  const panel = page.locator('.preview');
  await panel.waitFor();
  const inPanel = (level: number): Promise<string[]> => panel.getByRole('heading', { level }).allTextContents();
  expect(await inPanel(2)).toEqual(['Section 9, ¶ 6']);
  expect(await inPanel(3)).toEqual(['Continue to strengthen social security.']);
  expect(await violations(page)).toEqual([]);
  await page.close();
});

describe('an address that is not there', () => {
  test.each([
    ['work-report-2025.html#s9-p33', 'There is no ¶ s9-p33 here. Section 9 has 6 paragraphs.', '#s9'],
    ['work-report-2025.html#s99-p1', 'There is no ¶ s99-p1 here. Its sections are Section 5 to Closing.', '#s5'],
    ['action-plan-2025.html#p33', 'There is no ¶ p33 here. This text has 10 paragraphs. It begins at ¶ 1.', '#p1'],
  ])('%s is answered by a quiet line', async (path, words, link) => {
    const { page, messages } = await site.open(path);
    const line = page.locator('.not-there');
    await expect.poll(() => line.textContent()).toBe(words);
    expect(await line.getAttribute('role')).toBe('status');
    // The contents beside it make it no taller.
    expect((await line.boundingBox())?.height).toBeLessThan(60);
    expect(await violations(page)).toEqual([]);
    await line.getByRole('link').click();
    expect(new URL(page.url()).hash).toBe(link);
    await line.waitFor({ state: 'detached' });
    expect(messages).toEqual([]);
    await page.close();
  });

  test('but for the case of its letters it is there', async () => {
    const { page } = await site.open('work-report-2025.html#S9-P3');
    await page.waitForURL(/#s9-p3$/);
    await page.locator('#s9-p3:target').waitFor();
    expect(await page.locator('.not-there').count()).toBe(0);
    await page.close();
  });
});
