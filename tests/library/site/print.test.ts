/** On paper and as PDF: ids in the margin, links written out, printed numbers, bookmarks and links that work. */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printDocument } from '../../../src/cli/page-to-pdf.ts';
import type { Document } from '../../../src/corpus/model/document.ts';
import { wordsOf } from '../../../src/corpus/model/inline.ts';
import { sectionsIn, walk } from '../../../src/corpus/model/walk.ts';
import { type Bookmark, readPdf } from '../../support/pdf.ts';
import { dist, type OpenSite, openSite } from '../../support/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each([true, false])('on paper, with scripts: %s', (javaScriptEnabled) => {
  test('the text stands alone, with ids and links written out', async () => {
    const options = { javaScriptEnabled, colorScheme: 'dark', viewport: { width: 657, height: 970 } } as const;
    const { page } = await site.open('work-report-2025.html', options);
    await page.emulateMedia({ media: 'print' });
    for (const gone of [
      '.bar',
      '.contents',
      '.foot',
      '.pilcrow',
      '.backlink',
      '.document-terms',
      '.cite',
      '.margin-note',
    ])
      expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
    for (const there of ['.commentary ul', '#n15', '.title-block'])
      expect(await page.locator(there).first().isVisible(), there).toBe(true);
    const written = (selector: string, pseudo: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one, which) => getComputedStyle(one, which).content, pseudo);
    expect(await written('#s9-p3', '::before')).toBe('"¶ s9-p3"');
    expect(await written('.entry a[href$="#s9-p6"]', '::after')).toBe('" (¶ s9-p6)"');
    const style = await page.locator('#s9-p3').evaluate((one) => {
      const { color, orphans, widows } = getComputedStyle(one);
      return [color, orphans, widows, getComputedStyle(document.documentElement).backgroundColor];
    });
    expect(style).toEqual(['rgb(0, 0, 0)', '3', '3', 'rgb(255, 255, 255)']);
    expect(
      await page
        .locator('h2')
        .first()
        .evaluate((one) => getComputedStyle(one).breakAfter),
    ).toBe('avoid');
    await page.context().close();
  });
});

test('what the wide margin needed is not left over on paper', async () => {
  const { page } = await site.open('work-report-2025.html', { viewport: { width: 1920, height: 1000 } });
  await page.emulateMedia({ media: 'print' });
  const { minHeight } = await page
    .locator('.document-text')
    .evaluate((one) => ({ minHeight: getComputedStyle(one).minHeight }));
  expect(['0px', 'auto']).toContain(minHeight);
  await page.context().close();
});

test('npm run pdf writes each document with bookmarks, inner links, and a structure for screen readers', () => {
  const out = resolve('tests/.artefacts/pdf');
  rmSync(out, { recursive: true, force: true });
  const args = ['scripts/pdf.ts', '--dist', dist, '--out', out, '--site', 'https://example.org/reader/'];
  const said = execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  expect(said).toMatch(/action-plan-2025\.pdf: \d+ pages\n.*work-report-2025\.pdf: \d+ pages\n$/);
  const pdf = readFileSync(`${out}/work-report-2025.pdf`, 'latin1');
  expect(pdf).toContain('/Outlines');
  expect(pdf).toContain('/StructTreeRoot');
  const inner = new Set([...pdf.matchAll(/\/Dest \/([^\s/>]+)/g)].map(([, name]) => name));
  for (const id of ['n15', 'n16', 'n17', 'n18', 'n19', 's9-p6']) expect(inner).toContain(id);
  const outer = [...pdf.matchAll(/\/URI \(([^)]*)\)/g)].map(([, address = '']) => new URL(address));
  expect(outer.filter(({ hostname }) => hostname === '127.0.0.1')).toEqual([]);
  expect(outer.map(({ href }) => href)).toContain('https://example.org/reader/terms/seven-aspects.html');
});

/** Titles with their levels, as lines. */
const lines = (bookmarks: readonly Bookmark[], depth = 0): string[] =>
  bookmarks.flatMap(({ title, children }) => [`${'  '.repeat(depth)}${title}`, ...lines(children, depth + 1)]);
const documentOf = (id: string): Document => JSON.parse(readFileSync(`content/documents/${id}.json`, 'utf8'));
const leadsIn = ({ children }: Pick<Document, 'children'>) =>
  [...walk(children)].flatMap(({ node }) =>
    node.type === 'paragraph' && node.lead ? [{ ...node, lead: node.lead }] : [],
  );
const headings = ({ meta, children, series }: Document): string[] => [
  meta.title,
  ...sectionsIn(children).flatMap((section) => [
    `  ${wordsOf(section.heading)}`,
    ...leadsIn(section).map(({ lead }) => `    ${wordsOf(lead)}`),
  ]),
  ...(series.length > 0 ? ['  Notes'] : []),
];

test.each(['work-report-2025', 'action-plan-2025'])('the bookmarks of %s are its headings, run-in ones too', (id) => {
  const { outline, places } = readPdf(`tests/.artefacts/pdf/${id}.pdf`);
  const document = documentOf(id);
  expect(lines(outline)).toEqual(headings(document));
  const leads = leadsIn(document);
  const bookmarks = outline.flatMap(({ children }) => children.flatMap((section) => section.children));
  const found = bookmarks.map(({ page, y }, index) => {
    const own = places.get(leads[index]?.id ?? '');
    return { page: own?.page === page, under: (own?.y ?? Number.NaN) - y };
  });
  expect(found.filter(({ page }) => !page)).toEqual([]);
  // Chromium counts named places from another edge than bookmarks; but each paragraph's from the same.
  for (const { under } of found) expect(Math.abs(under - (found[0]?.under ?? 0))).toBeLessThan(3);
  for (const [index, { id: section }] of sectionsIn(document.children).entries())
    expect(outline[0]?.children[index]?.page, section).toBe(places.get(section)?.page);
});

test('a note’s number behind a heading is no part of its bookmark', async () => {
  const folder = resolve('tests/.artefacts/pdf-numbers');
  rmSync(folder, { recursive: true, force: true });
  cpSync(dist, folder, { recursive: true });
  const file = `${folder}/work-report-2025.html`;
  const number = '<sup class="note-reference"><a href="#n15" role="doc-noteref" aria-label="Note 15">15</a></sup>';
  const html = readFileSync(file, 'utf8');
  writeFileSync(file, html.replace('</h2>', `${number}</h2>`).replace('</strong>', `${number}</strong>`));
  expect(readFileSync(file, 'utf8')).toHaveLength(html.length + 2 * number.length);
  const own = await openSite(folder);
  await printDocument(own.browser, { site: own.url, page: 'work-report-2025.html', path: `${folder}/numbers.pdf` });
  await own.close();
  expect(lines(readPdf(`${folder}/numbers.pdf`).outline)).toEqual(headings(documentOf('work-report-2025')));
});
