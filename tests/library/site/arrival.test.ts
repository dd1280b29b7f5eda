/** Arriving at a passage, in a real browser: how it is marked, where one is, the ways back and on. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shifts } from '../../support/screen.ts';
import { type OpenSite, openSite } from '../../support/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const report = 'work-report-2025.html';
const phone = { viewport: { width: 390, height: 844 } };
const topOf = (page: Page, id: string): Promise<number> =>
  page.locator(`#${id}`).evaluate((one) => one.getBoundingClientRect().top);

describe('what a link leads to', () => {
  test.each(['s9-p2', 'n17'])('%s has a rule at its side, and a wash that fades', async (id) => {
    const { page } = await site.open(report, { ...phone, reducedMotion: 'no-preference' });
    // Slowed down, so that it is seen however long a busy machine takes to look.
    const animations = await page.context().newCDPSession(page);
    await animations.send('Animation.enable');
    await animations.send('Animation.setPlaybackRate', { playbackRate: 0.05 });
    await page.goto(`${site.url}${report}#${id}`);
    const wash = () => page.locator(`#${id}`).evaluate((one) => getComputedStyle(one).backgroundColor);
    const rule = await page
      .locator(`#${id}`)
      .evaluate((one) => getComputedStyle(one, '::before').borderInlineStartWidth);
    expect(rule).toBe('3px');
    const first = await wash();
    expect(first).not.toBe('rgba(0, 0, 0, 0)');
    await animations.send('Animation.setPlaybackRate', { playbackRate: 1 });
    await expect.poll(wash).toBe('rgba(0, 0, 0, 0)');
    await page.close();
  });

  test('has no wash for who wants no motion, and the rule all the same', async () => {
    const { page } = await site.open(`${report}#s9-p2`, { ...phone, reducedMotion: 'reduce' });
    const style = await page
      .locator('#s9-p2')
      .evaluate((one) => [
        getComputedStyle(one).backgroundColor,
        getComputedStyle(one, '::before').borderInlineStartWidth,
      ]);
    expect(style).toEqual(['rgba(0, 0, 0, 0)', '3px']);
    await page.close();
  });

  test('is what the contents mark, or its section, not what comes after it', async () => {
    const { page } = await site.open(`${report}#s9-p1`);
    const here = () => page.locator('.contents [aria-current]').getAttribute('href');
    await expect.poll(here).toBe('#s9');
    await page.goto(`${site.url}${report}#s9-p3`);
    await expect.poll(here).toBe('#s9-p3');
    await page.close();
  });

  test('from a cross-reference the words that it compares are marked, here and on another page', async () => {
    const { page } = await site.open(report);
    const compared = () =>
      page
        .locator('.quote.is-compared')
        .evaluateAll((all) => [...new Set(all.map((one) => one.closest('[id]')?.id))].sort());
    const follow = (entry: string) =>
      page.locator(`.section .entry:is([data-annotation="${entry}"], #note-${entry}) .entry-to`).first().click();
    await follow('wr-s8-p3-compounds');
    await expect.poll(compared).toEqual(['s8-p2', 's8-p3']);
    await page.locator('.contents a[href="#s10"]').click();
    await expect.poll(compared).toEqual([]);
    await page.locator('.section .entry-to[href^="action-plan"]:visible').first().click();
    await page.waitForURL('**/action-plan-2025.html#*');
    await expect.poll(async () => (await compared()).length).toBe(1);
    await page.close();
  });
});

test('the remark at the other end of a cross-reference is shown there and marked, however little room the margin has', async () => {
  const { page } = await site.open(report, { viewport: { width: 1280, height: 900 } });
  const isClosed = (id: string): Promise<boolean> =>
    page
      .locator(`.section .entry:is([data-annotation="${id}"], #note-${id})`)
      .evaluateAll((all) => all.map((one) => one.checkVisibility()).includes(false));
  // Those of which one end is in sight, and the other is not.
  const ids = await page.locator('.section .entry').evaluateAll((all) => {
    const idOf = (one: Element): string => one.getAttribute('data-annotation') ?? one.id.replace('note-', '');
    return all
      .filter((one) => !one.checkVisibility())
      .map(idOf)
      .filter((id) => id !== '' && all.some((one) => idOf(one) === id && one.checkVisibility()));
  });
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids.slice(0, 2)) {
    await page.goto('about:blank');
    await page.goto(site.url + report);
    await expect.poll(() => isClosed(id)).toBe(true);
    const own = `.section .entry:is([data-annotation="${id}"], #note-${id})`;
    await page.locator(`${own} .entry-to >> visible=true`).first().click();
    await expect.poll(() => isClosed(id)).toBe(false);
    const there = page.locator(`${own}.is-compared`);
    await expect.poll(() => there.count()).toBe(1);
    const beside = await there.evaluate((one) => (one.closest('.commentary') as HTMLElement).dataset['of']);
    expect(`#${beside}`).toBe(new URL(page.url()).hash);
  }
  await page.close();
});

describe('on a phone', () => {
  /** Whether a part is laid out; how tall it is says its words, or what stands in for them. */
  const isLaidOut = (page: Page, id: string): Promise<boolean> =>
    page
      .locator(`#${id} p`)
      .first()
      .evaluate((one) => one.checkVisibility({ contentVisibilityAuto: true }));
  const isOpening = (page: Page): Promise<boolean> =>
    page.evaluate(() => document.documentElement.classList.contains('is-opening'));

  test('what is far below waits until somebody reads on, and then nothing moves', async () => {
    const { page } = await site.open(report, phone);
    expect([await isLaidOut(page, 's5'), await isLaidOut(page, 's9')]).toEqual([true, false]);
    await page.mouse.wheel(0, 300);
    await expect.poll(() => isLaidOut(page, 's9')).toBe(true);
    await expect.poll(() => isOpening(page)).toBe(false);
    expect(await page.locator('[style*="content-visibility"]').count()).toBe(0);
    expect(await shifts(page)).toBe(0);
    await page.close();
  });

  test('an address that is changed leads to its place, and not to where it was before all was laid out', async () => {
    const { page } = await site.open(report, { viewport: { width: 320, height: 800 } });
    const top = await page.evaluate(async () => {
      const frames = async (): Promise<void> => {
        for (let frame = 0; frame < 30; frame += 1) await new Promise(requestAnimationFrame);
      };
      // While a page is still arriving, a browser keeps to the place by itself.
      await frames();
      location.hash = 'closing-p2';
      await frames();
      return document.getElementById('closing-p2')?.getBoundingClientRect().top;
    });
    expect(top).toBeGreaterThan(56);
    expect(top).toBeLessThan(200);
    await page.close();
  });

  test('no jump lands beside what it means, at once or later', async () => {
    const { page } = await site.open(report, phone);
    await page.evaluate(() => location.assign('#s10-p2'));
    await expect.poll(() => isOpening(page)).toBe(false);
    const top = await topOf(page, 's10-p2');
    expect(top).toBeGreaterThan(56);
    expect(top).toBeLessThan(200);
    // Reading upwards, what stands above is as tall as it was.
    const before = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let step = 0; step < 8; step += 1) {
      await page.mouse.wheel(0, -1500);
      await page.waitForTimeout(50);
    }
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(before);
    await page.goto('about:blank');
    for (const end of ['#s9-p2', '#:~:text=Jingtong', '?q=Jingtong']) {
      await page.goto(`${site.url}${report}${end}`);
      expect(await isOpening(page), end).toBe(false);
    }
    await page.close();
  });
});

describe('the way back', () => {
  /** Reads a while, and stops in the middle of a paragraph. */
  const read = async (page: Page): Promise<number> => {
    await page.locator('#s6-p3').evaluate((one) => one.scrollIntoView());
    await page.mouse.wheel(0, 130);
    await page.waitForTimeout(600);
    return topOf(page, 's6-p3');
  };
  const jump = async (page: Page): Promise<void> => {
    await page.locator('.contents a[href="#s10"]').click();
    await expect.poll(() => topOf(page, 's10')).toBeLessThan(150);
  };

  test('is offered after a jump, and leads to the very line', async () => {
    const { page } = await site.open(report);
    const before = await read(page);
    await jump(page);
    await page.getByRole('link', { name: 'Back to Section 6, ¶ 3' }).click();
    await expect.poll(async () => Math.abs((await topOf(page, 's6-p3')) - before)).toBeLessThan(3);
    await page.waitForTimeout(400);
    expect(await page.locator('.offer.is-way-back').count()).toBe(0);
    await page.close();
  });

  test('from a remark it leads to the passage beside which that stands, from the head of the document too', async () => {
    const { page } = await site.open(report, { viewport: { width: 1440, height: 1000 } });
    await page.mouse.move(300, 300);
    await page.mouse.move(310, 320);
    await page.waitForFunction(() => 'pilcrowReading' in globalThis);
    const link = page.locator('.commentary[data-of="s5-p2"] .entry-to[href="work-report-2025.html#s10-p2"]');
    const before = await topOf(page, 's5-p2');
    expect(before).toBeGreaterThan(150);
    await link.evaluate((one) => (one as HTMLElement).click());
    await page.getByRole('link', { name: 'Back to Section 5, ¶ 2' }).click();
    await expect.poll(async () => Math.abs((await topOf(page, 's5-p2')) - before)).toBeLessThan(3);
    expect(await page.locator('.contents').evaluate((one) => one.scrollTop)).toBe(0);
    await page.close();
  });

  test('the browser’s own Back and Forward lead to the very line too, in a window of another width', async () => {
    const { page } = await site.open(report);
    await read(page);
    await jump(page);
    await page.waitForTimeout(400);
    await page.setViewportSize({ width: 900, height: 800 });
    await page.goBack();
    const inView = () =>
      page.locator('#s6-p3').evaluate((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return top < 120 && bottom > 80;
      });
    await expect.poll(inView).toBe(true);
    expect(await page.locator('.offer.is-way-back').count()).toBe(0);
    await page.goForward();
    await expect.poll(async () => Math.abs((await topOf(page, 's10')) - 100)).toBeLessThan(80);
    await page.close();
  });

  test('is not offered where one has not left', async () => {
    const { page } = await site.open(report);
    await page.locator('#s6-p3').evaluate((one) => one.scrollIntoView());
    await page.waitForTimeout(400);
    await page.evaluate(() => {
      location.hash = 's6-p4';
    });
    await page.waitForTimeout(600);
    expect(await page.locator('.offer.is-way-back').count()).toBe(0);
    await page.close();
  });

  test('going from hit to hit leaves no trail: Back leads to where one was before the first', async () => {
    const { page } = await site.open('about.html');
    const before = await page.evaluate(() => history.length);
    await page.goto(`${site.url}${report}?q=employment#s9-p2`);
    const hash = () => page.evaluate(() => location.hash);
    for (let step = 0; step < 2; step += 1) {
      await expect.poll(() => page.locator('.hit-bar').textContent()).toMatch(/\d+ of \d+/);
      const was = await hash();
      await page.keyboard.press('n');
      await expect.poll(hash).not.toBe(was);
    }
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    await page.close();
  });
});

describe('the bar', () => {
  test.each([320, 390, 1024, 1440])('%i px: names the document once its title is away, in one row', async (width) => {
    const { page } = await site.open(report, { viewport: { width, height: 800 } });
    const title = page.locator('.bar :is(.bar-title, .bar-document):visible');
    expect(await title.count()).toBe(0);
    const height = await page.locator('.bar').evaluate((one) => one.clientHeight);
    await page.locator('#s9-p2').evaluate((one) => one.scrollIntoView());
    await expect.poll(() => title.textContent()).toBe('Work Report 2025');
    expect(await page.locator('.bar').evaluate((one) => one.clientHeight)).toBe(height);
    expect(height).toBeLessThan(64);
    expect(await page.locator('.bar-name').textContent()).toContain('Pilcrow');
    await page.close();
  });

  test.each([320, 390])(
    '%i px: however long the name of a place is, what a link leads to is in sight',
    async (width) => {
      const { page } = await site.open(report, { viewport: { width, height: 800 } });
      await page.evaluate(() => {
        const words = 'Of the Houses that the Council of the Town has built and will build';
        for (const one of document.querySelectorAll<HTMLElement>('#closing .pilcrow'))
          one.setAttribute('aria-label', `Link to ${words}, ¶ ${one.textContent}`);
        location.hash = 'closing-p2';
      });
      await expect.poll(() => page.locator('.bar-place').textContent()).toContain('Of the Houses');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const bar = await page.locator('.bar').boundingBox();
      expect(bar?.height).toBeLessThan(64);
      expect(await topOf(page, 'closing-p2')).toBeGreaterThan((bar?.y ?? 0) + (bar?.height ?? 0));
      await page.close();
    },
  );

  test('leads to other documents, from the keyboard and without scripts', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await site.open(`${report}#s9-p2`, { javaScriptEnabled });
      await page.locator('.bar-document').focus();
      await page.keyboard.press('Enter');
      const links = page.getByRole('navigation', { name: 'Documents' }).getByRole('link');
      expect(await links.allTextContents()).toEqual(['To its beginning', 'Action Plan 2025', 'All documents']);
      await links.nth(1).click();
      await page.waitForURL('**/action-plan-2025.html');
      await page.close();
    }
  });

  test('on a phone the drawer leads to them', async () => {
    const { page } = await site.open(report, phone);
    await page.locator('.bar-contents').click();
    expect(await page.locator('.contents-others a:visible').allTextContents()).toEqual([
      'Action Plan 2025',
      'All documents',
    ]);
    await page.close();
  });
});

test('the contents can be filtered: what holds the words stays, with its section', async () => {
  const { page } = await site.open(report);
  const shown = () =>
    page.locator('.contents li:visible > a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  const all = await shown();
  await page.getByRole('searchbox', { name: 'Filter the contents' }).fill('Employment');
  await expect.poll(shown).toEqual(['#s9', '#s9-p2']);
  await page.getByRole('searchbox', { name: 'Filter the contents' }).fill('xyzzy');
  await expect.poll(() => page.locator('.contents-none').textContent()).toBe('No heading has these words.');
  await page.getByRole('searchbox', { name: 'Filter the contents' }).fill('');
  await expect.poll(shown).toEqual(all);
  await page.close();
});

test('a section ends with the ways to those before and after it', async () => {
  const { page } = await site.open(report, { javaScriptEnabled: false });
  const ways = await page
    .locator('.section-ways')
    .evaluateAll((all) =>
      all.map((one) => [...one.querySelectorAll('a')].map((link) => `${link.rel} ${link.getAttribute('href')}`)),
    );
  expect(ways[0]).toEqual(['next #s6']);
  expect(ways[4]).toEqual(['prev #s8', 'next #s10']);
  expect(ways.at(-1)).toEqual(['prev #s11']);
  await page.close();
});

test('a note’s number is large enough to be met, and a toast never covers the text', async () => {
  const { page } = await site.open(report, phone);
  const sizes = await page.locator('.note-reference a').evaluateAll((all) =>
    all.map((one) => {
      const { width, height } = getComputedStyle(one, '::after');
      return Math.min(Number.parseFloat(width), Number.parseFloat(height));
    }),
  );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
  await page.locator('#s9-p2').evaluate((one) => one.scrollIntoView());
  await page.keyboard.press('e');
  await page.locator('.toast.is-shown').waitFor();
  const [toast, bar] = [await page.locator('.toast').boundingBox(), await page.locator('.bar').boundingBox()];
  expect((toast?.y ?? 0) + (toast?.height ?? 0)).toBeLessThanOrEqual((bar?.height ?? 0) + 1);
  await page.close();
});

test('the link to how a document is cited opens what it leads to', async () => {
  const { page } = await site.open(report);
  expect(await page.locator('.cite details').getAttribute('open')).toBeNull();
  await page.getByRole('link', { name: 'how to cite it' }).click();
  await page.locator('.cite-text').waitFor({ state: 'visible' });
  await page.close();
});

test('at the foot of a phone the way back stands over the way from hit to hit', async () => {
  const { page } = await site.open(report, phone);
  await page.locator('#s5-p1').evaluate((one) => one.scrollIntoView());
  await page.keyboard.press('/');
  await page.keyboard.type('housing');
  await page.locator('.search-hits a[href*="s9-p5"]').first().click();
  await page.locator('.hit-bar').waitFor();
  const offer = page.locator('.offer.is-way-back');
  await offer.waitFor();
  const [above, bar] = [await offer.boundingBox(), await page.locator('.hit-bar').boundingBox()];
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
  await page.close();
});

describe('Aa', () => {
  test('sizes, lines and faces are chosen, and remembered', async () => {
    const { page } = await site.open(report);
    const style = () =>
      page.locator('.document-text').evaluate((one) => {
        const { fontSize, width, fontFamily } = getComputedStyle(one);
        return { size: Number.parseFloat(fontSize), width: Number.parseFloat(width), face: fontFamily.split(',')[0] };
      });
    const usual = await style();
    await page.keyboard.press('?');
    await page.getByRole('radio', { name: 'Short' }).check();
    expect((await style()).width).toBeLessThan(usual.width * 0.9);
    await page.getByRole('radio', { name: 'Large', exact: true }).check();
    await page.getByRole('radio', { name: 'Sans' }).check();
    await page.reload();
    const chosen = await style();
    expect(chosen.size).toBeGreaterThan(usual.size * 1.1);
    expect(chosen.face).toContain('Source Sans');
    await page.close();
  });

  test('whatever is chosen, the line that is read stays where it is, and the bar says where', async () => {
    const { page } = await site.open(report, phone);
    await page.locator('#s8-p2').evaluate((one) => one.scrollIntoView());
    await page.waitForFunction(() => 'pilcrowReading' in globalThis);
    await page.mouse.wheel(0, 200);
    await page.waitForTimeout(500);
    await page.keyboard.press('?');
    for (const name of ['Larger', 'Small', 'Sans', 'Text alone']) {
      await page.getByRole('radio', { name }).check();
      await page.waitForTimeout(300);
      const box = await page.locator('#s8-p2').evaluate((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return { top, bottom };
      });
      expect(box.top, name).toBeLessThan(60);
      expect(box.bottom, name).toBeGreaterThan(60);
      expect(await page.locator('.bar-place').textContent(), name).toBe('8, ¶ 2');
    }
    await page.close();
  });

  test('the sans face to read in is fetched only when it is chosen', async () => {
    const { page } = await site.open('about.html', { serviceWorkers: 'block' });
    const faces: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'font') faces.push(request.url());
    });
    await page.goto(site.url + report);
    await page.waitForLoadState('networkidle');
    expect(faces.filter((one) => one.includes('sans-to-read'))).toEqual([]);
    await page.keyboard.press('?');
    await page.getByRole('radio', { name: 'Sans' }).check();
    await expect.poll(() => faces.some((one) => one.includes('sans-to-read'))).toBe(true);
    await page.close();
  });

  test('on a phone no keys are spoken of', async () => {
    const { page } = await site.open(report, { ...phone, hasTouch: true, isMobile: true });
    await page.locator('.bar-reading').click();
    await page.locator('.reading').waitFor();
    expect(await page.locator('.reading kbd:visible, .reading .is-keys:visible, .is-measure:visible').count()).toBe(0);
    const said = await page.locator('.reading > :visible').allTextContents();
    expect(said.join(' ')).not.toMatch(/margin|shortcut|\bkeys?\b(?! drivers)/i);
    await page.close();
  });
});
