/** Terms are looked for where they may be, and nowhere else: what is found is what looking for all of them finds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidatesOf } from '../../src/convert/commentary/candidates.ts';
import { finderOf } from '../../src/convert/commentary/variant-finder.ts';
import { plainQuotes } from '../../src/corpus/text/characters.ts';
import { runs } from '../support/runs.ts';

test.each<[variant: string, text: string, may: boolean]>([
  ['smart city', 'A smart city.', true],
  ['smart city', 'Smart\u00A0cities.', true],
  ['smart city', 'A smartish city.', false],
  ['smart city', 'SMART', false],
  ['5G', '我5G网', true],
  ['国际', '以国际为', true],
  ['国际', '国', false],
  ['京A', '在京Ab', true],
  ['(mu)', 'An area (mu).', true],
  ['“mu”', 'An area "mu".', true],
  ['ßa', 'SSa', true],
  ['x', '', false],
])('%j in %j: %s', (variant, text, may) => {
  expect(candidatesOf([[variant]])(text)).toEqual(may ? [0] : []);
});

test('each term once, in order, by whichever variant', () => {
  expect(candidatesOf([['c'], ['b', 'a'], ['a b'], ['z']])('a b c')).toEqual([0, 1, 2]);
});

test('no term is passed over that is in the text', () => {
  const words = fc
    .array(
      fc.constantFrom('a', 'A', 'ab', 'ß', 'é', '\u0301', '京', 'ก', '𠀀', '5', ' ', '\u00A0', '-', '’', '“', '(', '𝒜'),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    .map((all) => all.join(''));
  const variants = words.map((text) => text.trim()).filter((text) => text !== '');
  const some = fc.tuple(
    fc.array(fc.array(variants, { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
    fc.array(words),
  );
  fc.assert(
    fc.property(some, ([terms, texts]) => {
      const text = plainQuotes([...texts, ...terms.flat()].join(' ') + texts.join(''));
      const found = terms.flatMap((own, index) => (finderOf(own)(text).length > 0 ? [index] : []));
      expect(candidatesOf(terms)(text)).toEqual(expect.arrayContaining(found));
    }),
    runs(500),
  );
});
