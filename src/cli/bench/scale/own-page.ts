/** What the page of the longest document costs of the library that the project has itself. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launchBrowser } from '../../browser.ts';
import { serve } from '../../server/static-server.ts';
import { builtDocuments } from '../built-documents.ts';
import { measurePage } from '../pages.ts';
import { costOf } from './cost.ts';
import type { PageCost } from './figures.ts';

/** Builds that library into a temporary folder and opens the page. */
export async function ownPage(): Promise<PageCost> {
  const out = await mkdtemp(join(tmpdir(), 'pilcrow-bench-'));
  const browser = await launchBrowser();
  try {
    const args = [resolve('scripts/build.ts'), '--out', out];
    await costOf([{ name: 'build', on: 'the library', args, env: { ...process.env, NO_COLOR: '1' } }]);
    const [longest] = await builtDocuments(out);
    const server = await serve(out);
    try {
      const { page, requests, bytes } = await measurePage(browser, server.url, `${longest?.id}.html`);
      return { page, requests, bytes };
    } finally {
      await server.close();
    }
  } finally {
    await browser.close();
    await rm(out, { recursive: true });
  }
}
