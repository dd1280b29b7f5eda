/** Measures what a page costs over the wire: its own bytes and those of what it loads, compressed as a host would. */
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';

export interface PageFigures {
  page: string;
  requests: number;
  /** Bytes without fonts, Brotli. */
  bytes: number;
  fontBytes: number;
}

/** Loads a page in a fresh browser context, as a first visit, without the service worker's precaching. */
export async function measurePage(browser: Browser, url: string, page: string): Promise<PageFigures> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const tab = await context.newPage();
  const bodies: Promise<{ font: boolean; bytes: number }>[] = [];
  tab.on('response', (response) => {
    const font = response.url().endsWith('.woff2');
    bodies.push(
      response.body().then((body) => ({ font, bytes: font ? body.length : brotliCompressSync(body).length })),
    );
  });
  await tab.goto(url + page, { waitUntil: 'networkidle' });
  const all = await Promise.all(bodies);
  await context.close();
  const sum = (fonts: boolean): number =>
    all.reduce((total, { font, bytes }) => (font === fonts ? total + bytes : total), 0);
  return { page, requests: all.length, bytes: sum(false), fontBytes: sum(true) };
}
