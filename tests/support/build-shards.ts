/** Builds two libraries as the jobs of a matrix do: at once, each in a copy of the project, into the folders of one site. */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { copyProject } from '../../src/cli/copy-project.ts';

const run = promisify(execFile);

/** The libraries, by the names of their folders. */
export const shards = ['reports', 'plans'] as const;

/** The folder that is published: each library's site in a folder of its own. */
export const builtShards = resolve('tests/.artefacts/shards');

/** Builds them, whatever was built before. */
export async function buildShards(): Promise<void> {
  rmSync(builtShards, { recursive: true, force: true });
  const copies = mkdtempSync(join(tmpdir(), 'pilcrow-shards-'));
  try {
    await Promise.all(shards.map((name) => build(name, join(copies, name))));
  } finally {
    rmSync(copies, { recursive: true });
  }
}

async function build(name: string, copy: string): Promise<void> {
  await copyProject(copy);
  for (const folder of ['seeds', 'content'])
    cpSync(join('tests/corpora/shards', name, folder), join(copy, folder), { recursive: true });
  await run(process.execPath, ['scripts/build.ts', '--out', join(builtShards, name)], {
    cwd: copy,
    env: { ...process.env, NODE_COMPILE_CACHE: resolve('tests/.artefacts/compile-cache'), NO_COLOR: '1' },
  });
}
