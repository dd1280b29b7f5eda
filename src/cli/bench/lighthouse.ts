/** Lighthouse on pages of a served site: the four scores, and what kept a page from 100. */
import lighthouse, { type Flags, type Result } from 'lighthouse';
import { computeMedianRun } from 'lighthouse/core/lib/median-run.js';
import { launchBrowser } from '../browser.ts';

/** The categories, in the order that Lighthouse shows them. */
export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** How pages are measured. */
interface Options {
  /** How often each; what counts is the median run, because a busy machine makes single runs slower. */
  runs?: number;
  /** What is measured: without performance it does not matter how busy the machine is. */
  only?: readonly (typeof categories)[number][];
  /** Lighthouse's own settings, where they are to be others. */
  settings?: Flags;
}

/** One page's scores, 0–100, and the audits below 0.9 that count. */
export interface Scores {
  page: string;
  scores: Record<(typeof categories)[number], number>;
  /** Milliseconds, and bytes over the wire. */
  measures: {
    firstContentfulPaint: number;
    largestContentfulPaint: number;
    totalBlockingTime: number;
    layoutShift: number;
    bytes: number;
  };
  failed: string[];
}

/**
 * Measures pages, one after the other, as a phone on a slow line (Lighthouse's own settings). Of several runs
 * of a page the median one counts, as Lighthouse itself chooses it.
 *
 * @param site Where the site is served.
 * @param pages Paths from its root.
 * @throws If Lighthouse cannot measure a page.
 */
export async function measurePages(
  site: string,
  pages: readonly string[],
  { runs: wanted = 3, only = categories, settings = {} }: Options = {},
): Promise<Scores[]> {
  const port = 9300 + (process.pid % 500);
  const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
  try {
    const all: Scores[] = [];
    for (const page of pages) {
      const runs: Result[] = [];
      while (runs.length < wanted)
        runs.push(await measureOnce(site + page, { ...settings, port, onlyCategories: [...only] }));
      const lhr = (runs.length === 1 ? runs[0] : computeMedianRun(runs)) as Result;
      const number = (audit: string): number => lhr.audits[audit]?.numericValue ?? Number.NaN;
      const weighted = Object.values(lhr.categories).flatMap(({ auditRefs }) =>
        auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
      );
      const failed = [...new Set(weighted)].filter((id) => (lhr.audits[id]?.score ?? 1) < 0.9);
      all.push({
        page,
        scores: Object.fromEntries(
          categories.map((name) => [name, Math.round((lhr.categories[name]?.score ?? 0) * 100)]),
        ) as Scores['scores'],
        measures: {
          firstContentfulPaint: Math.round(number('first-contentful-paint')),
          largestContentfulPaint: Math.round(number('largest-contentful-paint')),
          totalBlockingTime: Math.round(number('total-blocking-time')),
          layoutShift: number('cumulative-layout-shift'),
          bytes: number('total-byte-weight'),
        },
        failed,
      });
    }
    return all;
  } finally {
    await browser.close();
  }
}

async function measureOnce(url: string, flags: Flags): Promise<Result> {
  const run = await lighthouse(url, { output: 'json', logLevel: 'error', disableFullPageScreenshot: true, ...flags });
  if (!run || run.lhr.runtimeError) throw new Error(`${url}: ${run?.lhr.runtimeError?.message ?? 'no result'}`);
  return run.lhr;
}
