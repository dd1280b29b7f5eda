/**
 * One conversion of a project at a time: a second waits, or is told who is at work.
 *
 * Who wants to work leaves a claim, a file named after the process, and only then looks for others. If there is another of
 * a process that lives, it takes its own away again and waits; so at most one goes on. A claim of a process that has ended
 * says so by its name, and anyone may remove it: nothing is ever taken from the living.
 */
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { problem } from '../../corpus/problems/catalogue.ts';
import { type Disk, DiskRefusal, Refusal } from './disk.ts';
import { workFolder } from './transaction.ts';

const thisHost = encodeURIComponent(hostname());

/** Whose claim stands in the way. */
interface Holder {
  pid: number;
  host: string;
  /** The claim's path from the project's root. */
  file: string;
}

/** How a conversion waits for its turn. */
export interface Turn {
  /** How long to wait for another conversion, in milliseconds. */
  patience: number;
  /** Is told what is being done, for people who wait. */
  doing: (what: string) => void;
}

interface Waiting extends Turn {
  /** Who wants to work, if not this process. */
  pid?: number;
}

/**
 * Does work while no other conversion of the project runs.
 *
 * @throws A `Refusal` if another is still at work when patience ends, or a claim cannot be left.
 */
export async function alone<T>(disk: Disk, options: Waiting, work: () => Promise<T>): Promise<T> {
  const claim = `${workFolder}/lock-${options.pid ?? process.pid}@${thisHost}`;
  await untilFree(options, async () => {
    await leave(disk, claim);
    const other = await livingClaim(disk, claim);
    if (other) await disk.remove(claim);
    return other;
  });
  try {
    return await work();
  } finally {
    // A claim that cannot be removed is that of a process which has ended.
    await disk.remove(claim).catch(() => {});
    await disk.removeEmptyFolder(workFolder).catch(() => {});
  }
}

/**
 * Waits until no conversion of the project runs, and leaves nothing on the disk.
 *
 * @throws A `Refusal` if one is still at work when patience ends.
 */
export const whenFree = (disk: Disk, turn: Turn): Promise<void> => untilFree(turn, () => livingClaim(disk));

async function untilFree({ patience, doing }: Turn, attempt: () => Promise<Holder | undefined>): Promise<void> {
  const until = Date.now() + patience;
  for (let holder = await attempt(); holder; holder = await attempt()) {
    if (Date.now() >= until) throw new Refusal(problem('conversion-running', { file: holder.file }, holder));
    doing(`Waiting for another conversion (process ${holder.pid} on ${holder.host})`);
    // Two that keep meeting part in the end.
    await wait(50 + Math.random() * 100);
  }
}

/** Leaves a claim; another that has ended may be removing the empty folder meanwhile. */
async function leave(disk: Disk, claim: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await disk.write(claim, '');
    } catch (error) {
      if (!(error instanceof DiskRefusal)) throw error;
      if (error.code !== 'ENOENT' || attempt === 10) throw error.of(workFolder);
    }
  }
}

/** The claim of another process that lives. Those of processes that have ended are removed. */
async function livingClaim(disk: Disk, own?: string): Promise<Holder | undefined> {
  for (const name of (await disk.names(workFolder)) ?? []) {
    const [, pid, host] = /^lock-(\d+)@(.+)$/.exec(name) ?? [];
    const file = `${workFolder}/${name}`;
    if (pid === undefined || host === undefined || file === own) continue;
    const holder = { pid: Number(pid), host, file };
    if (lives(holder)) return holder;
    if (own) await disk.remove(file);
  }
  return undefined;
}

/** Whether a process lives. Of another machine's it cannot be told, and a person must. */
function lives({ pid, host }: Holder): boolean {
  if (host !== thisHost) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
