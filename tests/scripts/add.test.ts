/** `npm run add`: a document from a file as it was received, and everything that keeps one from being made. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { addAll } from '../../src/cli/add/add-all.ts';
import { answerFor, refusalOf } from '../../src/cli/add/answers.ts';
import { allText, nextText } from '../../src/cli/add/report.ts';
import { convertProject } from '../../src/cli/convert-project.ts';
import { DiskRefusal, diskBelow } from '../../src/cli/files/disk.ts';
import { problemText } from '../../src/cli/report.ts';
import { hasErrors } from '../../src/corpus/problems/problem.ts';
import { expectGolden } from '../support/golden.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pilcrow-add-'));
});

const report = `Report of the Harbour Board

1. Works

The Board dredged the eastern channel and rebuilt the fish quay,
which had stood empty since the flood of the year before.

2. Money

Income from dues rose. Spending was lower than the Board had
planned, because the new crane came late.
`;

function received(name: string, content: string | Uint8Array = report): string {
  const path = join(root, 'received', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const library = (): string => join(root, 'library');
const inLibrary = (file: string): string => readFileSync(join(library(), file), 'utf8');
const add = (paths: string[], more: { id?: string; dryRun?: boolean; ask?: () => Promise<object> } = {}) =>
  addAll(diskBelow(library()), diskBelow('/'), {
    paths,
    dryRun: false,
    today: '2031-05-04',
    doing: () => {},
    ...more,
  } as Parameters<typeof addAll>[2]);

test('a file becomes a seed, a sidecar with its reasons, and a document; folders that are missing are made', async () => {
  const { value, problems } = await add([received('harbour-report.txt')]);
  expect(problems).toEqual([]);
  expect(value).toMatchObject({ converted: true, added: [{ doc: 'harbour-report' }] });
  expect(inLibrary('seeds/harbour-report.txt')).toBe(report);
  expectGolden(join(import.meta.dirname, 'add/harbour-report.yaml'), inLibrary('seeds/harbour-report.yaml'));
  const document = JSON.parse(inLibrary('content/documents/harbour-report.json')) as { children: { id: string }[] };
  expect(document.children.map(({ id }) => id)).toEqual(['s1', 's2']);
});

test('what is proposed converts again without an error, and its ids stay free until it is published', async () => {
  await add([received('harbour-report.txt')]);
  const again = await convertProject(diskBelow(library()), { check: true, patience: 1000, doing: () => {} });
  expect(hasErrors(again.problems)).toBe(false);
  expect(inLibrary('seeds/harbour-report.yaml')).toContain('publish: false');
});

test('nothing that is there is overwritten, and the same text is not added twice', async () => {
  await add([received('harbour-report.txt')]);
  const before = inLibrary('seeds/harbour-report.yaml');
  const twice = await add([received('harbour-report.txt'), received('other.txt')]);
  expect(twice.problems.map(({ rule }) => rule)).toEqual(['add-known', 'add-known']);
  const other = await add([received('new/harbour-report.txt', report.replace('Money', 'Dues'))]);
  expect(other.problems.map(({ rule }) => rule)).toEqual(['add-exists']);
  expect(inLibrary('seeds/harbour-report.yaml')).toBe(before);
});

test('a folder is added file by file; what one of them lacks keeps no other from being added', async () => {
  received('a folder/First Report.TXT');
  received('a folder/second.txt', report.replace('Harbour', 'Water'));
  received('a folder/scan.pdf', '%PDF-1.7 …');
  received('a folder/Second!.txt', report.replace('Harbour', 'Forest'));
  received('a folder/page_files/style.css', 'p {}');
  received('a folder/script.js', 'alert(1)');
  received('a folder/more/third.txt', report.replace('Harbour', 'Third'));
  const { value, problems } = await add([join(root, 'received/a folder')]);
  // Names that are alike give two ids.
  expect(value?.added.map(({ doc }) => doc)).toEqual(['first-report', 'second', 'second-2']);
  expect(problems.map(({ rule, where }) => [rule, where.file.slice(root.length)])).toEqual([
    ['add-folder-within', '/received/a folder/more'],
    ['add-not-read', '/received/a folder/scan.pdf'],
  ]);
});

test('what the library has is read once, however many files are added', async () => {
  await add([received('first.txt')]);
  const disk = diskBelow(library());
  const reads: string[] = [];
  const watched = {
    ...disk,
    read: (path: string) => {
      reads.push(path);
      return disk.read(path);
    },
  };
  const paths = ['North', 'South', 'East'].map((name) => received(`${name}.txt`, report.replace('Harbour', name)));
  const run = { paths, dryRun: true, today: '2031-05-04', doing: () => {} };
  const { value } = await addAll(watched, diskBelow('/'), run);
  expect(value?.added.length).toBe(3);
  expect(reads.filter((path) => path === 'seeds/first.yaml').length).toBe(1);
});

test('web pages and Word documents are added as they are, with the title that each sets as its own', async () => {
  const page =
    '<!doctype html><html lang="en"><title>Site | Rivers</title><nav><a href="/">Home</a></nav><main><h1>Statement on <em>the</em> Rivers</h1>' +
    '<p>Published 3 March 2024</p><h2>1. The Long River</h2><p>It rose twice in spring, and it fell again in the autumn of that year, as the council had said.</p></main></html>\n';
  const word = readFileSync('tests/corpora/formats/seeds/lantern-harbour.docx');
  const { value } = await add([received('rivers.html', page), received('harbour.docx', word)]);
  expect(value).toMatchObject({ converted: true, added: [{ doc: 'rivers' }, { doc: 'harbour' }] });
  expect(inLibrary('seeds/rivers.html')).toBe(page);
  expect(readFileSync(join(library(), 'seeds/harbour.docx')).equals(word)).toBe(true);
  expect(inLibrary('seeds/rivers.yaml')).toMatch(/^title: Statement on the Rivers #/m);
  expect(inLibrary('seeds/rivers.yaml')).toMatch(/^date: 2024-03-03 #/m);
  expect(inLibrary('seeds/harbour.yaml')).toMatch(
    /^title: Report of the Harbour Board of Lantern Bay for the Year 1927 #/m,
  );
});

test('who breaks off at a question leaves nothing of that file, and all of those before it', async () => {
  const paths = ['North', 'South', 'East'].map((name) => received(`${name}.txt`, report.replace('Harbour', name)));
  let asked = 0;
  const ask = () => {
    asked += 1;
    return Promise.resolve(asked === 2 ? undefined : {});
  };
  const { value, problems } = await add(paths, { ask: ask as unknown as () => Promise<object> });
  expect([value?.converted, value?.added.map(({ doc }) => doc), asked]).toEqual([true, ['north'], 2]);
  expect(problems.map(({ rule }) => rule)).toEqual(['add-stopped']);
  expect(readdirSync(join(library(), 'seeds'))).toEqual(['north.txt', 'north.yaml']);
});

test('one id is for one file: with several nothing is done', async () => {
  const paths = ['North', 'South'].map((name) => received(`two/${name}.txt`, report.replace('Harbour', name)));
  for (const named of [paths, [dirname(paths[0] ?? '')]]) {
    const { value, problems } = await add(named, { id: 'both' });
    expect([value?.added, problems.map(({ rule }) => rule), existsSync(library())]).toEqual([[], ['add-id'], false]);
  }
});

test('a disk that is full leaves no seed without its sidecar', async () => {
  const disk = diskBelow(library());
  const full = {
    ...disk,
    write: (path: string, content: string | Uint8Array) =>
      path.endsWith('.yaml')
        ? Promise.reject(new DiskRefusal('file-unwritable', path, 'ENOSPC: no space left on device', 'ENOSPC'))
        : disk.write(path, content),
  };
  const run = { paths: [received('north.txt')], dryRun: false, today: '2031-05-04', doing: () => {} };
  const { problems } = await addAll(full, diskBelow('/'), run);
  expect(problems.map(({ rule }) => rule)).toEqual(['file-unwritable']);
  expect(readdirSync(join(library(), 'seeds'))).toEqual([]);
});

test('another encoding is turned into UTF-8, and the file is kept as it was', async () => {
  const words =
    'Rapport sur les écoles\n\nLes écoles de la vallée étaient fermées depuis l’été, et les élèves restèrent chez eux.\n';
  const bytes = Uint8Array.from([...words].map((sign) => (sign === '’' ? 0x92 : (sign.codePointAt(0) ?? 0))));
  const { problems } = await add([received('ecoles.txt', bytes)]);
  expect(problems.map(({ rule }) => rule)).toEqual(['add-encoding']);
  expect(inLibrary('seeds/ecoles.txt')).toBe(words);
  expect(new Uint8Array(readFileSync(join(library(), 'seeds/originals/ecoles.txt')))).toEqual(bytes);
  expect(inLibrary('seeds/ecoles.yaml')).toMatch(/^encoding: windows-1252/m);
});

test('an original that is kept there already is not written over', async () => {
  mkdirSync(join(library(), 'seeds/originals'), { recursive: true });
  writeFileSync(join(library(), 'seeds/originals/ecoles.txt'), 'of another text');
  const bytes = Buffer.from(
    'Rapport\n\nLes écoles de la vallée étaient fermées, et les élèves restèrent chez eux.\n',
    'latin1',
  );
  const { value, problems } = await add([received('ecoles.txt', bytes)]);
  expect([value?.added, problems.map(({ rule }) => rule)]).toEqual([[], ['add-exists']]);
  expect(inLibrary('seeds/originals/ecoles.txt')).toBe('of another text');
});

test('--dry-run writes nothing; --id names the document; answers stand in the place of guesses', async () => {
  const dry = await add([received('harbour-report.txt')], { dryRun: true });
  expect(dry.value?.added[0]?.text).toContain('title: Report of the Harbour Board');
  expect(existsSync(library())).toBe(false);
  const asked = { id: 'board-2030', ask: () => Promise.resolve({ date: '2030-02-01', source: { name: 'The Board' } }) };
  await add([received('harbour-report.txt')], asked);
  expect(inLibrary('seeds/board-2030.yaml')).toMatch(/^date: 2030-02-01$/m);
  expect(inLibrary('seeds/board-2030.yaml')).toMatch(/^source: \{ name: The Board \}$/m);
});

test.each([
  ['000_fc33bcfe85e8a2c0.txt', 'report-of-the-harbour-board'],
  ['2020 Work Report (final).txt', 'doc-2020-work-report-final'],
  ['search.txt', 'doc-search'],
  ['Été à Paris.md', 'ete-a-paris'],
  ['报告.txt', 'report-of-the-harbour-board'],
])('the id of %s is %s', async (name, id) => {
  const { value } = await add([received(name)], { dryRun: true });
  expect(value?.added[0]?.doc).toBe(id);
});

test('what cannot be added is said in plain words', async () => {
  await add([received('harbour-report.txt')]);
  mkdirSync(join(root, 'received/empty'), { recursive: true });
  const runs = [
    await add([received('scan.txt', '%PDF-1.4\n%âãÏÓ')]),
    await add([received('old.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]))]),
    await add([
      received(
        'noise.txt',
        Uint8Array.from({ length: 400 }, (_, index) => (index * 7) % 32),
      ),
    ]),
    await add([received('blank.txt', ' \n\n')]),
    await add([received('bytes.txt', Uint8Array.from([0x81, 0xff, 0x00, 0x9d, 0x81]))]),
    await add([received('new/harbour-report.txt', `${report}More.\n`)]),
    await add([received('copy.txt')]),
    await add([received('x.txt', `${report}Less.\n`)], { id: 'Work Report' }),
    await add([join(root, 'received/empty')]),
    await add([received('stopped.txt', `${report}Stopped.\n`)], {
      ask: (() => Promise.resolve(undefined)) as unknown as () => Promise<object>,
    }),
    await add([dirname(received('around/more/within.txt'))].map(dirname)),
    await add([
      received(
        'page.txt',
        Uint8Array.from(Buffer.from('Les élèves étaient là, disait-on, depuis plus de deux semaines.\n', 'latin1')),
      ),
    ]),
  ];
  const said = runs.flatMap(({ problems }) => problems.map(problemText)).join('\n\n');
  expectGolden(join(import.meta.dirname, 'add/problems.txt'), `${said.replaceAll(root, '')}\n`);
});

test('of many documents each is one line, and what is to be decided is counted', async () => {
  const numbers = Array.from({ length: 25 }, (_, index) => index + 1);
  for (const n of numbers) received(`letter-${n}.txt`, `Letter ${n}\n\nThe pilots write for the ${n}th time.\n`);
  const { value } = await add([join(root, 'received')]);
  const text = allText(value?.added ?? [], true);
  expect(value?.added).toHaveLength(25);
  expect(text.split('\n').filter((line) => line.startsWith('letter-'))).toHaveLength(25);
  expect(text).toContain('source: in 25 of 25 documents');
  expect(text.length).toBeLessThan(25 * 200);
  expect(allText((value?.added ?? []).slice(0, 2), true)).toContain('To decide:');
  expect(nextText((value?.added ?? []).map(({ doc }) => doc))).toMatch(/html and 22 more\. When/);
});

test.each([
  ['date', '2021', 'YYYY-MM-DD'],
  ['date', '2021-02-30', 'YYYY-MM-DD'],
  ['date', 'yesterday', 'YYYY-MM-DD'],
  ['date', '', 'write something'],
  ['date', ' 2021-05-03 ', undefined],
  ['date', '3 May 2021', undefined],
  ['language', 'English please', expect.any(String)],
  ['title', '   ', 'write something'],
  ['source', 'The Board', undefined],
])('an answer to the question of %s: “%s”', (field, answer, refusal) => {
  const said = refusalOf(field, answer);
  if (typeof refusal === 'string') expect(said).toContain(refusal);
  else expect(said).toEqual(refusal);
});

test('a day as people write it becomes one of the calendar', () => {
  expect(answerFor('date', ' 3 May 2021')).toBe('2021-05-03');
  expect(answerFor('date', '2021-05-03')).toBe('2021-05-03');
});
