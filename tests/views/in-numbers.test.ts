/** Numbers with what they count. */
import { expect, test } from 'vitest';
import { counted, numberInWords, readingTime } from '../../src/views/in-numbers.ts';

test('a number says what it counts', () => {
  expect([1, 0, 1204].map((count) => counted(count, 'word', 'en'))).toEqual(['1 word', '0 words', '1,204 words']);
});

test('a small number stands in a sentence as a word', () => {
  expect([2, 10, 11].map(numberInWords)).toEqual(['two', 'ten', '11']);
});

test.each([
  [10, 'about a minute to read'],
  [440, 'about 2 minutes to read'],
  [2000, 'about 9 minutes to read'],
  [8500, 'about 40 minutes to read'],
])('%i words take %s', (words, time) => {
  expect(readingTime(words)).toBe(time);
});
