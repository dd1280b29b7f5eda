/** A library where nothing was to be done is not converted again until something of it changes; what was said of it is said again. */
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
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
  const run = async (
    more: { check?: boolean; accept?: 'all'; wanted?: 'problems'; cache?: string; meanwhile?: () => void } = {},
  ) => {
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
      doing: more.meanwhile ?? (() => {}),
      settled: settledIn(project.root, more.wanted, more.cache),
      ...(more.accept && { editing: { today: '2026-01-01', reason: undefined, accept: more.accept } }),
    });
    return { outcome, hasConverted: read.some((file) => file.startsWith('seeds/')) };
  };
  /** What a conversion says that knows nothing of others. */
  const anew = async () => (await run({ check: true, cache: `${project.root}/seeds/good.txt` })).outcome;
  return { ...project, run, anew };
}

const git = (root: string, ...args: string[]) =>
  execFileSync('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@b.invalid', ...args]);

const commitAll = (root: string) => {
  git(root, 'init', '-q');
  git(root, 'add', '.');
  git(root, 'commit', '-qm', 'All');
};

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value));

test('what is as it was is not converted again, and its warnings are said again', async () => {
  const { run, anew } = libraryOf(warned);
  expect((await run()).outcome.value?.written).toBeGreaterThan(0);
  const said = await anew();
  expect(said.problems.length).toBeGreaterThan(0);
  expect(said.value?.written).toBe(0);
  for (const check of [false, true, false]) {
    const next = await run({ check });
    expect(next.hasConverted).toBe(false);
    expect(next.outcome).toEqual(plain(said));
  }
});

const before =
  '1. One\nWords that stand here from the first day.\nOthers that stand here too.\n2. Two\nThe last of them.\n';
const amended: [string, string][] = [
  ['a paragraph more', `${before}One more, at the end of it.\n`],
  ['a paragraph less', before.replace('Others that stand here too.\n', '')],
  ['a paragraph said otherwise', before.replace('from the first day', 'from the second day')],
  ['a warning', before.replace('The last', 'The aspects15 and the last')],
];

describe('what a conversion wrote is known to be what its seeds give, and what would be said of it', () => {
  test.each(amended)('without a repository: %s', async (_, text) => {
    const library = libraryOf(before);
    await library.run();
    library.write(seed(text));
    await library.run();
    await expectKnown(library);
  });

  test.each(amended)('in a repository, before and after it is committed: %s', async (_, text) => {
    const library = libraryOf(before);
    await library.run();
    commitAll(library.root);
    library.write(seed(text));
    await library.run();
    await expectKnown(library);
    await library.run();
    git(library.root, 'add', '.');
    git(library.root, 'commit', '-qm', 'Amended', '--allow-empty');
    await expectKnown(library);
  });

  async function expectKnown({ run, anew }: ReturnType<typeof libraryOf>) {
    const said = await anew();
    const built = await run({ check: true, wanted: 'problems' });
    expect([built.hasConverted, built.outcome.problems]).toEqual([false, plain(said.problems)]);
    const next = await run();
    expect(next.outcome).toEqual(plain(said));
  }
});

test.each<[string, (library: ReturnType<typeof libraryOf>) => void]>([
  ['a seed that changed', ({ write }) => write(seed('1. One\nOther words.\n'))],
  ['a generated file that changed', ({ write }) => write({ 'content/documents/good.mdx': 'Not what was written' })],
  ['a file that came', ({ write }) => write({ 'content/terms/one.yaml': 'id: one\n' })],
  ['a file that nobody can read', ({ root }) => execFileSync('ln', ['-s', 'nowhere', `${root}/content/terms.yaml`])],
  [
    'a commit of something else',
    ({ root, write, files }) => {
      const { 'content/anchors/good.yaml': register = '' } = files();
      write({ 'content/anchors/good.yaml': register.replaceAll('s1', 's9') });
      commitAll(root);
      write({ 'content/anchors/good.yaml': register });
    },
  ],
  [
    'a commit of the seeds alone',
    ({ root }) => {
      git(root, 'init', '-q');
      git(root, 'add', 'seeds');
      git(root, 'commit', '-qm', 'One');
    },
  ],
])('%s is looked at', async (_, change) => {
  const library = libraryOf('1. One\nWords.\n');
  await library.run();
  for (const wanted of ['problems', undefined] as const)
    expect((await library.run({ check: true, ...(wanted && { wanted }) })).hasConverted).toBe(false);
  change(library);
  expect((await library.run({ check: true, wanted: 'problems' })).hasConverted).toBe(true);
});

test('what is edited while it is converted is converted once more', async () => {
  const library = libraryOf('1. One\nWords.\n');
  await library.run({ meanwhile: () => library.write(seed('1. One\nOther words.\n')) });
  expect((await library.run({ check: true, wanted: 'problems' })).hasConverted).toBe(true);
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
  expect((await broken.run({ wanted: 'problems' })).hasConverted).toBe(true);
  const library = libraryOf('1. One\nWords.\n');
  await library.run();
  expect((await library.run({ accept: 'all' })).hasConverted).toBe(true);
});
