/** The marks of items, the rules and the cells of tables, as plain text prints them. */
import { expect, test } from 'vitest';
import { cellsIn, isTableRule, itemMark } from '../../src/convert/read/plain-text/shapes.ts';

test.each<[text: string, before: string | undefined, label: string, length: number, style: string]>([
  ['- a', undefined, '-', 2, '-'],
  ['–  a', undefined, '–', 3, '–'],
  ['-', undefined, '-', 1, '-'],
  ['1. a', undefined, '1.', 3, '1.'],
  ['12)a', undefined, '12)', 3, '1)'],
  ['(1)  a', undefined, '(1)', 5, '(1)'],
  ['（一）甲', undefined, '（一）', 3, '（一）'],
  ['十一、甲', undefined, '十一、', 3, '一、'],
  ['a) b', undefined, 'a)', 3, 'a)'],
  ['B. c', undefined, 'B.', 3, 'A.'],
  ['é. c', undefined, 'é.', 3, 'a.'],
  ['iv. a', undefined, 'iv.', 4, 'i.'],
  ['XL) a', undefined, 'XL)', 4, 'I)'],
  ['i. a', undefined, 'i.', 3, 'i.'],
  ['i. a', '7.', 'i.', 3, 'i.'],
  ['i. a', 'h.', 'i.', 3, 'a.'],
  ['i. a', 'j.', 'i.', 3, 'i.'],
  ['(i) a', '(h)', '(i)', 4, '(a)'],
  ['I. a', 'H.', 'I.', 3, 'A.'],
  ['ii. a', 'h.', 'ii.', 4, 'i.'],
  ['l. a', 'k.', 'l.', 3, 'a.'],
])('the mark of “%s” after “%s” is “%s”', (text, before, label, length, style) => {
  expect(itemMark(text, before)).toEqual({ label, length, style, ordered: /\p{L}|\d/u.test(style) });
});

test.each(['a', '-a', '1.a', '(1. a', '(a、b', '1234. a', 'ab. c', 'A word. Another.', ''])(
  '“%s” has no mark',
  (text) => {
    expect(itemMark(text)).toBeUndefined();
  },
);

test.each([
  ['|---|:--:|', true],
  ['+----+-----+', true],
  ['======', true],
  [' -- ', true],
  ['--', true],
  ['| -- | -- |', true],
  ['|-|-|', false],
  ['a --', false],
  ['-- a', false],
  ['-- a --', false],
  ['| a |', false],
  ['', false],
])('whether “%s” only draws a table: %s', (text, is) => {
  expect(isTableRule(text)).toBe(is);
});

test.each([
  ['| a | b |', ['a', 'b']],
  ['  | a |  | c |  ', ['a', '', 'c']],
  ['a | b', ['a', 'b']],
  ['a|b|', ['a', 'b']],
  ['| a', ['a']],
  ['a | b c |', ['a', 'b c']],
  ['a\t b \tc', ['a', 'b', 'c']],
  ['a | b\tc', ['a | b', 'c']],
  ['|\ta', ['|', 'a']],
  ['a  b c   d', ['a', 'b c', 'd']],
  ['a b', ['a b']],
])('the cells of %j', (text, cells) => {
  expect(cellsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(cells);
});

test('an empty cell stands where it begins', () => {
  expect(cellsIn('|  |x|')).toEqual([
    { start: 1, end: 1 },
    { start: 4, end: 5 },
  ]);
});
