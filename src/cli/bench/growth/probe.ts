/** Loaded into a process that is measured: says at its end, through a pipe of its own, what it cost. */
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeSync(3, JSON.stringify({ microseconds: userCPUTime + systemCPUTime, kilobytes: maxRSS }));
  });
}
