/** Numbers as Word prints them: `w:numFmt` (ECMA-376-1, 17.18.59). */

import { romanOf } from '../../../corpus/text/numerals.ts';

type Format = (value: number) => string;

/** a … z, aa, bb …: Word repeats the letter. */
const lettersOf =
  (alphabet: string): Format =>
  (value) => {
    const all = [...alphabet];
    return (all[(value - 1) % all.length] ?? '').repeat(Math.ceil(value / all.length));
  };

/** So many signs in their order, then plain numbers. */
const signsOf =
  (signs: string): Format =>
  (value) =>
    [...signs][value - 1] ?? String(value);

const digitsOf =
  (digits: string): Format =>
  (value) =>
    String(value).replace(/\d/g, (digit) => [...digits][Number(digit)] ?? digit);

/** 一, 十二, 二十, 一百零三. */
function chinese(value: number): string {
  const digits = [...'零一二三四五六七八九'];
  const units = ['', '十', '百', '千'];
  const places = String(value).split('').map(Number);
  if (places.length > 4) return digitsOf('〇一二三四五六七八九')(value);
  const text = places
    .map((digit, index) => (digit === 0 ? '零' : `${digits[digit]}${units[places.length - 1 - index]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
  return value < 20 ? text.replace(/^一十/, '十') : text;
}

const ordinal: Format = (value) => {
  const tens = value % 100;
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${ending}`;
};

/** *, †, ‡, §, then each twice. */
const chicago: Format = (value) => (['*', '†', '‡', '§'][(value - 1) % 4] ?? '*').repeat(Math.ceil(value / 4));

const formats: Readonly<Record<string, Format>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperRoman: romanOf,
  lowerRoman: (value) => romanOf(value).toLowerCase(),
  upperLetter: lettersOf('ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
  lowerLetter: lettersOf('abcdefghijklmnopqrstuvwxyz'),
  russianUpper: lettersOf('АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ'),
  russianLower: lettersOf('абвгдежзиклмнопрстуфхцчшщыэюя'),
  hebrew2: lettersOf('אבגדהוזחטיכלמנסעפצקרשת'),
  arabicAlpha: lettersOf('أبتثجحخدذرزسشصضطظعغفقكلمنهوي'),
  arabicAbjad: lettersOf('أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'),
  ordinal,
  chicago,
  decimalFullWidth: digitsOf('０１２３４５６７８９'),
  decimalFullWidth2: digitsOf('０１２３４５６７８９'),
  decimalHalfWidth: String,
  hindiNumbers: digitsOf('०१२३४५६७८९'),
  thaiNumbers: digitsOf('๐๑๒๓๔๕๖๗๘๙'),
  decimalEnclosedCircle: signsOf('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'),
  decimalEnclosedCircleChinese: signsOf('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'),
  decimalEnclosedFullstop: signsOf('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'),
  decimalEnclosedParen: signsOf('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'),
  numberInDash: (value) => `- ${value} -`,
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: chinese,
  ideographDigital: digitsOf('〇一二三四五六七八九'),
  japaneseDigitalTenThousand: digitsOf('〇一二三四五六七八九'),
  ideographTraditional: signsOf('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: signsOf('子丑寅卯辰巳午未申酉戌亥'),
  none: () => '',
};

/** Beyond this a number is printed in digits, as no letters or Roman signs are read any more. */
const largest = 3999;

/**
 * A number as Word prints it.
 *
 * @param format The value of `w:numFmt`.
 * @returns The number in its signs, and whether the format is known: else it is in plain digits.
 */
export function formatNumber(value: number, format = 'decimal'): { text: string; known: boolean } {
  const own = Object.hasOwn(formats, format) ? formats[format] : undefined;
  const fits = value >= 1 && value <= largest;
  return {
    text: own && (fits || format === 'decimal' || format === 'none') ? own(value) : String(value),
    known: own !== undefined,
  };
}
