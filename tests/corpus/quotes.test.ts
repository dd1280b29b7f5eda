/** Quotes: what describes one finds it again, and what is found is what was meant. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeQuote, findDescribed, findExact } from '../../src/corpus/text/quotes.ts';
import { textAndQuote } from '../support/quotes.ts';
import { runs } from '../support/runs.ts';

/** The stretch of a text where some words stand last. */
const stretchOf = (text: string, words: string) => {
  const start = text.lastIndexOf(words);
  return { start, end: start + words.length };
};

test('a description of any quote finds a place where these words begin and end', () => {
  fc.assert(
    fc.property(textAndQuote, ({ text, quote }) => {
      const described = describeQuote(text, quote);
      const found = findDescribed(text, described);
      expect(found && text.slice(found.start, found.end).startsWith(described.start)).toBe(true);
      expect(found && text.slice(found.start, found.end).endsWith(described.end ?? described.start)).toBe(true);
    }),
    runs(100),
  );
});

test('a quote that occurs twice is told apart by the words around it', () => {
  const text = 'we will build homes and we will build roads';
  const quote = stretchOf(text, 'we will build');
  const described = describeQuote(text, quote);
  expect(described).toEqual({ prefix: 'will build homes and', start: 'we will build', suffix: 'roads' });
  expect(findDescribed(text, described)).toEqual(quote);
});

test('a long quote is given by its ends', () => {
  const words = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
  expect(describeQuote(words, { start: 0, end: words.length })).toEqual({
    start: 'word0 word1 word2 word3 word4',
    end: 'word55 word56 word57 word58 word59',
  });
});

test.each<[what: string, quote: string]>([
  ['a hundred and twenty characters', `${'a '.repeat(10)}${'b'.repeat(100)}`],
  ['many short words', 'a b c d e f g h i j k l m n o p'],
  ['ten long words', Array.from({ length: 10 }, () => 'b'.repeat(20)).join(' ')],
])('%s are given whole', (_, quote) => {
  expect(describeQuote(quote, { start: 0, end: quote.length })).toEqual({ start: quote });
});

test('white space counts as one space, and at the ends for nothing', () => {
  const text = 'We  will \n build homes.';
  expect(describeQuote(text, { start: 2, end: 17 })).toEqual({ start: 'will build' });
  expect(findDescribed(text, { start: ' will build ' })).toEqual({ start: 4, end: 16 });
});

test('of what stands around a quote four words are enough, and they decide', () => {
  const text = 'a b c d e city f g h i j k l m n city o p q r s';
  expect(describeQuote(text, stretchOf(text, 'city'))).toEqual({ prefix: 'k l m n', start: 'city', suffix: 'o p q r' });
  expect(findDescribed(text, { prefix: 'm n', start: 'city' })).toEqual(stretchOf(text, 'city'));
});

test('a quote over the number of a note is given by the words around the number', () => {
  const text = 'services in seven aspects17 and meeting public expectations in five areas18. We will';
  const numbers = [...text.matchAll(/\d+/g)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  const described = (quote: string) => describeQuote(text, stretchOf(text, quote), numbers);
  expect(described('in seven aspects17 and meeting')).toEqual({ start: 'in seven aspects', end: 'and meeting' });
  expect(described('seven aspects17 and meeting public expectations in five areas18. We')).toEqual({
    start: 'seven aspects',
    end: '. We',
  });
  // Five words on each side are enough; a number before the quote is none of its own.
  expect(described('and meeting public expectations in five areas18. We')).toEqual({
    start: 'and meeting public expectations in',
    end: '. We',
  });
  expect(described('seven aspects17 and meeting public expectations in five')).toEqual({
    start: 'seven aspects',
    end: 'meeting public expectations in five',
  });
  expect(described('17 and meeting')).toEqual({ start: '17 and meeting' });
  expect(described('seven aspects17')).toEqual({ start: 'seven aspects17' });
  // At an end of the quote it is left to the words that are in it.
  expect(described('meeting public').start).toBe('meeting public');
  for (const quote of ['in seven aspects17 and meeting', 'five areas18. We will'])
    expect(findDescribed(text, described(quote))).toEqual(stretchOf(text, quote));
});

test('white space and case are no difference to a description, and its signs are no pattern', () => {
  const text = 'A (new)\n  Plan.* of 5$ begins';
  expect(findDescribed(text, { start: 'a (NEW) plan.*', suffix: 'of 5$' })).toEqual({ start: 0, end: 16 });
  expect(findDescribed(text, { start: 'plan.', suffix: 'of' })).toBeUndefined();
});

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
