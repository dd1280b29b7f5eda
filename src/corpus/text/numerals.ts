/** Numerals as documents print them. */

const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** The value of a Roman numeral in capitals, written as it is usual (IV, not IIII); `undefined` for anything else. */
export function romanValue(text: string): number | undefined {
  if (!/^(?=.)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(text)) return undefined;
  const digits = [...text].map((digit) => values[digit] ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}

const romanSigns = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
  ] as const),
  ...([
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
];

/** A number as a Roman numeral in capitals; thousands are written by as many M. */
export function romanOf(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, sign] of romanSigns) {
    text += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}

const chineseDigits = '〇一二三四五六七八九';

/** The value of a Chinese numeral below 10,000 (十二, 二十, 一百零三, 一〇三); `undefined` for anything else. */
export function chineseValue(text: string): number | undefined {
  const plain = text.replaceAll('零', '〇').replaceAll('两', '二');
  if (/^[〇一二三四五六七八九]+$/.test(plain))
    return Number([...plain].map((digit) => chineseDigits.indexOf(digit)).join(''));
  const match = /^(?:(.)千)?〇?(?:(.)百)?〇?(?:(.)?(十))?〇?([一二三四五六七八九])?$/.exec(plain);
  if (plain === '' || !match) return undefined;
  const [, thousands, hundreds, tens, ten, ones] = match.map((digit) => digit as string | undefined);
  const of = (digit: string | undefined): number => (digit === undefined ? 0 : chineseDigits.indexOf(digit));
  const parts = [
    of(thousands) * 1000,
    of(hundreds) * 100,
    ten === undefined ? 0 : (tens ? of(tens) : 1) * 10,
    of(ones),
  ];
  return parts.some((part) => part < 0) ? undefined : parts.reduce((sum, part) => sum + part, 0);
}

/** The value of a number in decimal digits of whatever script: 15, １５, १५. */
export function decimalValue(text: string): number {
  let value = 0;
  for (const digit of text.normalize('NFKC')) {
    const code = digit.codePointAt(0) ?? 0;
    // Each script’s ten digits stand together, and the first of them is its zero.
    let first = code;
    while (code - first < 9 && /\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
    value = value * 10 + code - first;
  }
  return value;
}
