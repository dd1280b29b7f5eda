/** Text fragments: what is written into an address can be read from it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFragment, writeFragment } from '../../src/corpus/text/text-fragment.ts';
import { runs } from '../support/runs.ts';

const part = fc.stringMatching(/^[ -~’–京]*[a-z,&%-][ -~’–京]*$/).map((words) => words.trim());
const other = fc.option(part, { nil: undefined });

test('a description of any quote survives the address', () => {
  fc.assert(
    fc.property(fc.record({ prefix: other, start: part, end: other, suffix: other }), (described) => {
      const written = writeFragment(described);
      expect(written).toMatch(/^:~:text=[!-~]+$/);
      expect(readFragment(`#s9-p2${written}`)).toEqual(described);
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

test('what is not there is not written, and other directives are passed over', () => {
  expect(writeFragment({ start: 'a' })).toBe(':~:text=a');
  expect(writeFragment({ start: 'a', suffix: 'b' })).toBe(':~:text=a,-b');
  const read = { prefix: undefined, start: 'a', end: undefined, suffix: undefined };
  expect(readFragment('#s9-p2:~:selector(x)&text=a')).toEqual(read);
  expect(readFragment('#s9-p2:~:text=a&text=b')).toEqual(read);
  expect(readFragment('#s9-p2:~:text=,')).toBeUndefined();
});
