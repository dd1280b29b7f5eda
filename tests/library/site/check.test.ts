/** The check of quotations, in a browser: pasted text is checked at once, on the device; the links land; the report is copied. */
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { passagesOf } from '../../../src/corpus/model/walk.ts';
import { violations } from '../../support/axe.ts';
import { loadDocuments } from '../../support/documents.ts';
import { darken, picture, sideways } from '../../support/screen.ts';
import { dist, type OpenSite, openSite } from '../../support/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const article = `The city says that “the plan outlines 27 major measures, broken down into 158 key tasks”, which is much.

These efforts don't focus on deepening reform and improving efficiency through institutional and systemic innovation. Beijing recently released an action plan centering on further promoting high-quality development. The harbour authority will deepen the eastern channel before the winter storms arrive.`;
const summary = '3 sentences and 1 quotation: 1 word for word, 2 with differences, 1 not in this library.';

/** Pastes into the field, as a person does. */
const paste = (page: Page, text: string): Promise<void> =>
  page.getByLabel('The text to check').evaluate((field: HTMLTextAreaElement, words) => {
    field.focus();
    const data = new DataTransfer();
    data.setData('text/plain', words);
    if (field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })))
      document.execCommand('insertText', false, words);
  }, text);
const said = (page: Page): Promise<string | null> => page.locator('.check-summary').textContent();

test('what is pasted is checked at once, and only then the checker and the texts are loaded', async () => {
  const { page, messages } = await site.open('check.html');
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await paste(page, article);
  await expect.poll(() => said(page)).toBe(summary);
  expect(asked.filter((path) => !/\/assets\/(?:reading|tools)\.(?:js|css)$/.test(path))).toEqual([
    '/assets/checker.js',
    '/assets/texts.js',
  ]);
  const items = page.locator('.check-result > ol > li');
  expect(await items.evaluateAll((all) => all.map((one) => one.getAttribute('data-verdict')))).toEqual([
    null,
    'different',
    null,
    'different',
    'same',
    'none',
  ]);
  expect(await items.nth(1).textContent()).toContain('Number: “157” became “158”');
  expect(await items.nth(3).textContent()).toContain("Negation: “don't” is put in");
  expect(await page.locator('.check-cited li').allTextContents()).toEqual([
    expect.stringMatching(/^Beijing releases action plan .* http/),
  ]);
  // What was taken out and put in is told without colours, too.
  expect(await items.nth(1).locator('del').textContent()).toMatch(/left out: .*157/);
  expect(await items.nth(1).locator('ins').textContent()).toMatch(/put in: .*158/);
  // What is typed is checked when that is asked for, and takes the place of what was.
  await page.getByLabel('The text to check').fill('Beijing recently released an action plan');
  await page.getByRole('button', { name: 'Check' }).click();
  await expect.poll(() => said(page)).toBe('1 sentence: 1 word for word.');
  expect(await items.count()).toBe(1);
  await page.getByLabel('The text to check').fill(' ');
  await page.getByRole('button', { name: 'Check' }).click();
  await expect.poll(() => said(page)).toBe('There is nothing to check.');
  expect(messages).toEqual([]);
  await page.close();
});

describe.each(['a host', 'a disk'])('from %s', (place) => {
  test('a link leads to the passage', async () => {
    const { page } = await site.open('check.html');
    if (place === 'a disk') await page.goto(`${pathToFileURL(dist)}/check.html`);
    await paste(page, 'The report says: “the plan outlines 28 major measures”.');
    const link = page.locator('.check-where a');
    expect(await link.getAttribute('href')).toMatch(/#p1:~:text=The%20plan%20outlines%2027%20major%20measures$/);
    await link.click();
    await page.waitForURL(/action-plan-2025(?:\.html)?#p1/);
    await page.locator('#p1:target').waitFor();
    await page.close();
  });

  test('the report and a quotation are copied', async () => {
    const { page } = await site.open('check.html');
    if (place === 'a disk') await page.goto(`${pathToFileURL(dist)}/check.html`);
    await page.evaluate(() => {
      const copied: Record<string, string> = {};
      Object.assign(window, { copied });
      Object.defineProperty(navigator, 'clipboard', {
        value: {
          write: async ([item]: ClipboardItem[]) => {
            for (const type of item?.types ?? []) copied[type] = (await (await item?.getType(type))?.text()) ?? '';
          },
        },
      });
    });
    const copied = (): Promise<Record<string, string>> =>
      page.evaluate(() => (window as unknown as { copied: Record<string, string> }).copied);
    await paste(page, article);
    await page.getByRole('button', { name: 'Copy the report' }).click();
    await page.getByText('Report copied').waitFor();
    const report = await copied();
    expect(report['text/plain']).toContain(summary);
    expect(report['text/plain']).toContain('broken down into [-157-]{+158+} key tasks');
    expect(report['text/html']).toContain('<del>157</del><ins>158</ins>');
    await page.locator('.check-where').first().getByRole('button').click();
    await page.getByText('Quotation copied').waitFor();
    const { 'text/plain': quotation = '' } = await copied();
    expect(quotation).toMatch(
      /^“The plan outlines 27 major measures, broken down into 157 key tasks”\n\nBeijing releases/,
    );
    expect(quotation).toMatch(
      place === 'a disk' ? /¶ 1 \(¶ p1\)\. http/ : /¶ 1\. http:\S+action-plan-2025\.html#p1:~:text=The/,
    );
    await page.close();
  });
});

test('the links of all sentences mean their very words in the pages, wherever a browser begins to look', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { findInPage } from './describe.ts'; export { readFragment } from '../../corpus/text/text-fragment.ts';
        export { readPage } from './page-text.ts';`,
      resolveDir: 'src/reader/quote',
      loader: 'ts',
    },
    bundle: true,
    format: 'iife',
    globalName: 'quote',
    write: false,
  });
  const { page } = await site.open('check.html');
  for (const document of loadDocuments()) {
    const texts = passagesOf(document).map(({ words }) => words.replace(/\s/g, ' '));
    await page.goto(`${site.url}check.html`);
    await page.getByLabel('The text to check').fill(texts.join('\n\n'));
    await page.getByRole('button', { name: 'Check' }).click();
    await page.locator('.check-copy').waitFor();
    const links = await page.locator('.check-item').evaluateAll((items) =>
      items.flatMap((item) => {
        const [link] = item.querySelectorAll<HTMLAnchorElement>('.check-where a');
        return link
          ? [{ words: item.querySelector('.check-words')?.textContent ?? '', hash: link.hash, path: link.pathname }]
          : [];
      }),
    );
    const own = links.filter(({ path, hash }) => path.endsWith(`/${document.id}.html`) && hash.includes(':~:'));
    expect(own.length).toBeGreaterThan(links.length * 0.9);
    await page.goto(`${site.url}${document.id}.html`);
    const wrong = await page.evaluate(
      ([script = '', hashes = '']) => {
        const quote = new Function(`${script}; return quote`)();
        const read = quote.readPage();
        return (JSON.parse(hashes) as { words: string; hash: string }[]).flatMap(({ words, hash }) => {
          const found = quote.findInPage(read, quote.readFragment(hash));
          const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]|\d+(?=$)/gu, '');
          let text = '';
          for (let at = found?.start ?? 0; at < (found?.end ?? 0); at += 1)
            if (!read.apart.some((one: { start: number; end: number }) => one.start <= at && at < one.end))
              text += read.text[at];
          return plain(text) === plain(words) ? [] : [{ words, hash: decodeURIComponent(hash), text }];
        });
      },
      [outputFiles[0]?.text ?? '', JSON.stringify(own)],
    );
    expect(wrong).toEqual([]);
  }
  await page.close();
});

test.each([390, 1440])(
  'at %i px axe finds nothing, in the light and in the dark, and nothing runs out of the window',
  async (width) => {
    const { page } = await site.open('check.html', { viewport: { width, height: 900 } });
    await paste(page, article);
    await page.locator('.check-copy').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
    await picture(page, `check-result-${width}-light`);
    await darken(page);
    expect(await violations(page, { coloursOnly: true })).toEqual([]);
    await picture(page, `check-result-${width}-dark`);
    await page.close();
  },
);

test('with the keyboard: from the field to the button, to the first link', async () => {
  const { page } = await site.open('check.html');
  await page.getByLabel('The text to check').focus();
  await page.keyboard.type('The plan outlines 27 major measures.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('.check-item').waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Action Plan 2025, ¶ 1');
  await page.close();
});

test('without scripts it says so, and where to go', async () => {
  const { page } = await site.open('check.html', { javaScriptEnabled: false });
  expect(await page.locator('.check-form').isVisible()).toBe(false);
  expect(await page.locator('main').textContent()).toContain('needs its scripts');
  expect(await page.locator('main a[href="search.html"]').count()).toBe(1);
  await page.close();
});

test('where the texts cannot be loaded, that is said, and the next time they are asked for again', async () => {
  const { page } = await site.open('check.html');
  await page.route('**/assets/texts.js', (route) => route.abort());
  await paste(page, article);
  await expect.poll(() => said(page)).toContain('could not be loaded');
  await page.unroute('**/assets/texts.js');
  await page.getByRole('button', { name: 'Check' }).click();
  await expect.poll(() => said(page)).toBe(summary);
  await page.close();
});
