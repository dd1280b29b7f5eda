/** Contents, keys, colours and the remembered place, in a real browser. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../../support/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const report = 'work-report-2025.html';
const current = (page: Page) => page.locator('.contents [aria-current]');
const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id);

describe('contents', () => {
  test('say where the reader is', async () => {
    const { page } = await site.open(`${report}#s9`);
    expect(await current(page).getAttribute('href')).toBe('#s9');
    await page.locator('#s9-p3').evaluate((one) => one.scrollIntoView());
    await expect.poll(() => current(page).getAttribute('href')).toBe('#s9-p3');
    expect(await current(page).getAttribute('aria-current')).toBe('location');
    const [link, nav] = [await current(page).boundingBox(), await page.locator('.contents').boundingBox()];
    expect(link && nav && link.y >= nav.y && link.y + link.height <= nav.y + nav.height).toBe(true);
    await page.close();
  });

  test('open as a drawer on a narrow screen, take the focus, give it back, and close when followed', async () => {
    const { page, messages } = await site.open(`${report}#s9-p2`, { viewport: { width: 360, height: 700 } });
    const drawer = page.locator('.contents');
    const opener = page.getByRole('button', { name: /^Contents/ });
    expect(await drawer.isVisible()).toBe(false);
    await drawer.locator('a[aria-current][href="#s9-p2"]').waitFor({ state: 'attached' });
    await opener.click();
    expect(await opener.getAttribute('aria-expanded')).toBe('true');
    expect(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).hash)).toBe('#s9-p2');
    await page.keyboard.press('Escape');
    expect(await drawer.isVisible()).toBe(false);
    expect(await opener.evaluate((one) => one === document.activeElement)).toBe(true);
    await opener.click();
    await drawer.getByRole('link', { name: 'Develop Beijing into a garden city' }).click();
    expect(await drawer.isVisible()).toBe(false);
    expect(new URL(page.url()).hash).toMatch(/^#s10-p/);
    expect(messages).toEqual([]);
    await page.close();
  });

  test('on a narrow screen their opener says which paragraph is being read, and does not move when that changes', async () => {
    const { page } = await site.open(`${report}#s9-p2`, { viewport: { width: 360, height: 700 } });
    const opener = page.getByRole('button', { name: /^Contents/ });
    const others = () =>
      page
        .locator('.bar :is(a, button):not(.bar-contents)')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().x));
    const before = await others();
    for (const [id, place] of [
      ['s9-p2', '9, ¶ 2'],
      ['s10-p4', '10, ¶ 4'],
      ['closing-p3', 'Closing, ¶ 3'],
    ]) {
      await page.locator(`#${id}`).evaluate((one) => one.scrollIntoView());
      await expect.poll(() => opener.textContent()).toContain(place);
      expect(await opener.locator('.bar-place').evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
    }
    expect(await others()).toEqual(before);
    await page.close();
  });

  test('are not there where there is nothing to list, and the text stands in the middle', async () => {
    const { page } = await site.open('action-plan-2025.html', { viewport: { width: 1024, height: 800 } });
    expect(await page.locator('.contents, .bar-contents').count()).toBe(0);
    const text = await page.locator('.document-text').boundingBox();
    expect(Math.abs((text?.x ?? 0) * 2 + (text?.width ?? 0) - 1024)).toBeLessThanOrEqual(1);
    await page.close();
  });

  test('without scripts are a list that opens', async () => {
    const { page } = await site.open(report, { viewport: { width: 360, height: 700 }, javaScriptEnabled: false });
    // Only what the browser itself opens.
    expect(await page.locator('button:visible:not([popovertarget])').count()).toBe(0);
    await page.locator('.contents summary').click();
    expect(await page.locator('.contents a[href="#s9-p2"]').isVisible()).toBe(true);
    await page.close();
  });
});

describe('the focus', () => {
  test('goes on from where the reader has clicked', async () => {
    const { page } = await site.open(`${report}#s9-p3`);
    const before = await page.evaluate(() => scrollY);
    await page.locator('#s9-p3').click({ position: { x: 300, y: 60 } });
    await page.keyboard.press('Tab');
    expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(900);
    expect(await page.evaluate(() => document.activeElement?.closest('.document-text') !== null)).toBe(true);
    await page.close();
  });

  test('in the bar does not move the text', async () => {
    const { page } = await site.open(`${report}#s9-p2`, { viewport: { width: 390, height: 700 } });
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(1000);
    for (const control of await page.locator('.bar :is(a, button)').all()) {
      if (!(await control.isVisible())) continue;
      await control.focus();
      expect(await page.evaluate(() => scrollY)).toBe(before);
    }
    await page.close();
  });

  test('that goes back up the text is never under the bar', async () => {
    const { page } = await site.open(`${report}#s9-p4`, { viewport: { width: 390, height: 700 } });
    await page.locator('#s9-p4 > .pilcrow').focus();
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press('Shift+Tab');
      const [own, bar] = await page.evaluate(() =>
        [document.activeElement, document.querySelector('.bar')].map((one) => one?.getBoundingClientRect()),
      );
      expect(own && bar && own.top >= bar.bottom).toBe(true);
    }
    await page.close();
  });
});

test('the bar says the section at its heading, and “Notes” at the notes, which are no place that is remembered', async () => {
  const { page } = await site.open(`${report}#s9`, { viewport: { width: 390, height: 700 } });
  const place = page.locator('.bar-place');
  await expect.poll(() => place.textContent()).toBe('Section 9');
  const stored = () => page.evaluate(() => localStorage.getItem('pilcrow:at:/work-report-2025'));
  await page.locator('#s8-p5').evaluate((one) => one.scrollIntoView());
  await expect.poll(stored).toBe('s8-p5 8, ¶ 5');
  await page.evaluate(() => {
    location.hash = '#n17';
  });
  await expect.poll(() => place.textContent()).toBe('Notes');
  await page.waitForTimeout(600);
  expect(await stored()).toBe('s8-p5 8, ¶ 5');
  await page.close();
});

test('the line that is read stays where it is when the window becomes wider or narrower', async () => {
  const { page } = await site.open(`${report}#s9-p3`, { viewport: { width: 1440, height: 900 } });
  const top = async () => (await page.locator('#s9-p3').boundingBox())?.y ?? Number.NaN;
  const at = await top();
  await page.setViewportSize({ width: 1100, height: 900 });
  await expect.poll(async () => Math.abs((await top()) - at)).toBeLessThan(3);
  for (const remarks of await page.locator('.section .commentary').all()) await remarks.locator('summary').click();
  await page.locator('#s9-p3').evaluate((one) => one.scrollIntoView());
  await page.waitForTimeout(200);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(async () => Math.abs((await top()) - at)).toBeLessThan(3);
  await page.setViewportSize({ width: 360, height: 700 });
  await expect.poll(async () => Math.abs((await top()) - at)).toBeLessThan(24);
  await page.close();
});

test('remarks that were closed in the margin stay it; the text is shown alone, with notes or with the editors', async () => {
  const { page } = await site.open(report);
  const open = () => page.locator('.section .commentary > [open]').count();
  const all = await open();
  expect(all).toBeGreaterThan(20);
  await page.locator('.section .commentary:has(> [open]) summary').first().click();
  await page.setViewportSize({ width: 1100, height: 900 });
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(open).toBe(all - 1);

  const seen = () =>
    page.evaluate(() =>
      ['.section .commentary', '.margin-note', '.note-reference', '.notes', '.paragraph']
        .filter((one) => document.querySelector(one)?.checkVisibility() === true)
        .join(' '),
    );
  const everything = '.section .commentary .margin-note .note-reference .notes .paragraph';
  expect(await seen()).toBe(everything);
  await page.keyboard.press('e');
  await expect.poll(seen).toBe('.margin-note .note-reference .notes .paragraph');
  expect(await page.locator('.toast').textContent()).toBe('With notes');
  await page.keyboard.press('e');
  await expect.poll(seen).toBe('.paragraph');
  await page.reload();
  expect(await seen()).toBe('.paragraph');
  // A link to what is not shown shows it, on this page.
  await page.goto(`${site.url}${report}#n17`);
  await expect.poll(seen).toBe(everything);
  await page.goto(`${site.url}action-plan-2025.html`);
  expect(await page.locator('.commentary').first().isVisible()).toBe(false);
  await page.keyboard.press('?');
  await page.getByRole('radio', { name: 'With editors' }).check();
  expect(await page.locator('.commentary').first().isVisible()).toBe(true);
  await page.close();
});

test('where a script that is loaded later does not come, the contents and the margin stay as they are', async () => {
  const { page } = await site.open('about.html', { serviceWorkers: 'block' });
  await page.route('**/assets/tools.js', (route) => route.abort());
  await page.goto(site.url + report);
  const remarks = page.locator('.section .commentary').first();
  const before = await remarks.boundingBox();
  await Promise.all([page.waitForEvent('requestfailed'), page.keyboard.press('?')]);
  await page.waitForTimeout(100);
  expect(await remarks.boundingBox()).toEqual(before);
  expect(await page.evaluate(() => document.documentElement.className)).toBe('is-scripted');
  await page.close();
});

test('where the reader’s script does not come, the contents and the remarks are there all the same', async () => {
  const { page } = await site.open('about.html', { serviceWorkers: 'block' });
  await page.route('**/assets/reader.js', (route) => route.abort());
  await page.goto(site.url + report);
  const remarks = page.locator('.section .commentary').first();
  await expect.poll(() => remarks.evaluate((one) => getComputedStyle(one).visibility)).toBe('visible');
  await remarks.locator('summary').click();
  expect(await remarks.locator('.entry').first().isVisible()).toBe(true);
  await page.setViewportSize({ width: 390, height: 800 });
  await page.locator('.contents summary').click();
  expect(await page.locator('.contents a[href="#s9-p2"]').isVisible()).toBe(true);
  expect(await page.locator('.bar-button').first().isVisible()).toBe(false);
  await page.close();
});

describe('keys', () => {
  test('j and k go from paragraph to paragraph, c copies the link, t opens the contents', async () => {
    const { page } = await site.open(`${report}#s9-p1`, { permissions: ['clipboard-read', 'clipboard-write'] });
    // The browser may still be on its way to what the address means, and takes the focus with it.
    await page.waitForTimeout(200);
    await page.keyboard.press('j');
    expect(await focusedId(page)).toBe('s9-p2');
    const box = await page.locator('#s9-p2').boundingBox();
    expect(Math.round(box?.y ?? 0)).toBe(80);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await focusedId(page)).toBe('s9-p3');
    await page.keyboard.press('c');
    await page.locator('.toast.is-shown').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site.url}${report}#s9-p3`);
    await page.keyboard.press('t');
    expect(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).hash)).toBe('#s9-p3');
    await page.keyboard.press('t');
    expect(await focusedId(page)).toBe('s9-p3');
    // Who has scrolled on meanwhile comes back to what is read now.
    await page.keyboard.press('t');
    await page.locator('#s10-p2').evaluate((one) => one.scrollIntoView());
    await page.waitForTimeout(100);
    await page.keyboard.press('t');
    expect(await focusedId(page)).toBe('s10-p2');
    await page.close();
  });

  test('do nothing behind an open panel, but for those that open and close one', async () => {
    const { page } = await site.open(`${report}#s9-p1`);
    const panel = page.getByRole('dialog', { name: 'Reading' });
    await page.keyboard.press('?');
    await panel.waitFor();
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press('j');
    await page.keyboard.press('c');
    expect(await panel.isVisible()).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    expect(await page.locator('.toast.is-shown').count()).toBe(0);
    await page.keyboard.press('?');
    expect(await panel.isVisible()).toBe(false);
    await page.close();
  });

  test('do nothing in a field, with a modifier, or when they are switched off, which is remembered', async () => {
    const { page } = await site.open(report);
    await page.keyboard.press('/');
    const input = page.getByLabel('Search all documents');
    // The search is loaded when it is first asked for.
    await expect.poll(() => input.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.type('jkt?');
    expect(await input.inputValue()).toBe('jkt?');
    await page.keyboard.press('Escape');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('Alt+j');
    await page.keyboard.press('Control+j');
    expect(await focusedId(page)).toBe('');

    await page.keyboard.press('?');
    const panel = page.getByRole('dialog', { name: 'Reading' });
    await panel.waitFor();
    await panel.getByLabel('Single-key shortcuts').uncheck();
    await page.keyboard.press('Escape');
    expect(await panel.isVisible()).toBe(false);
    await page.reload();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('j');
    await page.keyboard.press('?');
    expect(await focusedId(page)).toBe('');
    expect(await panel.count()).toBe(0);
    await page.close();
  });
});

test('the colours can be chosen, and are there from the first paint of the next page', async () => {
  const { page, messages } = await site.open(report, { colorScheme: 'light' });
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.getByRole('button', { name: 'Reading: colours and keys' }).click();
  await page.getByLabel('Dark').check();
  expect(await paper()).not.toBe(light);
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => undefined);
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      Object.assign(window, { themeAtBody: document.documentElement.dataset['theme'] });
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${site.url}about.html`);
  expect(await page.evaluate(() => (window as unknown as { themeAtBody: string }).themeAtBody)).toBe('dark');
  await page.getByRole('button', { name: 'Reading: colours and keys' }).click();
  await page.getByLabel('As the system').check();
  expect(await paper()).toBe(light);
  expect(messages).toEqual([]);
  await page.close();
});

/** Whether an element is in sight, in its panel too. */
const inWindow = (one: Element): boolean => {
  const { left, top } = one.getBoundingClientRect();
  return document.elementFromPoint(left + 2, top + 2)?.closest('.reading') != null;
};

test('the button of “Reading” opens it, takes the focus in, and closes it again', async () => {
  const { page, messages } = await site.open(report);
  const opener = page.getByRole('button', { name: 'Reading: colours and keys' });
  const panel = page.locator('.reading');
  // The tools are here already when it is first asked for.
  await page.locator('#s5-p1 .pilcrow').press('Enter');
  await page.getByRole('button', { name: 'Copy link' }).waitFor();
  await page.keyboard.press('Escape');
  for (let round = 0; round < 2; round += 1) {
    if (round === 0) await opener.press('Enter');
    else await opener.click();
    await panel.waitFor();
    expect(await opener.getAttribute('aria-expanded')).toBe('true');
    expect(await focusedId(page)).toBe('h-reading-title');
    await opener.click();
    expect(await panel.isVisible()).toBe(false);
    expect(await opener.getAttribute('aria-expanded')).toBe('false');
  }
  await page.keyboard.press('?');
  expect(await focusedId(page)).toBe('h-reading-title');
  // By its key it opens at the keys.
  await expect(page.locator('.reading-keys div').first().evaluate(inWindow)).resolves.toBe(true);
  await page.keyboard.press('?');
  expect(await panel.isVisible()).toBe(false);
  expect(messages).toEqual([]);
  await page.close();
});

describe('the place where one stopped', () => {
  test('is offered, not forced, and can be declined or switched off', async () => {
    const { page } = await site.open(report);
    await page.locator('#s9-p3').evaluate((one) => one.scrollIntoView());
    await page.waitForTimeout(700);
    await page.goto('about:blank');
    await page.goto(site.url + report);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const offer = page.getByRole('complementary', { name: 'Where you stopped' });
    await offer.getByRole('link', { name: 'Go on at 9, ¶ 3' }).click();
    expect(new URL(page.url()).hash).toBe('#s9-p3');
    expect(await offer.count()).toBe(0);

    await page.goto('about:blank');
    await page.goto(site.url + report);
    await offer.getByRole('button', { name: 'No, thank you' }).click();
    expect(await offer.count()).toBe(0);

    await page.getByRole('button', { name: 'Reading: colours and keys' }).click();
    await page.getByLabel('Remember where I stopped').uncheck();
    await page.goto('about:blank');
    await page.goto(site.url + report);
    expect(await offer.count()).toBe(0);
    await page.close();
  });

  test('the home page has the way on beside the way to the beginning, unless that is switched off', async () => {
    const { page } = await site.open('index.html');
    const goOn = page.locator('.home-go-on');
    expect(await page.locator('.home-start').count()).toBe(await page.locator('.home-start:not(.home-go-on)').count());
    await page.goto(site.url + report);
    await page.locator('#s9-p3').evaluate((one) => one.scrollIntoView());
    await page.waitForFunction(() => localStorage.getItem('pilcrow:at:/work-report-2025')?.startsWith('s9-p3 '));
    await page.goto(`${site.url}index.html`);
    await goOn.waitFor();
    expect(await goOn.count()).toBe(1);
    expect(await goOn.textContent()).toMatch(/^Go on reading: 9, ¶ 3/);
    await goOn.click();
    await page.waitForURL(`${site.url}${report}#s9-p3`);
    await page.getByRole('button', { name: 'Reading: colours and keys' }).click();
    await page.getByLabel('Remember where I stopped').uncheck();
    await page.goto(`${site.url}index.html`);
    await page.mouse.move(300, 300);
    await page.waitForTimeout(500);
    expect(await goOn.count()).toBe(0);
    await page.close();
  });

  test('a link to a passage is followed without an offer', async () => {
    const { page } = await site.open(report);
    await page.locator('#s9-p3').evaluate((one) => one.scrollIntoView());
    await page.waitForTimeout(700);
    await page.goto('about:blank');
    await page.goto(`${site.url}${report}#s5-p2`);
    expect(await page.locator('.offer').count()).toBe(0);
    await page.close();
  });
});

test('where the browser allows no storage everything works, and nothing is said', async () => {
  const { page, messages } = await site.open('about.html');
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(`${site.url}${report}`);
  await page.keyboard.press('?');
  await page.getByLabel('Dark').check();
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  await page.locator('#s9-p3').evaluate((one) => one.scrollIntoView());
  await page.waitForTimeout(600);
  expect(messages).toEqual([]);
  await page.close();
});
