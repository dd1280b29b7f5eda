/**
 * Builds the small libraries whose sites are under test, and the library itself once more, before the tests of the site. One after
 * the other: builds of one project share Astro's cache, and two at a time write into each other's.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildShards } from './build-shards.ts';

const root = resolve(import.meta.dirname, '../..');
/** Libraries that are built elsewhere, or not as they stand. */
const others = ['minimal', 'shards'];

/** Vitest's global set-up. */
export default async function setup(): Promise<void> {
  for (const name of readdirSync(join(root, 'tests/corpora')).filter((one) => !others.includes(one))) {
    build(`tests/corpora/${name}`, `tests/.artefacts/corpora/${name}`);
  }
  rmSync(builtAgain, { recursive: true, force: true });
  build('.', builtAgain);
  build('.', builtInParts, { PILCROW_LIST_PAGE: '8' });
  await buildShards();
}

function build(library: string, out: string, more: NodeJS.ProcessEnv = {}): void {
  const args = ['scripts/build.ts', '--root', library, '--out', out];
  execFileSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...more },
  });
}

/** Another build of the library. */
export const builtAgain = join(root, 'tests/.artefacts/again');

/** A build whose lists hold eight on a page, as if the library were a large one. */
export const builtInParts = join(root, 'tests/.artefacts/parts');

/** The built site of a small library. */
export const corpusSite = (name: string): string => join(root, 'tests/.artefacts/corpora', name);
