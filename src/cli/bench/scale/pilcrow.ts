/** A made-up library in a copy of the project: converted and built from nothing, and again after something has changed. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Phase, phasesVariable } from '../../../publish/phases.ts';
import { copyProject } from '../../copy-project.ts';
import { writeFiles } from '../write-files.ts';
import { after, costOf } from './cost.ts';
import type { Again, RunCost } from './figures.ts';
import { changes, madeLibrary } from './made-library.ts';
import type { Whole } from './made-text.ts';
import { readPhases } from './phases.ts';

/** What one round measured. */
export interface PilcrowRound {
  convert: RunCost;
  build: RunCost;
  phases: Phase[];
  again: Map<Again, RunCost>;
}

/** A copy of the project with a made-up library. The caller removes it. */
export async function pilcrowCopy(whole: Whole): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pilcrow-scale-'));
  try {
    await copyProject(folder);
    await writeFiles(folder, madeLibrary(whole));
    return folder;
  } catch (error) {
    await rm(folder, { recursive: true });
    throw error;
  }
}

/**
 * Converts and builds a copy from nothing, commits what was converted as editors do, and then changes one thing after the other.
 *
 * @param changes What is changed before it is made again, one after the other.
 * @param doing Is told what is being done.
 * @throws With what it said, if a command fails.
 */
export async function pilcrowRound(
  folder: string,
  { whole, changes: all }: { whole: Whole; changes: readonly Again[] },
  doing: (what: string) => void,
): Promise<PilcrowRound> {
  const file = join(folder, 'phases.jsonl');
  const run = (name: 'convert' | 'build', env: NodeJS.ProcessEnv = {}): Promise<RunCost> => {
    const args = [join(folder, `scripts/${name}.ts`), ...(name === 'convert' ? ['--json'] : [])];
    const on = `${whole.documents} documents`;
    return costOf([{ name, on, args, cwd: folder, env: { ...process.env, ...env, NO_COLOR: '1' } }]);
  };
  doing('convert');
  const convert = await run('convert');
  await commit(folder);
  doing('build');
  const build = await run('build', { [phasesVariable]: file });
  const round: PilcrowRound = { convert, build, phases: await readPhases(file), again: new Map() };
  for (const what of all) {
    doing(what === 'nothing' ? 'again, unchanged' : `again after one ${what}`);
    if (what !== 'nothing') await writeFiles(folder, changes[what](whole));
    const converted = await run('convert');
    round.again.set(what, what === 'nothing' ? converted : after(converted, await run('build')));
  }
  return round;
}

/** The register of what was committed is what ids are given on; without git, the one on the disk is. */
async function commit(folder: string): Promise<void> {
  const git = (...args: string[]) => promisify(execFile)('git', args, { cwd: folder });
  // Git would tidy up beside what is measured.
  const alone = ['-c', 'gc.auto=0', '-c', 'maintenance.auto=false'];
  const someone = ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost', '-c', 'commit.gpgsign=false', ...alone];
  try {
    await git('init', '--quiet');
    await git('add', 'seeds', 'content');
    await git(...someone, 'commit', '--quiet', '--message', 'bench');
  } catch {
    await rm(join(folder, '.git'), { recursive: true, force: true });
  }
}
