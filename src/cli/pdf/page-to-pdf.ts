/** A document's page → its PDF, by the browser's own printing. */
import { writeFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { lowerPlaces } from './inner-places.ts';
import { loadPaperFaces } from './paper-faces.ts';

interface Job {
  /** Where the built site is served. */
  site: string;
  /** The page's path from the site's root. */
  page: string;
  /** Where the PDF goes. */
  path: string;
  /** Where the site is published: links that leave the document lead there. Without it they are text. */
  publishedAt?: string | undefined;
  /** Whether what the editors add is left out. */
  textAlone?: boolean;
}

/**
 * Prints a document's page.
 *
 * @returns How many pages the PDF has.
 * @throws If the page is not there or the text face has not loaded.
 */
export async function printDocument(
  browser: Browser,
  { site, page: file, path, publishedAt, textAlone }: Job,
): Promise<number> {
  const page = await browser.newPage();
  try {
    const answer = await page.goto(site + file);
    if (!answer?.ok()) throw new Error(`${file} is not in the built site`);
    if (textAlone)
      await page.evaluate(() => {
        document.documentElement.dataset['show'] = 'notes';
      });
    await loadPaperFaces(page);
    // What arranges the page on paper comes when the page is first used.
    await page.mouse.move(1, 1);
    await page.mouse.move(2, 2);
    await page.waitForFunction(() => 'pilcrowReading' in globalThis);
    await page.evaluate((address) => {
      // A library that says where it is published names it on its pages.
      const official = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.getAttribute('href');
      const published = address ?? (official?.startsWith('http') ? official : undefined);
      for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
        if (link.origin !== location.origin) continue;
        if (link.pathname === location.pathname) link.setAttribute('href', link.hash);
        else if (published === undefined) link.removeAttribute('href');
        else link.href = new URL(link.getAttribute('href') ?? '', published).href;
      }
    }, publishedAt);
    await page.evaluate(keepNumbersOutOfBookmarks);
    const printed = await page.pdf({
      format: 'A4',
      preferCSSPageSize: true,
      outline: true,
      tagged: true,
      printBackground: true,
    });
    const pdf = lowerPlaces(printed, (await page.evaluate(topMargin)) * 0.75);
    await writeFile(path, pdf);
    return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
  } finally {
    await page.close();
  }
}

/** The margin over the text of a printed page, in CSS pixels; runs in the page. */
function topMargin(): number {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const page = rules.find((rule): rule is CSSPageRule => rule instanceof CSSPageRule && rule.selectorText === '');
  const probe = document.createElement('div');
  probe.style.setProperty('height', page?.style.marginTop ?? '0');
  document.body.append(probe);
  const { height } = probe.getBoundingClientRect();
  probe.remove();
  return height;
}

/**
 * A bookmark is all the text of its heading. A note's number that ends a heading is put behind it, where it looks the
 * same; runs in the page.
 */
function keepNumbersOutOfBookmarks(): void {
  for (const heading of document.querySelectorAll<HTMLElement>('h1, h2, .lead')) {
    const numbers: Element[] = [];
    while (heading.lastChild instanceof Element && heading.lastChild.matches('.note-reference')) {
      numbers.unshift(heading.lastChild);
      heading.lastChild.remove();
    }
    if (numbers.length === 0) continue;
    const level = heading.getAttribute('aria-level') ?? heading.localName.slice(1);
    const words = document.createElement('span');
    words.setAttribute('role', 'heading');
    words.setAttribute('aria-level', level);
    words.append(...heading.childNodes);
    heading.setAttribute('role', 'presentation');
    heading.append(words, ...numbers);
  }
}
