import { expect, test } from 'vitest';
import { profileOf } from '../../src/corpus/text/languages/index.ts';
import { inOtherWords } from '../../src/reader/search/synonyms.ts';

const groups = [
  ['AI', 'artificial intelligence'],
  ['metro', 'subway', 'rail transit'],
  ['NEV', 'new energy vehicles'],
];
const others = (typed: string): string[] =>
  inOtherWords(typed, groups, profileOf('en')).map(({ query, label }) => `${query} | ${label}`);

test.each([
  ['AI', ['"artificial intelligence" | AI → artificial intelligence']],
  ['ai models', ['"artificial intelligence" models | ai → artificial intelligence']],
  ['new artificial intelligence', ['new AI | artificial intelligence → AI']],
  ['metro', ['subway | metro → subway', '"rail transit" | metro → rail transit']],
  [
    'NEV subway',
    [
      'NEV metro | subway → metro',
      'NEV "rail transit" | subway → rail transit',
      '"new energy vehicles" subway | NEV → new energy vehicles',
    ],
  ],
  ['aim', []],
  ['artificial', []],
  ['“AI”', []],
  ['', []],
])('%s in other words', (typed, expected) => {
  expect(others(typed)).toEqual(expected);
});
