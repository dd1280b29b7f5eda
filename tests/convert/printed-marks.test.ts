/** Heading numbers, note labels, opening words. */
import { expect, test } from 'vitest';
import { type CountedPattern, signOf } from '../../src/convert/read/plain-text/headings/patterns.ts';
import { pageNumber } from '../../src/convert/read/plain-text/looks-like/words.ts';
import { decidedMark, decidedNoteMark, headingNumber } from '../../src/convert/read/plain-text/printed-marks.ts';
import { headOf } from '../../src/corpus/text/characters.ts';

test.each([
  ['5. Developing high-end industries', '5'],
  ['10. Strengthening\nprotection', '10'],
  ['5. Developing industries.', undefined],
  ['5. we will go on;', undefined],
  ['5.Developing', undefined],
  ['2025. A year', undefined],
  ['5.', undefined],
  ['5) Developing', undefined],
])('the number of “%s” is %s', (text, number) => {
  expect(headingNumber(text)).toBe(number);
});

test.each([
  ['5. Homes', '5. ', '5'],
  ['15.  Homes', '15.  ', '15'],
  ['1.1 Homes', '1.1 ', '1.1'],
  ['12.10.3.  Homes', '12.10.3.  ', '12.10.3'],
  ['1.1) Homes', '1.1) ', '1.1'],
  ['(12) Homes', '(12) ', '12'],
  ['(iv)  Homes', '(iv)  ', 'iv'],
  ['(XIV) Homes', '(XIV) ', 'XIV'],
  ['(c) Homes', '(c) ', 'c'],
  ['II. Homes', 'II. ', 'II'],
  ['B) Homes', 'B) ', 'B'],
  ['12 – Homes', '12 – ', '12'],
  ['3:Homes', '3:', '3'],
  ['Article 5 Homes', 'Article 5 ', '5'],
  ['Art. 12a: homes', 'Art. 12a: ', '12a'],
  ['Chapter III', 'Chapter III', 'III'],
  ['Chapter III  — Homes', '', undefined],
  ['Section 2\nOf homes', 'Section 2\n', '2'],
  ['Section 12 “Homes”', 'Section 12 ', '12'],
  ['§5. Homes', '§5. ', '5'],
  ['§ 5', '§ 5', '5'],
  ['2024 in review', '', undefined],
  ['1024.1 Homes', '', undefined],
  ['A new start', '', undefined],
  ['Article 5 of the treaty', '', undefined],
  ['(homes) and roads', '', undefined],
  ['In (c) homes', '', undefined],
  ['(c)Homes', '', undefined],
])('the mark of the heading “%s” is “%s”', (text, printed, number) => {
  expect(decidedMark(text)).toEqual(number === undefined ? undefined : { number, printed });
});

test.each([
  ['[15] A note', '[15]', '15'],
  ['(1) A note', '(1)', '1'],
  ['¹² A note', '¹²', '12'],
  ['** A note', '**', '**'],
  ['Footnote 3: a note', 'Footnote 3:', '3'],
  ['注释1：一', '注释1：', '1'],
  ['^7 A note', '^7', '7'],
  ['12. A note', '12.', '12'],
  ['1In the city', '1', '1'],
  ['a) A note', 'a)', 'a'],
  ['A note', '', undefined],
])('the mark of what is decided to be a note, “%s”, is “%s”', (text, printed, label) => {
  expect(decidedNoteMark(text)).toEqual(label === undefined ? undefined : { printed, label });
});

test.each([
  ['Short.', 60, 'Short.'],
  ['In two\nlines.', 60, 'In two lines.'],
  ['one two three', 9, 'one two …'],
  ['one two three', 7, 'one …'],
  ['undivided', 4, 'undi …'],
])('the head of %j in %i is “%s”', (text, length, head) => {
  expect(headOf(text, length)).toBe(head);
});

test.each<[string, CountedPattern, number[]]>([
  ['Part Two: Roads', 'part', [2]],
  ['ZWEITER', 'part', []],
  ['Teil Zweiter', 'part', [2]],
  ['Livro Primeiro', 'part', [1]],
  ['Hoofdstuk 4', 'chapter', [4]],
  ['CAPÍTULO TERCERO', 'chapter', [3]],
  ['Chapitre onze', 'chapter', [11]],
  ['Artículo Único', 'article', [1]],
  ['Article unique', 'article', [1]],
  ['Article of the treaty', 'article', []],
  ['Unterabschnitt 2 Mittel', 'section', [2]],
  ['Allegato B', 'annex', [2]],
])('the sign of “%s” as %s counts as %j', (text, pattern, values) => {
  expect(signOf(pattern, text)?.values ?? []).toEqual(values);
});

test.each(['Page 3 of 12', 'p. 4', 'Seite 3 von 12', 'Blz. 9', 'Pág. 2 de 8', 'pag. 3 di 4'])(
  '“%s” is the number of a page',
  (text) => expect(pageNumber.test(text)).toBe(true),
);

test.each(['Pages 3', 'Page three', 'paget 3', 'Seite'])('“%s” is none', (text) =>
  expect(pageNumber.test(text)).toBe(false),
);
