/** How often a property is tried. */

const share = process.env['PILCROW_RUNS'];

/** Whether everything is to be tried that else is tried by a sample of pages. */
export const tryAll = Number(share ?? 0) >= 1;

/**
 * So many samples, others each time. `PILCROW_RUNS` says how many times as many (`npm run check:full`), or what share of them:
 * where a property is tried again for every change of the code (`npm run mutate`), they are the same each time.
 *
 * @param full At least so many where ten times as many are asked for.
 */
export const runs = (count: number, full = 0): { numRuns: number; seed?: number } =>
  share === undefined
    ? { numRuns: count }
    : {
        numRuns: Math.max(Math.ceil(count * Number(share)), Number(share) < 10 ? 0 : full),
        ...(Number(share) < 1 && { seed: 1 }),
      };
