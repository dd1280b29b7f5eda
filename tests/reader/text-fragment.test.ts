/** Text fragments: what is written into an address can be read from it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeQuote } from '../../src/corpus/text/quotes.ts';
import { readFragment, writeFragment } from '../../src/reader/tools/text-fragment.ts';
import { textAndQuote } from '../support/quotes.ts';
import { runs } from '../support/runs.ts';

test('a description of any quote survives the address', () => {
  fc.assert(
    fc.property(textAndQuote, ({ text, quote }) => {
      const described = describeQuote(text, quote);
      const written = writeFragment(described);
      expect(written).toMatch(/^:~:text=[!-~]+$/);
      expect(readFragment(`#s9-p2${written}`)).toEqual({
        prefix: undefined,
        end: undefined,
        suffix: undefined,
        ...described,
      });
    }),
    runs(100),
  );
});

test('commas and hyphens of the words are told from those of the fragment', () => {
  expect(writeFragment({ prefix: 'will build homes and', start: 'we will, well-built', suffix: 'roads' })).toBe(
    ':~:text=will%20build%20homes%20and-,we%20will%2C%20well%2Dbuilt,-roads',
  );
});

test.each(['', '#s9-p2', '#:~:text=', '#x:~:text=a,b,c', '#x:~:text=%E0%A4%A'])('“%s” holds none', (hash) => {
  expect(readFragment(hash)).toBeUndefined();
});
