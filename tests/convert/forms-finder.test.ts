/** What is found in one way through a text is what looking for each form by itself finds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formsFinder } from '../../src/convert/commentary/forms-finder.ts';
import { plainQuotes } from '../../src/corpus/text/characters.ts';
import { unspaced } from '../../src/corpus/text/scripts.ts';
import { runs } from '../support/runs.ts';

/** Each form found, with whose it is; one that is not marked in brackets. */
const found = (text: string, ...owners: string[][]): string[] =>
  formsFinder(owners)(text).map(({ owner, start, end, marked }) => {
    const own = `${owner} ${text.slice(start, end)}`;
    return marked ? own : `(${own})`;
  });

test.each<[text: string, owners: string[][], expected: string[]]>([
  ['A smart city.', [['smart city']], ['0 smart city']],
  ['Smart\u00A0 cities, Smart\u00A0 city', [['smart city']], ['0 Smart\u00A0 city']],
  ['SMART city', [['smart city']], []],
  ['我5G网, 15G网', [['5G网'], ['网']], ['0 5G网', '(1 网)', '1 网']],
  ['以国际为', [['国际'], ['际为']], ['0 国际', '(1 际为)']],
  ['US$8.21 and US$ and xUS$', [['US$']], ['0 US$', '0 US$']],
  ['"mu" (mu)', [['“mu”'], ['(mu)'], ['mu']], ['0 "mu"', '(2 mu)', '1 (mu)', '(2 mu)']],
  ['SSa ßa', [['ßa']], ['0 SSa', '0 ßa']],
  ['a b c d', [['b c'], ['a b', 'a b c'], ['c d']], ['1 a b c', '(0 b c)', '(2 c d)']],
  ['a a a', [['a a']], ['0 a a']],
  ['café cafe\u0301 cafe', [['cafe\u0301']], ['0 cafe\u0301']],
  ['', [['x']], []],
  ['x', [], []],
])('%j: %j', (text, owners, expected) => {
  expect(found(text, ...owners)).toEqual(expected);
});

const runsOn = `(?!${unspaced})[\\p{L}\\p{M}\\p{N}]`;
const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');

/** The places of one form, of those that overlap too, by a regular expression of its own. */
function placesOf(form: string, text: string): string[] {
  const [first = '', ...rest] = plainQuotes(form);
  const initials = [...new Set([first, first.toUpperCase()])].map(literally).join('|');
  const before = new RegExp(`^${runsOn}`, 'u').test(form) ? `(?<!${runsOn})` : '';
  const after = new RegExp(`(?:${runsOn})$`, 'u').test(form) ? `(?!${runsOn})` : '(?!\\p{M})';
  const pattern = new RegExp(`${before}(?=((?:${initials})${literally(rest.join(''))}${after}))`, 'gu');
  return [...text.matchAll(pattern)].map(({ index, 1: own = '' }) => `${index} ${index + own.length}`);
}

test('no form is passed over that is in the text, and none is found that is not', () => {
  const piece = fc.constantFrom(
    'a',
    'A',
    'ab',
    'ß',
    'é',
    'e\u0301',
    '京',
    'ก',
    '𠀀',
    '5',
    ' ',
    '\u00A0',
    '-',
    '’',
    '(',
    '𝒜',
  );
  const words = fc.array(piece, { minLength: 1, maxLength: 6 }).map((all) => all.join(''));
  const form = words.map((text) => text.trim()).filter((text) => text !== '');
  fc.assert(
    fc.property(fc.uniqueArray(form, { minLength: 1, maxLength: 5 }), fc.array(words), (forms, texts) => {
      const text = plainQuotes([...texts, ...forms].join(' ') + texts.join(''));
      for (const one of forms) {
        let free = 0;
        const expected = placesOf(one, text).filter((place) => {
          const [start = 0, end = 0] = place.split(' ').map(Number);
          if (start < free) return false;
          free = end;
          return true;
        });
        const own = formsFinder([['other'], [one], forms])(text).filter(({ owner }) => owner === 1);
        expect(own.map(({ start, end }) => `${start} ${end}`)).toEqual(expected);
      }
    }),
    runs(500),
  );
});
