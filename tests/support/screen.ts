/** What a page looks like on a screen: its picture, what moved, what runs out of it. */
import type { Page } from 'playwright-core';

/** The widths that are looked at, in CSS pixels: a phone, a tablet, a desk, a large screen. */
export const widths = [360, 768, 1280, 1920];
/** Takes a picture, to be looked at. */
export const picture = (page: Page, name: string): Promise<unknown> =>
  page.screenshot({ path: `tests/.artefacts/screens/${name}.png` });

/** Makes a page that is open a dark one, and waits until every colour has come to rest. */
export async function darken(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  // What moves goes on only when it is drawn.
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
}

/** The sum of all layout shifts since the page began. */
export const shifts = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
/** By how many pixels the page runs out of the window. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
