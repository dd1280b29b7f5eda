/** Tries the reader with another library, in a copy of the project: nothing of it may depend on the texts that it came with. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { copyProject } from './copy-project.ts';

/** A step of the trial, as it ended. */
export interface Step {
  name: string;
  passed: boolean;
  /** What it printed. */
  output: string;
}

interface Trial {
  /** The library's folder, which has `seeds/`, and `content/` if its editors have written anything. */
  library: string;
  /** Of the reader's tests those alone whose path holds one of these. */
  tests: readonly string[];
  /** Is told which step begins. */
  doing: (what: string) => void;
}

/** Converts a library, runs the reader's own tests and builds the site, in a copy of the project that goes afterwards; ends with the first step that fails. */
export async function tryLibrary({ library, tests, doing }: Trial): Promise<Step[]> {
  const copy = await mkdtemp(join(tmpdir(), 'pilcrow-library-'));
  try {
    doing('Copying the project');
    await copyProject(copy);
    for (const folder of ['seeds', 'content'])
      await cp(join(library, folder), join(copy, folder), { recursive: true }).catch(ifMissing(folder === 'content'));
    // The project is a repository of its own there: tests ask which files it has.
    await run(copy, 'git', ['init', '--quiet']);
    const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts'];
    const commands: [name: string, ...args: string[]][] = [
      ['convert', 'scripts/convert.ts'],
      ['the reader’s own tests', ...vitest, '--project', 'unit', '--project', 'apart', ...tests],
      ['build', 'scripts/build.ts'],
      [
        'the reader’s own tests of the site',
        ...vitest,
        '--project',
        'site',
        ...(tests.length > 0 ? tests : ['tests/site/']),
      ],
    ];
    const steps: Step[] = [];
    for (const [name, ...args] of commands) {
      doing(name);
      steps.push({ name, ...(await run(copy, process.execPath, args)) });
      if (!steps.at(-1)?.passed) break;
    }
    return steps;
  } finally {
    await rm(copy, { recursive: true });
  }
}

const ifMissing = (allowed: boolean) => (error: NodeJS.ErrnoException) => {
  if (!allowed || error.code !== 'ENOENT') throw error;
};

async function run(folder: string, program: string, args: string[]): Promise<Omit<Step, 'name'>> {
  const { PILCROW_LIBRARY: _, ...env } = process.env;
  const child = spawn(program, args, { cwd: folder, env: { ...env, NO_COLOR: '1' } });
  const pieces: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => pieces.push(piece));
  const [code] = await once(child, 'close');
  return { passed: code === 0, output: Buffer.concat(pieces).toString().replaceAll(`${folder}${sep}`, '') };
}
