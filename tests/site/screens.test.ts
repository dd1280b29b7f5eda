/**
 * Every screen: a phone or a desk, the documents, the home page and some lists on both, on a tablet and on a large screen; in the dark, where the colours alone are others, half of those on a phone or a desk (`npm run check:full`: all of them). Nothing that axe finds, nothing sideways, nothing that
 * moves, no word from the browser; and pictures of it all under tests/.artefacts/screens.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { someOf, tryAll } from '../support/runs.ts';
import { darken, picture, shifts, sideways, widths } from '../support/screen.ts';
import { documents, type OpenSite, openSite, screenKinds } from '../support/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** The pages that are set in columns of their own between a phone and a desk, and beyond. */
const inEveryWidth = [
  ...documents.map((id) => `${id}.html`),
  'index.html',
  'terms.html',
  'figures.html',
  'compare.html',
];
/** Of the other pages each is looked at on one of the two, chosen anew each time. */
const onDesk = new Set(someOf(screenKinds, Math.floor(screenKinds.length / 2)));
const onOne = (path: string): number => (onDesk.has(path) ? 1280 : 360);
const screens = widths.flatMap((width) =>
  screenKinds
    .filter((path) => tryAll || inEveryWidth.includes(path) || width === onOne(path))
    .map((path) => [width, path] as const),
);

/** Between a phone and a desk no style changes that axe could see. */
const seenByAxe = screens.filter(([width]) => width === 360 || width === 1280);
const inTheDark = new Set(someOf(seenByAxe, Math.ceil(seenByAxe.length / 2)));

test.each(screens.map((screen) => [...screen, screen] as const))('%i px: %s', async (width, path, screen) => {
  const { page, messages } = await site.open(path, { viewport: { width, height: 900 } });
  await page.waitForLoadState('networkidle');
  expect(await shifts(page)).toBe(0);
  expect(await sideways(page)).toBe(0);
  const name = `${path.replace(/\W/g, '-')}-${width}`;
  await picture(page, `${name}-light`);
  if (seenByAxe.includes(screen)) expect(await violations(page), 'light').toEqual([]);
  if (inTheDark.has(screen)) {
    await darken(page);
    expect(await violations(page, { coloursOnly: true }), 'dark').toEqual([]);
    await picture(page, `${name}-dark`);
  }
  expect(messages).toEqual([]);
  await page.close();
});

test.each([360, 1280])('%i px, dark from the beginning: nothing moves, and no word', async (width) => {
  const options = { colorScheme: 'dark', viewport: { width, height: 900 } } as const;
  const { page, messages } = await site.open(screenKinds[0] ?? 'index.html', options);
  await page.waitForLoadState('networkidle');
  expect(await shifts(page)).toBe(0);
  expect(messages).toEqual([]);
  await page.close();
});
