/** The words that the texts write in two ways, as one and in two: what has the one is found where the other is typed. */
import type { LanguageProfile } from '../../corpus/text/languages/index.ts';
import type { CountedWords } from './counted-words.ts';

/** How many letters of the second of two words are compared before both are read as one. */
const begins = 2;
/** More than there are words: two numbers below it are one number. */
const most = 2 ** 26;

/** Finds them in the texts of one language. */
export class Spellings {
  readonly #profile: LanguageProfile;
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  /** Two words beside each other, as one number. Nearly any two stand beside each other in a large library. */
  readonly #pairs = new Map<number, boolean>();

  constructor(profile: LanguageProfile) {
    this.#profile = profile;
  }

  /** Adds the words of some texts. */
  add({ words, whole, pairs }: CountedWords): void {
    const numbers: number[] = [];
    for (const at of whole) numbers[at] = this.#numberOf(words[at] ?? '');
    for (const [one = 0, other = 0, isHyphened = 0] of pairs) {
      const pair = (numbers[one] ?? 0) * most + (numbers[other] ?? 0);
      if (isHyphened || !this.#pairs.has(pair)) this.#pairs.set(pair, isHyphened === 1);
    }
  }

  #numberOf(folded: string): number {
    const number = this.#numbers.get(folded) ?? this.#words.push(folded) - 1;
    this.#numbers.set(folded, number);
    return number;
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
