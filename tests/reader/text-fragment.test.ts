/** Text fragments: what is written can be read, and finds the words that were meant. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findFragment, readFragment, toFragment, writeFragment } from '../../src/reader/tools/text-fragment.ts';

const word = fc.constantFrom(
  'well-being',
  'a',
  'b',
  '50%',
  'R&D,',
  'people’s',
  '(x)',
  '2019–2021',
  'c',
  '$&',
  '.*',
  '#1',
);
const textAndQuote = fc
  .array(word, { minLength: 3, maxLength: 60 })
  .chain((words) =>
    fc
      .tuple(fc.nat(words.length - 1), fc.nat(words.length - 1))
      .map(([a, b]) => ({ words, first: Math.min(a, b), last: Math.max(a, b) })),
  );

test('a fragment of any quote survives the address and finds a place where these words begin and end', () => {
  fc.assert(
    fc.property(textAndQuote, ({ words, first, last }) => {
      const text = words.join(' ');
      const from = words.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
      const to = words.slice(0, last + 1).join(' ').length;
      const fragment = toFragment(text, from, to);
      const written = writeFragment(fragment);
      expect(written).toMatch(/^:~:text=[!-~]+$/);
      expect(readFragment(`#s9-p2${written}`)).toEqual({
        prefix: undefined,
        end: undefined,
        suffix: undefined,
        ...fragment,
      });
      const found = findFragment(text, fragment);
      expect(found && text.slice(found.from, found.to).startsWith(fragment.start)).toBe(true);
      expect(found && text.slice(found.from, found.to).endsWith(fragment.end ?? fragment.start)).toBe(true);
    }),
  );
});

test('a quote that occurs twice is told apart by the words around it', () => {
  const text = 'we will build homes and we will build roads';
  const from = text.lastIndexOf('we will build');
  const fragment = toFragment(text, from, from + 'we will build'.length);
  expect(writeFragment(fragment)).toBe(
    ':~:text=we%20will%20build%20homes%20and-,we%20will%20build,-roads'.replace(
      'we%20will%20build%20homes',
      'will%20build%20homes',
    ),
  );
  expect(findFragment(text, fragment)?.from).toBe(from);
});

test('a long quote is given by its ends', () => {
  const words = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
  expect(toFragment(words, 0, words.length)).toEqual({
    start: 'word0 word1 word2 word3 word4',
    end: 'word55 word56 word57 word58 word59',
  });
});

test.each(['', '#s9-p2', '#:~:text=', '#x:~:text=a,b,c', '#x:~:text=%E0%A4%A'])('“%s” holds none', (hash) => {
  expect(readFragment(hash)).toBeUndefined();
});

test('a quote over the number of a note is given by the words around the number', () => {
  const text = 'services in seven aspects17 and meeting public expectations in five areas18. We will';
  const numbers = [...text.matchAll(/\d+/g)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
  const quoted = (quote: string) => {
    const from = text.indexOf(quote);
    return toFragment(text, from, from + quote.length, numbers);
  };
  expect(quoted('in seven aspects17 and meeting')).toEqual({ start: 'in seven aspects', end: 'and meeting' });
  expect(quoted('seven aspects17 and meeting public expectations in five areas18. We')).toEqual({
    start: 'seven aspects',
    end: '. We',
  });
  // At an end of the quote it is left to the words that are in it.
  expect(quoted('meeting public').start).toBe('meeting public');
  for (const quote of ['in seven aspects17 and meeting', 'five areas18. We will'])
    expect(findFragment(text, quoted(quote))).toEqual({
      from: text.indexOf(quote),
      to: text.indexOf(quote) + quote.length,
    });
});
