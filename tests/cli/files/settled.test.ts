/** A library where nothing was to be done is not converted again until something of it changes; what was said of it is said again. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { convertProject } from '../../../src/cli/convert-project.ts';
import { type Disk, diskBelow } from '../../../src/cli/files/disk.ts';
import { settledIn } from '../../../src/cli/files/settled.ts';
import { filesOf, projectOf } from '../../support/command.ts';
import { sourceOf } from '../../support/source.ts';

const seed = (text: string) => filesOf(sourceOf(text, 'layout: { headings: numbered }\n', 'good'));
/** The number in the text is likely a reference, which is warned of. */
const warned = '1. One\nThe aspects15 and more.\n';

function libraryOf(text: string) {
  const project = projectOf(seed(text));
  const run = async (more: { check?: boolean; accept?: 'all'; cache?: string } = {}) => {
    const read: string[] = [];
    const disk = diskBelow(project.root);
    const watched: Disk = {
      ...disk,
      read: (file) => {
        read.push(file);
        return disk.read(file);
      },
    };
    const outcome = await convertProject(watched, {
      check: more.check ?? false,
      patience: 0,
      doing: () => {},
      settled: settledIn(project.root, more.cache),
      ...(more.accept && { editing: { today: '2026-01-01', reason: undefined, accept: more.accept } }),
    });
    return { outcome, hasConverted: read.some((file) => file.startsWith('seeds/')) };
  };
  return { ...project, run };
}

test('what is as it was is not converted again, and its warnings are said again', async () => {
  const { run } = libraryOf(warned);
  expect((await run()).outcome.value?.written).toBeGreaterThan(0);
  const second = await run();
  expect([second.hasConverted, second.outcome.value?.written]).toEqual([true, 0]);
  expect(second.outcome.problems.length).toBeGreaterThan(0);
  for (const check of [false, true]) {
    const next = await run({ check });
    expect(next.hasConverted).toBe(false);
    expect(next.outcome).toEqual(JSON.parse(JSON.stringify(second.outcome)));
  }
});

test.each<[string, (library: ReturnType<typeof libraryOf>) => void]>([
  ['a seed that changed', ({ write }) => write(seed('1. One\nOther words.\n'))],
  ['a generated file that changed', ({ write }) => write({ 'content/documents/good.mdx': 'Not what was written' })],
  ['a file that came', ({ write }) => write({ 'content/terms/one.yaml': 'id: one\n' })],
  ['a file that nobody can read', ({ root }) => execFileSync('ln', ['-s', 'nowhere', `${root}/content/terms.yaml`])],
  [
    'a commit',
    ({ root }) => {
      const git = (...args: string[]) =>
        execFileSync('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@b.invalid', ...args]);
      git('init', '-q');
      git('add', '.');
      git('commit', '-qm', 'One');
    },
  ],
])('%s is looked at', async (_, change) => {
  const library = libraryOf('1. One\nWords.\n');
  await library.run();
  await library.run();
  expect((await library.run()).hasConverted).toBe(false);
  change(library);
  expect((await library.run({ check: true })).hasConverted).toBe(true);
});

test('where nothing can be kept, it is converted whenever it is asked for', async () => {
  const { root, run } = libraryOf('1. One\nWords.\n');
  const cache = `${root}/seeds/good.txt`;
  for (const written of [true, false, false]) {
    const { outcome, hasConverted } = await run({ cache });
    expect([hasConverted, (outcome.value?.written ?? 0) > 0]).toEqual([true, written]);
  }
});

test('what has an error, or is asked for more, is converted whenever it is asked for', async () => {
  const broken = libraryOf('1. One\nWords.\n');
  broken.write({ 'seeds/other.txt': 'A text without a sidecar' });
  await broken.run();
  expect((await broken.run()).hasConverted).toBe(true);
  expect((await broken.run()).hasConverted).toBe(true);
  const library = libraryOf('1. One\nWords.\n');
  await library.run();
  await library.run();
  expect((await library.run({ accept: 'all' })).hasConverted).toBe(true);
});
