/** What programs cost that are run one after the other. */
import { measureProgram, type Program } from '../growth/measure.ts';
import type { RunCost } from './figures.ts';

/** Two runs, one after the other: time adds up, and the memory is that of the larger. */
export const after = (a: RunCost, b: RunCost): RunCost => ({
  wall: a.wall + b.wall,
  seconds: a.seconds + b.seconds,
  megabytes: Math.max(a.megabytes, b.megabytes),
});

/**
 * Runs programs, one after the other.
 *
 * @throws With what it said, if one fails.
 */
export async function costOf(programs: readonly Program[]): Promise<RunCost> {
  let cost: RunCost = { wall: 0, seconds: 0, megabytes: 0 };
  for (const program of programs) {
    const { wall, seconds, together } = await measureProgram(program);
    cost = after(cost, { wall, seconds, megabytes: together });
  }
  return cost;
}
