/** A file system that fails when it is told to: what a full disk, a taken right and a sudden end look like. */
import fs from 'node:fs/promises';
import type { FileSystem } from '../../src/cli/files/disk.ts';

const changing = ['copyFile', 'mkdir', 'rename', 'rm', 'rmdir', 'writeFile'];
type Call = (...args: unknown[]) => Promise<unknown>;

/** A call of the file system as a fault sees it: the how-manyth, its name, and whether it changes anything. */
export interface Seen {
  count: number;
  name: string;
  changes: boolean;
  path: string;
}

/** The process has ended: nothing that comes after it is done. */
export class Ended extends Error {}

/**
 * The real file system with faults.
 *
 * @param fault Gives for a call the system's code of the error that it ends in, `end` where the process ends before it,
 * or nothing where it goes well. A write that fails leaves half of its text.
 */
export function faultyFileSystem(fault: (seen: Seen) => string | undefined): FileSystem & { calls: number } {
  const state = { calls: 0, ended: false };
  const wrapped = Object.fromEntries(
    [...changing, 'readFile', 'readdir'].map((name) => {
      const real = (fs as unknown as Record<string, Call>)[name] as Call;
      const call: Call = async (...args) => {
        if (state.ended) throw new Ended();
        state.calls += 1;
        const path = String(args[0]);
        const code = fault({ count: state.calls, name, changes: changing.includes(name), path });
        // Nothing need get as far as the medium here.
        if (code === undefined) return name === 'writeFile' ? real(path, args[1]) : real(...args);
        if (name === 'writeFile') await real(path, String(args[1]).slice(0, String(args[1]).length / 2));
        if (code === 'end') {
          state.ended = true;
          throw new Ended();
        }
        throw Object.assign(new Error(`${code}: as injected, ${name} '${path}'`), { code, syscall: name, path });
      };
      return [name, call];
    }),
  );
  return Object.defineProperty(wrapped as unknown as FileSystem & { calls: number }, 'calls', {
    get: () => state.calls,
  });
}
