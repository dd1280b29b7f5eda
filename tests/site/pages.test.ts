/** The pages around the documents: one left edge, a search and a choice of terms that need no scripts, what is seen in the dark. */
import { posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contrastOf } from '../support/contrast.ts';
import { tryAll } from '../support/runs.ts';
import {
  dist,
  documents,
  elementsOf,
  hasClass,
  type OpenSite,
  openSite,
  pageKinds,
  termPages,
  treeOf,
} from '../support/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const kinds = pageKinds.filter((path) => !documents.includes(path.replace('.html', '')));
const scriptless = { javaScriptEnabled: false };

test('every kind of page begins at one left edge, with the bar, the heading and the foot, at every width', async () => {
  const edges: Record<number, Record<string, number[]>> = { 390: {}, 1440: {}, ...(tryAll && { 1024: {}, 1920: {} }) };
  const { page } = await site.open('about.html', scriptless);
  for (const path of kinds) {
    await page.goto(site.url + path);
    for (const [width, found] of Object.entries(edges)) {
      await page.setViewportSize({ width: Number(width), height: 900 });
      found[path] = await page
        .locator('.bar-name, h1, h1 ~ p:visible, .foot p')
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().left * 10) / 10));
    }
  }
  await page.close();
  for (const [width, found] of Object.entries(edges)) {
    const first = Object.values(found)[0]?.[0] ?? 0;
    expect(first).toBeGreaterThanOrEqual(20);
    for (const [path, lefts] of Object.entries(found))
      expect([width, path, ...new Set(lefts)]).toEqual([width, path, first]);
  }
});

test.each(['a host', 'a disk'])(
  'the search of the home page leads to the search’s own, without scripts too, from %s',
  async (place) => {
    const { page } = await site.open('index.html', scriptless);
    if (place === 'a disk') await page.goto(`${pathToFileURL(dist)}/index.html`);
    const field = page.getByRole('searchbox');
    expect(await field.evaluate((one) => one.getBoundingClientRect().bottom < innerHeight)).toBe(true);
    await field.fill('two words');
    await field.press('Enter');
    await page.waitForURL(/search\.html\?q=two\+words$/);
    await page.close();
  },
);

test.each(pageKinds.filter((path) => path !== '404.html'))(
  '%s: terms, names, subjects, figures and sources are led to in the bar and the foot',
  (path) => {
    for (const place of ['bar-nav', 'foot']) {
      const [own] = elementsOf(treeOf(path), (one) => hasClass(one, place));
      const links = own ? elementsOf(own, ({ tagName }) => tagName === 'a') : [];
      const leads = links.map(({ properties }) => posix.join(posix.dirname(path), String(properties['href'])));
      expect(leads, place).toEqual(
        expect.arrayContaining(
          ['terms', 'names', 'subjects', 'figures', 'sources', 'about'].map((name) => `${name}.html`),
        ),
      );
      expect(links.map(textOf), place).toEqual(
        expect.arrayContaining(['Terms', 'Names', 'Subjects', 'Figures', 'Sources']),
      );
    }
  },
);

/** What a finger meets that is too small for it, in CSS pixels: 44 for what stands by itself, 24 for all but words in a text. */
const tooSmall = (): string[] => {
  const inWords = (one: Element): boolean =>
    getComputedStyle(one).display === 'inline' || one.closest('.skip-link, .visually-hidden, [hidden]') !== null;
  return [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary')].flatMap((one) => {
    // What is chosen is the label around it.
    const { width, height } = (one.closest('label') ?? one).getBoundingClientRect();
    if (!one.checkVisibility({ visibilityProperty: true }) || width <= 1 || inWords(one)) return [];
    const least = one.matches('button, .search-open, .home-start') ? 44 : 24;
    const isEnough = width >= least - 0.5 && height >= least - 0.5;
    return isEnough
      ? []
      : [`${one.className || one.localName} “${one.textContent?.trim().slice(0, 30)}” ${width}×${height}`];
  });
};

test('where a finger is used, what it is to meet is large enough', async () => {
  const finger = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } };
  const { page } = await site.open('index.html', finger);
  const small: Record<string, string[]> = {};
  for (const path of [...kinds, ...documents.map((id) => `${id}.html`)]) {
    await page.goto(site.url + path);
    const found = await page.evaluate(tooSmall);
    if (found.length > 0) small[path] = found;
  }
  await page.goto(`${site.url}about.html`);
  await page.locator('.search-open').tap();
  await page.locator('.search-start h2').first().waitFor();
  const found = await page.evaluate(tooSmall);
  if (found.length > 0) small['the search'] = found;
  expect(small).toEqual({});
  await page.close();
});

const terms = pageKinds.filter((path) => termPages.includes(path));

describe.skipIf(terms.length === 0)('the choice of terms, without scripts', () => {
  const shown = async (path: string, width = 1280) => {
    const { page } = await site.open(path, { ...scriptless, viewport: { width, height: 900 } });
    return { page, count: () => page.locator('.terms-letter li:visible').count() };
  };

  test('all of them are shown until one kind is chosen; all is chosen again, and going back undoes it', async () => {
    const { page, count } = await shown('terms.html');
    const all = await count();
    const kind = page.locator('[id^=kind-]').first();
    const own = Number(await kind.locator('span').textContent());
    await kind.click();
    expect(await count()).toBe(own);
    expect(own).toBeLessThanOrEqual(all);
    // The choice stays in sight, and what holds nothing of the kind is gone.
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await page.locator('.terms-letter:visible:not(:has(li:visible))').count()).toBe(0);
    await page.goBack();
    expect(await count()).toBe(all);
    await page.goForward();
    await page.locator('#all').click();
    expect(await count()).toBe(all);
    await page.close();
  });

  test('a letter is chosen, and all letters again', async () => {
    const { page, count } = await shown('terms.html', 390);
    const all = await count();
    await page.getByRole('navigation', { name: 'Letters' }).getByRole('link').first().click();
    expect(await page.locator('.terms-letter:visible').count()).toBe(1);
    expect(await page.locator('.terms-letter:visible h2').isVisible()).toBe(true);
    await page.getByRole('link', { name: 'All letters' }).click();
    expect(await count()).toBe(all);
    await page.close();
  });

  test('a term leads to its kind', async () => {
    const { page, count } = await shown(terms[0] ?? '');
    await page.locator('.term-kind a').last().click();
    expect(page.url()).toMatch(/terms\.html#kind-/);
    expect(await count()).toBeGreaterThan(0);
    await page.close();
  });
});

const strip = terms.find((path) => elementsOf(treeOf(path), (one) => hasClass(one, 'dispersion-tick')).length > 0);
describe.skipIf(strip === undefined).each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test('a dispersion strip is seen', async () => {
    const { page } = await site.open(strip ?? '', { colorScheme });
    const colours = await page.evaluate(() => {
      const style = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
      return {
        page: style('html').backgroundColor,
        track: style('.dispersion-track').fill,
        edge: style('.dispersion-track').stroke,
        tick: style('.dispersion-tick').fill,
      };
    });
    expect(contrastOf(colours.tick, colours.track)).toBeGreaterThanOrEqual(3);
    expect(contrastOf(colours.tick, colours.page)).toBeGreaterThanOrEqual(3);
    expect(contrastOf(colours.edge, colours.page)).toBeGreaterThanOrEqual(3);
    await page.close();
  });
});

test('of the diagram nothing is cut, at any width, and its lines meet their rows', async () => {
  const { page } = await site.open('index.html');
  for (const width of [320, 390, 1024, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const found = await page.evaluate(() => {
      const drawing = document.querySelector('.link-diagram-drawing');
      if (!drawing) return undefined;
      const outer = drawing.getBoundingClientRect();
      const links = [...drawing.querySelectorAll('li a')];
      const cut = links.filter((one) => {
        const { left, right } = one.getBoundingClientRect();
        return left < outer.left - 1 || right > outer.right + 1;
      });
      const columns = [...drawing.querySelectorAll('ol')].map((one) => one.getBoundingClientRect());
      const lines = drawing.querySelector('svg')?.getBoundingClientRect();
      const [left, right] = columns;
      return {
        cut: cut.length,
        labels: links.length,
        tops: new Set([left?.top, right?.top, lines?.top].map((one) => Math.round(one ?? 0))).size,
        heights: new Set([left?.height, right?.height, lines?.height].map((one) => Math.round(one ?? 0))).size,
      };
    });
    if (found)
      expect({ width, ...found, labels: found.labels > 0 }).toEqual({
        width,
        cut: 0,
        labels: true,
        tops: 1,
        heights: 1,
      });
  }
  await page.close();
});
