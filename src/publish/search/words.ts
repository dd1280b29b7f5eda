/** The words that the texts of a language hold: what a misspelt word is compared with. */
import { hasUnspaced } from '../../corpus/text/scripts.ts';
import type { CountedWords } from './counted-words.ts';

/** How many words of one language are kept at most: those that the texts hold most often. */
export const mostWords = 20_000;

/** What is kept: words of letters, of which one may be misspelt. */
const isKept = (folded: string): boolean => /^\p{L}{3,40}$/u.test(folded) && !hasUnspaced(folded);

/** How often a word is held: written as it is folded, which most are, and in each other form. */
interface Held {
  count: number;
  plain: number;
  others: Map<string, number>;
}

/** Adds up the words of the texts of one language, in each form that they are written in. */
export class WordList {
  /** What is not kept is known too: most words stand in most texts, and are looked at once. */
  readonly #byWord = new Map<string, Held | undefined>();

  /** Adds the words of some texts. */
  add({ words, counts, forms }: CountedWords): void {
    const held = words.map((folded, at) => {
      const word = this.#byWord.get(folded) ?? this.#first(folded);
      if (!word) return undefined;
      word.count += counts[at] ?? 0;
      word.plain += counts[at] ?? 0;
      return word;
    });
    for (const [at, form, count] of forms) {
      const word = held[at];
      if (!word) continue;
      word.plain -= count;
      word.others.set(form, (word.others.get(form) ?? 0) + count);
    }
  }

  #first(folded: string): Held | undefined {
    if (this.#byWord.has(folded)) return undefined;
    const word = isKept(folded) ? { count: 0, plain: 0, others: new Map() } : undefined;
    this.#byWord.set(folded, word);
    return word;
  }

  /** A few texts of words in the order of the alphabet: a word in one is held about twice as often as a word in the next. */
  texts(): string[] {
    const kept = [...this.#byWord]
      .flatMap(([word, held]): [string, Held][] => (held ? [[word, held]] : []))
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
