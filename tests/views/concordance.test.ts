/** Mentions in context. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mention } from '../../src/corpus/model/links.ts';
import type { Note, TreeNode } from '../../src/corpus/model/node.ts';
import { concordances, passagesInText } from '../../src/views/concordance.ts';
import { hostileText } from '../support/arbitraries.ts';
import { documentOf, note, paragraph, salutation, section } from '../support/document.ts';
import { runs } from '../support/runs.ts';

const dataOf = (id: string, blocks: TreeNode[], mentions: Mention[], notes: Note[] = []) =>
  documentOf(id, [section('s1', '1. The city', blocks, 'one s1')], { mentions, notes });
const mention = (at: string, start: number, end: number, term = 't') => ({ term, at, start, end, marked: true });

test('a line for every mention, with the words around it and where it stands', () => {
  const one = dataOf(
    'one',
    [salutation('Fellow deputies,'), paragraph('s1-p1', 'A garden city is a city.', 'one s1-p1')],
    [
      mention('s1', 7, 11),
      mention('s1-p1', 9, 13),
      mention('s1-p1', 2, 8, 'u'),
      mention('s1-p1', 19, 23),
      mention('n1', 0, 4),
    ],
    [note('n1', 'City.')],
  );
  const other = dataOf('other', [paragraph('s1-p1', 'The city.', 'other s1-p1')], [mention('s1-p1', 4, 8)]);
  const length = '1. The city'.length + 'Fellow deputies,'.length + 'A garden city is a city.'.length + 'City.'.length;
  const { passages, length: counted } = passagesInText(one);
  expect(counted).toBe(length);
  expect([...passages].map(([id, { offset }]) => [id, offset])).toEqual([
    ['s1', 0],
    ['s1-p1', 27],
    ['n1', 51],
  ]);
  expect(concordances([other, one]).get('t')).toEqual([
    {
      document: 'other',
      at: 's1-p1',
      place: 'other s1-p1',
      before: 'The ',
      keyword: 'city',
      after: '.',
      progress: 15 / 20,
    },
    { document: 'one', at: 's1', place: 'one s1', before: '1. The ', keyword: 'city', after: '', progress: 7 / length },
    {
      document: 'one',
      at: 's1-p1',
      place: 'one s1-p1',
      before: 'A garden ',
      keyword: 'city',
      after: ' is a city.',
      progress: 36 / length,
    },
    {
      document: 'one',
      at: 's1-p1',
      place: 'one s1-p1',
      before: 'A garden city is a ',
      keyword: 'city',
      after: '.',
      progress: 46 / length,
    },
    { document: 'one', at: 'n1', place: 'Note 1', before: '', keyword: 'City', after: '.', progress: 51 / length },
  ]);
  expect(concordances([other, one]).get('none')).toBeUndefined();
});

test('long contexts are cut at words', () => {
  const data = dataOf('doc', [paragraph('p1', 'one two three city four five six')], [mention('p1', 14, 18)]);
  expect(concordances([data], 9).get('t')).toMatchObject([{ before: '… three ', keyword: 'city', after: ' four …' }]);
  expect(concordances([data], 14).get('t')).toMatchObject([{ before: 'one two three ', after: ' four five six' }]);
});

test('what is shown are words of the text, in their order, whatever it holds', () => {
  const sample = fc.tuple(hostileText, fc.nat(), fc.nat()).filter(([text]) => text.length > 0);
  fc.assert(
    fc.property(sample, ([text, a, b]) => {
      const [start = 0, last = 0] = [a % text.length, b % text.length].sort((x, y) => x - y);
      const data = dataOf('doc', [paragraph('p1', text)], [mention('p1', start, last + 1)]);
      const [line] = concordances([data], 12).get('t') ?? [];
      expect(line?.keyword).toBe(text.slice(start, last + 1));
      expect(text.slice(0, start).endsWith((line?.before ?? '').replace(/^… /, ''))).toBe(true);
      expect(text.slice(last + 1).startsWith((line?.after ?? '').replace(/ …$/, ''))).toBe(true);
      expect(line?.progress).toBeGreaterThanOrEqual(0);
      expect(line?.progress).toBeLessThan(1);
    }),
    runs(500),
  );
});
