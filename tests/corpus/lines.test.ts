/** A seed as lines. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromLines, toLines } from '../../src/corpus/text/lines.ts';
import { runs } from '../support/runs.ts';

test.each([
  ['', ['']],
  ['\n', ['']],
  ['one', ['one']],
  ['one\n', ['one']],
  ['one\n\n', ['one', '']],
  ['one\r\ntwo\rthree\nfour', ['one', 'two', 'three', 'four']],
  ['one\n\rtwo', ['one', '', 'two']],
  ['a\u2028b\u2029c\u0085d\fe\vf', ['a\u2028b\u2029c\u0085d\fe\vf']],
])('%j', (text, lines) => {
  expect(toLines(text).map((line) => line.text)).toEqual(lines);
});

test('lines are numbered from 1, hold no break, and give the text back', () => {
  const text = fc
    .array(fc.constantFrom('\r', '\n', '\r\n', 'a', ' ', '\uFEFF', '\u2028', '😀'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (whole) => {
      const lines = toLines(whole);
      expect(fromLines(lines)).toBe(whole);
      expect(lines.map(({ n }) => n)).toEqual(lines.map((_, index) => index + 1));
      expect(lines.every((line) => !/[\r\n]/.test(line.text))).toBe(true);
    }),
    runs(1000),
  );
});
