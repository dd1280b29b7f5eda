/** Work that must not grow with the square of its input. */
import { expect } from 'vitest';

/** Mutated code, which asks at each step which mutant it is, takes longer (`npm run mutate`). */
const seconds = Number(process.env['PILCROW_AT_ONCE'] ?? 5);

/** Does something within some seconds of the processor's time: the clock's would be that of whatever else runs. */
export function atOnce<T>(work: () => T): T {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6, 'seconds of the processor').toBeLessThan(seconds);
  return result;
}
