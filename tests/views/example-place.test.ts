/** What the site's own pages give as an example of an address: a place that the library has. */
import { expect, test } from 'vitest';
import { examplesOf } from '../../src/views/example-place.ts';
import { documentOf, note, paragraph, section } from '../support/document.ts';

const paragraphs = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => paragraph(`${prefix}p${index + 1}`, 'Words.'));

test('the third paragraph of the numbered section that has most, and a note with a number', () => {
  const documents = [
    documentOf('a', paragraphs('', 9)),
    documentOf(
      'b',
      [
        section('s1', '1. One', paragraphs('s1-', 3)),
        section('s2', '2. Two', paragraphs('s2-', 5)),
        section('x1', 'Unnumbered', paragraphs('x1-', 8)),
      ],
      { notes: [note('n*', 'Words.'), note('n7', 'Words.')] },
    ),
  ];
  expect(examplesOf(documents)).toEqual({
    paragraph: { document: 'b', id: 's2-p3', words: 'the third paragraph of section 2' },
    note: '7',
  });
});

test('of a text without sections the last of its first three paragraphs', () => {
  expect(examplesOf([documentOf('a', paragraphs('', 2))])).toEqual({
    paragraph: { document: 'a', id: 'p2', words: 'the second paragraph' },
    note: undefined,
  });
});

test('of a library without paragraphs nothing', () => {
  expect(examplesOf([])).toEqual({ paragraph: undefined, note: undefined });
  expect(examplesOf([documentOf('a', [section('s1', '1. One')])])).toEqual({ paragraph: undefined, note: undefined });
});
