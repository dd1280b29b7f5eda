/** What is said of a source: no more than the editors wrote down. */
import { expect, test } from 'vitest';
import { publishedWords, readingWords, sourceSentences } from '../../src/corpus/editors/source-words.ts';

const source = { title: 'A page', publisher: 'A paper', url: 'https://example.org/' };

test.each([
  ['2024-06-04', '4 June 2024'],
  ['2024-06', 'June 2024'],
  ['2024', '2024'],
  ['the spring of 2024', 'the spring of 2024'],
  [undefined, ''],
])('it was published in %s: “%s”', (date, words) => {
  expect(publishedWords({ date })).toBe(words);
});

test('how it was read is said as far as it is recorded', () => {
  expect(readingWords({ extent: 'part', read: '2026-11-25' })).toBe('Read in part, on 25 November 2026.');
  expect(readingWords({ extent: 'whole' })).toBe('Read in full.');
  expect(readingWords({})).toBe('How it was read was not recorded.');
});

test('what it is a copy of and the note end as sentences do', () => {
  expect(sourceSentences(source)).toEqual(['How it was read was not recorded.']);
  expect(
    sourceSentences({ ...source, extent: 'whole', 'copy-of': 'Beijing Daily, 21 November 2024', note: 'Is it whole?' }),
  ).toEqual(['Read in full.', 'The page is a copy of Beijing Daily, 21 November 2024.', 'Is it whole?']);
  expect(sourceSentences({ ...source, extent: 'part', note: '只读了开头。' })).toEqual([
    'Read in part.',
    '只读了开头。',
  ]);
});
