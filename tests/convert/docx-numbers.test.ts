/** Numbers as Word prints them, in each form that it has. */
import { expect, test } from 'vitest';
import { formatNumber } from '../../src/convert/read/docx/number-formats.ts';

test.each<[format: string, numbers: Record<number, string>]>([
  ['decimal', { 0: '0', 7: '7', 4000: '4000' }],
  ['decimalZero', { 7: '07', 17: '17' }],
  ['upperRoman', { 4: 'IV', 3999: 'MMMCMXCIX', 4000: '4000', 0: '0' }],
  ['lowerRoman', { 14: 'xiv' }],
  ['upperLetter', { 1: 'A', 26: 'Z', 27: 'AA', 53: 'AAA' }],
  ['lowerLetter', { 2: 'b', 28: 'bb' }],
  ['russianLower', { 1: 'а', 29: 'я', 30: 'аа' }],
  ['hebrew2', { 1: 'א', 22: 'ת' }],
  ['arabicAlpha', { 2: 'ب' }],
  ['arabicAbjad', { 3: 'ج' }],
  [
    'ordinal',
    {
      1: '1st',
      2: '2nd',
      3: '3rd',
      4: '4th',
      10: '10th',
      11: '11th',
      13: '13th',
      14: '14th',
      21: '21st',
      112: '112th',
    },
  ],
  ['chicago', { 1: '*', 4: '§', 5: '**', 8: '§§' }],
  ['decimalFullWidth', { 10: '１０' }],
  ['decimalHalfWidth', { 10: '10' }],
  ['hindiNumbers', { 12: '१२' }],
  ['thaiNumbers', { 12: '๑๒' }],
  ['decimalEnclosedCircle', { 1: '①', 20: '⑳', 21: '21' }],
  ['decimalEnclosedFullstop', { 3: '⒊' }],
  ['decimalEnclosedParen', { 3: '⑶' }],
  ['numberInDash', { 3: '- 3 -' }],
  [
    'chineseCounting',
    {
      1: '一',
      10: '十',
      12: '十二',
      19: '十九',
      20: '二十',
      21: '二十一',
      100: '一百',
      103: '一百零三',
      110: '一百一十',
      1003: '一千零三',
    },
  ],
  ['ideographDigital', { 103: '一〇三' }],
  ['ideographTraditional', { 1: '甲', 11: '11' }],
  ['ideographZodiac', { 12: '亥' }],
  ['none', { 7: '', 0: '' }],
])('%s', (format, numbers) => {
  const all = Object.keys(numbers).map(Number);
  expect(all.map((value) => formatNumber(value, format))).toEqual(
    all.map((value) => ({ text: numbers[value], known: true })),
  );
});

test('a form that nobody knows is digits, and so is none that is named', () => {
  expect(formatNumber(3, 'constructor')).toEqual({ text: '3', known: false });
  expect(formatNumber(3)).toEqual({ text: '3', known: true });
});
