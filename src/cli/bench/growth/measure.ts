/** What a command costs: the processor time of its processes with all threads, and the most memory that one of them had. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { astroBuild } from '../../build-site.ts';
import { watchChildren } from './children.ts';
import { addition, type Cost, megabytesOf } from './cost.ts';

/** The commands that are measured. */
export type Command = 'convert' | 'build';

/** A build is Astro's alone: the conversion that `npm run build` checks with comes before it, and is measured by itself. */
const commands: Record<Command, (library: string) => { args: string[]; env: NodeJS.ProcessEnv }> = {
  convert: (library) => ({ args: ['scripts/convert.ts', '--json', '--root', library], env: process.env }),
  build: (library) => astroBuild({ library, out: `${library}/dist` }),
};

/** What Node is to run. */
export interface Program {
  /** How it is called, and what it works on, where it fails. */
  name: string;
  on: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  cwd?: string;
}

/** What a program cost, all in all. */
export interface WholeCost extends Cost {
  /** From its start to its end, in seconds. */
  wall: number;
  /** The most megabytes that it and what it started had at one moment. */
  together: number;
}

/**
 * Runs a command on a library in a process of its own.
 *
 * @returns What it cost, with the processes that it started where the system tells of them.
 * @throws With what the command said, if it fails.
 */
export const measure = async (command: Command, library: string): Promise<Cost> => {
  const { seconds, megabytes } = await measureProgram({ name: command, on: library, ...commands[command](library) });
  return { seconds, megabytes };
};

/**
 * Runs a program in a process of its own.
 *
 * @throws With what it said, if it fails.
 */
export async function measureProgram({ name, on, args, env, cwd }: Program): Promise<WholeCost> {
  const probe = new URL('./probe.ts', import.meta.url).href;
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', probe, ...args], {
    env,
    ...(cwd !== undefined && { cwd }),
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  }) as ChildProcessByStdio<null, Readable, Readable>;
  const children = watchChildren(child.pid ?? 0);
  const ended = new Promise<number | null>((done, failed) => child.on('close', done).on('error', failed));
  const [said, complained, measured, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    text(child.stdio[3] as NodeJS.ReadableStream),
    ended,
  ]).finally(children.stop);
  const wall = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`${name} failed on ${on}:\n${complained || said}`);
  const { microseconds, kilobytes } = JSON.parse(measured) as { microseconds: number; kilobytes: number };
  const own: Cost = { seconds: microseconds / 1e6, megabytes: megabytesOf(kilobytes) };
  const cost = [...children.costs()].reduce(addition, own);
  return { ...cost, wall, together: Math.max(children.together(), cost.megabytes) };
}
