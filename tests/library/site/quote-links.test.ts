/**
 * Links to quotes, with Chromium as the oracle: what it paints as the words that a link means are the words that were
 * selected, wherever in the texts they stand. A sample; `npm run check:full` tries many.
 */
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wholeChromium } from '../../support/browser.ts';
import { runs } from '../../support/runs.ts';
import { type OpenSite, openSite } from '../../support/site.ts';

let site: OpenSite;
let browser: Browser;
let script: string;
if (!wholeChromium)
  console.warn(
    'No whole Chromium is installed: quote links are NOT TRIED in a browser (Debian: apt-get install chromium).',
  );
beforeAll(async () => {
  if (!wholeChromium) return;
  site = await openSite();
  browser = await chromium.launch({ executablePath: wholeChromium ?? '', args: ['--no-sandbox'] });
  const { outputFiles } = await build({
    stdin: {
      contents: `export { describeInPage } from './describe.ts'; export { writeFragment } from '../../corpus/text/text-fragment.ts';
        export { readPage } from './page-text.ts'; export { selectedWords, stretchOf } from './selection.ts';`,
      resolveDir: 'src/reader/quote',
      loader: 'ts',
    },
    bundle: true,
    format: 'iife',
    globalName: 'quote',
    write: false,
  });
  script = outputFiles[0]?.text ?? '';
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

interface Link {
  id: string;
  words: string;
  /** Where they stand in the passage's own text. */
  start: number;
  end: number;
  fragment: string | undefined;
}
interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Selects words at random, of one to nine words and a few of many, and describes each as the page does. */
const randomLinks = (page: Page, count: number, seed: number): Promise<Link[]> =>
  page.evaluate(
    ([source = '', count = 0, seed = 0]) => {
      const quote = new Function(`${source}; return quote`)();
      let state = Number(seed);
      const random = (below: number): number => {
        state = (state * 1103515245 + 12345) % 2147483648;
        return Math.floor((state / 2147483648) * below);
      };
      const passages = [...document.querySelectorAll<HTMLElement>('.paragraph[id], .note[id]')];
      const links: { id: string; words: string; start: number; end: number; fragment: string | undefined }[] = [];
      while (links.length < Number(count)) {
        const passage = passages[random(passages.length)] as HTMLElement;
        const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
        const words: { node: Text; start: number; end: number; before: number }[] = [];
        let before = 0;
        while (walker.nextNode()) {
          const node = walker.currentNode as Text;
          if (node.parentElement?.closest('.pilcrow, .backlink')) continue;
          if (!node.parentElement?.closest('.note-reference'))
            for (const { index, 0: word } of node.data.matchAll(/[^\s]+/g))
              words.push({ node, start: index, end: index + word.length, before });
          before += node.length;
        }
        const first = random(words.length);
        const length = random(8) === 0 ? 30 + random(60) : 1 + random(9);
        const last = Math.min(first + length, words.length) - 1;
        const [from, to] = [words[first], words[last]];
        if (!from || !to) continue;
        getSelection()?.setBaseAndExtent(from.node, from.start, to.node, to.end);
        const selected = quote.selectedWords(getSelection());
        if (!selected) continue;
        const read = quote.readPage();
        const described = quote.describeInPage(read, quote.stretchOf(read, selected), 'en');
        links.push({
          id: passage.id,
          words: String(getSelection()),
          start: from.before + from.start,
          end: to.before + to.end,
          fragment: described && quote.writeFragment(described),
        });
      }
      return links;
    },
    [script, count, seed] as const,
  );

/** A picture of the whole page is large: a quarter as wide and high it is looked through in a tenth of the time, and shows every word. */
const scale = 1 / 4;

/** Where the browser paints words as meant, in boxes of the page; and what those words are, as it finds them. */
async function painted(page: Page): Promise<Box[]> {
  const session = await page.context().newCDPSession(page);
  const clip = { x: 0, y: 0, ...(page.viewportSize() ?? { width: 0, height: 0 }), scale };
  const picture = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true, clip });
  await session.detach();
  return page.evaluate(
    async ([data, scale]) => {
      const file = await fetch(`data:image/png;base64,${data}`);
      const bitmap = await createImageBitmap(await file.blob());
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d', { willReadFrequently: true });
      context?.drawImage(bitmap, 0, 0);
      const { data: pixels = new Uint8ClampedArray() } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? {};
      const rows: { left: number; top: number; right: number; bottom: number }[] = [];
      for (let y = 0; y < bitmap.height; y += 1) {
        let left = -1;
        for (let x = 0; x <= bitmap.width; x += 1) {
          const at = (y * bitmap.width + x) * 4;
          // All else is white; of what is painted in part, half or more counts.
          const isPainted = x < bitmap.width && (pixels[at + 1] ?? 255) < 128 && (pixels[at] ?? 0) > 200;
          if (isPainted && left < 0) left = x;
          if (isPainted || left < 0) continue;
          rows.push({ left: left / scale, top: y / scale, right: x / scale, bottom: (y + 1) / scale });
          left = -1;
        }
      }
      return rows;
    },
    [picture.data, scale] as const,
  );
}

/** The lines that the selected words take, in the window. */
const meant = (page: Page, { id, start, end }: Link): Promise<Box[]> =>
  page.evaluate(
    ([id, start, end]) => {
      const walker = document.createTreeWalker(document.getElementById(id) as HTMLElement, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let before = 0;
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        if (node.parentElement?.closest('.pilcrow, .backlink')) continue;
        const after = before + node.length;
        if (start >= before && start < after) range.setStart(node, start - before);
        if (end > before && end <= after) range.setEnd(node, end - before);
        before = after;
      }
      return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
    },
    [id, start, end] as const,
  );

/** What is wrong with what is painted: words that are not, and rows of pixels that are no one's. */
function wrongIn(rows: readonly Box[], quotes: readonly { link: Link; lines: readonly Box[] }[]): string[] {
  // Half words were made whole, and a note's number stands a little higher.
  const [wide, high] = [40, 8];
  const lines = quotes.flatMap((quote) => quote.lines).filter(({ left, right }) => right - left > 2);
  const isOver = (row: Box, line: Box): boolean =>
    row.top >= line.top - high && row.bottom <= line.bottom + high && row.right > line.left && row.left < line.right;
  const missed = quotes.filter(
    ({ link, lines: own }) => link.fragment && !own.some((line) => rows.some((row) => isOver(row, line))),
  );
  // Quotes that touch are painted as one.
  const isCovered = (row: Box): boolean => {
    const near = lines.filter((line) => row.top >= line.top - high && row.bottom <= line.bottom + high);
    let end = row.left;
    for (const { left, right } of near.sort((one, other) => one.left - other.left))
      if (left - wide <= end) end = Math.max(end, right + wide);
    return end >= row.right;
  };
  const strays = rows.filter((row) => !isCovered(row));
  return [
    ...missed.map(
      ({ link }) => `not painted: #${link.id}${decodeURIComponent(link.fragment ?? '')} for “${link.words}”`,
    ),
    ...strays.map(({ left, top }) => `painted, and meant by none: ${left}, ${top}`),
  ];
}

/** So many quotes are tried in one page: every one of an address is painted. Many would lie one over another. */
const together = 15;
const painting =
  '* { color: transparent !important; } ::target-text { background: rgb(255 0 254) !important; color: rgb(255 0 254) !important; }';

test.skipIf(!wholeChromium).each([
  ['work-report-2025', runs(30).numRuns, 7],
  ['action-plan-2025', runs(15).numRuns, 11],
])(
  '%s: %i quotes lead to their very words',
  async (name, count, seed) => {
    const page = await browser.newPage({
      bypassCSP: true,
      serviceWorkers: 'block',
      viewport: { width: 1280, height: 900 },
    });
    const address = `${site.url}${name}.html`;
    await page.goto(address);
    const links = await randomLinks(page, count, seed);
    // What stands twice with all that is around it is served by its paragraph's id; that is rare, but of notes, which
    // stand in the margin too.
    const served = links.filter(({ fragment }) => !fragment);
    expect(served.filter(({ id }) => !/^n\d/.test(id)).length).toBeLessThanOrEqual(count / 20);
    expect(served.length).toBeLessThan(count / 10);
    // The whole page is in sight, so that nothing that is painted is missed.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: 1280, height });
    await page.addInitScript((style) => {
      addEventListener('DOMContentLoaded', () =>
        document.head.append(Object.assign(document.createElement('style'), { textContent: style })),
      );
    }, painting);
    for (let first = 0; first < links.length; first += together) {
      const batch = links.slice(first, first + together);
      const directives = batch.flatMap(({ fragment }) => fragment?.replace(':~:', '') ?? []);
      await page.goto('about:blank');
      await page.goto(`${address}#${batch[0]?.id}:~:${directives.join('&')}`);
      // The page arranges its margin, and the browser looks for words, when they have time: a picture takes some of it.
      const wrong = async (): Promise<string[]> => {
        const quotes: { link: Link; lines: Box[] }[] = [];
        for (const link of batch) quotes.push({ link, lines: await meant(page, link) });
        return wrongIn(await painted(page), quotes);
      };
      await expect.poll(wrong, { timeout: 60_000, interval: 500 }).toEqual([]);
    }
    await page.close();
  },
  600_000,
);
