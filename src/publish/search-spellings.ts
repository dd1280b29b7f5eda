/** The words that the texts write in two ways, as one and in two: what has the one is found where the other is typed. */
import type { LanguageProfile } from '../corpus/text/languages/index.ts';
import type { Word } from '../corpus/text/words.ts';

const [hyphen, isSpace] = [/^[-\u2010\u2011]$/, /^[ \u00A0\n]$/];
/** How many letters of the second of two words are compared before both are read as one. */
const begins = 2;
const isOfLetters = (folded: string): boolean => /^\p{L}+$/u.test(folded);
/** More than there are words: two numbers below it are one number. */
const most = 2 ** 26;

/** Finds them in the texts of one language. */
export class Spellings {
  readonly #profile: LanguageProfile;
  /** A number for each word of letters; none for another. */
  readonly #numbers = new Map<string, number | undefined>();
  readonly #words: string[] = [];
  /**
   * Two words beside each other, as one number, and whether there was ever a hyphen between. Without one they are what one word is only to
   * the letter: “part I” is no “party”. Nearly any two words stand beside each other in a large library.
   */
  readonly #pairs = new Map<number, boolean>();

  constructor(profile: LanguageProfile) {
    this.#profile = profile;
  }

  /** Takes a text with its words. */
  take(text: string, words: readonly Word[]): void {
    let before: Word | undefined;
    let last: number | undefined;
    for (const word of words) {
      // The “th” of “14th” is no word.
      const isWord = !/\p{N}/u.test(text[word.start - 1] ?? '');
      const number = isWord ? this.#numberOf(word.folded) : undefined;
      if (number !== undefined && last !== undefined && before)
        this.#pair(last, number, text.slice(before.end, word.start));
      [before, last] = [word, number];
    }
  }

  #numberOf(folded: string): number | undefined {
    const known = this.#numbers.get(folded);
    if (known !== undefined || this.#numbers.has(folded)) return known;
    const number = isOfLetters(folded) ? this.#words.push(folded) - 1 : undefined;
    this.#numbers.set(folded, number);
    return number;
  }

  #pair(one: number, other: number, between: string): void {
    const isHyphened = between !== ' ' && hyphen.test(between);
    if (!isHyphened && !isSpace.test(between)) return;
    if (!isHyphened && this.#profile.questionWords.has(this.#words[one] ?? '')) return;
    const pair = one * most + other;
    if (isHyphened || !this.#pairs.has(pair)) this.#pairs.set(pair, isHyphened);
  }

  /** Groups of a word, in each form that the texts have, and the two that are the same with a hyphen or a space between. */
  groups(): string[][] {
    const { stem: stemOf } = this.#profile;
    const beginnings = new Set<string>();
    for (const word of this.#words)
      for (let length = 1; length <= word.length; length += 1) beginnings.add(word.slice(0, length));
    const byStem = Map.groupBy(this.#words, stemOf);
    const groups = new Map<string, Set<string>>();
    for (const [pair, isHyphened] of this.#pairs) {
      const [one, other] = [this.#words[Math.floor(pair / most)] ?? '', this.#words[pair % most] ?? ''];
      if (!beginnings.has(one + other.slice(0, begins)) || !(isHyphened || this.#numbers.has(one + other))) continue;
      const stem = stemOf(one + other);
      const joined = byStem.get(stem) ?? [];
      if (joined.length > 0) groups.set(stem, (groups.get(stem) ?? new Set(joined)).add(`${one} ${other}`));
    }
    return [...groups.values()].map((group) => [...group]).sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  }
}
