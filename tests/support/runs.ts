/** How often a property is tried. */

const share = process.env['PILCROW_RUNS'];

/** Whether everything is to be tried that else is tried by a sample of pages. */
export const tryAll = Number(share ?? 0) >= 1;

/** Some of several that are alike, in their order, others each time; all of them where everything is tried. */
export function someOf<T>(all: readonly T[], count: number): T[] {
  if (tryAll) return [...all];
  const places = all.map((_, at) => ({ at, chance: Math.random() }));
  const chosen = new Set(
    places
      .sort((a, b) => a.chance - b.chance)
      .slice(0, count)
      .map(({ at }) => at),
  );
  return all.filter((_, at) => chosen.has(at));
}

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
