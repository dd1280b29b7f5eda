/** Numbers in texts: what is one, what it says, and how exact it is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agrees, inUnit } from '../../src/corpus/text/numbers/conversion.ts';
import { numberShown, stepOf } from '../../src/corpus/text/numbers/number.ts';
import { numbersIn } from '../../src/corpus/text/numbers/numbers-in.ts';
import { runs } from '../support/runs.ts';

/** A text's numbers as `words = value`, an ordinal with `#`. */
const found = (text: string, language = 'en'): string[] =>
  numbersIn(text, language).map(
    ({ start, end, value, ordinal }) => `${text.slice(start, end)} = ${ordinal ? '#' : ''}${value}`,
  );

describe('in English', () => {
  test.each([
    ['at least 260,000 new jobs', ['260,000 = 260000']],
    ['the 100+1,000 program', ['100 = 100', '1,000 = 1000']],
    ['2019–2021, 9-10, 3.5%', ['2019 = 2019', '2021 = 2021', '9 = 9', '10 = 10', '3.5 = 3.5']],
    ['38 million square meters and US$8.21 billion', ['38 million = 38000000', '8.21 billion = 8210000000']],
    ['two million metric tons, two hundred thousand', ['two million = 2000000', 'two hundred thousand = 200000']],
    ['new “trillion-yuan clusters”, thousands of them', ['trillion = 1000000000000', 'thousands = 1000']],
    ['a 10-million-yuan fund', ['10-million = 10000000']],
    ['the 80th, the 1st and the twenty-first', ['80th = #80', '1st = #1', 'twenty-first = #21']],
    ['the first ten bases', ['first = #1', 'ten = 10']],
    ['two parks and one river', ['two = 2', 'one = 1']],
    ['one hundred and fifty-two, and five', ['one hundred and fifty-two = 152', 'five = 5']],
    ['three thousand four hundred and six', ['three thousand four hundred and six = 3406']],
    ['a hundred and two', ['hundred and two = 102']],
    ['twenty thirty', ['twenty = 20', 'thirty = 30']],
    ['nineteen ninety', ['nineteen = 19', 'ninety = 90']],
    [
      'two-thirds, one half, three quarters, half of it',
      ['two-thirds = 0.6666666666666666', 'one half = 0.5', 'three quarters = 0.75', 'half = 0.5'],
    ],
    ['Grade III hospitals below Class V, grade of IV', ['III = 3', 'V = 5']],
    ['a tenfold rise, eight-point decision', ['tenfold = 10', 'eight = 8']],
    ['PM2.5, COVID-19, 6G and km2', ['2.5 = 2.5', '19 = 19', '6 = 6', '2 = 2']],
    ['someone, oneself, one’s own, height, tension', []],
    ['version 1.2.3 of 1,23 and 1,2345', ['1 = 1', '2.3 = 2.3', '1 = 1', '23 = 23', '1 = 1', '2345 = 2345']],
    ['½ of 3¾', ['½ = 0.5', '3 = 3', '¾ = 0.75']],
    ['in the two hundredth year', ['two hundredth = #200']],
    ['5 thousand millions', ['5 thousand = 5000', 'millions = 1000000']],
    ['constructor toString hasOwnProperty', []],
    ['hundred and and fifty', ['hundred = 100', 'fifty = 50']],
    [`${'9'.repeat(400)} and 7`, ['7 = 7']],
  ])('%s', (text, numbers) => {
    expect(found(text)).toEqual(numbers);
  });
});

describe('in Chinese', () => {
  test.each([
    ['新增就业26万人', ['26万 = 260000']],
    ['投入600亿元和1.5万亿元', ['600亿 = 60000000000', '1.5万亿 = 1500000000000']],
    ['三个中心、一百二十所学校、两家', ['三 = 3', '一百二十 = 120', '两 = 2']],
    ['第十四个五年规划，第3章', ['第十四 = #14', '五 = 5', '第3 = #3']],
    ['百分之三十，二〇二五年，三点五万吨', ['百分之三十 = 30', '二〇二五 = 2025', '三点五万 = 35000']],
    ['统一标准，进一步做好一些工作', []],
    ['１５万', ['１５万 = 150000']],
    ['亿'.repeat(10_000), []],
  ])('%s', (text, numbers) => {
    expect(found(text, 'zh-Hans')).toEqual(numbers);
  });
});

test('a language without a profile has the numbers in digits', () => {
  expect(found('١٥ och 3 miljoner, two', 'sv')).toEqual(['١٥ = 15', '3 = 3']);
});

test('a number in groups of three is what it was written from, whatever stands around it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (value) => {
      const text = `about ${value.toLocaleString('en-US')} of them`;
      expect(numbersIn(text, 'en').map((one) => one.value)).toEqual([value]);
    }),
    runs(300),
  );
});

test('numbers stand in the order of the text, and never one in another', () => {
  const word = fc.constantFrom(
    'two',
    'hundred',
    'and',
    'million',
    'first',
    'half',
    '3',
    '1,000',
    '%',
    'of',
    '-',
    'V',
    'Class',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const numbers = numbersIn(words.join(' '), 'en');
      for (const [at, one] of numbers.entries()) {
        expect(one.end).toBeGreaterThan(one.start);
        expect(one.start).toBeGreaterThanOrEqual(numbers[at - 1]?.end ?? 0);
        expect(Number.isFinite(one.value)).toBe(true);
      }
    }),
    runs(500),
  );
});

test.each([
  ['18700', 100],
  ['8.21', 0.01],
  ['7', 1],
  ['0', 10],
])('the last digit of %s is worth %f', (digits, step) => expect(stepOf(digits)).toBeCloseTo(step, 10));

describe('conversions', () => {
  const measured = (value: number, step: number, unit: string) => ({ value, step, unit });
  test.each([
    [measured(150_000, 10_000, 'mu'), measured(10_000, 10_000, 'ha'), true],
    [measured(280_000, 10_000, 'mu'), measured(18_667, 1, 'ha'), true],
    [measured(280_000, 10_000, 'mu'), measured(18_677, 1, 'ha'), false],
    [measured(200_000, 100_000, 'mu'), measured(10_000, 10_000, 'ha'), false],
    [measured(60, 10, 'mi'), measured(100, 100, 'km'), true],
    [measured(60, 10, 'mi'), measured(110, 10, 'km'), false],
    [measured(18_667, 1, 'ha'), measured(280_000, 10_000, 'mu'), true],
    [measured(38, 1, 'm²'), measured(409, 1, 'ft2'), true],
    [measured(10, 1, 'km'), measured(10, 1, 'kg'), false],
  ])('%o is %o: %s', (one, other, same) => {
    expect(agrees(one, other)).toBe(same);
  });

  test('what measures something else, or is not known, is in no unit of the other', () => {
    expect(inUnit({ value: 1, unit: 'km' }, 'kg')).toBeUndefined();
    expect(inUnit({ value: 1, unit: 'CNY' }, 'USD')).toBeUndefined();
    expect(inUnit({ value: 1, unit: 'toString' }, 'constructor')).toBeUndefined();
    expect(inUnit({ value: 3, unit: 'km' }, 'm')).toBe(3000);
  });
});

test('a number is shown with the words around it', () => {
  const words = 'We will build at least 260,000 new homes in the city by then.';
  const [number] = numbersIn(words, 'en');
  expect(number && numberShown(words, number)).toEqual({
    number: '260,000',
    around: 'will build at least 260,000 new homes in the',
  });
});
