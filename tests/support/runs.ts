/** How often a property is tried. */

const share = process.env['PILCROW_RUNS'];

/**
 * So many samples, others each time. Where a property is tried again for every change of the code (`npm run mutate`),
 * `PILCROW_RUNS` says what share of them, and they are the same each time.
 */
export const runs = (count: number): { numRuns: number; seed?: number } =>
  share === undefined ? { numRuns: count } : { numRuns: Math.ceil(count * Number(share)), seed: 1 };
