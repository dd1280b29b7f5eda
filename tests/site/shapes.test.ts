/** A library that holds every shape of a text, in a browser: each is read, addressed, searched, previewed and printed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString as textOf } from 'hast-util-to-string';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Document } from '../../src/corpus/model/document.ts';
import { engineIds, pageIds } from '../../src/corpus/model/reserved.ts';
import { notesOf, passagesOf } from '../../src/corpus/model/walk.ts';
import { violations } from '../support/axe.ts';
import { corpusSite } from '../support/build-corpora.ts';
import { elementsOf, hasClass, type OpenSite, openSite, textWithout, treeOf } from '../support/site.ts';

const folder = corpusSite('shapes');
const document: Document = JSON.parse(readFileSync(join(folder, 'data/documents/shapes.json'), 'utf8'));
const passages = passagesOf(document);
const tree = treeOf('shapes.html', folder);
const byId = new Map(
  elementsOf(tree, ({ properties }) => Boolean(properties['id'])).map((one) => [String(one.properties['id']), one]),
);
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(folder);
});
afterAll(() => site.close());

test('the page says its licence, its edition, and where an error is reported', () => {
  const [licence] = elementsOf(
    tree,
    ({ tagName, properties }) => tagName === 'a' && String(properties['rel']).includes('license'),
  );
  expect(licence && [textOf(licence), licence.properties['href']]).toEqual([
    'CC BY 4.0',
    'https://creativecommons.org/licenses/by/4.0/',
  ]);
  const [cite] = elementsOf(tree, (one) => hasClass(one, 'cite'));
  expect(cite && textOf(cite)).toContain('Edition of 1 March 2026, version 2.1 of this document.');
  expect(String(cite?.properties['dataText'])).toContain('Edition of 1 March 2026, version 2.1. ');
  const report = elementsOf(tree, ({ tagName, properties }) =>
    tagName === 'a' ? String(properties['href']).startsWith('https://example.org/report') : false,
  );
  expect(report.map((link) => [...new URL(String(link.properties['href'])).searchParams])).toEqual(
    Array(2).fill([
      ['what', 'Shapes'],
      ['where', 'shapes.html'],
      ['which', 'Edition of 1 March 2026, version 2.1'],
    ]),
  );
});

test('a definition that stands in the text is quoted from it, and says whose words it is in', () => {
  const term = treeOf('terms/harbour.html', folder);
  const [definition] = elementsOf(term, (one) => hasClass(one, 'definition'));
  expect(elementsOf(definition ?? term, ({ tagName }) => tagName === 'q').map(textOf)).toEqual([
    'A quay, long enough for the ships that come.',
  ]);
  const [basis] = elementsOf(term, (one) => hasClass(one, 'definition-basis'));
  expect(plain(textOf(basis ?? term))).toMatch(/^In the text’s own words: Shapes, .+\.$/);
  expect(elementsOf(term, (one) => hasClass(one, 'definition-said'))).toEqual([]);
  const other = treeOf('terms/light.html', folder);
  expect(elementsOf(other, ({ tagName }) => tagName === 'q')).toEqual([]);
  expect(elementsOf(other, (one) => hasClass(one, 'definition-basis')).map((one) => plain(textOf(one)))).toEqual([
    'The editors’ explanation; no source was consulted.',
  ]);
});

describe('the page', () => {
  test.each(passages)('$id is there once, with its words', ({ id, words, node }) => {
    const own = byId.get(id);
    expect(own, id).toBeDefined();
    if (!own || node.type === 'list' || node.type === 'table') return;
    const unwanted = (part: Parameters<typeof hasClass>[0]): boolean =>
      ['pilcrow', 'note-reference', 'backlink', 'commentary', 'item-label'].some((name) => hasClass(part, name));
    const shown = plain(textWithout(own, unwanted)).replaceAll(' ', '');
    expect(shown.startsWith(plain(words).replaceAll(' ', '')), shown).toBe(true);
  });

  test('no id of the engine’s could be one of the text', () => {
    const known = new Set([...passages.map(({ id }) => id), ...pageIds]);
    const others = [...byId.keys()].filter((id) => !known.has(id));
    expect(others.filter((id) => !engineIds.some((prefix) => id.startsWith(prefix)))).toEqual([]);
    expect(others.length).toBeGreaterThan(5);
  });

  test('sections three deep have headings one under the other', () => {
    const headings = elementsOf(tree, ({ tagName }) => /^h[2-6]$/.test(tagName)).map(
      (one) => `${one.tagName} ${plain(textOf(one))}`,
    );
    expect(headings).toEqual(
      expect.arrayContaining([
        'h2 Part I. What is said',
        'h3 1. Lists',
        'h4 1.1 Within lists',
        'h5 1.1.1 The third level',
      ]),
    );
  });

  test('each call leads to the note of its own series, and each note back', () => {
    for (const { id, label, calls } of notesOf(document)) {
      expect(calls.length, id).toBeGreaterThan(0);
      for (const call of calls) {
        const link = byId.get(call.id);
        expect([link?.properties['href'], link && textOf(link)]).toEqual([`#${id}`, label]);
        const back = elementsOf(byId.get(id) ?? tree, (one) => hasClass(one, 'backlink'));
        expect(back.map(({ properties }) => properties['href'])).toContain(`#${call.id}`);
      }
    }
    expect(document.series.map(({ id }) => id)).toEqual(['notes', 's2', 'symbols']);
  });

  test('what the source sets apart is set apart', () => {
    const of = (tag: string): string[] =>
      elementsOf(byId.get('s1') ?? tree, ({ tagName }) => tagName === tag).map(textOf);
    expect(of('em')).toEqual(['every shape', "The Pilot's Guide"]);
    expect(of('strong')).toEqual(['long enough']);
    const [french] = elementsOf(tree, ({ tagName, properties }) => tagName === 'span' && properties['lang'] === 'fr');
    expect(french && textOf(french)).toBe('mer calme');
    const [link] = elementsOf(tree, (one) => hasClass(one, 'source-link'));
    expect(link?.properties['href']).toBe('https://example.org/port');
    expect(textOf(byId.get('s1-3-p1') ?? tree)).toContain('$ tide --at 06:00\n  high   3.2 m\n\n  low    0.4 m');
  });
});

describe('in a browser', () => {
  const words = async (page: Page, selector: string): Promise<string> =>
    (await page.locator(selector).textContent()) ?? '';

  test.each([360, 1280])('at %i px without a word of complaint, and nothing for axe', async (width) => {
    const { page, messages } = await site.open('shapes.html', { viewport: { width, height: 800 } });
    await page.waitForLoadState('networkidle');
    expect(messages).toEqual([]);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => window.document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.close();
  });

  test.each([
    ['crane', 's1-1-p2-i2'],
    ['hook', 's1-1-p2-i2-p1-i2'],
    ['January', 's1-3-p2-r2'],
    ['ships in the harbour', 's1-3-p2'],
    ['"the tide comes in"', 's1-2-p4'],
    ['three tides', 's1-2-p2'],
    ['forged', 'n2'],
    ['third level', 's1-1-1-1'],
  ])('%s is found', async (query, id) => {
    const { page } = await site.open(`search.html?q=${encodeURIComponent(query)}`);
    const hit = page.locator(`.search-hits a[href*="shapes.html"][href*="#${id}"]`).first();
    await hit.waitFor();
    await page.close();
  });

  test('a call of the second part shows the second part’s note', async () => {
    const { page } = await site.open('shapes.html', { viewport: { width: 1000, height: 320 } });
    await page.locator('#ref-s2-n1').evaluate((call) => call.scrollIntoView({ block: 'start' }));
    // What scrolls under the pointer is not pointed at.
    await page.waitForTimeout(500);
    await page.locator('#ref-s2-n1').hover();
    await page.locator('.preview:popover-open').waitFor();
    expect(await words(page, '.preview-body')).toContain('not that of the first');
    await page.close();
  });

  test('an item has the tools of a paragraph, with its own place', async () => {
    const { page } = await site.open('shapes.html');
    await page.locator('#s1-1-p2-i2 > .pilcrow').click();
    await page.locator('.tools:popover-open').waitFor();
    expect(await words(page, '.tools')).toContain('Part I, 1, ¶ 2.2');
    await page.close();
  });

  test('all of it is printed', async () => {
    const { page } = await site.open('shapes.html');
    await page.emulateMedia({ media: 'print' });
    const hidden = await page.evaluate(
      (ids) => ids.filter((id) => (window.document.getElementById(id)?.getClientRects().length ?? 0) === 0),
      passages.map(({ id }) => id),
    );
    expect(hidden).toEqual([]);
    await page.close();
  });
});
