/** Own notes held against the texts: where they stand, in which order, and how they are cited. */
import { expect, test } from 'vitest';
import { describeWords } from '../../../src/corpus/own-notes/find-words.ts';
import { type QuotableDocument, Texts } from '../../../src/reader/check/quotable.ts';
import { placeNotes, quotedOf, speaksOf } from '../../../src/reader/own-notes/placed.ts';
import { noteOf } from '../../support/own-notes.ts';

const river: QuotableDocument = {
  id: 'river',
  language: 'en',
  title: 'On the river',
  citation: 'On the river. PILCROWPLACE. https://pilcrow.invalid/',
  passages: [
    { id: 's1', place: '1', words: 'The water rose', kind: 'heading' },
    { id: 's1-p1', place: '1, ¶ 1', words: 'The water rose by a foot and fell again.' },
    { id: 's1-p4', place: '1, ¶ 2', words: 'It was cold. It was wet.' },
  ],
  gone: { 's1-p2': ['s1-p4'] },
};
const lake: QuotableDocument = { ...river, id: 'lake', title: 'On the lake', gone: {} };
const texts = new Texts([river, lake], new URL('https://site.example/'));

const wordsOf = (passage: string, exact: string, words = exact) =>
  describeWords({ id: passage, words }, { start: words.indexOf(exact), end: words.indexOf(exact) + exact.length });
const note = (id: string, passage: string, exact: string, document = 'river') =>
  noteOf({ id, document, words: [wordsOf(passage, exact)] });

test('they stand in the order of the library and of its texts; what is gone or elsewhere is last', () => {
  const placed = placeNotes(
    [
      note('elsewhere', 'p1', 'anything', 'sea'),
      note('gone', 's1-p1', 'The water froze'),
      note('other', 's1-p1', 'by a foot', 'lake'),
      note('later', 's1-p4', 'It was wet'),
      note('second', 's1-p1', 'and fell'),
      note('first', 's1-p1', 'The water rose'),
    ],
    [river, lake],
  );
  expect(placed.map(({ note: { id }, found, isWhole }) => [id, found?.from.id, isWhole])).toEqual([
    ['first', 's1-p1', true],
    ['second', 's1-p1', true],
    ['later', 's1-p4', true],
    ['gone', undefined, false],
    ['other', 's1-p1', true],
    ['elsewhere', undefined, false],
  ]);
});

test('where a passage is gone, its words are found in what it became, and cited as they stand there', () => {
  const [placed] = placeNotes([note('moved', 's1-p2', 'It was cold')], [river]);
  expect(placed && quotedOf(placed, texts)).toEqual({
    paragraphs: ['It was cold'],
    reference: 'On the river. Section 1, ¶ 2.',
    url: 'https://site.example/river.html#s1-p4:~:text=It%20was%20cold',
  });
});

test('of words over several passages what is left is found, and that some is gone is known', () => {
  const words = [wordsOf('s1-p1', 'fell again.'), wordsOf('s1-p4', 'It was hot')] as const;
  const [placed] = placeNotes([noteOf({ document: 'river', words: [...words] })], [river]);
  expect([placed?.found?.words, placed?.isWhole]).toEqual([['fell again.'], false]);
});

test('what is not found is quoted as it was noted, and said', () => {
  const placed = placeNotes([note('gone', 's1-p1', 'The water froze'), note('sea', 'p1', 'salt', 'sea')], [river]);
  expect(placed.map((one) => quotedOf(one, texts))).toEqual([
    { paragraphs: ['The water froze'], reference: 'On the river, ¶ s1-p1. These words are no longer in the text.' },
    { paragraphs: ['salt'], reference: 'sea, ¶ p1. This text is not in the library.' },
  ]);
});

test.each([
  [['foot'], true],
  [['etage', 'foot'], true],
  [['foot', 'mile'], false],
])('looking for %j: %s', (words, found) => {
  expect(speaksOf({ ...note('a', 's1-p1', 'by a foot'), body: 'Étage' }, words)).toBe(found);
});
