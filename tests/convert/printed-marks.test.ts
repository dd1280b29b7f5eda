/** Heading numbers, note labels, opening words. */
import { expect, test } from 'vitest';
import { headingNumber, noteMark } from '../../src/convert/read/plain-text/printed-marks.ts';
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
  ['[15]Jingtong', { printed: '[15]', label: '15' }],
  ['[*] A star', { printed: '[*]', label: '*' }],
  ['[†]', { printed: '[†]', label: '†' }],
  ['[注1]北京', { printed: '[注1]', label: '注1' }],
  ['[Editor] A word', undefined],
  ['[]', undefined],
  ['15 Jingtong', undefined],
  ['See [15]', undefined],
])('the mark of “%s” is %o', (text, mark) => {
  expect(noteMark(text)).toEqual(mark);
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
