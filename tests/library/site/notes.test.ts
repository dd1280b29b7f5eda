/** Own notes, in a browser: made by hand and by keyboard, kept over a restart and an amendment, never lost, taken along, removed. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserPath } from '../../../src/cli/browser.ts';
import type { OwnNote } from '../../../src/corpus/own-notes/own-note.ts';
import { violations } from '../../support/axe.ts';
import { firefoxPath, launchFirefox } from '../../support/firefox.ts';
import { someOf } from '../../support/runs.ts';
import { darken, picture, shifts, sideways } from '../../support/screen.ts';
import { dist, type OpenSite, openSite } from '../../support/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const report = 'work-report-2025.html';
const first = 'We will see that more quality medical resources';

/** Selects words of a passage, from the first of some to the last of others, that may stand in another passage. */
const select = (page: Page, id: string, from: string, to = from, end = id): Promise<void> =>
  page.evaluate(
    ({ id, from, to, end }) => {
      const find = (root: Element | null, words: string): [Text, number] => {
        const walker = document.createTreeWalker(root ?? document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const at = (walker.currentNode as Text).data.indexOf(words);
          if (at >= 0) return [walker.currentNode as Text, at];
        }
        throw new Error(`no “${words}”`);
      };
      const range = document.createRange();
      range.setStart(...find(document.getElementById(id), from));
      const [node, at] = find(document.getElementById(end), to);
      range.setEnd(node, at + to.length);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    { id, from, to, end },
  );

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
const highlight = async (page: Page, colour: string, ...words: [string, string, string?, string?]): Promise<void> => {
  await select(page, ...words);
  await press(page, `Highlight: ${colour}`);
  // When it is made, nothing is selected any longer.
  await expect.poll(() => page.evaluate(() => getSelection()?.isCollapsed)).toBe(true);
};
const write = async (page: Page, text: string, ...words: [string, string, string?, string?]): Promise<void> => {
  await select(page, ...words);
  await press(page, 'Write a note');
  await page.getByLabel('Your note', { exact: true }).fill(text);
  await press(page, 'Done');
  await page.locator('.own-mark.is-written').first().waitFor();
};

/** The words that are painted, colour by colour. */
const painted = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].flatMap(([name, own]) =>
        name.startsWith('own-') ? [[name, [...own].map((range) => (range as Range).toString()).join('|')]] : [],
      ),
    ),
  );

/** What is kept, as it is kept. */
const kept = (page: Page): Promise<OwnNote[]> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('pilcrow-notes');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('notes').objectStore('notes').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result);
          };
        };
      }),
  );
const bodies = async (page: Page): Promise<string[]> => (await kept(page)).map(({ body }) => body).sort();

test('nothing of it is loaded before it is used, and a document without notes loads nothing of it', async () => {
  const { page, messages } = await site.open(report);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.mouse.move(200, 200);
  await page.mouse.move(210, 220);
  await page.waitForLoadState('networkidle');
  const own = (): string[] => asked.filter((path) => /notes/.test(path));
  expect(own()).toEqual([]);
  await highlight(page, 'Gold, solid line', 's9-p3', first);
  expect(own()).toEqual(['/assets/notes.js', '/assets/notes.css']);
  asked.length = 0;
  await page.goto(`${site.url}action-plan-2025.html`);
  await page.mouse.move(200, 200);
  await page.waitForLoadState('networkidle');
  expect(own()).toEqual([]);
  await page.goto(`${site.url}${report}`);
  await page.locator('.own-mark').waitFor();
  expect(own()).toEqual(['/assets/notes.js', '/assets/notes.css']);
  expect(messages).toEqual([]);
  await page.close();
});

test('four colours that differ without colour; the text, its addresses and what is copied stay as they were', async () => {
  const { page } = await site.open(report);
  const text = (): Promise<string> => page.evaluate(() => document.querySelector('.document-text')?.textContent ?? '');
  const before = await text();
  await highlight(page, 'Gold, solid line', 's9-p3', first);
  await highlight(page, 'Green, dashed line', 's9-p3', 'accelerate the development');
  await highlight(page, 'Blue, double line', 's9-p3', 'integrated reform', 'deepen reform');
  await highlight(page, 'Violet, wavy line', 's9-p3', 'Medical institutions');
  expect(await painted(page)).toEqual({
    'own-gold': first,
    'own-green': 'accelerate the development',
    'own-blue': expect.stringMatching(/^integrated reform.*deepen reform$/s),
    'own-violet': 'Medical institutions',
  });
  const styles = await page.evaluate(() =>
    ['gold', 'green', 'blue', 'violet'].map((colour) => {
      const { textDecorationStyle, textDecorationLine } = getComputedStyle(document.body, `::highlight(own-${colour})`);
      return `${textDecorationLine} ${textDecorationStyle}`;
    }),
  );
  expect(styles).toEqual(['underline solid', 'underline dashed', 'underline double', 'underline wavy']);
  expect((await text()).replaceAll(/Copy link|Copy quotation|Markdown|Note(?=$)/g, '')).toContain(
    before.slice(0, 5000),
  );
  expect(await page.locator('#s9-p3').textContent()).toContain(`people’s health. ${first}`);
  expect(await page.locator('.document-text mark').count()).toBe(0);
  const mark = page.locator('.own-mark');
  expect(await mark.getAttribute('aria-label')).toBe('4 notes of yours on Section 9, ¶ 3');
  expect(await page.locator('#s9-p3').getAttribute('aria-details')).toBe(await mark.getAttribute('id'));
  await page.close();
});

test('where a browser has no highlights, marks are set, and taken away without a trace', async () => {
  const { page } = await site.open('about.html');
  await page.addInitScript(
    () =>
      Object.defineProperty(CSS, 'highlights', { value: undefined }) &&
      delete (CSS as { highlights?: unknown }).highlights,
  );
  await page.addInitScript(() => Object.assign(globalThis, { Highlight: undefined }));
  await page.goto(`${site.url}${report}`);
  const nodes = (): Promise<number> => page.evaluate(() => document.getElementById('s9-p3')?.childNodes.length ?? 0);
  const before = await nodes();
  await highlight(page, 'Gold, solid line', 's9-p3', first);
  await highlight(page, 'Green, dashed line', 's9-p3', 'quality medical');
  expect(
    await page
      .locator('.document-text mark')
      .evaluateAll((marks) => marks.map((one) => [one.className, one.textContent])),
  ).toEqual([
    ['own-gold', 'We will see that more '],
    ['own-green', 'quality medical'],
    ['own-gold', ' resources'],
  ]);
  await page.locator('.own-mark').click();
  for (const _ of [1, 2]) await page.getByRole('button', { name: 'Remove this note' }).first().click();
  await expect.poll(() => page.locator('.document-text mark').count()).toBe(0);
  // One node more is none of the text: the sign was there.
  expect(await nodes()).toBe(before);
  await page.close();
});

test('words over several paragraphs are one note, with the words of each and without the numbers of notes', async () => {
  const { page } = await site.open(report);
  await highlight(page, 'Blue, double line', 's9-p3', 'level in advance.', 'health information platform', 's9-p4');
  const [note] = await kept(page);
  expect(note?.words.map(({ passage, exact }) => [passage, exact])).toEqual([
    ['s9-p3', 'level in advance.'],
    ['s9-p4', expect.stringMatching(/^Continuous efforts .* health information platform$/)],
  ]);
  expect(await page.locator('.own-mark').count()).toBe(2);
  await page.close();
});

test('by keyboard: from a paragraph’s number to its note, back, and to the sign', async () => {
  const { page } = await site.open(report);
  await page.locator('#s9-p3 > .pilcrow').focus();
  await page.keyboard.press('Enter');
  const button = page.getByRole('button', { name: 'Write a note' });
  await button.waitFor();
  for (let steps = 0; steps < 8 && !(await button.evaluate((one) => one === document.activeElement)); steps += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  await page.keyboard.type('By hand.');
  await page.keyboard.press('Escape');
  const focused = (): Promise<string | null | undefined> =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await expect.poll(focused).toContain('Section 9, ¶ 3');
  await expect
    .poll(() => page.locator('.own-mark').getAttribute('aria-label'))
    .toBe('Your note on Section 9, ¶ 3: By hand.');
  expect(await bodies(page)).toEqual(['By hand.']);
  // The colours are one choice, which arrows change.
  await page.locator('.own-mark').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'Gold, solid line' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await kept(page))[0]?.colour).toBe('green');
  await page.close();
});

test('a click on the words opens the note; what is removed comes back', async () => {
  const { page } = await site.open(report);
  await write(page, 'Ask them.', 's9-p3', first);
  const at = await page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('own-gold') ?? [])] as Range[];
    range?.startContainer.parentElement?.scrollIntoView();
    const { left, top } = range?.getClientRects()[0] ?? { left: 0, top: 0 };
    return { x: left + 20, y: top + 8 };
  });
  await page.mouse.click(at.x, at.y);
  expect(await page.getByLabel('Your note', { exact: true }).inputValue()).toBe('Ask them.');
  await page.getByRole('button', { name: 'Remove this note' }).click();
  await expect.poll(() => kept(page)).toEqual([]);
  await expect.poll(() => painted(page)).toEqual({});
  await press(page, 'Undo');
  await expect.poll(() => bodies(page)).toEqual(['Ask them.']);
  await expect.poll(() => page.locator('.own-mark').count()).toBe(1);
  await page.close();
});

describe('over a restart of the browser', () => {
  const profile = mkdtempSync(join(tmpdir(), 'pilcrow-notes-'));
  const start = async (): Promise<{ context: BrowserContext; page: Page }> => {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: await browserPath(),
      args: ['--no-sandbox', '--disable-gpu'],
      serviceWorkers: 'block',
    });
    return { context, page: await context.newPage() };
  };
  afterAll(() => rmSync(profile, { recursive: true, force: true }));

  test('and an amendment of the text notes are there, found by id and words; of what is gone that is said', async () => {
    const before = await start();
    await before.page.goto(`${site.url}${report}`);
    await write(before.page, 'Moves down.', 's9-p3', first);
    await write(before.page, 'Will be gone.', 's9-p4', 'Continuous efforts');
    await write(before.page, 'Will move.', 's9-p5', (await textOf(before.page, 's9-p5')).slice(0, 40));
    await before.context.close();

    const { context, page } = await start();
    const amend = (text: string): string =>
      text
        .replaceAll('We will see that more quality', 'In this year, more than before. We will see that more quality')
        .replaceAll('Continuous efforts', 'Steady efforts')
        .replaceAll('id="s9-p5"', 'id="s9-p55"')
        .replaceAll('"id":"s9-p5"', '"id":"s9-p55"');
    for (const path of [report, 'assets/texts.js'])
      await page.route(`**/${path}`, (route) =>
        route.fulfill({
          body: amend(readFileSync(join(dist, path), 'utf8')),
          contentType: path.endsWith('.js') ? 'text/javascript' : 'text/html',
        }),
      );
    await page.goto(`${site.url}${report}`);
    await expect.poll(() => page.locator('.own-mark').count()).toBe(2);
    expect(await page.locator('#s9-p3 > .own-mark').getAttribute('aria-label')).toContain('Moves down.');
    expect(await page.locator('#s9-p55 > .own-mark').getAttribute('aria-label')).toContain('Will move.');
    expect((await painted(page))['own-gold']).toContain(first);

    await page.goto(`${site.url}notes.html`);
    const items = page.locator('.own-item');
    await expect.poll(() => items.count()).toBe(3);
    expect(await page.locator('.own-summary').textContent()).toBe(
      '3 notes in 1 document. Of 1 the words are no longer in their text.',
    );
    expect(await items.last().textContent()).toMatch(
      /Continuous efforts.*Will be gone\..*These words are no longer in the text\./s,
    );
    const link = items.first().locator('a');
    expect(await link.getAttribute('href')).toMatch(/work-report-2025\.html#s9-p3:~:text=We%20will%20see/);
    await context.close();
  });
});

const textOf = (page: Page, id: string): Promise<string> =>
  page.evaluate((id) => {
    const walker = document.createTreeWalker(document.getElementById(id) ?? document.body, NodeFilter.SHOW_TEXT);
    return walker.nextNode() ? (walker.currentNode as Text).data : '';
  }, id);

describe('two tabs', () => {
  const open = async (): Promise<[Page, Page, BrowserContext]> => {
    const context = await site.browser.newContext({ serviceWorkers: 'block' });
    const pages = [await context.newPage(), await context.newPage()] as const;
    for (const page of pages) await page.goto(`${site.url}${report}`);
    return [...pages, context];
  };

  test('see one another’s notes, made and removed', async () => {
    const [one, other, context] = await open();
    await highlight(one, 'Gold, solid line', 's9-p3', first);
    await highlight(other, 'Green, dashed line', 's9-p4', 'Continuous efforts');
    for (const page of [one, other]) await expect.poll(() => page.locator('.own-mark').count()).toBe(2);
    await one.locator('#s9-p3 > .own-mark').click();
    await one.getByRole('button', { name: 'Remove this note' }).click();
    await expect.poll(() => other.locator('.own-mark').count()).toBe(1);
    await context.close();
  });

  test('that write one note keep the words of both, and say so', async () => {
    const [one, other, context] = await open();
    await write(one, 'Before.', 's9-p3', first);
    await expect.poll(() => other.evaluate(() => localStorage.getItem('pilcrow:notes'))).toBe('work-report-2025');
    await other.reload();
    const fields = [one, other].map((page) => page.getByLabel('Your note', { exact: true }));
    for (const page of [one, other]) await page.locator('.own-mark').click();
    // The other does not hear of it: as where tabs cannot tell one another.
    await other.evaluate(() => dispatchEvent(new Event('blur')));
    await fields[1]?.evaluate((field: HTMLTextAreaElement) => {
      field.value = 'Of the other tab.';
    });
    await fields[0]?.fill('Of the one.');
    await press(one, 'Done');
    await expect.poll(() => bodies(one)).toEqual(['Of the one.']);
    await press(other, 'Done');
    await expect.poll(() => bodies(one)).toEqual(['Of the one.', 'Of the other tab.']);
    await expect
      .poll(() => one.locator('.own-mark').getAttribute('aria-label'))
      .toBe('2 notes of yours on Section 9, ¶ 3');
    await context.close();
  });

  test('let a newer version in, and one that removes the database', async () => {
    const [one, other, context] = await open();
    await highlight(one, 'Gold, solid line', 's9-p3', first);
    await other.reload();
    await other.locator('.own-mark').waitFor();
    const gone = await other.evaluate(
      () =>
        new Promise((resolve) => {
          const removing = indexedDB.deleteDatabase('pilcrow-notes');
          removing.onsuccess = () => resolve('gone');
          removing.onblocked = () => setTimeout(() => resolve('blocked'), 2000);
        }),
    );
    expect(gone).toBe('gone');
    await highlight(one, 'Green, dashed line', 's9-p4', 'Continuous efforts');
    expect((await kept(one)).map(({ colour }) => colour)).toEqual(['green']);
    await one.evaluate(
      () =>
        new Promise((resolve) => {
          const opening = indexedDB.open('pilcrow-notes', 7);
          opening.onsuccess = () => {
            opening.result.close();
            resolve(undefined);
          };
        }),
    );
    await select(one, 's9-p3', first);
    await press(one, 'Highlight: Gold, solid line');
    await one.getByText('A newer version of this reader keeps the notes: reload the page.').waitFor();
    expect((await painted(one))['own-gold']).toBe(first);
    await context.close();
  });
});

describe('a storage that is refused or full', () => {
  const refusals: [string, string, () => void][] = [
    [
      'refused',
      'The browser lets this page keep nothing.',
      () => {
        indexedDB.open = () => {
          throw new DOMException('no', 'SecurityError');
        };
      },
    ],
    [
      'full',
      'The storage for this site is full.',
      () => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      },
    ],
  ];
  test.each(refusals)('%s: it is said, and nothing is lost on the screen', async (_, why, refuse) => {
    const { page } = await site.open('about.html');
    await page.addInitScript(refuse);
    await page.goto(`${site.url}${report}`);
    await select(page, 's9-p3', first);
    await press(page, 'Write a note');
    await page.getByText(`Shown on this page, but not kept. ${why}`).waitFor();
    expect((await painted(page))['own-gold']).toBe(first);
    const field = page.getByLabel('Your note', { exact: true });
    await field.fill('Not to be lost.');
    await page.keyboard.press('Escape');
    // The panel comes back, once, with the words and a way to take them along.
    await page.getByText(`Not kept. ${why} What you wrote stays here`).waitFor();
    expect(await field.inputValue()).toBe('Not to be lost.');
    expect(await page.getByRole('button', { name: 'Copy the text' }).isVisible()).toBe(true);
    await press(page, 'Done');
    await expect.poll(() => field.isVisible()).toBe(false);
    await page.locator('.own-mark').click();
    expect(await field.inputValue()).toBe('Not to be lost.');
    expect(await violations(page, { inside: '.own-panel' })).toEqual([]);
    // Who leaves is asked first.
    const asked = page.waitForEvent('dialog');
    void page.close({ runBeforeUnload: true });
    await (await asked).accept();
  });
});

describe('the page of all notes', () => {
  const fill = async (): Promise<Page> => {
    const { page } = await site.open(report);
    await write(page, 'Ask them: <b>why</b>?', 's9-p3', first);
    await highlight(page, 'Blue, double line', 's9-p4', 'Continuous efforts');
    await page.goto(`${site.url}action-plan-2025.html`);
    await write(page, 'Compare the report.', 'p1', 'The plan outlines 27 major measures');
    await page.goto(`${site.url}notes.html`);
    await page.locator('.own-item').first().waitFor();
    return page;
  };
  const said = (page: Page): Promise<string | null> => page.locator('.own-summary').textContent();
  const quotes = (page: Page): Promise<string[]> => page.locator('.own-item .own-quote').allTextContents();

  test('lists them by document in the order of the text, and filters', async () => {
    const page = await fill();
    expect(await page.locator('.own-list h2').allTextContents()).toEqual(['Work Report 2025', 'Action Plan 2025']);
    expect(await quotes(page)).toEqual([first, 'Continuous efforts', 'The plan outlines 27 major measures']);
    expect(await said(page)).toBe('3 notes in 2 documents.');
    // What is written is text.
    expect(await page.locator('.own-body b').count()).toBe(0);
    await page.getByLabel('Words').fill('compare REPORT');
    expect(await quotes(page)).toEqual(['The plan outlines 27 major measures']);
    expect(await said(page)).toBe('1 of 3 notes in 2 documents.');
    await page.getByLabel('Words').fill('');
    await page.getByRole('combobox', { name: 'Colour' }).selectOption('gold');
    expect(await quotes(page)).toEqual([first]);
    await page.getByRole('combobox', { name: 'Colour' }).selectOption('');
    await page.getByLabel('Document').selectOption('work-report-2025');
    expect(await quotes(page)).toEqual([first, 'Continuous efforts']);
    await page.close();
  });

  test('changes a note, removes one and takes that back', async () => {
    const page = await fill();
    await page.getByRole('button', { name: /^Edit the note on “Continuous/ }).click();
    await page.keyboard.type('Written here.');
    await press(page, 'Done');
    await expect.poll(() => bodies(page)).toContain('Written here.');
    await expect.poll(() => page.locator('.own-body').allTextContents()).toContain('Written here.');
    await page.getByRole('button', { name: /^Remove the note on “Continuous/ }).click();
    await expect.poll(() => bodies(page)).not.toContain('Written here.');
    // The focus is on what takes it back.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Undo');
    await page.keyboard.press('Enter');
    await expect.poll(() => bodies(page)).toContain('Written here.');
    await page.close();
  });

  test.each([
    ['Web Annotations', 'jsonld'],
    ['Markdown', 'md'],
  ])('saves them as %s; all are removed, and brought in again', async (form, ending) => {
    const page = await fill();
    const before = await kept(page);
    const saving = page.waitForEvent('download');
    await press(page, `Save as ${form}`);
    const download = await saving;
    expect(download.suggestedFilename()).toMatch(new RegExp(`^notes-\\d{4}-\\d\\d-\\d\\d\\.${ending}$`));
    const file = await download.path();
    const text = readFileSync(file, 'utf8');
    if (ending === 'md') {
      expect(text).toContain('## Work Report 2025\n');
      expect(text).toMatch(/^> We will see that more quality medical resources\n>\n> — .*Section 9, ¶ 3\..* <http/m);
    } else expect(JSON.parse(text)).toMatchObject({ type: 'AnnotationCollection', total: 3 });
    await press(page, 'Remove all');
    await press(page, 'Keep them');
    expect(await kept(page)).toHaveLength(3);
    await press(page, 'Remove all');
    await page.getByRole('dialog').getByRole('button', { name: 'Remove all' }).click();
    await expect.poll(() => said(page)).toBe('All notes are removed from this device.');
    expect(await kept(page)).toEqual([]);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('note')))).toEqual([]);
    expect(await page.locator('.own-empty').isVisible()).toBe(true);
    const bring = (own: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> =>
      page.getByLabel('Bring in a file').setInputFiles(own);
    await bring(file);
    await expect.poll(() => said(page)).toBe('3 notes added. 3 notes in 2 documents.');
    expect(await kept(page)).toEqual(before);
    await bring(file);
    await expect.poll(() => said(page)).toBe('0 notes added, 3 here already. 3 notes in 2 documents.');
    const hostile = [{ type: 'Annotation', id: 'a', target: { source: 'javascript:alert(1)//' } }];
    await bring({ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(hostile)) });
    await expect
      .poll(() => said(page))
      .toBe('0 notes added, 1 refused (item 1: it says no words of a passage). 3 notes in 2 documents.');
    await bring({ name: 'bad.md', mimeType: 'text/markdown', buffer: Buffer.from('hello') });
    await expect
      .poll(() => said(page))
      .toBe('Nothing was brought in from bad.md: it holds no notes of this reader. 3 notes in 2 documents.');
    await page.close();
  });

  test.each(someOf([390, 1440], 1))(
    'at %i px axe finds nothing, in the light and in the dark, and nothing runs out of the window',
    async (width) => {
      const page = await fill();
      await page.setViewportSize({ width, height: 900 });
      expect(await violations(page)).toEqual([]);
      expect(await sideways(page)).toBe(0);
      await picture(page, `notes-${width}-light`);
      await page.getByRole('button', { name: /^Edit the note on “Continuous/ }).click();
      await darken(page);
      expect(await violations(page)).toEqual([]);
      await picture(page, `notes-${width}-dark`);
      await page.goto(`${site.url}${report}#s9-p3`);
      await page.locator('#s9-p3 > .own-mark').click();
      await page.locator('.own-panel').waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await sideways(page)).toBe(0);
      await picture(page, `notes-panel-${width}-dark`);
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await violations(page, { coloursOnly: true })).toEqual([]);
      await page.close();
    },
  );

  test('without scripts it says so, and what keeps a place without them', async () => {
    const { page } = await site.open('notes.html', { javaScriptEnabled: false });
    expect(await page.locator('main').textContent()).toContain('need its scripts');
    for (const part of ['.own-filter', '.own-tools', '.own-empty'])
      expect(await page.locator(part).isVisible()).toBe(false);
    await page.close();
  });
});

test('without notes their page loads nothing but its beginning, and a file that is brought in loads the rest', async () => {
  const { page } = await site.open('notes.html');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.locator('.own-empty').waitFor();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /list|texts/.test(path))).toEqual([]);
  const note = {
    type: 'Annotation',
    id: 'urn:uuid:1',
    bodyValue: 'From elsewhere.',
    target: {
      source: 'https://elsewhere.example/work-report-2025.html',
      selector: {
        type: 'FragmentSelector',
        value: 's9-p3',
        refinedBy: { type: 'TextQuoteSelector', exact: first },
      },
    },
  };
  const file = { name: 'note.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(note)) };
  await page.getByLabel('Bring in a file').setInputFiles(file);
  await expect.poll(() => page.locator('.own-body').allTextContents()).toEqual(['From elsewhere.']);
  expect(await page.locator('.own-summary').textContent()).toBe('1 note added. 1 note in 1 document.');
  await page.close();
});

test('a page with notes does not move when they come, nor does the list', async () => {
  const plan = 'action-plan-2025.html';
  const { page } = await site.open(plan);
  await write(page, 'Ask them.', 'p1', 'The plan outlines');
  await page.goto('about:blank');
  await page.goto(`${site.url}${plan}`);
  await page.locator('.own-mark').waitFor();
  expect(await shifts(page)).toBe(0);
  await page.goto(`${site.url}notes.html`);
  await page.locator('.own-item').waitFor();
  await page.locator('.own-help').waitFor();
  expect(await shifts(page)).toBe(0);
  await page.close();
});

test('printed with the text when that is wished, and else not', async () => {
  const { page } = await site.open(report);
  await write(page, 'Ask them.', 's9-p3', first);
  const printed = (): Promise<string> =>
    page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      const words = document.querySelector('.own-printed')?.textContent ?? '';
      const count = CSS.highlights.size;
      dispatchEvent(new Event('afterprint'));
      return `${words} (${count}, ${CSS.highlights.size})`;
    });
  expect(await printed()).toBe(' (0, 1)');
  await page.locator('.bar-reading').click();
  await page.getByLabel('Print them with the text').check();
  expect(await printed()).toBe(`My notesSection 9, ¶ 3 “${first}”Ask them. (1, 1)`);
  expect(await page.locator('.own-printed').count()).toBe(0);
  await page.close();
});

describe('from a disk', () => {
  const copy = mkdtempSync(join(tmpdir(), 'pilcrow-'));
  beforeAll(() => cpSync(dist, copy, { recursive: true }));
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test('Chromium keeps one list for all pages, and the page says what browsers do', async () => {
    const { page } = await site.open('about.html');
    await page.goto(`${pathToFileURL(copy)}/${report}`);
    await write(page, 'From a disk.', 's9-p3', first);
    expect((await kept(page))[0]?.site).toBe('');
    await page.goto(`${pathToFileURL(copy)}/notes.html`);
    await expect.poll(() => page.locator('.own-body').allTextContents()).toEqual(['From a disk.']);
    expect(await page.locator('.own-disk').isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.locator('.own-where a').click();
    await page.locator('#s9-p3 > .own-mark').waitFor();
    // The page has files of its own there.
    await page.locator('.bar-reading').click();
    const saving = page.waitForEvent('download');
    await press(page, 'Save those of this page');
    const file = await (await saving).path();
    expect(JSON.parse(readFileSync(file, 'utf8')).first.items[0].target[0].source).toBe('work-report-2025.html');
    await page.getByLabel('Bring in a file').setInputFiles(file);
    await page.getByText('0 notes added, 1 here already.').waitFor();
    await page.close();
  });

  test.skipIf(!firefoxPath)('Firefox keeps them with the page that they were made on', async () => {
    const browser = await launchFirefox(firefoxPath ?? '');
    const page = await browser.newPage();
    await page.goto(`${pathToFileURL(copy)}/${report}#s9-p3`);
    await select(page as unknown as Page, 's9-p3', first);
    const label = (words: string): string => `[aria-label="${words}"]`;
    await page.locator(label('Highlight: Blue, double line')).click();
    await page.waitForSelector('.own-mark');
    await page.reload();
    await page.waitForSelector('.own-mark');
    expect((await painted(page as unknown as Page))['own-blue']).toBe(first);
    await page.goto(`${pathToFileURL(copy)}/notes.html`);
    await page.waitForSelector('.own-empty:not([hidden])');
    await browser.close();
  });
});
