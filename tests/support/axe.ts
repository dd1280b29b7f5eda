/** What axe finds on a page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** Every page reads it anew: the small form in half of the time. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Rules that axe leaves out by itself and Lighthouse asks for: with them, who passes here has its 100 for accessibility. But
 * one (td-has-header): which cell of a table is the head of others, a text need not say.
 */
const more = ['identical-links-same-purpose', 'label-content-name-mismatch', 'table-fake-caption'];

interface Look {
  /** The element that is looked at, with all that is in it; else the whole page. */
  inside?: string | undefined;
  /** Whether only colours are looked at: all that differs between light and dark. */
  coloursOnly?: boolean;
}

/** Runs axe on a page as it is now: each violation with its element and what is wrong. */
export async function violations(page: Page, { inside, coloursOnly = false }: Look = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await run(page, source);
  return page.evaluate(
    async ({ inside, coloursOnly, more }) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      // An element that is not there is no element without a fault.
      if (inside && !document.querySelector(inside)) return [`there is no ${inside}`];
      // Nobody reads the markup that it would write down of every element.
      axe.configure({ noHtml: true });
      const results = await axe.run(inside ?? document, {
        resultTypes: ['violations'],
        // It fetches every stylesheet once more for a rule about how a device is held.
        preload: false,
        ...(coloursOnly
          ? { runOnly: ['color-contrast', 'link-in-text-block'] }
          : { rules: Object.fromEntries(more.map((id) => [id, { enabled: true }])) }),
      });
      return results.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
      );
    },
    { inside, coloursOnly, more },
  );
}

/** Runs a script as a page's own, which V8 compiles once for all pages of a process; what Playwright evaluates it compiles for each. */
async function run(page: Page, expression: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { exceptionDetails } = await session.send('Runtime.evaluate', { expression });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.text);
}
