/** Work that must not grow with the square of its input. */
import { expect } from 'vitest';

/** Does something within five seconds of the processor's time: the clock's would be that of whatever else runs. */
export function atOnce<T>(work: () => T): T {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6, 'seconds of the processor').toBeLessThan(5);
  return result;
}
