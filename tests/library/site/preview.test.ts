/** Previews: by hover, focus and tap; they can be entered, stay while they are used, and give the focus back (WCAG 1.4.13). */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../../support/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const report = 'work-report-2025.html';
const narrow = { viewport: { width: 1024, height: 800 } };
const panel = (page: Page) => page.locator('.preview');
const isOpen = (page: Page) => panel(page).isVisible();
/** Scrolls to an element and waits until the page rests. */
async function settle(page: Page, selector: string): Promise<void> {
  await page.locator(selector).evaluate((one) => one.scrollIntoView({ block: 'center' }));
  await page.waitForTimeout(400);
}

/** Told by the page itself, since a busy machine looks late: how long the pointer had rested when a preview opened, in ms. */
async function restBeforeOpening(page: Page): Promise<() => Promise<number>> {
  const rested = await page.evaluateHandle(() => {
    const times = { moved: Number.NaN, opened: Number.NaN };
    addEventListener('pointermove', (event) => (times.moved = event.timeStamp), true);
    addEventListener('beforetoggle', (event) => (times.opened = event.timeStamp), { capture: true, once: true });
    return times;
  });
  return () => rested.evaluate(({ moved, opened }) => opened - moved);
}

describe('hover', () => {
  test('a rest on a reference opens a copy of the note; it can be entered and stays; leaving closes it', async () => {
    const { page, messages } = await site.open(report, narrow);
    await settle(page, '#ref-n17');
    const rested = await restBeforeOpening(page);
    await page.hover('#ref-n17');
    await panel(page).waitFor();
    // A coarse clock may round a part of a millisecond away.
    expect(await rested()).toBeGreaterThanOrEqual(299);
    expect(await page.locator('.preview h2').textContent()).toBe('Note 17');
    const real = await page.locator('#n17 .note-text').textContent();
    expect(await page.locator('.preview .note-text').textContent()).toBe(real);

    await page.locator('.preview-body').hover();
    await page.waitForTimeout(600);
    expect(await isOpen(page)).toBe(true);
    await page.mouse.move(5, 300);
    await panel(page).waitFor({ state: 'hidden' });
    expect(messages).toEqual([]);
    await page.close();
  });

  test('it does not open while the page scrolls under the pointer', async () => {
    const { page } = await site.open(report, narrow);
    await settle(page, '#ref-n17');
    const box = await page.locator('#ref-n17').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 3, (box?.y ?? 0) + 203);
    for (let step = 0; step < 10; step += 1) await page.mouse.wheel(0, 20);
    await page.waitForTimeout(700);
    expect(await isOpen(page)).toBe(false);
    await page.close();
  });

  test('Esc closes it without moving the pointer', async () => {
    const { page } = await site.open(report, narrow);
    await settle(page, '#ref-n15');
    await page.hover('#ref-n15');
    await panel(page).waitFor();
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toBe(false);
    await page.close();
  });
});

describe('focus', () => {
  test('a reference that the keyboard reaches shows its note, described to screen readers; moving on closes it', async () => {
    const { page } = await site.open(report, narrow);
    await settle(page, '#s9-p1');
    await page.locator('#s9-p1 a.term').first().focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('ref-n17');
    expect(await isOpen(page)).toBe(true);
    expect(await page.locator('#ref-n17').getAttribute('aria-describedby')).toBe('h-preview-body');
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('ref-n17');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.locator('.preview > h2').textContent()).toBe('The five areas');
    await page.close();
  });

  test('Enter on a term moves into its preview; Esc gives the focus back', async () => {
    const { page } = await site.open(report, narrow);
    await page.locator('#s9-p1 a.term').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('h-preview-title');
    expect(await page.locator('.preview [role=status]').textContent()).toMatch(/^Mention 1 of \d+ in this document$/);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.preview') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('seven aspects');
    await page.close();
  });

  test('from mention to mention, and back; at the last one the focus stays; who closes elsewhere stays there', async () => {
    const { page, messages } = await site.open(report, narrow);
    const status = page.locator('.preview [role=status]');
    const scroll = () => page.evaluate(() => Math.round(scrollY));
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await settle(page, '#s9-p1');
    const start = await scroll();
    await page.locator('#s9-p1 a.term').first().focus();
    await page.keyboard.press('Enter');
    await panel(page).waitFor();
    const next = page.getByRole('button', { name: 'Next mention' });
    await next.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await status.textContent()).toMatch(/^Mention (\d+) of \1 /);
    expect(await focused()).toBe('Next mention');
    expect(await scroll()).toBeGreaterThan(start + 1000);
    await page.getByRole('button', { name: 'Back to 9, ¶ 1' }).press('Enter');
    expect(await scroll()).toBe(start);
    expect(await status.textContent()).toMatch(/^Mention 1 of /);
    await next.press('Enter');
    const there = await scroll();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.closest('.note')?.id)).toBe('n17');
    await page.keyboard.press('Tab');
    expect(Math.abs((await scroll()) - there)).toBeLessThan(700);
    expect(messages).toEqual([]);
    await page.close();
  });

  test('Tab past the end of a preview, or before its beginning, goes on in the text', async () => {
    const { page } = await site.open(report, narrow);
    const term = page.locator('#s9-p1 a.term').first();
    for (const [keys, after] of [
      ['Tab', 'ref-n17'],
      ['Shift+Tab', ''],
    ] as const) {
      await term.focus();
      await page.keyboard.press('Enter');
      await panel(page).waitFor();
      const title = () => page.locator('.preview > h2').textContent();
      const own = await title();
      for (let step = 0; step < 40 && (await isOpen(page)) && (await title()) === own; step += 1)
        await page.keyboard.press(keys);
      const focused = await page.evaluate(() => document.activeElement?.closest('.skip-link, .preview')?.className);
      expect(focused).toBe(undefined);
      if (after) expect(await page.evaluate(() => document.activeElement?.id)).toBe(after);
      await page.keyboard.press('Escape');
    }
    await page.close();
  });

  test('arriving at a reference opens nothing; nor does the focus that a closed panel gives back', async () => {
    const { page, messages } = await site.open(`${report}#ref-n17`, narrow);
    await page.waitForTimeout(600);
    expect(await isOpen(page)).toBe(false);
    await page.keyboard.press('Shift+Tab');
    await panel(page).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Reading' }).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForTimeout(100);
    expect(await isOpen(page)).toBe(false);
    expect(messages).toEqual([]);
    await page.close();
  });

  test('going back to a reference does not open what one comes from', async () => {
    const { page } = await site.open(report, narrow);
    await page.locator('#n16 .backlink').focus();
    await page.keyboard.press('Enter');
    await page.waitForTimeout(300);
    expect(new URL(page.url()).hash).toBe('#ref-n16');
    expect(await isOpen(page)).toBe(false);
    await page.close();
  });
});

test.each([150, 350, 550])('on a narrow screen a panel never covers its link, %i px from the top', async (from) => {
  const { page } = await site.open(report, { viewport: { width: 360, height: 700 }, hasTouch: true, isMobile: true });
  for (const selector of ['#s9-p1 a.term', '#ref-n18', 'a.term[href$="terms/central-axis.html"]']) {
    const link = page.locator(selector).first();
    await link.evaluate((one, y) => scrollBy(0, one.getBoundingClientRect().top - y), from);
    await page.waitForTimeout(100);
    const line = await link.boundingBox();
    await page.touchscreen.tap((line?.x ?? 0) + 4, (line?.y ?? 0) + 4);
    await panel(page).waitFor();
    await page.waitForTimeout(200);
    const [own, box] = [await link.boundingBox(), await panel(page).boundingBox()];
    if (!own || !box) throw new Error('nothing there');
    expect(own.y + own.height <= box.y || box.y + box.height <= own.y, selector).toBe(true);
    expect([56, 700]).toContain(Math.round(box.y === 56 ? box.y : box.y + box.height));
    expect(box.height).toBeGreaterThan(100);
    await page.keyboard.press('Escape');
    await panel(page).waitFor({ state: 'hidden' });
  }
  await page.close();
});

test('a panel keeps to its link when the window becomes narrower', async () => {
  const { page } = await site.open(report, { viewport: { width: 1200, height: 800 } });
  const open = [
    ['#s9-p1 a.term[href$="terms/five-areas.html"]', '.preview'],
    ['#s9-p2 > .pilcrow', '.tools'],
  ] as const;
  for (const [link, own] of open) {
    await page.setViewportSize({ width: 1200, height: 800 });
    await settle(page, link);
    await page.locator(link).click();
    await page.locator(own).waitFor();
    await page.setViewportSize({ width: 700, height: 800 });
    const apart = async (): Promise<boolean> => {
      const [at, box] = [await page.locator(link).boundingBox(), await page.locator(own).boundingBox()];
      if (!at || !box) throw new Error('the panel has closed');
      const isBeside = box.y + box.height <= at.y || box.y >= at.y + at.height;
      return isBeside && box.x >= 0 && box.x + box.width <= 700;
    };
    await expect.poll(apart).toBe(true);
    await page.keyboard.press('Escape');
  }
  await page.close();
});

test('a click on a number shows its note where the reader is; another closes it', async () => {
  const { page } = await site.open(report, narrow);
  await settle(page, '#ref-n17');
  await page.locator('#ref-n17').click();
  await panel(page).waitFor();
  expect(await page.locator('.preview h2').first().textContent()).toBe('Note 17');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('h-preview-title');
  await page.locator('#ref-n17').click();
  await panel(page).waitFor({ state: 'hidden' });
  await page.locator('#s9-p1 a.term').first().click();
  await panel(page).waitFor();
  await page.locator('#s9-p1 a.term').first().click();
  await panel(page).waitFor({ state: 'hidden' });
  // In the margin it is in view already.
  await page.setViewportSize({ width: 1440, height: 900 });
  await settle(page, '#ref-n17');
  await page.locator('#ref-n17').click();
  expect(new URL(page.url()).hash).toBe('');
  expect(await page.locator('.margin-note[data-of=n17]').getAttribute('class')).toContain('is-meant');
  // By key, which cannot see the margin, the link is followed.
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#n17');
  await page.close();
});

test('a tap opens the note, a tap elsewhere closes it', async () => {
  const { page } = await site.open(report, { viewport: { width: 360, height: 700 }, hasTouch: true, isMobile: true });
  await page.locator('#ref-n18').tap();
  await panel(page).waitFor();
  expect(new URL(page.url()).hash).toBe('');
  await page.locator('.bar').tap({ position: { x: 3, y: 3 } });
  await panel(page).waitFor({ state: 'hidden' });
  await page.locator('#ref-n18').tap();
  await page.getByRole('link', { name: 'To the note' }).tap();
  expect(new URL(page.url()).hash).toBe('#n18');
  expect(await isOpen(page)).toBe(false);
  await page.close();
});

test('a cross-reference shows the paragraph that it leads to', async () => {
  const { page } = await site.open(report);
  const link = page.locator('.commentary[data-of="s9-p2"] a[href$="#s9-p6"]');
  // The margin stands, so that no remark moves away under a pointer that is already there.
  await page.evaluate(() => document.fonts.ready);
  await page.locator('.has-margin').waitFor();
  // What shows previews is there, whatever else the machine does: how a first use is kept for it has tests of its own.
  await page.mouse.move(5, 5);
  await page.mouse.move(6, 6);
  await page.waitForFunction(() => 'pilcrowReading' in globalThis);
  await link.evaluate((one) => one.scrollIntoView({ block: 'center' }));
  await page.waitForTimeout(400);
  await link.hover();
  await panel(page).waitFor();
  expect(await page.locator('.preview h2').textContent()).toBe('Section 9, ¶ 6');
  expect(await page.locator('.preview-body .lead').textContent()).toBe(
    await page.locator('#s9-p6 .lead').textContent(),
  );
  expect(await page.evaluate(() => document.querySelectorAll('[id="s9-p6"]').length)).toBe(1);
  await page.close();
});

describe('the margin', () => {
  test.each([1280, 1920])('at %i px notes stand beside their references and nothing overlaps', async (width) => {
    const { page } = await site.open(report, { viewport: { width, height: 900 } });
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(200);
    const boxes = await page.locator('.margin-note, .section .commentary').evaluateAll((all) =>
      all.map((one) => {
        const { top, bottom, left, right } = one.getBoundingClientRect();
        return { name: one.getAttribute('data-of'), top, bottom, left, right };
      }),
    );
    boxes.sort((a, b) => a.top - b.top);
    const overlaps = boxes.filter(({ top }, index) => top < (boxes[index - 1]?.bottom ?? Number.NEGATIVE_INFINITY));
    expect(overlaps).toEqual([]);
    const column = await page.locator('#s9-p1').boundingBox();
    expect(boxes.every(({ left, right }) => left > (column?.x ?? 0) + (column?.width ?? 0) && right <= width)).toBe(
      true,
    );
    expect(
      await page.locator('.margin-note').evaluateAll((all) => all.map((one) => one.getAttribute('data-of'))),
    ).toEqual(['n15', 'n16', 'n17', 'n18', 'n19']);
    await page.close();
  });

  test('of many remarks as many are shown as have room, and a button shows the others and takes the reader there', async () => {
    const { page } = await site.open(report);
    const remarks = page.locator('.commentary[data-of="s9-p6"]');
    const entries = remarks.locator('.entry');
    const seen = () => entries.evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height > 0).length);
    const all = await entries.count();
    expect(all).toBeGreaterThanOrEqual(8);
    const first = await seen();
    expect(first).toBeGreaterThan(1);
    expect(first).toBeLessThan(all);
    await remarks.getByRole('button', { name: `${all - first} more` }).press('Enter');
    expect(await seen()).toBe(all);
    expect(await entries.nth(first).evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await remarks.getByRole('button').count()).toBe(0);
    await page.setViewportSize({ width: 1024, height: 900 });
    await remarks.locator('summary').click();
    expect(await seen()).toBe(all);
    await page.close();
  });

  test.each([
    ['report', 1280, report],
    ['report', 1440, report],
    ['report', 1920, report],
    ['article', 1280, 'action-plan-2025.html'],
    ['report in larger letters', 1440, report, 'larger'],
  ])(
    '%s, %i px: no remark stands below the end of its passage by more than a line',
    async (_, width, path, size = '') => {
      const { page } = await site.open(path, { viewport: { width, height: 900 } });
      if (size !== '') {
        await page.evaluate((own) => localStorage.setItem('pilcrow:size', own), size);
        await page.reload();
      }
      const below = await page.locator('.section .commentary').evaluateAll((all) =>
        all.map((one) => {
          const passage = document.getElementById((one as HTMLElement).dataset['of'] ?? '')?.getBoundingClientRect();
          const label = one.querySelector('summary')?.getBoundingClientRect();
          const box = one.matches('.has-no-room') ? label : one.getBoundingClientRect();
          return (box?.bottom ?? Number.NaN) - (passage?.bottom ?? 0);
        }),
      );
      expect(below.length).toBeGreaterThan(5);
      expect(Math.max(...below)).toBeLessThanOrEqual(21);
      await page.close();
    },
  );

  test('where there is no room one line says how many there are, takes none from the text, and opens in place', async () => {
    const { page } = await site.open(report);
    for (const note of await page.locator('.margin-note').all())
      await note.evaluate((one) => one.style.setProperty('min-height', '60rem'));
    const crowded = page.locator('.commentary[data-of="s9-p2"]');
    await expect.poll(() => crowded.getAttribute('class')).toContain('has-no-room');
    expect(await crowded.locator('summary').textContent()).toMatch(/^Editors on ¶ 2 · \d+ remarks$/);
    const height = () => page.locator('.document-text').evaluate((one) => one.querySelector('#s9')?.clientHeight ?? 0);
    const closed = await height();
    const [line, passage] = [
      await crowded.locator('summary').boundingBox(),
      await page.locator('#s9-p2').boundingBox(),
    ];
    expect((line?.y ?? 0) - ((passage?.y ?? 0) + (passage?.height ?? 0))).toBeLessThan(4);
    await crowded.locator('summary').click();
    expect(await crowded.locator('.entry').first().isVisible()).toBe(true);
    expect((await crowded.locator('.entry').first().boundingBox())?.x).toBeLessThan((passage?.x ?? 0) + 40);
    expect(await height()).toBeGreaterThan(closed + 40);
    await page.close();
  });

  test('every remark stands at its passage or under it, the first lines level where there is room', async () => {
    const { page } = await site.open(report);
    const away = await page.locator('.section .commentary').evaluateAll((all) =>
      all.map((one) => {
        const passage = document.getElementById((one as HTMLElement).dataset['of'] ?? '');
        return one.getBoundingClientRect().top - (passage?.getBoundingClientRect().top ?? Number.NaN);
      }),
    );
    expect(Math.min(...away)).toBeGreaterThanOrEqual(7);
    expect(away.filter((one) => one <= 9).length).toBeGreaterThan(away.length * 0.75);
    expect(Math.max(...away)).toBeLessThan(200);
    await page.close();
  });

  test('a note that becomes taller, as with a face that comes late, pushes down what stands under it', async () => {
    const { page } = await site.open(report);
    const overlapping = () =>
      page.locator('.margin-note, .section .commentary:not(.has-no-room)').evaluateAll((all) => {
        const boxes = all.map((one) => one.getBoundingClientRect()).sort((a, b) => a.top - b.top);
        return boxes.slice(1).filter((box, index) => (boxes[index]?.bottom ?? 0) > box.top + 1).length;
      });
    const last = page.locator('.margin-note[data-of="n18"]');
    const before = await last.boundingBox();
    for (const note of await page.locator('.margin-note').all())
      await note.evaluate((one) => one.style.setProperty('font-size', '2rem'));
    await expect.poll(overlapping).toBe(0);
    const after = await last.boundingBox();
    expect(after?.y).toBeGreaterThan(before?.y ?? Number.NaN);
    await page.close();
  });

  test('a link to one of many remarks shows it', async () => {
    const { page } = await site.open(report);
    const last = page.locator('.commentary[data-of="s9-p6"] .entry[id]').last();
    const id = await last.getAttribute('id');
    await page.goto(`${site.url}${report}#${id}`);
    expect(await last.isVisible()).toBe(true);
    await page.close();
  });

  test('remarks on notes stay under them, closed', async () => {
    const { page } = await site.open(report);
    const remarks = page.locator('.notes .commentary').first();
    expect(await remarks.locator('ul').first().isVisible()).toBe(false);
    const [own, note] = [
      await remarks.boundingBox(),
      await page.locator('.note:has(.commentary)').first().boundingBox(),
    ];
    expect(own && note && own.x >= note.x && own.y > note.y && own.y + own.height <= note.y + note.height + 1).toBe(
      true,
    );
    await page.close();
  });

  test('screen readers and the keyboard pass the copies by', async () => {
    const { page } = await site.open(report);
    expect(await page.locator('.margin-notes').getAttribute('aria-hidden')).toBe('true');
    expect(await page.locator('.margin-notes :is(a, button):not([tabindex="-1"])').count()).toBe(0);
    await page.close();
  });

  test('a reference whose note is in view marks it there and opens nothing', async () => {
    const { page } = await site.open(report);
    await settle(page, '#ref-n17');
    await page.hover('#ref-n17');
    await page.waitForTimeout(600);
    expect(await isOpen(page)).toBe(false);
    expect(await page.locator('.margin-note[data-of=n17]').getAttribute('class')).toContain('is-meant');
    await page.close();
  });

  test('remarks that were opened under their passage are open when they come back there', async () => {
    const { page } = await site.open(report, narrow);
    const seen = (of: string) => page.locator(`.commentary[data-of="${of}"] ul`).first().isVisible();
    await page.locator('.commentary[data-of="s9-p2"] summary').click();
    await page.setViewportSize({ width: 1400, height: 800 });
    await expect.poll(() => seen('s9-p3')).toBe(true);
    await page.setViewportSize(narrow.viewport);
    await expect.poll(() => seen('s9-p3')).toBe(false);
    expect(await seen('s9-p2')).toBe(true);
    await page.close();
  });

  test('a term in a note’s copy is the mention in the note', async () => {
    const { page } = await site.open(report);
    const word = '.margin-note[data-of=n15] a.term';
    await page.mouse.move(5, 300);
    await page.mouse.move(6, 300);
    await page.waitForFunction(() => 'pilcrowReading' in globalThis);
    await settle(page, word);
    await page.locator(word).hover();
    await panel(page).waitFor();
    expect(await page.locator('.preview [role=status]').textContent()).toBe('Mention 2 of 2 in this document');
    expect(await page.locator('.is-current').evaluateAll((all) => all.map((one) => one.closest('[id]')?.id))).toEqual([
      'n15',
    ]);
    await page.close();
  });

  test('below 1280 px there is none, and the editors’ remarks are closed under their passages', async () => {
    const { page } = await site.open(report, narrow);
    expect(await page.locator('.margin-note').first().isVisible()).toBe(false);
    expect(await page.locator('.commentary ul').first().isVisible()).toBe(false);
    await page.locator('.commentary summary').first().click();
    expect(await page.locator('.commentary ul').first().isVisible()).toBe(true);
    await page.close();
  });
});

test('arriving at a note or its reference marks both', async () => {
  const { page } = await site.open(`${report}#n17`);
  const marked = () =>
    page.locator('.is-met').evaluateAll((all) => all.map((one) => one.getAttribute('data-of') ?? one.id));
  expect((await marked()).sort()).toEqual(['n17', 'n17', 'ref-n17']);
  await page.goto(`${site.url}${report}#ref-n18`);
  expect((await marked()).sort()).toEqual(['n18', 'n18', 'ref-n18']);
  await page.goto(`${site.url}${report}#s9-p2`);
  expect(await marked()).toEqual([]);
  await page.close();
});
