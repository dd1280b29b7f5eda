/** On paper and as PDF: ids in the margin, links written out, notes by their sections, heads and numbers, bookmarks and links. */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printDocument } from '../../../src/cli/pdf/page-to-pdf.ts';
import type { Document } from '../../../src/corpus/model/document.ts';
import { wordsOf } from '../../../src/corpus/model/inline.ts';
import { sectionsIn, walk } from '../../../src/corpus/model/walk.ts';
import { type Bookmark, linesOf, readPdf } from '../../support/pdf.ts';
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
    await page.close();
  });
});

test('what chooses among things is not printed, and what it left out is; nor what leads on; each remark is', async () => {
  const { page } = await site.open('terms.html');
  const onPaper = async (path: string, gone: string[]): Promise<void> => {
    await page.goto(`${site.url}${path}`);
    await page.emulateMedia({ media: 'screen' });
    for (const one of gone) expect(await page.locator(one).first().isVisible(), `${path} ${one}`).toBe(true);
    await page.emulateMedia({ media: 'print' });
    for (const one of gone) expect(await page.locator(one).first().isVisible(), `${path} ${one}`).toBe(false);
  };
  await onPaper('terms.html', ['.terms-filter', '.search-open']);
  await onPaper('names.html', ['.names-filter']);
  await onPaper('index.html', ['.home-search', '.home-start']);
  await onPaper('work-report-2025.html', ['.contents-filter', '.bar-nav', '.document-terms', '.section-ways']);
  const unseen = await page
    .locator('.commentary .entry')
    .evaluateAll((all) => all.filter((one) => !one.checkVisibility()).map((one) => one.id || one.textContent));
  expect(unseen).toEqual([]);
  await page.close();
});

test('an entry is not divided, and what needs a screen is not printed', async () => {
  const { page } = await site.open('names.html');
  await page.emulateMedia({ media: 'print' });
  const styleOf = (selector: string, property: 'breakInside' | 'breakAfter' | 'display' | 'paddingTop') =>
    page
      .locator(selector)
      .first()
      .evaluate((one, which) => getComputedStyle(one)[which], property);
  expect(await styleOf('.names-row', 'breakInside')).toBe('avoid');
  await page.goto(`${site.url}sources.html`);
  expect(await styleOf('.source-list > li', 'breakInside')).toBe('avoid');
  await page.goto(`${site.url}terms.html`);
  expect(await styleOf('.terms-index', 'paddingTop')).toBe('0px');
  await page.goto(`${site.url}index.html`);
  expect(await styleOf('.home', 'paddingTop')).toBe('0px');
  expect(await styleOf('.home-note', 'breakAfter')).toBe('avoid');
  // Closed on a screen; no line of the drawing can be followed on paper.
  expect(await page.locator('.link-diagram details li').last().isVisible()).toBe(true);
  await page.goto(`${site.url}search.html?q=elderly+care`);
  const hit = page.locator('.search-hits > a').first();
  await hit.waitFor();
  expect(await page.locator('.search-tools').isVisible()).toBe(false);
  expect(await hit.evaluate((one) => getComputedStyle(one, '::after').content)).toBe('none');
  // What has not answered yet says so, without what answered before.
  const said = (): Promise<string> =>
    page.locator('.search-body').evaluate((one) => getComputedStyle(one, '::after').content);
  expect(await said()).toBe('none');
  let answer = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/pagefind/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.locator('.search-body input').fill('zhongguancun');
  await expect.poll(said).toContain('had not answered yet');
  expect(await hit.isVisible()).toBe(false);
  answer();
  await expect.poll(said).toBe('none');
  expect(await hit.isVisible()).toBe(true);
  await page.unroute('**/pagefind/**');
  await page.close();
});

test('what the wide margin needed is not left over on paper', async () => {
  const { page } = await site.open('work-report-2025.html', { viewport: { width: 1920, height: 1000 } });
  await page.emulateMedia({ media: 'print' });
  const { minHeight } = await page
    .locator('.document-text')
    .evaluate((one) => ({ minHeight: getComputedStyle(one).minHeight }));
  expect(['0px', 'auto']).toContain(minHeight);
  await page.close();
});

describe.each(['text', 'notes', 'editors', undefined])('where the reader has chosen to see: %s', (show) => {
  test('paper shows no more', async () => {
    const { page } = await site.open('work-report-2025.html');
    await page.evaluate((value) => value && document.documentElement.setAttribute('data-show', value), show);
    await page.emulateMedia({ media: 'print' });
    const seen = (selector: string): Promise<boolean> => page.locator(selector).first().isVisible();
    expect(await seen('.note-reference')).toBe(show !== 'text');
    expect(await seen('#n15')).toBe(show !== 'text');
    expect(await seen('#s9-p2 + .commentary')).toBe(show !== 'text' && show !== 'notes');
    expect(await seen('#s9-p2')).toBe(true);
    await page.close();
  });
});

/** Where the PDFs of a copy of the site are. */
const pdfs = 'tests/.artefacts/pdf/downloads';

test('npm run pdf writes each document with bookmarks, inner links, and a structure for screen readers', () => {
  const built = resolve('tests/.artefacts/pdf');
  rmSync(built, { recursive: true, force: true });
  cpSync(dist, built, { recursive: true });
  const out = resolve(pdfs);
  const args = ['scripts/pdf.ts', '--dist', built, '--site', 'https://example.org/reader/'];
  const said = execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const named = said.split('\n').map((line) => /([^/\\]+\.pdf): \d+ pages$/.exec(line)?.[1]);
  expect(named).toEqual([
    ...['action-plan-2025.pdf', 'action-plan-2025.text.pdf', 'work-report-2025.pdf', 'work-report-2025.text.pdf'],
    undefined,
  ]);
  const pdf = readFileSync(`${out}/work-report-2025.pdf`, 'latin1');
  expect(pdf).toContain('/Outlines');
  expect(pdf).toContain('/StructTreeRoot');
  // Both weights as fonts: letters that are drawn (Type 3) look rough in many a viewer.
  expect(new Set(pdf.match(/[A-Z]{6}\+SourceSerif4\b/g)).size).toBe(2);
  // What is copied or searched is what the text has, not a letter that looks like its apostrophe.
  const words = linesOf(`${out}/work-report-2025.pdf`)
    .flat()
    .map(({ text }) => text)
    .join(' ');
  expect(words).toContain('city’s');
  expect(words).not.toContain('\u02bc');
  const inner = new Set([...pdf.matchAll(/\/Dest \/([^\s/>]+)/g)].map(([, name]) => name));
  for (const id of ['n15', 'n16', 'n17', 'n18', 'n19', 's9-p6']) expect(inner).toContain(id);
  const outer = [...pdf.matchAll(/\/URI \(([^)]*)\)/g)].map(([, address = '']) => new URL(address));
  expect(outer.filter(({ hostname }) => hostname === '127.0.0.1')).toEqual([]);
  expect(outer.map(({ href }) => href)).toContain('https://example.org/reader/terms/seven-aspects.html');
});

/** A part of the structure that a PDF has for screen readers, as pdf.js gives it. */
interface StructTreeNode {
  role: string;
  children?: (StructTreeNode | { type: string })[];
}

/** Titles with their levels, as lines. */
const lines = (bookmarks: readonly Bookmark[], depth = 0): string[] =>
  bookmarks.flatMap(({ title, children }) => [`${'  '.repeat(depth)}${title}`, ...lines(children, depth + 1)]);
const documentOf = (id: string): Document => JSON.parse(readFileSync(`content/documents/${id}.json`, 'utf8'));
const leadsIn = ({ children }: Pick<Document, 'children'>) =>
  [...walk(children)].flatMap(({ node }) =>
    node.type === 'paragraph' && node.lead ? [{ ...node, lead: node.lead }] : [],
  );
// Notes stand at the ends of sections, without a heading.
const headings = ({ meta, children }: Document): string[] => [
  meta.title,
  ...sectionsIn(children).flatMap((section) => [
    `  ${wordsOf(section.heading)}`,
    ...leadsIn(section).map(({ lead }) => `    ${wordsOf(lead)}`),
  ]),
];

test.each(['work-report-2025', 'action-plan-2025'])('the bookmarks of %s are its headings, run-in ones too', (id) => {
  const { outline, places } = readPdf(`${pdfs}/${id}.pdf`);
  const document = documentOf(id);
  expect(lines(outline)).toEqual(headings(document));
  const leads = leadsIn(document);
  const bookmarks = outline.flatMap(({ children }) => children.flatMap((section) => section.children));
  const found = bookmarks.map(({ page, y }, index) => {
    const own = places.get(leads[index]?.id ?? '');
    return { page: own?.page === page, under: (own?.y ?? Number.NaN) - y };
  });
  expect(found.filter(({ page }) => !page)).toEqual([]);
  // A bookmark is of the words, a named place of the box around them.
  for (const { under } of found) {
    expect(Math.abs(under)).toBeLessThan(6);
    expect(Math.abs(under - (found[0]?.under ?? 0))).toBeLessThan(3);
  }
  for (const [index, { id: section }] of sectionsIn(document.children).entries())
    expect(outline[0]?.children[index]?.page, section).toBe(places.get(section)?.page);
});

test.each(['work-report-2025', 'work-report-2025.text', 'action-plan-2025'])(
  'to another reader %s is tagged, in its language, and its inner links land on the spot',
  async (name) => {
    const pdf = await getDocument({ data: new Uint8Array(readFileSync(`${pdfs}/${name}.pdf`)), verbosity: 0 }).promise;
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Language: 'en', Title: expect.stringMatching(/2025/) });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const roles = new Set<string>();
    const see = ({ role, children = [] }: StructTreeNode): void => {
      roles.add(role);
      for (const child of children) if ('children' in child) see(child);
    };
    for (let number = 1; number <= pdf.numPages; number += 1)
      see((await (await pdf.getPage(number)).getStructTree()) as StructTreeNode);
    expect([...roles]).toEqual(expect.arrayContaining(['Document', 'H1', 'P', 'Link']));
    expect((await pdf.getOutline()).map(({ title }) => title)).toEqual([
      documentOf(name.replace('.text', '')).meta.title,
    ]);

    // A paragraph's number stands in the margin, level with its first line: there a link to it lands.
    const places = Object.entries(await pdf.getDestinations()).filter(([id]) => /^(?:s\d+-)?p\d+$/.test(id));
    expect(places.length).toBeGreaterThan(name.startsWith('work') ? 10 : 2);
    const off: unknown[] = [];
    for (const [id, [page, , , y]] of places) {
      const { items } = await (await pdf.getPage((await pdf.getPageIndex(page)) + 1)).getTextContent();
      const mark = items.find((item) => 'str' in item && item.str.trim() === `¶ ${id}`);
      const under = y - (mark && 'transform' in mark ? mark.transform[5] : Number.NaN);
      if (!(under > 0 && under < 20)) off.push([id, under]);
    }
    expect(off).toEqual([]);
  },
  30_000,
);

test('what was printed is on the pages of its document and in the archive; without what the editors add in the one that says so', () => {
  const page = readFileSync('tests/.artefacts/pdf/work-report-2025.html', 'utf8');
  for (const [path, unit] of [
    ['work-report-2025.pdf', 'KB'],
    ['work-report-2025.text.pdf', 'KB'],
  ] as const)
    expect(page).toMatch(new RegExp(`href="downloads/${path}" download.*\\(PDF, \\d+ ${unit}\\)`));
  expect(readFileSync(`${dist}/work-report-2025.html`, 'utf8')).not.toMatch(/href="[^"]*\.pdf"/);
  const words = (file: string): string =>
    linesOf(`${pdfs}/${file}`)
      .flat()
      .map(({ text }) => text)
      .join(' ');
  expect(words('work-report-2025.pdf')).toContain('editors’ reading');
  expect(words('work-report-2025.text.pdf')).not.toContain('editors’ reading');
  const archive = readFileSync('tests/.artefacts/pdf/downloads/pilcrow.zip', 'latin1');
  expect(archive).toContain('pilcrow/downloads/work-report-2025.pdf');
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

describe('each page of the PDF of the report', () => {
  const path = `${pdfs}/work-report-2025.pdf`;
  const pagesOf = () => linesOf(path);
  /** The page of a place, from 0. */
  const pageOf = (id: string): number => (readPdf(path).places.get(id)?.page ?? Number.NaN) - 1;
  const { children, series } = documentOf('work-report-2025');
  const sections = sectionsIn(children);

  test('has its number; from the second on its head names the section and the document', () => {
    const pages = pagesOf();
    const starts = sections.map(({ id }) => pageOf(id));
    // Each section begins a page; the first stands under the title.
    expect(new Set(starts).size).toBe(sections.length);
    for (const [index, lines] of pages.entries()) {
      expect(lines.at(-1)?.text.trim()).toBe(`${index + 1} / ${pages.length}`);
      const section = sections[starts.findLastIndex((start) => start <= index)];
      const words = section ? wordsOf(section.heading).slice(0, 60) : '?';
      const head = lines.filter(({ y }) => y < 60).map(({ text }) => text.trim());
      if (index === 0) expect(head).toEqual([]);
      else {
        expect(head[0]?.startsWith(words), `${head[0]} on page ${index + 1}`).toBe(true);
        expect(head.join(' ')).toContain('Work Report 2025');
      }
    }
  });

  test('has the notes that its section calls first', () => {
    const starts = sections.map(({ id }) => pageOf(id));
    const calls = sections.map(
      (section) =>
        JSON.stringify(section)
          .match(/"n\d+"/g)
          ?.map((id) => id.slice(1, -1)) ?? [],
    );
    for (const { notes } of series) {
      for (const { id } of notes) {
        const of = calls.findIndex((ids) => ids.includes(id));
        expect(pageOf(id), id).toBeGreaterThanOrEqual(starts[of] ?? Number.NaN);
        expect(pageOf(id), id).toBeLessThan(starts[of + 1] ?? Number.POSITIVE_INFINITY);
      }
    }
  });

  test('ends with no head of remarks, no heading and no rule of notes alone; ids stand in one line', () => {
    for (const [index, lines] of pagesOf().entries()) {
      const last = lines.at(-2)?.text ?? '';
      expect(last, `page ${index + 1}`).not.toMatch(/^Editors on/);
      expect(sections.map(({ heading }) => wordsOf(heading))).not.toContain(last.trim());
    }
    const ids = pagesOf()
      .flat()
      .filter(({ text }) => /^¶/.test(text));
    expect(ids.map(({ text }) => text)).toContain('¶ closing-p1');
    // Chromium does not draw what stands beyond the margin of a page.
    for (const { text } of ids) expect(text).toMatch(/^¶ \S+/);
    for (const { x } of ids) expect(x).toBeGreaterThan(34);
  });
});

describe('another section that calls a note', () => {
  const number = '<sup class="note-reference"><a href="#n15" role="doc-noteref" aria-label="Note 15">15</a></sup>';
  const call = (page: Page, id: string) =>
    page.evaluate(
      ([of = '', html = '']) => document.getElementById(of)?.insertAdjacentHTML('beforeend', html),
      [id, number],
    );

  test('says where it is printed; after printing everything is as it was', async () => {
    // Without a margin, in which notes and remarks are laid out anew.
    const { page, messages } = await site.open('work-report-2025.html', { viewport: { width: 1024, height: 900 } });
    // What arranges the page on paper comes when the page is first used.
    await page.mouse.move(300, 300);
    await page.mouse.move(310, 300);
    await page.waitForFunction(() => 'pilcrowReading' in globalThis);
    await call(page, 's9-p3');
    await call(page, 's8-p5');
    const html = () => page.evaluate(() => document.querySelector('article')?.innerHTML);
    const before = await html();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('#s9-p3 a[data-see]').getAttribute('data-see')).toBe('see 8 ¶ 5');
    expect(await page.locator('a[data-see]').count()).toBe(1);
    expect(await page.locator('#s8 #n15, #s8 #n16, #s9 #n17, #s9 #n18').count()).toBe(4);
    // A second time, as where a browser does not say that it has printed.
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('[id="n15"]').count()).toBe(1);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect((await html()) === before).toBe(true);
    expect(messages).toEqual([]);

    const path = 'tests/.artefacts/see.pdf';
    await page.pdf({ path, preferCSSPageSize: true });
    expect(
      linesOf(path)
        .flat()
        .map(({ text }) => text.trim()),
    ).toContain('15, see 8 ¶ 5');
    expect((await html()) === before).toBe(true);
    await page.close();
  });
});

test('without scripts notes stand at the end, and pages have numbers', async () => {
  const { page } = await site.open('work-report-2025.html', { javaScriptEnabled: false });
  const path = 'tests/.artefacts/plain.pdf';
  await page.pdf({ path, preferCSSPageSize: true });
  const pages = linesOf(path);
  expect(pages.map((lines) => lines.at(-1)?.text.trim())).toEqual(
    pages.map((_, index) => `${index + 1} / ${pages.length}`),
  );
  const all = pages.flat().map(({ text }) => text.trim());
  expect(all.indexOf('Notes')).toBeGreaterThan(all.indexOf('¶ closing-p6'));
  // In what a reader prints, an apostrophe is one too, not a letter that looks the same.
  expect(all.join(' ')).toContain('city’s');
  expect(all.join(' ')).not.toContain('\u02bc');
  await page.close();
});

describe('the part "Print" of the panel "Reading"', () => {
  const open = async (hash = '') => {
    const { page } = await site.open(`work-report-2025.html${hash}`);
    // Printing is not ended until the test has made its PDF.
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.getByRole('button', { name: 'Reading' }).click();
    const part = page.getByRole('group', { name: 'Print' });
    await part.waitFor();
    return { page, part };
  };
  const printed = async (page: Page): Promise<string[]> => {
    const path = 'tests/.artefacts/chosen.pdf';
    await page.pdf({ path, preferCSSPageSize: true });
    expect(await page.locator('[data-unprinted]').count()).toBe(0);
    // An id is a line of its own or, where something else stands as high, the beginning of one. No section has ten paragraphs.
    return linesOf(path)
      .flat()
      .flatMap(({ text }) => /^¶ (?:\w+-p1|n\d\d)/.exec(text) ?? []);
  };

  test('prints chosen sections with their notes, and those alone', async () => {
    const { page, part } = await open();
    const print = part.getByRole('button', { name: 'Print' });
    await part.getByLabel('These sections:').check();
    expect(await print.isDisabled()).toBe(true);
    await part.getByLabel(/^9\. /).check();
    await part.getByLabel('Closing').check();
    await print.click();
    expect(await printed(page)).toEqual(['¶ s9-p1', '¶ n17', '¶ n18', '¶ closing-p1']);
    await page.close();
  });

  test('prints the section that is being read', async () => {
    const { page, part } = await open('#s8-p3');
    await part.getByLabel('The section that I am reading').check();
    await part.getByRole('button', { name: 'Print' }).click();
    expect(await printed(page)).toEqual(['¶ s8-p1', '¶ n15', '¶ n16']);
    await page.close();
  });

  test('a note that the section before calls too stands with the section that is printed', async () => {
    const { page, part } = await open('#s9-p3');
    const number = '<sup class="note-reference"><a href="#n15" role="doc-noteref">15</a></sup>';
    await page.locator('#s9-p3').evaluate((one, html) => one.insertAdjacentHTML('beforeend', html), number);
    await part.getByLabel('The section that I am reading').check();
    await part.getByRole('button', { name: 'Print' }).click();
    expect((await printed(page)).toSorted()).toEqual(['¶ n15', '¶ n17', '¶ n18', '¶ s9-p1']);
    await page.close();
  });

  test('prints the whole', async () => {
    const { page, part } = await open();
    await part.getByRole('button', { name: 'Print' }).click();
    expect(await printed(page)).toHaveLength(13);
    await page.close();
  });

  test('has nothing to choose where there are no sections', async () => {
    const { page } = await site.open('action-plan-2025.html');
    await page.getByRole('button', { name: 'Reading' }).click();
    await page.getByRole('button', { name: 'Print', exact: true }).waitFor();
    expect(await page.locator('.print-part input').count()).toBe(0);
    await page.close();
  });
});
