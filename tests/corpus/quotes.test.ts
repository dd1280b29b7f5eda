/** Quotes by their very words: what is found is what was meant. */
import { expect, test } from 'vitest';
import { findExact } from '../../src/corpus/text/quotes.ts';

test('exact words are found wherever they stand, overlapping too, between the very words around them', () => {
  expect(findExact('aaa', { exact: 'aa' })).toEqual([
    { start: 0, end: 2 },
    { start: 1, end: 3 },
  ]);
  const text = 'one city, two City, one city.';
  expect(findExact(text, { exact: 'city' })).toHaveLength(2);
  expect(findExact(text, { exact: 'city', prefix: 'one ', suffix: '.' })).toEqual([{ start: 24, end: 28 }]);
  expect(findExact(text, { exact: 'city', prefix: 'two ' })).toEqual([]);
  expect(findExact('abab', { exact: 'b', prefix: 'aba' })).toEqual([{ start: 3, end: 4 }]);
  expect(findExact('ab', { exact: 'b', prefix: 'ab' })).toEqual([]);
});
