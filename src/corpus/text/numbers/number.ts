/** A number in a text, in digits or in words. */

/** Where a number stands, and what it says. Offsets are UTF-16 units, the second excluded. */
export interface TextNumber {
  start: number;
  end: number;
  /** Its value: 38 million is 38000000, 14th is 14, a Roman V is 5, two-thirds is 0.666…. */
  value: number;
  /** What its last digit that is not a mere nought is worth: 100 in 18,700 and 0.01 in 8.21. It is as exact as that. */
  step: number;
  /** Whether it counts in order: `14th`, `first`, 第三. */
  ordinal: boolean;
}

/** How a language writes numbers. */
export interface NumberForms {
  /** Words that multiply the digits before them: `million`, 万. In small letters. */
  scales: Readonly<Record<string, number>>;
  /** What makes digits an ordinal, right behind them: `th`. */
  ordinalEnding?: RegExp | undefined;
  /** What makes digits an ordinal, right before them: 第. */
  ordinalOpening?: RegExp | undefined;
  /** The numbers that a text writes in words. */
  inWords: (text: string) => TextNumber[];
}

/** What the last digit of a decimal notation that is not a mere nought is worth. */
export function stepOf(digits: string): number {
  const [whole = '', fraction = ''] = digits.split('.');
  if (fraction !== '') return 10 ** -fraction.length;
  let noughts = 0;
  while (noughts < whole.length && whole.at(-1 - noughts) === '0') noughts += 1;
  return 10 ** noughts;
}

/** A number with the few words around it, for people. */
export function numberShown(
  words: string,
  { start, end }: Pick<TextNumber, 'start' | 'end'>,
): { number: string; around: string } {
  const [before = ''] = /(?:\S+\s+){0,4}\S*$/.exec(words.slice(Math.max(0, start - 60), start)) ?? [];
  const [after = ''] = /^\S*(?:\s+\S+){0,4}/.exec(words.slice(end, end + 60)) ?? [];
  const number = words.slice(start, end);
  return { number, around: `${before}${number}${after}`.trim() };
}
