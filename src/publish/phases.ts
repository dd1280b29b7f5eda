/** What each phase of a build costs, for who measures it (`npm run bench -- --scale`): else it is not told. */
import { appendFileSync } from 'node:fs';

/** The variable of the environment that names the file in which it is told. */
export const phasesVariable = 'PILCROW_PHASES';

/** What a phase cost the process: one that it started counts where that is told. */
export interface Phase {
  phase: string;
  /** By the clock. */
  seconds: number;
  /** Processor time, of all threads. */
  cpu: number;
  /** The memory that the process has when it ends (resident set). */
  megabytes: number;
}

/**
 * Begins to measure.
 *
 * @param file Gets a line of JSON, a {@link Phase}, for each phase that ends; without one, nothing is measured.
 * @returns Ends a phase, and begins the next one.
 */
export function measurePhases(file = process.env[phasesVariable]): (ended: string) => void {
  if (file === undefined) return () => {};
  let [time, cpu] = [performance.now(), process.cpuUsage()];
  return (phase) => {
    const { user, system } = process.cpuUsage(cpu);
    const one: Phase = {
      phase,
      seconds: (performance.now() - time) / 1e3,
      cpu: (user + system) / 1e6,
      megabytes: process.memoryUsage.rss() / 1e6,
    };
    appendFileSync(file, `${JSON.stringify(one)}\n`);
    [time, cpu] = [performance.now(), process.cpuUsage()];
  };
}
