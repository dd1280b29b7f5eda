/** Letters and signs that count the items of lists, in scripts of all kinds: 가. 나., ア イ ウ, 甲、 乙、, а) б), ① ②, ⑴ ⑵. */

/** Alphabets in the order in which they count. The first letter names each; kana count in two orders. */
const alphabets: readonly string[] = [
  'абвгдежзиклмнопрстуфхцчшщэюя',
  'αβγδεζηθικλμνξοπρστυφχψω',
  'אבגדהוזחטיכלמנסעפצקרשת',
  'أبجدهوزحطيكلمنسعفصقرشت',
  '가나다라마바사아자차카타파하',
  'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ',
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ',
  'イロハニホヘトチリヌルヲワカヨタレソツネナラム',
  'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわ',
  '甲乙丙丁戊己庚辛壬癸',
  'กขคงจฉชซฌญ',
  'कखगघङचछजझञ',
].map((letters) => letters.normalize('NFC'));

/** Signs that count: the first, what it counts as, and how many there are. */
const signs: readonly [first: number, value: number, count: number, style: string][] = [
  [0x24_60, 1, 20, '①'],
  [0x32_51, 21, 15, '①'],
  [0x32_b1, 36, 15, '①'],
  [0x27_76, 1, 10, '❶'],
  [0x24_eb, 11, 10, '❶'],
  [0x27_80, 1, 10, '➀'],
  [0x27_8a, 1, 10, '➊'],
  [0x24_74, 1, 20, '⑴'],
  [0x24_88, 1, 20, '⒈'],
  [0x24_9c, 1, 26, '⒜'],
  [0x24_b6, 1, 26, 'Ⓐ'],
  [0x24_d0, 1, 26, 'ⓐ'],
  [0x24_f5, 1, 10, '⓵'],
  [0x32_20, 1, 10, '㈠'],
  [0x32_80, 1, 10, '㊀'],
  [0x32_60, 1, 14, '㉠'],
  [0x32_6e, 1, 14, '㉮'],
];

/** The characters of the signs, for a class of a regular expression. */
export const countingSigns = signs
  .map(([first, , count]) => `\\u{${first.toString(16)}}-\\u{${(first + count - 1).toString(16)}}`)
  .join('');

/** The kind of signs that one is of, and what it counts as. */
export function signOf(sign: string): { style: string; value: number } | undefined {
  const code = sign.codePointAt(0) ?? 0;
  const found = signs.find(([first, , count]) => code >= first && code < first + count);
  return found && { style: found[3], value: found[1] + code - found[0] };
}

/**
 * The first letter of the alphabet in which a letter counts; `undefined` of Latin ones, and of letters that count nothing.
 *
 * @param before The letter of the item before: it tells ア イ ウ from イ ロ ハ.
 */
export function alphabetOf(letter: string, before: string | undefined): string | undefined {
  const [small, last] = [letter.toLowerCase(), before?.toLowerCase()];
  const own = alphabets.filter((letters) => letters.includes(small));
  const goesOn = own.find(
    (letters) => last !== undefined && letters.indexOf(last) === letters.indexOf(small) - 1 && letters.includes(last),
  );
  const first = (goesOn ?? own.find((letters) => letters.startsWith(small)) ?? own[0])?.[0];
  return first === undefined || letter === small ? first : first.toUpperCase();
}

/** What a letter counts as in the alphabet that a first letter names. */
export function letterValue(letter: string, first: string): number | undefined {
  const letters = alphabets.find((one) => one.startsWith(first.toLowerCase()));
  const at = letters?.indexOf(letter.toLowerCase()) ?? -1;
  return at < 0 ? undefined : at + 1;
}
