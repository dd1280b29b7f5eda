/** The marks of items, the rules and the cells of tables, as plain text prints them. */
import { expect, test } from 'vitest';
import { cellsIn, isTableRule, itemMark, itemValue } from '../../src/convert/read/plain-text/shapes.ts';

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

test.each<[texts: string[], labels: string[], style: string, values: number[]]>([
  [['①建房', '② 修路', '㉑休'], ['①', '②', '㉑'], '①', [1, 2, 21]],
  [['⑴a', '⑵b'], ['⑴', '⑵'], '⑴', [1, 2]],
  [['⒈ a', '⒉ b'], ['⒈', '⒉'], '⒈', [1, 2]],
  [['ⓐ a', 'ⓑ b'], ['ⓐ', 'ⓑ'], 'ⓐ', [1, 2]],
  [['㉠ 집', '㉡ 길'], ['㉠', '㉡'], '㉠', [1, 2]],
  [['가. 집', '나. 길', '다. 쉼'], ['가.', '나.', '다.'], '가.', [1, 2, 3]],
  [['（ア）家', '（イ）道', '（ウ）木'], ['（ア）', '（イ）', '（ウ）'], '（ア）', [1, 2, 3]],
  [['イ　家', 'ロ　道', 'ハ　木'], ['イ', 'ロ', 'ハ'], 'イ\u3000', [1, 2, 3]],
  [['（１）家', '（２）道'], ['（１）', '（２）'], '（1）', [1, 2]],
  [['１．家', '２．道'], ['１．', '２．'], '1．', [1, 2]],
  [['一　家', '二　道'], ['一', '二'], '一\u3000', [1, 2]],
  [['甲、建房', '乙、修路'], ['甲、', '乙、'], '甲、', [1, 2]],
  [['а) дома', 'б) сады'], ['а)', 'б)'], 'а)', [1, 2]],
  [['Α. α', 'Β. β'], ['Α.', 'Β.'], 'Α.', [1, 2]],
  [['أ) بيت', 'ب) باب'], ['أ)', 'ب)'], 'أ)', [1, 2]],
  [['१. घर', '२. राह'], ['१.', '२.'], '1.', [1, 2]],
])('the marks of %j count', (texts, labels, style, values) => {
  let before: string | undefined;
  const marks = texts.flatMap((text) => {
    const mark = itemMark(text, before);
    before = mark?.label;
    return mark ?? [];
  });
  expect(marks.map(({ label }) => label)).toEqual(labels);
  expect(new Set(marks.map((mark) => mark.style))).toEqual(new Set([style]));
  expect(marks.map((mark) => itemValue(mark))).toEqual(values);
});

test.each([
  ['・家を建てる', '・', 1],
  ['●建房', '●', 1],
  ['•Bread', '•', 1],
  ['■ A', '■', 2],
])('the bullet of “%s”', (text, label, length) => {
  expect(itemMark(text)).toEqual({ label, length, style: label, ordered: false });
});

test.each(['○○県', '３．５％', '一郎　太郎', '・', '①'])(
  '“%s” has no mark of an item, or nothing behind it',
  (text) => {
    expect(itemMark(text)?.length ?? text.length).toBe(text.length);
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
