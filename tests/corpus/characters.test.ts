/** Texts cut short: never in the middle of a character, and no longer than asked. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginningOf, endOf } from '../../src/corpus/text/characters.ts';
import { runs } from '../support/runs.ts';

const texts = fc.string({ unit: fc.constantFrom('a', ' ', '𐀀', '京', '👩🏽', '\n') });

test('a text cut short is well formed whatever it holds, and is part of the text', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 12 }), (text, length) => {
      const [beginning, end] = [beginningOf(text, length), endOf(text, length)];
      expect(beginning.isWellFormed()).toBe(true);
      expect(end.isWellFormed()).toBe(true);
      expect(end.length).toBeLessThanOrEqual(length);
      expect(text.endsWith(end)).toBe(true);
      if (text.length <= length) expect([beginning, end]).toEqual([text, text]);
      else expect(text.startsWith(beginning.replace(/ …$/, ''))).toBe(true);
    }),
    runs(100),
  );
});

test.each([
  ['Strengthen the protection', 60, 'Strengthen the protection'],
  ['Strengthen the protection', 16, 'Strengthen the …'],
  // No space to break at: cut before the character, not through it.
  ['𐀀𐀀𐀀', 3, '𐀀 …'],
])('“%s” in %i', (text, length, expected) => {
  expect(beginningOf(text, length)).toBe(expected);
});
