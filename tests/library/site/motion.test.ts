/** Who asks for less motion sees none: nothing fades, slides or glides, whatever is opened, and scrolling jumps. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite, pageKinds } from '../../support/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

type Preference = 'reduce' | 'no-preference';
const report = 'work-report-2025.html';
const open = async (path: string, reducedMotion: Preference, width = 1280): Promise<Page> =>
  (await site.open(path, { reducedMotion, viewport: { width, height: 800 } })).page;

/** Every element and pseudo-element whose style would let it move. */
const movable = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('*')].flatMap((one) =>
      [null, '::before', '::after', '::backdrop', '::marker', '::details-content'].flatMap((pseudo) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one, pseudo);
        const still = /^(0s(, )?)+$/.test(transitionDuration) && animationName === 'none' && scrollBehavior === 'auto';
        return still ? [] : [`${one.localName}.${one.className}${pseudo ?? ''}`];
      }),
    ),
  );

/** From now on, looks at every frame for what is in motion; the answer gives what it has seen. */
async function watch(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    const look = (): void => {
      for (const { effect } of document.getAnimations()) {
        if (effect instanceof KeyframeEffect) seen.add(effect.target?.className ?? '');
      }
      requestAnimationFrame(look);
    };
    look();
  });
  return () => page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen].sort());
}

/** Opens everything that opens over a page, one after the other. */
async function openAll(page: Page): Promise<void> {
  const settle = async (selector: string): Promise<void> => {
    await page.locator(selector).waitFor();
    await page.waitForTimeout(200);
    await page.keyboard.press('Escape');
    await page.locator(selector).waitFor({ state: 'hidden' });
  };
  await page.locator('#s9-p1 a.term').first().click();
  await settle('.preview');
  await page.locator('#s9-p1 > .pilcrow').focus();
  await page.keyboard.press('Enter');
  await settle('.tools');
  await page.keyboard.press('?');
  await settle('.reading');
  await page.keyboard.press('/');
  await settle('.search-dialog');
  if ((page.viewportSize()?.width ?? 0) < 1100) {
    await page.keyboard.press('t');
    await settle('.contents');
  }
}

test.each([
  ['reduce', []],
  ['no-preference', ['preview', 'reading', 'tools']],
] as const)('with %s, of all that opens these fade in: %j', async (preference, fading) => {
  for (const width of [390, 1280]) {
    // Without an address of a passage: the wash of arrival has a test of its own.
    const page = await open(report, preference, width);
    await page.locator('#s9-p1').evaluate((one) => one.scrollIntoView());
    const seen = await watch(page);
    await openAll(page);
    expect(await seen(), `${width}`).toEqual(fading);
    expect((await movable(page)).sort(), `${width}`).toEqual(
      ['div.preview', 'div.reading', 'div.tools'].filter(() => preference === 'no-preference'),
    );
    await page.close();
  }
});

describe('every kind of page', () => {
  let page: Page;
  beforeAll(async () => {
    page = await open('about.html', 'reduce');
  });
  afterAll(() => page.close());

  test.each(pageKinds)('%s: no style that would move', async (path) => {
    await page.goto(site.url + path);
    expect(await movable(page)).toEqual([]);
  });
});

test.each(['reduce', 'no-preference'] as const)('with %s, a jump is there at once', async (preference) => {
  const page = await open(report, preference);
  await page.mouse.move(300, 300);
  await page.mouse.move(310, 300);
  await page.waitForFunction(() => 'pilcrowReading' in globalThis);
  const after = await page.evaluate(() => {
    const places: number[] = [];
    for (const key of ['j', 'j', 'j', 'k']) {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      places.push(scrollY);
    }
    location.hash = '#n19';
    places.push(scrollY);
    return places;
  });
  expect(new Set(after.slice(0, 3)).size).toBe(3);
  expect(after[3]).toBe(after[1]);
  expect(after[4]).toBeGreaterThan(3000);
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => scrollY)).toBe(after[4]);
  await page.close();
});
