/**
 * Builds the small libraries whose sites are under test, and the library itself once more, before the tests of the site. One after
 * the other: builds of one project share Astro's cache, and two at a time write into each other's.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  build(libraryBefore(), builtAgain);
  writeFileSync(againLog, build('.', builtAgain));
  build('.', builtInParts, { PILCROW_LIST_PAGE: '8' });
  await buildShards();
}

const build = (library: string, out: string, more: NodeJS.ProcessEnv = {}): string =>
  run(['scripts/build.ts', '--root', library, '--out', out], more);

const run = (args: string[], more: NodeJS.ProcessEnv = {}): string =>
  execFileSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    env: { ...process.env, ...more, NO_COLOR: '1' },
  });

/** The library as it might have been before: another title, a term, a remark and a subject said otherwise. */
function libraryBefore(): string {
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
  run(['scripts/convert.ts', '--root', before]);
  return before;
}

/** A build of the library where another had been built before: what it would make as that was made is taken over. */
export const builtAgain = join(root, 'tests/.artefacts/again');
/** What that build said. */
export const againLog = join(root, 'tests/.artefacts/again.log');

/** A build whose lists hold eight on a page, as if the library were a large one. */
export const builtInParts = join(root, 'tests/.artefacts/parts');

/** The built site of a small library. */
export const corpusSite = (name: string): string => join(root, 'tests/.artefacts/corpora', name);
