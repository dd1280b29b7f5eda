/**
 * The words of the texts of a document, cut and counted once: what the lists of all words are added up from, and what is kept for
 * the build after this one.
 */
import type { LanguageProfile } from '../../corpus/text/languages/index.ts';
import { type Word, wordsIn } from '../../corpus/text/words.ts';

/** The words of some texts of one language. Can be written as JSON; a word is named by its place among `words`. */
export interface CountedWords {
  /** The language of the index that the texts go into. */
  language: string;
  /** Each word as it is folded, in the order in which they first stand there, and how often it does. */
  words: string[];
  counts: number[];
  /** In which other forms it is written, and how often. */
  forms: [word: number, form: string, count: number][];
  /** The words of letters that are no part of a longer sign: the “th” of “14th” is none. */
  whole: number[];
  /**
   * Two of them beside each other, and 1 where there is ever a hyphen between, else 0. Without one they are what one word is only to
   * the letter: “part I” is no “party”.
   */
  pairs: number[][];
}

const [hyphen, isSpace] = [/^[-\u2010\u2011]$/, /^[ \u00A0\n]$/];
const isOfLetters = (folded: string): boolean => /^\p{L}+$/u.test(folded);

/** More than a document has words: two numbers below it are one number. */
const most = 2 ** 26;

/**
 * Counts the words of texts.
 *
 * @param language The language of the index that they go into.
 */
export function countedWords(language: string, texts: readonly string[], profile: LanguageProfile): CountedWords {
  const counter = new Counter(profile);
  for (const text of texts) counter.take(text);
  return { language, ...counter.counted() };
}

class Counter {
  readonly #profile: LanguageProfile;
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #counts: number[] = [];
  readonly #forms = new Map<number, Map<string, number>>();
  readonly #whole = new Set<number>();
  readonly #pairs = new Map<number, boolean>();

  constructor(profile: LanguageProfile) {
    this.#profile = profile;
  }

  take(text: string): void {
    let before: { word: Word; number: number } | undefined;
    for (const word of wordsIn(text, this.#profile)) {
      const number = this.#count(text, word);
      const isWhole = isOfLetters(word.folded) && !/\p{N}/u.test(text[word.start - 1] ?? '');
      if (isWhole) {
        this.#whole.add(number);
        if (before) this.#pair(before.number, number, text.slice(before.word.end, word.start));
      }
      before = isWhole ? { word, number } : undefined;
    }
  }

  #count(text: string, { folded, start, end }: Word): number {
    const number = this.#numbers.get(folded) ?? this.#words.push(folded) - 1;
    this.#numbers.set(folded, number);
    this.#counts[number] = (this.#counts[number] ?? 0) + 1;
    const isPlain = end - start === folded.length && text.startsWith(folded, start);
    if (!isPlain) {
      const forms = this.#forms.get(number) ?? new Map<string, number>();
      this.#forms.set(number, forms);
      const form = text.slice(start, end);
      forms.set(form, (forms.get(form) ?? 0) + 1);
    }
    return number;
  }

  #pair(one: number, other: number, between: string): void {
    const isHyphened = between !== ' ' && hyphen.test(between);
    if (!isHyphened && !isSpace.test(between)) return;
    if (!isHyphened && this.#profile.questionWords.has(this.#words[one] ?? '')) return;
    const pair = one * most + other;
    if (isHyphened || !this.#pairs.has(pair)) this.#pairs.set(pair, isHyphened);
  }

  counted(): Omit<CountedWords, 'language'> {
    return {
      words: this.#words,
      counts: this.#counts,
      forms: [...this.#forms].flatMap(([word, forms]) =>
        [...forms].map(([form, count]): [number, string, number] => [word, form, count]),
      ),
      whole: [...this.#whole],
      pairs: [...this.#pairs].map(([pair, isHyphened]) => [Math.floor(pair / most), pair % most, Number(isHyphened)]),
    };
  }
}
