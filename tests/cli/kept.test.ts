/** What a conversion takes from those before it is what it would make itself: files, summaries and problems, to the byte. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { convertProject, type Done } from '../../src/cli/convert-project.ts';
import { diskBelow } from '../../src/cli/files/disk.ts';
import { keptIn } from '../../src/cli/files/kept.ts';
import { settledIn } from '../../src/cli/files/settled.ts';
import type { Editing } from '../../src/convert/amend/amendment.ts';
import type { Keep } from '../../src/convert/keep.ts';
import { type Files, filesOf, projectOf } from '../support/command.ts';
import { sourceOf } from '../support/source.ts';

/** Each has a number that is likely a reference, which is warned of at its place in the seed. */
const one = '1. One\nThe harbour has 40 boats.\nThe aspects15 and more.\n2. Two\nThe last of the harbour words.\n';
const two = '1. Here\nA harbour is told of here, by Aubrac.\nThe aspects16 and more.\n2. There\nThe end of it.\n';
const layout = 'layout: { headings: numbered }\n';

const term = (definition: string, variants = 'harbour', more = '') =>
  `id: harbour\nlabel: Harbour\nvariants: [${variants}]\nkind: concept\ndefinition: ${definition}\n` +
  `basis: { kind: editorial, source: none }\n${more}`;
const remark = (body: string, at = 's1-p1') =>
  `- { id: a, at: ${at}, kind: comment, body: ${body}, basis: editorial }\n`;
const reference =
  '- { id: b, at: s2-p1, kind: cross-reference, relation: compare, to: { document: two, id: s1-p1 }, body: Both tell of it., basis: editorial }\n';
const figure = '{ at: s1-p1, quote: 40 boats, number: 40, kind: count, indicator: boats }';

const library: Files = {
  ...filesOf(sourceOf(one, layout, 'one'), sourceOf(two, layout, 'two')),
  'content/terms/harbour.yaml': term('Where boats lie.'),
  'content/annotations/one.yaml': remark('A body.') + reference,
  'content/figures/two.yaml':
    'figures: []\nleft-out:\n  - { at: s1-p2, quote: aspects16, number: 16, reason: it calls a note }\n',
  'content/names.yaml': 'names:\n  - { id: aubrac, name: Aubrac, kind: place, is: a village }\nleft-out: []\n',
  'content/abbreviations.yaml': '- { short: end, long: the end of it, basis: { kind: editorial } }\n',
};

interface Run {
  code?: string;
  isKept?: boolean;
  editing?: Editing;
  check?: boolean;
}

/** A library that is converted with what is kept of it, and from nothing. */
function keeping(own: Files = library, cache = projectOf({}).root) {
  const project = projectOf(own);
  const { root } = project;
  const files = (): Files =>
    Object.fromEntries(Object.entries(project.files()).filter(([path]) => !path.startsWith('.git/')));
  const run = async ({ code = 'code', isKept = true, editing = { today: '2026-01-01' }, check = false }: Run = {}) => {
    const made: string[] = [];
    const outcome = await convertProject(diskBelow(root), {
      check,
      patience: 0,
      doing: () => {},
      editing,
      ...(isKept && {
        kept: async () => {
          const { keep, write } = await keptIn(root, { cache, code });
          const watched: Keep = (asked, make) =>
            keep(asked, () => {
              made.push(asked.name.join(' '));
              return make();
            });
          return { keep: watched, write };
        },
      }),
    });
    return { outcome, made };
  };
  /** Converts with what is kept what converts from nothing too, and from the same files: nothing may differ. */
  const expectSame = async (options: Run = {}): Promise<string[]> => {
    const before = files();
    const anew = await run({ ...options, isKept: false });
    const wanted = files();
    rmSync(join(root, 'content'), { recursive: true });
    rmSync(join(root, 'seeds'), { recursive: true });
    project.write(before);
    const { outcome, made } = await run(options);
    expect(outcome).toEqual(anew.outcome);
    expect(files()).toEqual(wanted);
    return made;
  };
  const sheets = (): string[] =>
    readdirSync(cache, { recursive: true, withFileTypes: true })
      .filter(({ name, parentPath }) => parentPath.endsWith('sheets') && name !== '')
      .map(({ name, parentPath }) => join(parentPath, name));
  return { ...project, cache, run, expectSame, sheets };
}

const git = (root: string, ...args: string[]) =>
  execFileSync('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@b.invalid', '-c', 'gc.auto=0', ...args]);

const commitAll = (root: string) => {
  git(root, 'init', '-q');
  git(root, 'add', '.');
  git(root, 'commit', '-qm', 'All', '--allow-empty');
};

const sidecarOf = (fields: string) => ({ 'seeds/one.yaml': sourceOf(one, fields + layout, 'one').sidecar.text });

/** What is changed, and what is made anew then: all else is as it was. */
const changed: [string, Files, string[]][] = [
  ['nothing', {}, []],
  [
    'a document',
    filesOf(sourceOf(`${one}More words stand here.\n`, layout, 'one')),
    ['texts/one text', 'texts/one terms', 'texts/one names', 'texts/one abbreviations', 'texts/one files'],
  ],
  ['a sidecar', sidecarOf('title: Another\n'), ['texts/one text', 'texts/one files']],
  [
    'a short title, which is said elsewhere',
    sidecarOf('short-title: Other\n'),
    ['texts/one text', 'texts/one files', 'texts/two files'],
  ],
  ['what a term is', { 'content/terms/harbour.yaml': term('Where ships lie.') }, ['terms/harbour term']],
  [
    'the forms of a term',
    { 'content/terms/harbour.yaml': term('Where boats lie.', 'harbour, boats') },
    ['terms/harbour term', 'texts/one terms', 'texts/two terms', 'texts/one files'],
  ],
  [
    'a term with a mistake in it',
    { 'content/terms/harbour.yaml': term('Where boats lie.', 'harbour', 'unknown: field\n') },
    ['terms/harbour term'],
  ],
  [
    'a remark',
    { 'content/annotations/one.yaml': remark('Another body.') + reference },
    ['texts/one annotations', 'texts/one files'],
  ],
  ['a remark on nothing', { 'content/annotations/one.yaml': remark('A body.', 's7-p1') }, ['texts/one annotations']],
  ['a figure', { 'content/figures/one.yaml': `figures:\n  - ${figure}\nleft-out: []\n` }, ['texts/one figures']],
  [
    'a name',
    { 'content/names.yaml': 'names:\n  - { id: aubrac, name: Aubrac, kind: place, is: a town }\nleft-out: []\n' },
    ['texts/one names', 'texts/two names'],
  ],
  [
    'the kinds',
    { 'content/library.yaml': 'name: A library\ndescription: Of two texts.\nkinds: { speech: { label: Talk } }\n' },
    ['texts/one text', 'texts/two text'],
  ],
  ['a setting', { 'content/library.yaml': 'name: A library\ndescription: Of two texts.\nrequire: [figures]\n' }, []],
];

describe('after a change, what is made of others alone is made anew', () => {
  test.each(changed)('without a repository: %s', async (_, files, made) => {
    const { run, write, expectSame } = keeping();
    expect((await run()).outcome.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    write(files);
    expect((await expectSame()).toSorted()).toEqual(made.toSorted());
    await expectSame();
    await expectSame({ check: true });
  });

  const some = changed.filter(([, , made]) => made.length > 3 || made.length === 1);
  test.each(some)('in a repository, before and after it is committed: %s', async (_, files, made) => {
    const { root, run, write, expectSame } = keeping();
    await run();
    commitAll(root);
    write(files);
    expect((await expectSame()).toSorted()).toEqual(made.toSorted());
    commitAll(root);
    await expectSame();
  });
});

const before =
  '1. One\nWords that stand here from the first day.\nOthers that stand here too.\n2. Two\nThe last of them.\n';
const history = [
  before,
  `${before}One more, at the end of it.\n`,
  before.replace('Others that stand here too.\n', ''),
  before.replace('from the first day', 'from the second day'),
  before
    .replace('Others that stand here too.\n', '')
    .replace('The last of them.', 'Others that stand here too.\nThe last of them.'),
  '',
];

test('what became of every id, and when, through a history of a text that is accepted, committed, and put back', async () => {
  const { root, run, write, expectSame } = keeping();
  await run();
  commitAll(root);
  for (const [day, text] of [...history, ...history.slice(0, 2)].entries()) {
    const today = `2026-02-${String(day + 1).padStart(2, '0')}`;
    write(filesOf(sourceOf(text, layout, 'one')));
    await expectSame({ editing: { today } });
    await expectSame({ editing: { today, accept: 'all', reason: 'It was wrong' } });
    if (day % 2 === 0) commitAll(root);
    await expectSame({ editing: { today: '2026-06-01' } });
  }
});

test('code that changed makes all anew', async () => {
  const { run, expectSame } = keeping();
  const { made } = await run();
  expect(await expectSame()).toEqual([]);
  expect(await expectSame({ code: 'other' })).toEqual(made);
});

test.each<[string, (file: string) => void]>([
  ['cut off', (file) => writeFileSync(file, readFileSync(file).subarray(0, -9))],
  ['with other words in it', (file) => writeFileSync(file, readFileSync(file, 'utf8').replaceAll('boats', 'goats'))],
  ['empty', (file) => writeFileSync(file, '')],
  ['that is gone', (file) => rmSync(file)],
])('a sheet %s is made anew', async (_, damage) => {
  const { run, expectSame, sheets } = keeping();
  const { made } = await run();
  for (const file of sheets()) damage(file);
  const again = await expectSame();
  expect(again).toContain('texts/one text');
  expect(made).toEqual(expect.arrayContaining(again));
  expect(await expectSame()).toEqual([]);
});

test('what is kept of a document goes with it, but not while something is wrong', async () => {
  const { root, run, write, expectSame, sheets } = keeping();
  await run();
  const all = sheets().length;
  write({ 'content/annotations/one.yaml': 'nothing' });
  await expectSame();
  expect(sheets()).toHaveLength(all);
  write({ 'content/annotations/one.yaml': remark('A body.') });
  for (const file of [
    'seeds/two.txt',
    'seeds/two.yaml',
    'content/figures/two.yaml',
    'content/names.yaml',
    'content/abbreviations.yaml',
  ])
    rmSync(join(root, file));
  for (const folder of ['documents', 'ledgers', 'anchors'])
    for (const name of readdirSync(join(root, 'content', folder)))
      if (name.startsWith('two')) rmSync(join(root, 'content', folder, name));
  await expectSame();
  expect(sheets()).toHaveLength(all - 1);
});

test('two libraries keep what they are made of apart', async () => {
  const first = keeping();
  const second = keeping({ ...library, ...sidecarOf('title: Another\n') }, first.cache);
  await first.run();
  await second.run();
  expect(await first.expectSame()).toEqual([]);
  expect(await second.expectSame()).toEqual([]);
});

test('where nothing can be kept, all is made', async () => {
  const { root, run } = keeping();
  const kept = await keptIn(root, { cache: join(root, 'seeds/one.txt') });
  const outcome = await convertProject(diskBelow(root), {
    check: false,
    patience: 0,
    doing: () => {},
    kept: async () => kept,
  });
  expect(outcome.value?.written).toBeGreaterThan(0);
  expect((await run({ isKept: false })).outcome.value?.written).toBe(0);
});

test('what is known to be settled asks for nothing that is kept', async () => {
  const { root, run } = keeping();
  await run();
  const job = { check: false, patience: 0, doing: () => {} };
  const settled = () => settledIn<Done>(root);
  await convertProject(diskBelow(root), { ...job, settled: settled() });
  const never = () => Promise.reject(new Error('it was opened'));
  await convertProject(diskBelow(root), { ...job, settled: settled(), kept: never });
});
