/** What a first visit loads behind the page that is read: what the service worker then keeps. */
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../browser.ts';

/** How often is looked, and how often in turn nothing more may have come, until it is the end. */
const every = 500;
const calm = 6;

/** Opens a page with the service worker, waits until nothing more comes, and counts what is kept then, in Brotli. */
export async function measureBackground(url: string, page: string): Promise<{ requests: number; bytes: number }> {
  const browser = await launchBrowser();
  try {
    const tab = await browser.newPage();
    await tab.goto(url + page, { waitUntil: 'networkidle' });
    let kept = await keptIn(tab);
    for (let quiet = 0; quiet < calm; ) {
      await tab.waitForTimeout(every);
      const now = await keptIn(tab);
      quiet = now.length === kept.length ? quiet + 1 : 0;
      kept = now;
    }
    let bytes = 0;
    for (const one of kept) {
      const body = Buffer.from(await (await fetch(one)).arrayBuffer());
      bytes += Math.min(body.length, brotliCompressSync(body).length);
    }
    return { requests: kept.length, bytes };
  } finally {
    await browser.close();
  }
}

/** The addresses of what the caches of a page's site hold. */
const keptIn = (tab: Page): Promise<string[]> =>
  tab.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return [...new Set(all.flat().map(({ url }) => url))];
  });
