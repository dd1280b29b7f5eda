/** The tools of a paragraph, in a real browser: copy link, copy citation, copy the link to a quote, arrive at a quote. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dist, type OpenSite, openSite } from '../../support/site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const copying = { permissions: ['clipboard-read', 'clipboard-write'] };
const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
/** What a selection offers. */
const offerOf = (page: Page) => page.getByRole('group', { name: 'What is selected' });
const said = (page: Page) => page.locator('.toast.is-shown');

async function openTools(page: Page, id: string): Promise<void> {
  await page.locator(`#${id} > .pilcrow`).focus();
  await page.keyboard.press('Enter');
  await page.locator('.tools').waitFor();
}
/** Selects the first occurrence of words within one text node of a passage. */
const select = (page: Page, id: string, words: string): Promise<void> =>
  page.evaluate(
    ([own = '', text = '']) => {
      const walker = document.createTreeWalker(document.getElementById(own) ?? document, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const from = walker.currentNode.textContent?.indexOf(text) ?? -1;
        if (from < 0) continue;
        getSelection()?.setBaseAndExtent(walker.currentNode, from, walker.currentNode, from + text.length);
        return;
      }
      throw new Error(`${own} does not hold “${text}”`);
    },
    [id, words],
  );

test('the pilcrow shows on focus, opens the tools, and gets the focus back', async () => {
  const { page, messages } = await site.open('action-plan-2025.html', copying);
  const pilcrow = page.locator('#p2 > .pilcrow');
  const sign = pilcrow.locator('.pilcrow-sign');
  expect(await sign.evaluate((one) => getComputedStyle(one).opacity)).toBe('0');
  await page.locator('#p1 > .pilcrow').focus();
  while (!(await pilcrow.evaluate((link) => link === document.activeElement))) await page.keyboard.press('Tab');
  expect(await sign.evaluate((one) => getComputedStyle(one).opacity)).toBe('1');
  expect(await pilcrow.getAttribute('aria-label')).toBe('Link and citation of ¶ 2');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Copy link');
  await page.keyboard.press('Escape');
  expect(await page.locator('.tools').isVisible()).toBe(false);
  expect(await pilcrow.evaluate((link) => link === document.activeElement)).toBe(true);
  expect(messages).toEqual([]);
  await page.close();
});

test('what a selection offers is in sight, wherever the selection ends', async () => {
  const { page } = await site.open('work-report-2025.html#s9-p1', { viewport: { width: 1280, height: 500 } });
  const offer = offerOf(page);
  for (const [first, last, seen] of [
    ['s9-p1', 's9-p3', 's9-p1'],
    ['s8-p3', 's8-p4', 's9-p2'],
  ] as const) {
    await page.locator(`#${seen}`).evaluate((one) => one.scrollIntoView());
    await page.evaluate(
      ([from = '', to = '']) => {
        const [start, end] = [from, to].map((id) => document.getElementById(id) ?? document.body);
        if (start && end) getSelection()?.setBaseAndExtent(start, 0, end, end.childNodes.length);
      },
      [first, last],
    );
    await offer.waitFor();
    const box = await offer.boundingBox();
    expect(box?.y, last).toBeGreaterThan(56);
    expect((box?.y ?? 0) + (box?.height ?? 0), last).toBeLessThanOrEqual(500);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await offer.waitFor({ state: 'hidden' });
  }
  await page.close();
});

test('its panel is loaded when it is first used; where that fails, the pilcrow is the link it is', async () => {
  const { page } = await site.open('work-report-2025.html', { serviceWorkers: 'block' });
  const asked: string[] = [];
  // A browser with a window to show asks for the page's icon when it likes.
  page.on('request', (request) => request.url().endsWith('/icon.svg') || asked.push(new URL(request.url()).pathname));
  let tries = 0;
  await page.route('**/assets/tools.js', (route) => {
    tries += 1;
    return tries > 1 ? route.continue() : route.abort();
  });
  await page.mouse.move(300, 300);
  await page.mouse.move(310, 300);
  await page.waitForFunction(() => 'pilcrowReading' in globalThis);
  await page.waitForLoadState('networkidle');
  asked.length = 0;
  await page.locator('#s9-p2 > .pilcrow').focus();
  expect(asked).toEqual([]);
  await page.keyboard.press('Enter');
  await page.waitForURL(`${site.url}work-report-2025.html#s9-p2`);
  expect(asked.toSorted()).toEqual(['/assets/tools.css', '/assets/tools.js']);
  await openTools(page, 's9-p2');
  expect(asked.filter((one) => one === '/assets/tools.js')).toHaveLength(2);
  await page.close();
});

test('it copies the link', async () => {
  const { page } = await site.open('work-report-2025.html?q=employment', copying);
  await openTools(page, 's9-p2');
  await page.keyboard.press('Enter');
  await said(page).waitFor();
  expect(await said(page).textContent()).toBe('Link to Section 9, ¶ 2 copied');
  expect(await copied(page)).toBe(`${site.url}work-report-2025.html#s9-p2`);
  await page.close();
});

test('it copies the citation of the paragraph with the page’s own address', async () => {
  const { page } = await site.open('work-report-2025.html', copying);
  const address = `${site.url}work-report-2025.html#s9-p2`;
  await openTools(page, 's9-p2');
  await page.getByRole('button', { name: 'Text' }).click();
  await said(page).waitFor();
  expect(await copied(page)).toMatch(
    /^Yin Yong\. \(2025\)\. Report on .*\. Delivered 14 January 2025\.(?: Entitled .* by its source\.)? Version \w{8}\. Section 9, ¶ 2\. Official text: https:\/\/english\.beijing\.gov\.cn\/\S+\. http/,
  );
  expect(await copied(page)).toContain(address);
  await openTools(page, 's9-p2');
  await page.getByRole('button', { name: 'BibTeX' }).click();
  await page.getByText('(BibTeX)').waitFor();
  expect(await copied(page)).toMatch(
    /^@techreport\{workreport2025-s9-p2,\n[\s\S]*note = \{Delivered 14 January 2025\.(?: Entitled .* by its source\.)? Version \w{8}\. Section 9, \\P\{\} 2\. Official text: https:\/\/\S+\}/,
  );
  await openTools(page, 's9-p2');
  await page.getByRole('button', { name: 'CSL-JSON' }).click();
  await page.getByText('(CSL-JSON)').waitFor();
  const note = expect.stringMatching(/^Section 9, ¶ 2\. Official text: https:/);
  expect(JSON.parse(await copied(page))).toMatchObject([{ type: 'report', note, URL: address }]);
  await openTools(page, 's9-p2');
  await page.getByRole('button', { name: 'RIS' }).click();
  await page.getByText('(RIS)').waitFor();
  expect(await copied(page)).toMatch(/^TY {2}- RPRT\n[\s\S]*\nN1 {2}- .*Section 9, ¶ 2[\s\S]*\nER {2}-$/);
  expect(await copied(page)).toContain(`\nUR  - ${address}\n`);
  await page.close();
});

test.each([
  ['s9', '.section-mark > .pilcrow', 'Section 9'],
  ['n17', '.note > .pilcrow', 'Note 17'],
  ['closing', '.section-mark > .pilcrow', 'Closing'],
])('a heading and a note have the same tools: %s', async (id, kind, place) => {
  const { page } = await site.open('work-report-2025.html', copying);
  const sign = page.locator(`${kind}[href="#${id}"]`);
  await sign.scrollIntoViewIfNeeded();
  await sign.focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('.tools-title').textContent()).toBe(`${place} · ¶ ${id}`);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await said(page).waitFor();
  expect(await said(page).textContent()).toBe(`Link to ${place} copied`);
  expect(await copied(page)).toBe(`${site.url}work-report-2025.html#${id}`);
  await sign.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Text' }).click();
  await page.getByText('(Text)').waitFor();
  expect(await copied(page)).toContain(`${place}. Official text: `);
  await page.close();
});

test('a selection inside a paragraph offers the link to these words, and the link marks them', async () => {
  const { page } = await site.open('work-report-2025.html', copying);
  await select(page, 's9-p2', 'at least 260,000 new urban jobs');
  await offerOf(page).getByRole('button', { name: 'Copy link' }).click();
  await said(page).waitFor();
  const link = await copied(page);
  expect(link).toBe(`${site.url}work-report-2025.html#s9-p2:~:text=at%20least%20260%2C000%20new%20urban%20jobs`);
  await page.goto('about:blank');
  await page.goto(link);
  expect(await page.locator('#s9-p2:is(:target, .is-met)').count()).toBe(1);
  await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
  await page.waitForTimeout(400);
  expect(await offerOf(page).isVisible()).toBe(false);
  await page.close();
});

test('a selection over several paragraphs has a link from its first word to its last, and is quoted without numbers and remarks', async () => {
  const { page } = await site.open('work-report-2025.html', copying);
  await page.evaluate(() => {
    const textOf = (id: string, words: string): [Text, number] => {
      const walker = document.createTreeWalker(document.getElementById(id) as Element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        if (node.data.includes(words)) return [node, node.data.indexOf(words)];
      }
      throw new Error(words);
    };
    const [from, start] = textOf('s9-p1', 'and meeting');
    const [to, end] = textOf('s9-p2', '260,000');
    getSelection()?.setBaseAndExtent(from, start, to, end + 7);
  });
  await offerOf(page).getByRole('button', { name: 'Copy link' }).click();
  await said(page).waitFor();
  expect(decodeURIComponent(await copied(page))).toMatch(/#s9-p1:~:text=and meeting public,[^,]*260,000$/);
  await page.close();
});

describe('a quotation: words, reference and link in one', () => {
  const quotation = {
    text: /^“at least 260,000 new urban jobs”\n\nYin Yong\. \(2025\)\. .*Section 9, ¶ 2\. http\S+#s9-p2:~:text=at%20/,
  };
  /** What a page that is pasted into gets of the clipboard. */
  const pasted = (page: Page): Promise<string> =>
    page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const html = await item?.getType('text/html');
      return (await html?.text()) ?? '';
    });

  test('as text and as HTML in one, or as Markdown', async () => {
    const { page } = await site.open('work-report-2025.html', copying);
    await select(page, 's9-p2', 'at least 260,000 new urban jobs');
    await offerOf(page).getByRole('button', { name: 'Copy quotation', exact: true }).click();
    await said(page).waitFor();
    expect(await copied(page)).toMatch(quotation.text);
    const html = await pasted(page);
    expect(html).toMatch(/<blockquote[^>]*><p[^>]*>at least 260,000 new urban jobs<\/p><\/blockquote>/);
    expect(html).toMatch(/Section 9, ¶ 2\. <a [^>]*href="http[^"]+#s9-p2:~:text=at%20/);
    await select(page, 's9-p2', 'at least 260,000 new urban jobs');
    await offerOf(page).getByRole('button', { name: 'Copy quotation as Markdown' }).click();
    await page.getByText('(Markdown)').waitFor();
    expect(await copied(page)).toMatch(/^> at least 260,000 new urban jobs\n>\n> — Yin Yong\. .* ¶ 2\. <http\S+>$/);
    await page.close();
  });

  test('where the browser gives no clipboard, by the older way, in both forms', async () => {
    const { page } = await site.open('work-report-2025.html', copying);
    await page.evaluate(() => {
      const refuse = () => Promise.reject(new Error('refused'));
      Object.assign(navigator.clipboard, { write: refuse, writeText: refuse });
    });
    await select(page, 's9-p2', 'at least 260,000 new urban jobs');
    await offerOf(page).getByRole('button', { name: 'Copy quotation', exact: true }).click();
    await said(page).waitFor();
    expect(await copied(page)).toMatch(quotation.text);
    expect(await pasted(page)).toContain('at least 260,000 new urban jobs</p></blockquote>');
    await page.close();
  });
});

test('three clicks select a paragraph, and its link is offered; over the number of a note it is given as a browser reads it', async () => {
  const { page } = await site.open('work-report-2025.html', copying);
  const offer = offerOf(page).getByRole('button', { name: 'Copy link' });
  await page.locator('#s9-p3').click({ clickCount: 3, position: { x: 200, y: 80 } });
  await offer.click();
  await said(page).waitFor();
  expect(decodeURIComponent(await copied(page))).toMatch(/#s9-p3:~:text=Comprehensively .*,.* in advance\.$/);
  await page.evaluate(() => {
    const from = document.querySelector('#s9-p1 a.term')?.firstChild as Text;
    const to = [...(document.querySelector('#s9-p1') as Element).childNodes].find(
      (one) => one instanceof Text && one.data.includes('and meeting'),
    ) as Text;
    getSelection()?.setBaseAndExtent(from, 0, to, to.data.indexOf('meeting') + 7);
  });
  await offer.click();
  await expect
    .poll(async () => decodeURIComponent(await copied(page)))
    .toMatch(/#s9-p1:~:text=seven aspects17 and meeting$/);
  await page.close();
});

test('a second press on a pilcrow closes its tools', async () => {
  const { page } = await site.open('work-report-2025.html', copying);
  const pilcrow = page.locator('#s9-p2 > .pilcrow');
  await pilcrow.click();
  await page.locator('.tools').waitFor();
  await pilcrow.click();
  await page.locator('.tools').waitFor({ state: 'hidden' });
  await page.waitForTimeout(200);
  expect(await page.locator('.tools').isVisible()).toBe(false);
  await pilcrow.click();
  await page.locator('.tools').waitFor();
  await page.close();
});

describe('where the browser knows no text fragments', () => {
  test('an address without words takes the marks of the last one away', async () => {
    const { page } = await site.open('work-report-2025.html#s9-p1');
    await page.evaluate(() => {
      const mark = Object.assign(document.createElement('mark'), { className: 'quoted' });
      getSelection()?.selectAllChildren(document.querySelector('#s9-p2 > .lead') as Element);
      getSelection()?.getRangeAt(0).surroundContents(mark);
      location.hash = '#s9-p3';
    });
    await expect.poll(() => page.locator('mark.quoted').count()).toBe(0);
    await page.close();
  });

  test('the page marks the words itself, over note numbers and marks too', async () => {
    const { outputFiles } = await build({
      entryPoints: ['src/reader/quote/mark-quote.ts'],
      bundle: true,
      format: 'iife',
      globalName: 'quote',
      write: false,
    });
    const { page } = await site.open('work-report-2025.html');
    const arrive = (hash: string) => page.evaluate(`${outputFiles[0]?.text}; quote.markQuote(${JSON.stringify(hash)})`);
    await arrive('#s9-p1:~:text=in%20seven%20aspects17%20and%20meeting');
    expect((await page.locator('mark.quoted').allTextContents()).join('')).toBe('in seven aspects17 and meeting');
    const box = await page.locator('mark.quoted').first().boundingBox();
    expect(box?.y).toBeGreaterThan(56);
    expect(box?.y).toBeLessThan(900);
    await arrive('#s9-p3');
    expect(await page.locator('mark.quoted').count()).toBe(0);
    expect(await page.locator('#s9-p1').textContent()).toMatch(/^We will improve .* hearts\.¶1$/);
    await page.close();
  });
});

test('from a disk the citation names the source and the id', async () => {
  const page = await site.browser.newPage();
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (text: string) => Object.assign(window, { copied: text }) },
    });
  });
  const copiedText = (): Promise<unknown> => page.evaluate(() => (window as unknown as { copied: string }).copied);
  for (const [name, id, end] of [
    ['work-report-2025', 's9-p2', /Section 9, ¶ 2 \(¶ s9-p2\)\. https:\/\/english\.beijing\.gov\.cn\/[^ ]+\.html$/],
    [
      'action-plan-2025',
      'p3',
      /China\.org\.cn\. Version \w{8}\. ¶ 3 \(¶ p3\)\. http:\/\/www\.china\.org\.cn\/[^ ]+\.htm$/,
    ],
  ] as const) {
    await page.goto(pathToFileURL(resolve(dist, `${name}.html`)).href);
    await openTools(page, id);
    await page.getByRole('button', { name: 'Text' }).click();
    await said(page).waitFor();
    expect(await copiedText()).toMatch(end);
  }
  await page.close();
});
