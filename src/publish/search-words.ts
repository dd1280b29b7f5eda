/** The words that the texts of a language hold: what a misspelt word is compared with. */
import { hasUnspaced } from '../corpus/text/scripts.ts';
import type { Word } from '../corpus/text/words.ts';

/** How many words of one language are kept at most: those that the texts hold most often. */
export const mostWords = 20_000;

/** What is kept: words of letters, of which one may be misspelt. */
const isKept = (folded: string): boolean => /^\p{L}{3,40}$/u.test(folded) && !hasUnspaced(folded);

/** How often a word is held: written as it is folded, which most are and which needs no text of its own, and in each other form. */
interface Counted {
  count: number;
  plain: number;
  others: Map<string, number>;
}

/** Counts the words of the texts of one language, in each form that they are written in. */
export class WordList {
  /** What is not kept is known too: most words stand in most texts, and are looked at once. */
  readonly #byWord = new Map<string, Counted | undefined>();

  /** Takes a text with its words. */
  take(text: string, words: readonly Word[]): void {
    for (const { folded, start, end } of words) {
      const word = this.#byWord.get(folded) ?? this.#first(folded);
      if (!word) continue;
      word.count += 1;
      if (end - start === folded.length && text.startsWith(folded, start)) word.plain += 1;
      else {
        const form = text.slice(start, end);
        word.others.set(form, (word.others.get(form) ?? 0) + 1);
      }
    }
  }

  #first(folded: string): Counted | undefined {
    if (this.#byWord.has(folded)) return undefined;
    const word = isKept(folded) ? { count: 0, plain: 0, others: new Map() } : undefined;
    this.#byWord.set(folded, word);
    return word;
  }

  /** A few texts of words in the order of the alphabet: a word in one is held about twice as often as a word in the next. */
  texts(): string[] {
    const kept = [...this.#byWord]
      .flatMap(([word, counted]): [string, Counted][] => (counted ? [[word, counted]] : []))
      .sort(([a, { count: one }], [b, { count: other }]) => other - one || (a < b ? -1 : 1))
      .slice(0, mostWords)
      .map(([word, { count, plain, others }]) => ({
        written: usual([[word, plain], ...others]),
        often: Math.floor(Math.log2(count)),
      }));
    return [...Map.groupBy(kept, ({ often }) => often).values()].map((own) =>
      own
        .map(({ written }) => written)
        .sort()
        .join(' '),
    );
  }
}

/** How a word is mostly written; of forms that are as frequent, the one in small letters, which no sentence begins with. */
const usual = (forms: [form: string, count: number][]): string =>
  forms.sort(([a, one], [b, other]) => other - one || (a < b ? 1 : -1))[0]?.[0] ?? '';
