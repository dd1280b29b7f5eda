/** Mentions in context. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DocumentData } from '../../src/corpus/model/data.ts';
import { concordance, passagesInText } from '../../src/views/concordance.ts';
import { hostileText } from '../support/arbitraries.ts';

const lines = { from: 1, to: 1 };
const paragraph = (id: string, text: string) => ({ kind: 'paragraph' as const, id, text, lines, references: [] });

/** The data of a document, as far as a concordance reads it. */
const dataOf = (id: string, blocks: object[], mentions: object[], notes: object[] = []): DocumentData =>
  ({
    id,
    sections: [{ id: 's1', heading: '1. The city', origin: 'text', blocks }],
    notes,
    mentions,
  }) as unknown as DocumentData;

const placeOf = (document: string, id: string): string => `${document} ${id}`;
const mention = (at: string, start: number, end: number, term = 't') => ({ term, at, start, end, marked: true });

test('a line for every mention, with the words around it and where it stands', () => {
  const salutation = { kind: 'salutation', text: 'Fellow deputies,', lines, references: [] };
  const one = dataOf(
    'one',
    [salutation, paragraph('s1-p1', 'A garden city is a city.')],
    [
      mention('s1', 7, 11),
      mention('s1-p1', 9, 13),
      mention('s1-p1', 2, 8, 'u'),
      mention('s1-p1', 19, 23),
      mention('n1', 0, 4),
    ],
    [{ id: 'n1', label: '1', text: 'City.', lines, references: [] }],
  );
  const other = dataOf('other', [paragraph('s1-p1', 'The city.')], [mention('s1-p1', 4, 8)]);
  const length = '1. The city'.length + 'Fellow deputies,'.length + 'A garden city is a city.'.length + 'City.'.length;
  expect(passagesInText(one)).toMatchObject({
    length,
    passages: [
      { id: 's1', offset: 0 },
      { id: 's1-p1', offset: 27 },
      { id: 'n1', offset: 51 },
    ],
  });
  expect(concordance('t', [other, one], placeOf)).toEqual([
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
    { document: 'one', at: 'n1', place: 'one n1', before: '', keyword: 'City', after: '.', progress: 51 / length },
  ]);
  expect(concordance('none', [other, one], placeOf)).toEqual([]);
});

test('long contexts are cut at words', () => {
  const data = dataOf('doc', [paragraph('p1', 'one two three city four five six')], [mention('p1', 14, 18)]);
  expect(concordance('t', [data], placeOf, 9)).toMatchObject([
    { before: '… three ', keyword: 'city', after: ' four …' },
  ]);
  expect(concordance('t', [data], placeOf, 14)).toMatchObject([{ before: 'one two three ', after: ' four five six' }]);
});

test('what is shown are words of the text, in their order, whatever it holds', () => {
  const sample = fc.tuple(hostileText, fc.nat(), fc.nat()).filter(([text]) => text.length > 0);
  fc.assert(
    fc.property(sample, ([text, a, b]) => {
      const [start = 0, last = 0] = [a % text.length, b % text.length].sort((x, y) => x - y);
      const [line] = concordance(
        't',
        [dataOf('doc', [paragraph('p1', text)], [mention('p1', start, last + 1)])],
        placeOf,
        12,
      );
      expect(line?.keyword).toBe(text.slice(start, last + 1));
      expect(text.slice(0, start).endsWith((line?.before ?? '').replace(/^… /, ''))).toBe(true);
      expect(text.slice(last + 1).startsWith((line?.after ?? '').replace(/ …$/, ''))).toBe(true);
      expect(line?.progress).toBeGreaterThanOrEqual(0);
      expect(line?.progress).toBeLessThan(1);
    }),
    { numRuns: 500 },
  );
});
