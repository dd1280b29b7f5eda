/** What the processes cost that a process starts, such as Pagefind's: nothing but the system knows, and Linux tells in `/proc`. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Cost, megabytesOf } from './cost.ts';

/** How often is looked, in milliseconds: what a child does after the last look before its end is not counted. */
const every = 100;
/** The unit in which Linux tells processor time, whatever the machine: a hundredth of a second. */
const ticksPerSecond = 100;

/** What is seen of a process that is looked at until that is stopped. */
export interface Watched {
  stop(): void;
  /** What each process that it started cost. */
  costs(): Iterable<Cost>;
  /** The most megabytes that it and all of them had at one moment; what they share counts for each of them. */
  together(): number;
}

/** Looks at a process and at what it has started until it is told to stop. Where there is no `/proc`, it sees nothing. */
export function watchChildren(pid: number): Watched {
  const seen = new Map<number, Cost>();
  let together = 0;
  const timer = setInterval(() => {
    const children = descendantsOf(pid);
    for (const child of children) {
      const cost = costOf(child);
      if (cost) seen.set(child, cost);
    }
    together = Math.max(
      together,
      [pid, ...children].map(residentNow).reduce((sum, one) => sum + one, 0),
    );
  }, every);
  return { stop: () => clearInterval(timer), costs: () => seen.values(), together: () => together };
}

/** The processes that a process has started, and those that they have. */
function descendantsOf(pid: number): number[] {
  const threads = attempt(() => readdirSync(`/proc/${pid}/task`)) ?? [];
  const children = threads.flatMap((thread) =>
    (attempt(() => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')) ?? '').split(' ').filter(Boolean),
  );
  return children.flatMap((child) => [Number(child), ...descendantsOf(Number(child))]);
}

function costOf(pid: number): Cost | undefined {
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  const status = attempt(() => readFileSync(`/proc/${pid}/status`, 'utf8'));
  return stat === undefined || status === undefined ? undefined : costFrom(stat, status);
}

/** The megabytes that a process has now. */
function residentNow(pid: number): number {
  const status = attempt(() => readFileSync(`/proc/${pid}/status`, 'utf8')) ?? '';
  return megabytesOf(Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0));
}

/**
 * A process's cost from what Linux says of it.
 *
 * @param stat `/proc/<pid>/stat`: the 14th and 15th field are its time. The second is its name, which can hold spaces.
 * @param status `/proc/<pid>/status`: its peak memory; of a process that has ended but is not yet fetched there is none.
 */
export function costFrom(stat: string, status: string): Cost | undefined {
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
  if (kilobytes === undefined) return undefined;
  return { seconds: (Number(user) + Number(system)) / ticksPerSecond, megabytes: megabytesOf(Number(kilobytes)) };
}

/** A process can end at any moment: then there is nothing to read. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
