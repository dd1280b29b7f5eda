/** The words that the texts of a language hold: what a misspelt word is compared with. */
import { hasUnspaced } from '../corpus/text/scripts.ts';
import type { Word } from '../corpus/text/words.ts';

/** How many words of one language are kept at most: those that the texts hold most often. */
export const mostWords = 20_000;

/** What is kept: words of letters, of which one may be misspelt. */
const isKept = (folded: string): boolean => /^\p{L}{3,40}$/u.test(folded) && !hasUnspaced(folded);

/** Counts the words of the texts of one language, in each form that they are written in. */
export class WordList {
  readonly #byWord = new Map<string, { count: number; forms: Map<string, number> }>();

  /** Takes a text with its words. */
  take(text: string, words: readonly Word[]): void {
    for (const { folded, start, end } of words) {
      if (!isKept(folded)) continue;
      const word = this.#byWord.get(folded) ?? { count: 0, forms: new Map() };
      const form = text.slice(start, end);
      word.count += 1;
      word.forms.set(form, (word.forms.get(form) ?? 0) + 1);
      this.#byWord.set(folded, word);
    }
  }

  /** A few texts of words in the order of the alphabet: a word in one is held about twice as often as a word in the next. */
  texts(): string[] {
    const kept = [...this.#byWord]
      .sort(([a, { count: one }], [b, { count: other }]) => other - one || (a < b ? -1 : 1))
      .slice(0, mostWords)
      .map(([, { count, forms }]) => ({ written: usual(forms), often: Math.floor(Math.log2(count)) }));
    return [...Map.groupBy(kept, ({ often }) => often).values()].map((own) =>
      own
        .map(({ written }) => written)
        .sort()
        .join(' '),
    );
  }
}

/** How a word is mostly written; of forms that are as frequent, the one in small letters, which no sentence begins with. */
const usual = (forms: ReadonlyMap<string, number>): string =>
  [...forms].sort(([a, one], [b, other]) => other - one || (a < b ? 1 : -1))[0]?.[0] ?? '';
