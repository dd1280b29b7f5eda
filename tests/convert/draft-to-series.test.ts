/** Whose notes they are, where numbers start again: of the sections that call them, wherever they stand. */
import { expect, test } from 'vitest';
import { readText } from '../../src/convert/convert.ts';
import { sourceOf } from '../support/source.ts';

const headed = 'layout: { headings: numbered }\n';

/** The ids of the notes of each series of a text. */
const seriesOf = (seed: string): string[] | undefined =>
  readText(sourceOf(seed, headed)).value?.document.series.map(({ notes }) => notes.map(({ id }) => id).join(' '));

test.each<[what: string, seed: string, notes: string[]]>([
  [
    'at the end, in a part that calls none: runs in the order of the parts that do',
    '1. One\nA text1.\n2. Two\nA text1.\n3. Annex\n[1]First.\n[1]Second.\n',
    ['n1', 's2-n1'],
  ],
  [
    'what stands before the sections calls none of theirs',
    'A text1.\n1. One\nA text1.\n2. Two\nA text1.\n3. Annex\n[1]First.\n[1]Second.\n',
    ['n1', 's2-n1'],
  ],
  [
    'a heading calls as a text does',
    '1. One\nA text1.\n2. Two1\nA text.\n3. Annex\n[1]First.\n[1]Second.\n',
    ['n1', 's2-n1'],
  ],
  [
    'some with their part, others in an annex that calls none',
    '1. One\nA text1.\n[1]First.\n2. Two\nA text1, and more2.\n3. Annex\n[1]Second.\n[2]Third.\n',
    ['n1', 's2-n1 s2-n2'],
  ],
  [
    'where no other part calls them they are the annex’s',
    '1. One\nA text1.\n[1]First.\n2. Two\nA text.\n3. Annex\n[1]Second.\n[2]Third.\n',
    ['n1', 's3-n1 s3-n2'],
  ],
])('%s', (_, seed, notes) => {
  expect(seriesOf(seed)).toEqual(notes);
});

test('a run that does not begin as the first is none: its labels are there twice, each told with the first of them', () => {
  const seed = '1. One\nA text1 and more2.\n2. Two\nA text1.\n3. Annex\n[1]First.\n[2]Second.\n[2]Third.\n[2]Last.\n';
  const { problems } = readText(sourceOf(seed, headed));
  const twice = problems.filter(({ rule }) => rule === 'note-label-twice');
  expect(twice.map(({ where, what }) => [where.line, /line (\d+)/.exec(what)?.[1]])).toEqual([
    [8, '7'],
    [9, '7'],
  ]);
});

test('the caption and the cells of a table call notes', () => {
  const seed = 'Table 1. Rivers1\n| Name2 | Length |\n| Long | 12 miles3 |\n[1]One.\n[2]Two.\n[3]Three.\n';
  const layout = 'layout: { lines: [{ at: 1, kind: caption }, { at: [2, 3], kind: table }] }\n';
  const { value } = readText(sourceOf(seed, layout));
  expect(value?.document.series[0]?.notes.map(({ id, calls }) => [id, ...calls.map(({ at }) => at)])).toEqual([
    ['n1', 'p1'],
    ['n2', 'p1-r1'],
    ['n3', 'p1-r2'],
  ]);
});
