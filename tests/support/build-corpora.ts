/**
 * Builds the small libraries whose sites are under test, and the library itself once more, before the tests of the site. Builds of
 * one project share Astro's cache and would write into each other's: the small ones are built in a copy of it, at the same time.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { copyProject } from '../../src/cli/copy-project.ts';
import { buildShards } from './build-shards.ts';

const root = resolve(import.meta.dirname, '../..');
const compiled = join(root, 'tests/.artefacts/compile-cache');
/** Libraries that are built elsewhere, or not as they stand. */
const others = ['minimal', 'shards'];

/** Vitest's global set-up. */
export default async function setup(): Promise<void> {
  const copy = mkdtempSync(join(tmpdir(), 'pilcrow-corpora-'));
  try {
    await copyProject(copy);
    await Promise.all([buildSmall(copy), buildOwn()]);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  await buildShards();
}

async function buildSmall(project: string): Promise<void> {
  for (const name of readdirSync(join(root, 'tests/corpora')).filter((one) => !others.includes(one)))
    await build(project, `tests/corpora/${name}`, corpusSite(name));
}

async function buildOwn(): Promise<void> {
  rmSync(builtAgain, { recursive: true, force: true });
  // In parts, as a library of thousands of documents is.
  await build(root, await libraryBefore(), builtAgain, { PILCROW_MOST_DOCUMENTS: '1' });
  writeFileSync(againLog, await build(root, '.', builtAgain));
  await build(root, '.', builtInParts, { PILCROW_LIST_PAGE: '8' });
}

/** Builds a library of a project, and gives what is said of it. */
const build = (project: string, library: string, out: string, more: NodeJS.ProcessEnv = {}): Promise<string> =>
  run(project, ['scripts/build.ts', '--root', library, '--out', out], more);

async function run(project: string, args: string[], more: NodeJS.ProcessEnv = {}): Promise<string> {
  const child = spawn(process.execPath, args, {
    cwd: project,
    stdio: ['ignore', 'pipe', 'inherit'],
    // Ten builds of small libraries compile the same modules.
    env: { ...process.env, NODE_COMPILE_CACHE: compiled, ...more, NO_COLOR: '1' },
  });
  const ended = once(child, 'exit');
  const said = Buffer.concat(await child.stdout.toArray()).toString();
  const [code] = await ended;
  if (code !== 0) throw new Error(`${args.join(' ')} failed: ${said}`);
  return said;
}

/** The library as it might have been before: another title, a term, a remark and a subject said otherwise. */
async function libraryBefore(): Promise<string> {
  const before = join(root, 'tests/.artefacts/before');
  rmSync(before, { recursive: true, force: true });
  for (const folder of ['seeds', 'content']) cpSync(join(root, folder), join(before, folder), { recursive: true });
  const say = (file: string, now: string, then: string): void => {
    const text = readFileSync(join(before, file), 'utf8');
    if (!text.includes(now)) throw new Error(`${file} does not say “${now}” any more: say here what it says`);
    writeFileSync(join(before, file), text.replace(now, then));
  };
  say('seeds/action-plan-2025.yaml', 'short-title: Action Plan 2025', 'short-title: Plan');
  say('content/terms/ai-plus.yaml', '\nvariants:', ' initiative\nvariants:');
  say('content/annotations/work-report-2025.yaml', 'was the same: 16,000 events.', 'was the same.');
  say('content/subjects/health-care.yaml', '\nscope: ', '\nscope: Once, ');
  await run(root, ['scripts/convert.ts', '--root', before]);
  return before;
}

/** A build of the library where another had been built before, in parts: what it would make as that was made is taken over. */
export const builtAgain = join(root, 'tests/.artefacts/again');
/** What that build said. */
export const againLog = join(root, 'tests/.artefacts/again.log');

/** A build whose lists hold eight on a page, as if the library were a large one. */
export const builtInParts = join(root, 'tests/.artefacts/parts');

/** The built site of a small library. */
export const corpusSite = (name: string): string => join(root, 'tests/.artefacts/corpora', name);
