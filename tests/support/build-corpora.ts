/**
 * Builds the small libraries whose sites are under test, and the library itself once more, before the tests of the site. Builds of
 * one project share Astro's cache and would write into each other's: the small ones are built in a copy of it, at the same time.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { copyProject } from '../../src/cli/copy-project.ts';

const root = resolve(import.meta.dirname, '../..');
/** Libraries that other tests build. */
const others = ['minimal'];

/** Vitest's global set-up. */
export default async function setup(): Promise<void> {
  const copy = mkdtempSync(join(tmpdir(), 'pilcrow-corpora-'));
  try {
    await copyProject(copy);
    await Promise.all([buildSmall(copy), buildOwn()]);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

async function buildSmall(project: string): Promise<void> {
  for (const name of readdirSync(join(root, 'tests/corpora')).filter((one) => !others.includes(one)))
    await build(project, `tests/corpora/${name}`, corpusSite(name));
}

async function buildOwn(): Promise<void> {
  rmSync(builtAgain, { recursive: true, force: true });
  await build(root, '.', builtAgain);
  await build(root, '.', builtInParts, { PILCROW_LIST_PAGE: '8' });
}

/** Builds a library of a project. */
async function build(project: string, library: string, out: string, more: NodeJS.ProcessEnv = {}): Promise<void> {
  const args = ['scripts/build.ts', '--root', library, '--out', out];
  const child = spawn(process.execPath, args, {
    cwd: project,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...more },
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${library} was not built`);
}

/** Another build of the library. */
export const builtAgain = join(root, 'tests/.artefacts/again');

/** A build whose lists hold eight on a page, as if the library were a large one. */
export const builtInParts = join(root, 'tests/.artefacts/parts');

/** The built site of a small library. */
export const corpusSite = (name: string): string => join(root, 'tests/.artefacts/corpora', name);
