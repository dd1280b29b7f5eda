/** How often a property is tried. */

const share = process.env['PILCROW_RUNS'];

/**
 * So many samples, others each time. `PILCROW_RUNS` says how many times as many (`npm run check:full`), or what share of them:
 * where a property is tried again for every change of the code (`npm run mutate`), they are the same each time.
 */
export const runs = (count: number): { numRuns: number; seed?: number } =>
  share === undefined
    ? { numRuns: count }
    : { numRuns: Math.ceil(count * Number(share)), ...(Number(share) < 1 && { seed: 1 }) };
