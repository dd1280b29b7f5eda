/** The sums of the benchmark of scale, its goals and its report, from figures made by hand; and that the report is that of its figures. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { barChart } from '../../../src/cli/bench/scale/chart.ts';
import {
  type Figures,
  type PilcrowFigures,
  type RunCost,
  ratiosOf,
  type SizeFigures,
  spreadOf,
  type ToolFigures,
} from '../../../src/cli/bench/scale/figures.ts';
import { goalsOf, verdictOf } from '../../../src/cli/bench/scale/goals.ts';
import { readPhases } from '../../../src/cli/bench/scale/phases.ts';
import { reasonOf } from '../../../src/cli/bench/scale/reason.ts';
import { readmeTable, reportFiles } from '../../../src/cli/bench/scale/report.ts';
import { figuresFile, reportFolder, withTable } from '../../../src/cli/bench/scale/report-files.ts';
import { goalRow, numberText, spreadText } from '../../../src/cli/bench/scale/report-words.ts';
import { siteSize } from '../../../src/cli/bench/scale/site-size.ts';
import { scaleOf } from '../../../src/cli/options.ts';
import { projectOf } from '../../support/command.ts';

const run = (wall: number, seconds = wall, megabytes = 500): RunCost => ({ wall, seconds, megabytes });
const search = (bytes: number, cold: number) => ({
  cold: { requests: 5, bytes, milliseconds: cold },
  warm: { requests: 0, bytes: 0, milliseconds: 20 },
});

const starlight: ToolFigures = {
  name: 'Starlight',
  runs: [run(10), run(20), run(10)],
  site: { files: 1000, bytes: 10e6 },
  pages: [{ page: 'report-1/', requests: 9, bytes: 46_000 }],
  search: search(100_000, 300),
};
const pilcrow: PilcrowFigures = {
  name: 'Pilcrow',
  runs: [run(12, 30, 400), run(22, 30, 600), run(14, 30, 900)],
  convert: [run(2), run(2), run(3)],
  phases: [
    [
      { phase: 'pages', seconds: 4, cpu: 5, megabytes: 300 },
      { phase: 'pages', seconds: 1, cpu: 1, megabytes: 400 },
    ],
    [],
    [{ phase: 'pages', seconds: 5, cpu: 7, megabytes: 350 }],
  ],
  again: { nothing: [run(1), run(1.5), run(2.5)], document: [run(3), run(11), run(7)] },
  site: { files: 9000, bytes: 50e6 },
  lean: { files: 1900, bytes: 25e6 },
  pages: [
    {
      page: 'report-1.html',
      requests: 6,
      bytes: 19_000,
      score: 99,
      largestContentfulPaint: 1500,
      totalBlockingTime: 80,
    },
    { page: 'index.html', requests: 6, bytes: 61_000 },
    { page: 'terms.html', requests: 6, bytes: 40_000 },
  ],
  search: search(90_000, 240),
  background: { requests: 20, bytes: 150_000 },
};
const eleventy: ToolFigures = { name: 'Eleventy', runs: [run(5)], unread: 'no hits' };
const vitepress: ToolFigures = { name: 'VitePress', runs: [], failed: 'not installed: no network' };
const size = (documents: number, own: PilcrowFigures): SizeFigures => ({
  documents,
  pilcrow: own,
  peers: { starlight, eleventy, vitepress },
});
const figures: Figures = {
  date: '2026-11-27',
  machine: { processor: 'A processor', cores: 2, gigabytes: 8, system: 'Linux 6' },
  versions: { node: '24.0.0' },
  rounds: 3,
  sizes: [size(100, { ...pilcrow, runs: [run(2), run(2), run(2)] }), size(1000, pilcrow)],
  own: { page: 'long.html', requests: 6, bytes: 34_000 },
};

test('figures of rounds are the one in the middle, ratios those of one round each', () => {
  expect(spreadOf([])).toBeUndefined();
  expect(spreadOf([3, 1, 2])).toEqual({ median: 2, least: 1, most: 3 });
  expect(spreadOf([4, 1, 2, 3])).toEqual({ median: 2.5, least: 1, most: 4 });
  expect(ratiosOf([12, 22, 14], [10, 20, 10])).toEqual({ median: 1.2, least: 1.1, most: 1.4 });
  // A round that only one of them came through is no pair.
  expect(ratiosOf([12, 22], [10])).toEqual({ median: 1.2, least: 1.2, most: 1.2 });
  expect(ratiosOf([], [10])).toBeUndefined();
});

test('each goal is held against the size that it is for', () => {
  const rows = new Map(
    goalsOf(figures).map((goal) => {
      const [what = '', , measured, verdict] = goalRow(goal);
      return [what, [measured, verdict]];
    }),
  );
  expect(Object.fromEntries(rows)).toEqual({
    'Clean build: time ÷ Starlight’s, 100 documents': ['0.2 (0.1–0.2)', 'met'],
    'Clean build: processor time ÷ Starlight’s, 100 documents': ['0.2 (0.1–0.2)', 'met'],
    'Clean build: memory ÷ Starlight’s, 100 documents': ['1', 'met'],
    'Clean build: time ÷ Starlight’s, 1,000 documents': ['1.2 (1.1–1.4)', 'accepted'],
    'Clean build: processor time ÷ Starlight’s, 1,000 documents': ['3 (1.5–3)', 'not met'],
    'Clean build: memory ÷ Starlight’s, 1,000 documents': ['1.2 (0.8–1.8)', 'not met'],
    'Clean build: time at 1,000 documents ÷ at 100': ['7 (6–11)', 'met'],
    'Clean build: memory, 5,000 documents': ['–', 'not measured'],
    'Built again after one document: time ÷ the clean build’s, 1,000 documents': ['0.5 (0.25–0.5)', 'not met'],
    'Built again after one term: time ÷ the clean build’s, 1,000 documents': ['–', 'not measured'],
    'Built again after one remark: time ÷ the clean build’s, 1,000 documents': ['–', 'not measured'],
    'An unchanged library converted, 1,000 documents': ['1.5 s (1–2.5)', 'met'],
    'The library’s longest document, its page': ['34 KB', 'met'],
    'A generated document, its page, 1,000 documents': ['19 KB', 'met'],
    'The heaviest page that lists (index.html), 1,000 documents': ['61 KB', 'not met'],
    'Search: bytes to the first hits ÷ Starlight’s, 1,000 documents': ['0.9', 'met'],
    'Search, cold, 1,000 documents': ['240 ms', 'met'],
    'Search, warm, 1,000 documents': ['20 ms', 'met'],
    'Bytes of the site ÷ Starlight’s, 1,000 documents': ['2.5', 'not met'],
    'Files of the site ÷ Starlight’s, 1,000 documents': ['1.9', 'met'],
  });
});

test('a size that Pilcrow builds alone has what that cost, and is in no comparison', () => {
  const alone: SizeFigures = {
    documents: 5000,
    pilcrow: {
      name: 'Pilcrow',
      runs: [{ wall: 900, seconds: 1300, megabytes: 5400 }],
      convert: [],
      phases: [],
      again: {},
    },
    peers: {},
  };
  const all = { ...figures, sizes: [...figures.sizes, alone] };
  const rows = goalsOf(all).filter(({ documents }) => documents === 5000);
  expect(rows.map((goal) => goalRow(goal).slice(2))).toEqual([['5.4 GB', 'met']]);
  const report = reportFiles(all).get('report.md') ?? '';
  expect(report.match(/^### .*/gm)).toEqual([
    '### 100 documents',
    '### 1,000 documents',
    '### 5,000 documents',
    '### 100 documents',
    '### 1,000 documents',
  ]);
  expect(reportFiles(all).get('time.svg')).toContain('5,000 documents');
  expect(reportFiles(all).get('search.svg')).not.toContain('5,000 documents');
  expect(readmeTable(all)).toContain('| 1,000 documents');
});

test('what is not measured is neither met nor missed', () => {
  const goals = goalsOf({ ...figures, sizes: [] });
  expect(goals.filter(({ what }) => !what.startsWith('The library’s')).map(verdictOf)).toEqual(
    Array.from({ length: goals.length - 1 }, () => 'not measured'),
  );
});

/** Tables without what their columns are filled with. */
const narrow = (text: string): string => text.replace(/ +\|/g, ' |');

test('the report says the figures, and why there are none', () => {
  const files = reportFiles(figures);
  expect([...files.keys()]).toEqual(['report.md', 'time.svg', 'processor.svg', 'memory.svg', 'page.svg', 'search.svg']);
  const report = narrow(files.get('report.md') ?? '');
  expect(report).toContain(
    '| Clean build: time ÷ Starlight’s, 1,000 documents | ≤ 1, accepted ≤ 1.5 | 1.2 (1.1–1.4) | accepted |',
  );
  expect(report).toContain('| Pilcrow | 14 s (12–22) | | 30 s | 600 MB (400–900) | 9,000 | 50 MB |');
  expect(report).toContain('| Starlight | 10 s (10–20) | 1.2 (1.1–1.4) | 10 s (10–20) | 500 MB | 1,000 | 10 MB |');
  expect(report).toContain('VitePress is not measured: not installed: no network');
  expect(report).toContain('What Eleventy costs to read is not all measured: no hits');
  expect(report).toContain('| pages | 5 s (0–5) | 6 s (0–7) | 350 MB (0–400) |');
  expect(report).toContain('| built again after one document | 7 s (3–11) | 0.5 (0.25–0.5) |');
  expect(report).toContain('| Pilcrow | 19 KB in 6 | 99 | 1,500 ms | 80 ms | 90 KB in 5 | 240 ms | 20 ms |');
  expect(report).toContain('the worker keeps 20 files, 150 KB');
});

test('a chart has a bar for each figure, as long as it is large, and words where there is none', () => {
  const svg = barChart({
    title: 'A <title>',
    unit: 's',
    groups: [
      {
        name: 'one',
        bars: [
          { name: 'a', value: 10, own: true },
          { name: 'b', value: 5 },
          { name: 'c', value: undefined },
        ],
      },
    ],
  });
  expect(svg).toContain('<title>A &#x3C;title></title>');
  expect([...svg.matchAll(/width="(\d+)" height="16" class="(\w+)"/g)].map(([, width, kind]) => [width, kind])).toEqual(
    [
      ['430', 'own'],
      ['215', 'bar'],
      ['0', 'bar'],
    ],
  );
  expect(svg).toContain('not measured');
  expect(svg).toContain('prefers-color-scheme: dark');
});

test('numbers have as many digits as count', () => {
  expect([0.123456, 1.5, 12.34, 99.96, 123.4, 999.6, 12_345.6].map(numberText)).toEqual([
    '0.123',
    '1.5',
    '12.3',
    '100',
    '123',
    '1,000',
    '12,346',
  ]);
  expect(spreadText(undefined)).toBe('–');
});

test('phases are read as far as they were written, and from a file that is not there', async () => {
  const lines = '{"phase":"pages","seconds":1.5,"cpu":2,"megabytes":300}\n{"phase":"x"}\n\n{"phase":"index","sec';
  const { root } = projectOf({ phases: lines });
  expect(await readPhases(join(root, 'phases'))).toEqual([{ phase: 'pages', seconds: 1.5, cpu: 2, megabytes: 300 }]);
  expect(await readPhases(join(root, 'none'))).toEqual([]);
});

test('the files of a site are counted, with and without some of its folders', async () => {
  const { root } = projectOf({ 'a.html': 'abc', 'downloads/a.zip': 'abcd', 'b/downloads/c': 'x' });
  expect(await siteSize(root)).toEqual({ files: 3, bytes: 8 });
  expect(await siteSize(root, ['downloads'])).toEqual({ files: 2, bytes: 4 });
});

test('sizes are numbers, the smaller first; why something failed is said without folders', () => {
  expect(scaleOf('1000,100')).toEqual([100, 1000]);
  expect(() => scaleOf('100,many')).toThrow('Each size is a number from 3 to 10000.');
  expect(reasonOf(new Error('build failed:\n\n/tmp/x/src/a.ts is wrong\nat b\nat c'), '/tmp/x')).toBe(
    'build failed: /src/a.ts is wrong at b',
  );
});

const readme = readFileSync('README.md', 'utf8');

test.runIf(existsSync(figuresFile))(
  'the report and the README’s table are what the figures of the last run give',
  () => {
    const last = JSON.parse(readFileSync(figuresFile, 'utf8')) as Figures;
    const files = reportFiles(last);
    const there = readdirSync(reportFolder).filter((name) => !['figures.json', 'why.md'].includes(name));
    expect(there.sort()).toEqual([...files.keys()].sort());
    for (const [name, text] of files) expect(readFileSync(join(reportFolder, name), 'utf8'), name).toBe(text);
    expect(withTable(readme, last)).toBe(readme);
    // What is not met is explained, under the heading of what it is about.
    const why = readFileSync(join(reportFolder, 'why.md'), 'utf8').split(/^## /m);
    for (const goal of goalsOf(last)) {
      if (verdictOf(goal) === 'met') continue;
      const [, words = ''] =
        why.map((part) => part.split(/\n([\s\S]*)/)).find(([heading]) => heading === goal.about) ?? [];
      expect(words.trim().length, goal.what).toBeGreaterThan(200);
    }
  },
);

test('the README’s table stands between its marks, and all else stays', () => {
  const written = withTable('before\n<!-- bench -->\nold\n<!-- /bench -->\nafter', figures);
  expect(written).toBe(`before\n<!-- bench -->\n${readmeTable(figures)}\n<!-- /bench -->\nafter`);
  expect(narrow(written)).toContain('| Pilcrow | 14 s (12–22) | 30 s | 600 MB (400–900) | 19 KB | 90 KB, 240 ms |');
  expect(() => withTable('nothing', figures)).toThrow('README.md has no <!-- bench -->');
});
