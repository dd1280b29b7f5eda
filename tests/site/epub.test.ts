/** The pages of an EPUB as a reading system shows them: by day and by night, on a small screen, to everyone. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentToEpub } from '../../src/convert/write/epub/document-to-epub.ts';
import { violations } from '../support/axe.ts';
import { sharedBrowser } from '../support/browser.ts';
import { filesOf } from '../support/epub.ts';
import { someOf } from '../support/runs.ts';
import { takenBelow } from '../support/taken.ts';

/** What axe asks of a page of its own: a file of a book has its headings and landmarks in the book. */
const ofBook = /^(?:landmark-one-main|page-has-heading-one|region) /;

const folder = mkdtempSync(join(tmpdir(), 'epub-'));
const pages: string[] = [];
let browser: Browser;
beforeAll(async () => {
  const taken = takenBelow('tests/corpora/shapes').find(({ document }) => document.id === 'shapes');
  for (const [name, text] of taken ? filesOf(documentToEpub(taken)) : []) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    if (name.endsWith('.xhtml')) pages.push(path);
  }
  browser = await sharedBrowser();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
});

test.each(['light', 'dark'] as const)(
  '%s: axe finds nothing, and nothing is wider than a small screen',
  async (colorScheme) => {
    expect(pages.length).toBeGreaterThan(8);
    const page = await browser.newPage({ viewport: { width: 360, height: 640 }, colorScheme });
    // In the dark the colours alone are others.
    for (const path of colorScheme === 'light' ? pages : someOf(pages, Math.ceil(pages.length / 2))) {
      await page.goto(`file://${path}`);
      // The paper is the reading system's: axe would take it for white.
      await page.addStyleTag({ content: 'html { background: Canvas; }' });
      expect(
        (await violations(page, { coloursOnly: colorScheme === 'dark' })).filter((one) => !ofBook.test(one)),
        path,
      ).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
    }
    await page.close();
  },
);
