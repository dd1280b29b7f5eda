/** The growth benchmark: its libraries, its sums and its verdict. Law 11 itself is measured by `npm run bench -- growth` alone. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { costFrom, watchChildren } from '../../../src/cli/bench/growth/children.ts';
import { addition, less } from '../../../src/cli/bench/growth/cost.ts';
import { grownLibrary, type Size } from '../../../src/cli/bench/growth/grown-library.ts';
import { type Step, tooFast, tooLarge, withRatios } from '../../../src/cli/bench/growth/growth.ts';
import { growthRows, growthVerdict } from '../../../src/cli/bench/growth/growth-text.ts';
import { measure } from '../../../src/cli/bench/growth/measure.ts';
import { convertAll } from '../../../src/convert/convert.ts';
import type { Project } from '../../../src/convert/project.ts';
import { projectOf } from '../../support/command.ts';
import { madeProject } from '../../support/made-project.ts';

/** A grown library as a project. */
const projectOfSize = (size: Size): Project => madeProject(grownLibrary(size));

const small: Size = { documents: 1, paragraphs: 40, references: 0, terms: 0 };

test('a grown library converts without a problem, and has something of every kind', () => {
  const size = { documents: 3, paragraphs: 45, references: 4, terms: 50 };
  const { value = [], problems } = convertAll({ value: projectOfSize(size), problems: [] });
  expect(problems).toEqual([]);
  expect(value).toHaveLength(3);
  for (const { document } of value) {
    expect(document.children.filter(({ type }) => type === 'section')).toHaveLength(9);
    expect(document.series[0]?.notes).toHaveLength(9);
    expect(document.annotations).toHaveLength(4);
    expect(document.mentions).toHaveLength(50);
    expect(document.names).toHaveLength(50);
  }
});

test.each(['notes-by-section', 'page', 'word'] as const)('so does one of another format: %s', (format) => {
  const size: Size = { ...small, paragraphs: 45, noteEach: 2, format };
  const { value = [], problems } = convertAll({ value: projectOfSize(size), problems: [] });
  expect(problems).toEqual([]);
  const [{ document } = { document: undefined }] = value;
  expect(document?.children.filter(({ type }) => type === 'section')).toHaveLength(9);
  expect(document?.series.flatMap(({ notes }) => notes)).toHaveLength(23);
  expect(document?.series).toHaveLength(format === 'notes-by-section' ? 9 : 1);
});

const step = (amount: number, seconds: number, megabytes: number): Step => ({
  series: 'documents',
  command: 'build',
  amount,
  seconds,
  megabytes,
});

test('a ratio is that of a doubling, without what next to nothing costs', () => {
  const steps = withRatios([step(100, 3, 150), step(200, 5, 200), step(800, 65, 500)], { seconds: 1, megabytes: 100 });
  expect(steps.map(({ ratios }) => ratios)).toEqual([
    undefined,
    { seconds: 2, megabytes: 2 },
    { seconds: 4, megabytes: 2 },
  ]);
  expect(tooFast(steps)).toEqual([steps[2]]);
  expect(growthVerdict(steps)).toBe(
    'build grows faster than the text at 800 documents: processor time × 4.00; at most × 2.3 is meant.',
  );
  expect(growthVerdict(steps.slice(0, 2))).toBe(
    'Nothing costs more than 2.3 times as much when it doubles, and no process has more than 2000 MB.',
  );
  expect(growthRows(steps)['build, 200 documents']).toEqual({
    'processor time': '5.0 s',
    'a doubling': '× 2.00',
    'peak memory': '200 MB',
    'a doubling ': '× 2.00',
  });
});

test('what costs hardly more than next to nothing is not judged, and hides nothing that is', () => {
  const idle = { seconds: 1, megabytes: 100 };
  const steps = withRatios([step(100, 1.9, 160), step(200, 3, 120), step(400, 8, 400)], idle);
  expect(steps.map(({ ratios }) => ratios)).toEqual([
    undefined,
    { seconds: undefined, megabytes: 20 / 60 },
    { seconds: 3.5, megabytes: undefined },
  ]);
  expect(tooFast(steps)).toEqual([steps[2]]);
  expect(growthRows(steps)['build, 200 documents']?.['a doubling']).toBe('too little');
  // A process that starts with much has more or less by chance.
  const large = withRatios([step(100, 3, 740), step(200, 5, 900), step(400, 9, 1500)], { seconds: 1, megabytes: 600 });
  expect(large.map(({ ratios }) => ratios?.megabytes)).toEqual([undefined, undefined, 3]);
});

test('a process of more than two gigabytes is said', () => {
  const steps = [step(100, 3, 2001), step(200, 5, 2000)];
  expect(tooLarge(steps)).toEqual([steps[0]]);
  expect(growthVerdict(steps)).toBe('build has 2001 MB at 100 documents; at most 2000 MB are meant.');
});

test('of two processes the time adds up and the larger memory counts; of two runs, the less of each', () => {
  const [a, b] = [
    { seconds: 2, megabytes: 300 },
    { seconds: 5, megabytes: 200 },
  ];
  expect(addition(a, b)).toEqual({ seconds: 7, megabytes: 300 });
  expect(less(a, b)).toEqual({ seconds: 2, megabytes: 200 });
});

test('a process’s cost is read from what Linux says, whatever its name', () => {
  const stat = '7 (a (b) c) S 1 7 7 0 -1 4194560 900 0 0 0 150 25 0 0 20 0 9 0 1 2 3';
  expect(costFrom(stat, 'Name:\ta\nVmHWM:\t  1000000 kB\n')).toEqual({ seconds: 1.75, megabytes: 1024 });
  expect(costFrom(stat, 'Name:\ta\nState:\tZ (zombie)\n')).toBeUndefined();
});

test.runIf(existsSync('/proc/self/task'))(
  'processes are seen that a process starts, and what those start',
  async () => {
    // The one that works is a grandchild: it does so until it has a quarter of a second of processor time.
    const work = 'while (process.cpuUsage().user < 250_000); setTimeout(() => {}, 400)';
    const start = (code: string) =>
      `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(code)}])`;
    const family = spawn(process.execPath, ['-e', start(start(work))]);
    const children = watchChildren(family.pid ?? 0);
    await once(family, 'close');
    children.stop();
    const costs = [...children.costs()];
    expect(costs).toHaveLength(2);
    expect(Math.max(...costs.map(({ seconds }) => seconds))).toBeGreaterThan(0.2);
    expect(Math.min(...costs.map(({ megabytes }) => megabytes))).toBeGreaterThan(10);
  },
);

test('a command is measured in a process of its own, and one that fails is an error with its words', async () => {
  const { root } = projectOf(Object.fromEntries(grownLibrary(small)));
  const { seconds, megabytes } = await measure('convert', root);
  expect(seconds).toBeGreaterThan(0.05);
  expect(megabytes).toBeGreaterThan(20);
  const broken = projectOf({ 'seeds/report.txt': 'Text' });
  await expect(measure('convert', broken.root)).rejects.toThrow(/convert failed on .*seed-without-sidecar/s);
});
