/** The stretches of a text that stand in the library as they are: what an alignment hangs on. */
import type { TextIndex } from './text-index.ts';

/** So many words from `own` on are those from `at` on in the row. */
export interface Anchor {
  own: number;
  at: number;
  length: number;
}

/** What the checking has done so far: a count that is to grow with the text. */
export interface Work {
  steps: number;
}

/** Two words that stand in more places than these are looked for only where there is nothing rarer; then in so many. */
const [rare, most] = [48, 400];

/** The places where some words, as numbers, begin to run as the row does: each stretch once, as long as it goes. */
export function anchorsOf(words: readonly number[], index: TextIndex, work: Work): Anchor[] {
  if (words.length < 2)
    return index
      .places(words[0] ?? -1)
      .slice(0, most)
      .map((at) => ({ own: 0, at, length: 1 }));
  const seeds = words.slice(1).map((word, own) => ({ own, places: index.pairs(words[own] ?? -1, word) }));
  const some = seeds.filter(({ places }) => places.length > 0);
  const few = some.filter(({ places }) => places.length <= rare);
  const rarest = some.reduce<typeof some>(
    (best, one) => (one.places.length < (best[0]?.places.length ?? Infinity) ? [one] : best),
    [],
  );
  const anchors: Anchor[] = [];
  /** How far the stretches on each diagonal go. */
  const reached = new Map<number, number>();
  for (const { own, places } of few.length > 0 ? few : rarest) {
    for (const at of places.slice(0, most)) {
      work.steps += 1;
      if ((reached.get(at - own) ?? -1) > own) continue;
      const anchor = extended({ own, at, length: 2 }, words, index.row, work);
      reached.set(at - own, anchor.own + anchor.length);
      anchors.push(anchor);
    }
  }
  return longest(anchors, 64 + words.length);
}

function extended({ own, at, length }: Anchor, words: readonly number[], row: readonly number[], work: Work): Anchor {
  let [before, after] = [0, length];
  while (own - before > 0 && words[own - before - 1] === row[at - before - 1]) before += 1;
  while (own + after < words.length && words[own + after] === row[at + after]) after += 1;
  work.steps += before + after;
  return { own: own - before, at: at - before, length: before + after };
}

/**
 * The longest of them, in the order of the words, then of the row. What stands within one that is far longer is there by
 * chance, and is left out.
 */
function longest(anchors: readonly Anchor[], count: number): Anchor[] {
  /** How long the longest stretch is that a word stands in. */
  const over: number[] = [];
  const isKept = ({ own, length }: Anchor): boolean => {
    let least = Infinity;
    for (let at = own; at < own + length; at += 1) {
      least = Math.min(least, over[at] ?? 0);
      over[at] ??= length;
    }
    return least <= 2 * length;
  };
  return anchors
    .toSorted((one, other) => other.length - one.length)
    .filter(isKept)
    .slice(0, count)
    .sort((one, other) => one.own - other.own || one.at - other.at);
}
