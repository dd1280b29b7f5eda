/** What stands before the words of a heading or an item: its family, its place in that, how many characters it takes. */
import { expect, test } from 'vitest';
import { bulletOf, isRegnal, marksOf, rankOf } from '../../../src/convert/recognise/marks.ts';
import {
  beginsSmall,
  endsFirmly,
  endsSentence,
  inCapitals,
  isShort,
  rowsOf,
  wordsIn,
} from '../../../src/convert/recognise/row.ts';
import { toLines } from '../../../src/corpus/text/lines.ts';

test.each<[text: string, ...marks: string[]]>([
  ['## Works', 'markdown2 – «## »!'],
  ['2.1 Works', 'decimal2 1 «2.1 » of 2'],
  ['2.1.3. Works', 'decimal3 3 «2.1.3. » of 3'],
  ['2．1．工程', 'decimal2 1 «2．1．» of 2'],
  ['2.1 1990'],
  ['7. Works', 'numbered 7 «7. »'],
  ['７、工程', 'numbered 7 «７、»'],
  ['7 . 5'],
  ['7) works', 'half-round 7 «7) »'],
  ['7）工程', 'half-round 7 «7）»'],
  ['7 Works', 'plain-number 7 «7 »'],
  ['7 - works', 'plain-number 7 «7 - »'],
  ['7: works', 'plain-number 7 «7: »'],
  ['7 works'],
  ['(7) works', 'bracketed 7 «(7) »'],
  ['（7）工程', 'bracketed 7 «（7）»'],
  ['(b) works', 'bracketed-letter 2 «(b) »'],
  ['(iv) works', 'bracketed-roman 4 «(iv) »'],
  ['b. works', 'small-letter 2 «b. »'],
  ['b) works', 'small-letter 2 «b) »'],
  ['iv. works', 'small-roman 4 «iv. »'],
  ['C. Works', 'lettered 3 «C. »', 'roman 100 «C. »'],
  ['C - Works', 'lettered 3 «C - »', 'roman 100 «C - »'],
  ['C', 'lettered 3 «C»', 'roman 100 «C»'],
  ['IV. Works', 'roman 4 «IV. »'],
  ['IV', 'roman 4 «IV»'],
  ['Ⅳ、Works', 'roman 4 «Ⅳ、»'],
  ['IV – Works', 'roman 4 «IV – »'],
  ['③ works', 'circled 3 «③ »'],
  ['三、工程', 'chinese 3 «三、»!'],
  ['十二．工程', 'chinese 12 «十二．»!'],
  ['（三）工程', 'chinese-bracketed 3 «（三）»!'],
  ['第三章　工程', 'chinese:章 3 «第三章　»!'],
  ['第12條 工程', 'chinese:条 12 «第12條 »!'],
  ['第三部分：工程', 'chinese:部分 3 «第三部分：»!'],
  ['Article 12. Works', 'named:article 12 «Article 12. »'],
  ['Article 12a', 'named:article 12 «Article 12a»'],
  ['Article No. 3, works', 'named:article 3 «Article No. 3»'],
  ['Chapter IV — Works', 'named:chapter 4 «Chapter IV — »'],
  ['Annex B', 'named:annex 2 «Annex B»'],
  ['Article 1er', 'named:article 1 «Article 1er»'],
  ['Chapter Three: Works', 'named:chapter 3 «Chapter Three: »'],
  ['Chapter Later'],
  ['附件2：工程', 'named:附件 2 «附件2：»'],
  ['附录三 工程', 'named:附录 3 «附录三 »'],
  ['§ 12. Works', 'named:§ 12 «§ 12. »!'],
  ['§§ 12a', 'named:§ 12 «§§ 12a»!'],
  ['0. Works'],
  ['Works'],
  ['1990 was dry'],
])('%s', (text, ...marks) => {
  const said = marksOf(text).map(({ family, value = '–', length, depth, strong }) =>
    [`${family} ${value} «${text.slice(0, length)}»`, depth > 1 ? ` of ${depth}` : '', strong ? '!' : ''].join(''),
  );
  expect(said).toEqual(marks);
});

test('a long text is looked at at its head alone', () => {
  expect(marksOf(`1. ${'x'.repeat(200)}`)).toEqual([
    { family: 'numbered', value: 1, length: 3, depth: 1, strong: false },
  ]);
});

test.each([
  ['- a', 2],
  ['•a', 1],
  ['•  a', 3],
  ['-a', 0],
  ['○ a', 2],
  ['○a', 0],
  ['* a', 2],
  ['a - b', 0],
])('the bullet of “%s” takes %i', (text, length) => {
  expect(bulletOf(text)).toBe(length);
});

test('words of families say how deep their parts stand', () => {
  const families = [
    'named:part',
    'named:chapter',
    'named:article',
    'chinese:章',
    'chinese:条',
    'numbered',
    'named:felipe',
  ];
  expect(families.map(rankOf)).toEqual([1, 2, 4, 2, 4, undefined, undefined]);
  expect(isRegnal('FELIPE VI', 'named:felipe')).toBe(true);
  expect(isRegnal('FELIPE VIth', 'named:felipe')).toBe(false);
  expect(isRegnal('FELIPE 6', 'named:felipe')).toBe(false);
  expect(isRegnal('Chapter VI', 'named:chapter')).toBe(false);
  expect(isRegnal('Annex VI', 'named:annex')).toBe(false);
});

test('rows are lines without what nobody sees', () => {
  const lines = toLines('\uFEFF  One \u00A0\n\n \u200B\n\t\u3000Two\f\nThree\n\u00AD\n');
  expect(rowsOf(lines).map(({ n, text, indent, apart, newPage }) => ({ n, text, indent, apart, newPage }))).toEqual([
    { n: 1, text: 'One', indent: 2, apart: true, newPage: false },
    { n: 4, text: 'Two', indent: 10, apart: true, newPage: true },
    { n: 5, text: 'Three', indent: 0, apart: false, newPage: false },
  ]);
});

test.each([
  ['One.', true],
  ['One.”', true],
  ['One. »', true],
  ['One.¹', true],
  ['One. [12]', true],
  ['One.)', true],
  ['One:', true],
  ['完。', true],
  ['One', false],
  ['One,', false],
  ['One. two', false],
  ['One; two', false],
])('“%s” ends a sentence: %s', (text, ends) => {
  expect(endsSentence(text)).toBe(ends);
  expect(endsFirmly(text)).toBe(ends || /,$/.test(text));
});

test('capitals, small letters, words, lengths', () => {
  expect(['THE ACT', 'The ACT', 'AB', 'ABc', 'ABCd', 'ABCde'].map(inCapitals)).toEqual([
    true,
    false,
    false,
    false,
    true,
    false,
  ]);
  expect(['one', '“one', '(one', 'One', '1 one', '«one'].map(beginsSmall)).toEqual([
    true,
    true,
    true,
    false,
    false,
    true,
  ]);
  expect(['One two-three, it’s 4', '工程局', 'One 工程', '…'].map(wordsIn)).toEqual([4, 1.5, 2, 0]);
  expect([
    isShort('a'.repeat(80)),
    isShort('a'.repeat(81)),
    isShort('a '.repeat(13).trim()),
    isShort('a '.repeat(14).trim()),
    isShort('abc', 2),
  ]).toEqual([true, false, true, false, false]);
});
