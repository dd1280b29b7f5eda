/** A document's page → its PDF, by the browser's own printing. */
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';

interface Job {
  /** Where the built site is served. */
  site: string;
  /** The page's path from the site's root. */
  page: string;
  /** Where the PDF goes. */
  path: string;
  /** Where the site is published: links that leave the document lead there. Without it they are text. */
  publishedAt?: string | undefined;
}

const footer = `<div style="width: 100%; padding: 0 18mm; display: flex; justify-content: space-between; font: 7.5pt sans-serif; color: #555">
  <span class="title"></span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`;

/**
 * Prints a document's page.
 *
 * @returns How many pages the PDF has.
 * @throws If the page is not there or the text face has not loaded.
 */
export async function printDocument(browser: Browser, { site, page: file, path, publishedAt }: Job): Promise<number> {
  const page = await browser.newPage();
  try {
    const answer = await page.goto(site + file);
    if (!answer?.ok()) throw new Error(`${file} is not in the built site`);
    // A text face that comes too late for one look at a page is there for the next.
    const hasFace = (): Promise<boolean> =>
      page.evaluate(() =>
        [...document.fonts].some(({ family, status }) => /Source Serif 4/.test(family) && status === 'loaded'),
      );
    for (let look = 0; look < 5 && !(await hasFace()); look += 1) {
      await page.reload({ waitUntil: 'networkidle' });
    }
    if (!(await hasFace())) throw new Error(`${file}: the text face did not load`);
    await page.evaluate((published) => {
      for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
        if (link.origin !== location.origin) continue;
        if (link.pathname === location.pathname) link.setAttribute('href', link.hash);
        else if (published === undefined) link.removeAttribute('href');
        else link.href = new URL(link.getAttribute('href') ?? '', published).href;
      }
    }, publishedAt);
    await page.evaluate(keepNumbersOutOfBookmarks);
    await page.pdf({
      path,
      format: 'A4',
      preferCSSPageSize: true,
      outline: true,
      tagged: true,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer,
      margin: { top: '20mm', right: '18mm', bottom: '22mm', left: '18mm' },
    });
  } finally {
    await page.close();
  }
  const text = await readFile(path, 'latin1');
  return text.match(/\/Type \/Page\b/g)?.length ?? 0;
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
