/** The words that the texts write in two ways, as one and in two: what has the one is found where the other is typed. */
import type { LanguageProfile } from '../corpus/text/languages/index.ts';
import type { Word } from '../corpus/text/words.ts';

/** Two words beside each other. Without a hyphen they are what one word is only to the letter: “part I” is no “party”. */
interface Pair {
  one: string;
  other: string;
  isHyphened: boolean;
}

const [hyphen, isSpace] = [/^[-\u2010\u2011]$/, /^[ \u00A0\n]$/];
/** How many letters of the second of two words are compared before both are read as one. */
const begins = 2;
const isOfLetters = (folded: string): boolean => /^\p{L}+$/u.test(folded);

/** Finds them in the texts of one language. */
export class Spellings {
  readonly #profile: LanguageProfile;
  readonly #words = new Set<string>();
  readonly #pairs = new Map<string, Pair>();

  constructor(profile: LanguageProfile) {
    this.#profile = profile;
  }

  /** Takes a text with its words. */
  take(text: string, words: readonly Word[]): void {
    let before: Word | undefined;
    for (const word of words) {
      // The “th” of “14th” is no word.
      const isWord = isOfLetters(word.folded) && !/\p{N}/u.test(text[word.start - 1] ?? '');
      if (isWord) this.#words.add(word.folded);
      if (isWord && before) this.#pair(before, word, text.slice(before.end, word.start));
      before = isWord ? word : undefined;
    }
  }

  #pair({ folded: one }: Word, { folded: other }: Word, between: string): void {
    const isHyphened = hyphen.test(between);
    if (!isHyphened && (!isSpace.test(between) || this.#profile.questionWords.has(one))) return;
    const pair = `${one} ${other}`;
    this.#pairs.set(pair, { one, other, isHyphened: isHyphened || this.#pairs.get(pair)?.isHyphened === true });
  }

  /** Groups of a word, in each form that the texts have, and the two that are the same with a hyphen or a space between. */
  groups(): string[][] {
    const { stem: stemOf } = this.#profile;
    const beginnings = new Set<string>();
    for (const word of this.#words)
      for (let length = 1; length <= word.length; length += 1) beginnings.add(word.slice(0, length));
    const byStem = Map.groupBy(this.#words, stemOf);
    const groups = new Map<string, Set<string>>();
    for (const [pair, { one, other, isHyphened }] of this.#pairs) {
      if (!beginnings.has(one + other.slice(0, begins)) || !(isHyphened || this.#words.has(one + other))) continue;
      const stem = stemOf(one + other);
      const joined = byStem.get(stem) ?? [];
      if (joined.length > 0) groups.set(stem, (groups.get(stem) ?? new Set(joined)).add(pair));
    }
    return [...groups.values()].map((group) => [...group]).sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  }
}
