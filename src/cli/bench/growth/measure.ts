/** What a command costs: the processor time of its process with all threads, and the most memory that it had. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** What a run cost. */
export interface Cost {
  /** Processor time. */
  seconds: number;
  /** Peak memory (resident set). */
  megabytes: number;
}

/** The commands that are measured. */
export type Command = 'convert' | 'build';

const commands: Record<Command, (library: string) => { args: string[]; env: Record<string, string> }> = {
  convert: (library) => ({ args: ['scripts/convert.ts', '--json', '--root', library], env: {} }),
  build: (library) => ({
    args: ['node_modules/astro/bin/astro.mjs', 'build', '--force', '--outDir', `${library}/dist`],
    env: { PILCROW_LIBRARY: library },
  }),
};

/**
 * Runs a command on a library in a process of its own.
 *
 * @throws With what the command said, if it fails.
 */
export async function measure(command: Command, library: string): Promise<Cost> {
  const { args, env } = commands[command](library);
  const probe = new URL('./probe.ts', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', probe, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  }) as ChildProcessByStdio<null, Readable, Readable>;
  const ended = new Promise<number | null>((done, failed) => child.on('close', done).on('error', failed));
  const [said, complained, measured, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    text(child.stdio[3] as NodeJS.ReadableStream),
    ended,
  ]);
  if (code !== 0) throw new Error(`${command} failed on ${library}:\n${complained || said}`);
  const { microseconds, kilobytes } = JSON.parse(measured) as { microseconds: number; kilobytes: number };
  return { seconds: microseconds / 1e6, megabytes: kilobytes / 1000 };
}
