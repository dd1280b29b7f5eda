/** How much two texts have in common, and which of many texts have most in common with one: without comparing all with all. */
import { distance } from 'fastest-levenshtein';
import { wordsIn } from '../text/words.ts';

/** What texts are compared by: their words, and each two that stand next to one another, with how often each is there. */
export interface Bag {
  text: string;
  counts: ReadonlyMap<string, number>;
  size: number;
  /** How many of them are two words. */
  pairs: number;
}

/** Takes a text apart. One without a word is compared by its signs. */
export function bagOf(text: string): Bag {
  const words = wordsIn(text).map(({ folded }) => folded);
  if (words.length === 0) words.push(text.trim());
  const counts = new Map<string, number>();
  const add = (feature: string): void => {
    counts.set(feature, (counts.get(feature) ?? 0) + 1);
  };
  for (const [index, word] of words.entries()) {
    add(word);
    const before = words[index - 1];
    if (before !== undefined) add(`${before} ${word}`);
  }
  return { text, counts, size: 2 * words.length - 1, pairs: words.length - 1 };
}

/** What two texts have in common. */
export interface Likeness {
  /** From 0, nothing, to 1, all words in the same order. */
  score: number;
  /** How much of the first is in the second, by every two words that stand together; and the other way round. */
  inSecond: number;
  inFirst: number;
  /** How many such pairs of words both have. */
  pairs: number;
}

/** Texts up to this length are compared letter by letter too: one word is much of them. */
const short = 80;

/** Compares two texts; the time grows with the shorter. */
export function likeness(first: Bag, second: Bag): Likeness {
  const [less, more] = first.counts.size <= second.counts.size ? [first, second] : [second, first];
  let all = 0;
  let pairs = 0;
  for (const [feature, count] of less.counts) {
    const both = Math.min(count, more.counts.get(feature) ?? 0);
    all += both;
    if (feature.includes(' ')) pairs += both;
  }
  const byWords = (2 * all) / (first.size + second.size);
  const longest = Math.max(first.text.length, second.text.length);
  // Short texts without any word in common have letters in common by chance.
  const byLetters = longest > short || all === 0 ? 0 : 1 - distance(first.text, second.text) / longest;
  return {
    score: Math.max(byWords, byLetters > 0.6 ? byLetters : 0),
    inSecond: pairs / Math.max(first.pairs, 1),
    inFirst: pairs / Math.max(second.pairs, 1),
    pairs,
  };
}

/** What so many texts have is no sign of one of them; and so many signs of a text are looked up. */
const [common, asked] = [24, 32];

/** Finds of some texts those that have rare words, or two words together, in common with another. */
export class LikenessIndex {
  readonly #places = new Map<string, number[]>();

  constructor(bags: readonly Bag[]) {
    for (const [index, { counts }] of bags.entries()) {
      for (const feature of counts.keys()) {
        const own = this.#places.get(feature);
        // One more than are looked up is enough to know that it is common.
        if (!own) this.#places.set(feature, [index]);
        else if (own.length <= common) own.push(index);
      }
    }
  }

  /** At most `most` texts, by their places in the list, those with the most and the rarest signs in common first. */
  near({ counts }: Bag, most = 8): number[] {
    const known = [...counts.keys()]
      .flatMap((feature) => {
        const places = this.#places.get(feature);
        return places && places.length <= common ? [places] : [];
      })
      .sort((a, b) => a.length - b.length)
      .slice(0, asked);
    const weights = new Map<number, number>();
    for (const places of known)
      for (const place of places) weights.set(place, (weights.get(place) ?? 0) + 1 / places.length);
    return [...weights]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, most)
      .map(([place]) => place);
  }
}
