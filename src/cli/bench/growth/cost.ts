/** What a run cost, and how costs are put together. */

/** What a run, or one process of it, cost. */
export interface Cost {
  /** Processor time, of all threads and processes. */
  seconds: number;
  /** Peak memory (resident set), of the process that had most. */
  megabytes: number;
}

/** Two processes of one run: their time adds up, their memory is that of the larger. */
export const addition = (a: Cost, b: Cost): Cost => ({
  seconds: a.seconds + b.seconds,
  megabytes: Math.max(a.megabytes, b.megabytes),
});

/** Two runs of the same: the less of each, because a busy machine only adds. */
export const less = (a: Cost, b: Cost): Cost => ({
  seconds: Math.min(a.seconds, b.seconds),
  megabytes: Math.min(a.megabytes, b.megabytes),
});

/** Megabytes, of what systems call kilobytes and count in 1,024 bytes. */
export const megabytesOf = (kilobytes: number): number => (kilobytes * 1024) / 1e6;
