/** Which parts hold which, by the words that name them. */
import { type PartKind, wordsForParts } from './part-words.ts';

/** Parts that hold all others, whichever words these have. */
const outermost = /^(?:volume|volumen|tome|tomo|band)$/;
/** Parts of a part: “Subchapter”, “Unterabschnitt”. */
const within = /^(?:sub|sous|unter|sotto)/;
const kindRanks: readonly [kind: PartKind, rank: number][] = [
  ['part', 1],
  ['chapter', 2],
  ['section', 3],
  ['article', 4],
  ['other', 5],
];
const hanRanks: readonly [unit: string, rank: number][] = [
  ['卷', 0],
  ['编', 0.5],
  ['編', 0.5],
  ['篇', 0.5],
  ['部分', 1],
  ['章', 2],
  ['回', 2],
  ['节', 3],
  ['節', 3],
  ['条', 4],
  ['條', 4],
  ['款', 5],
];
const ranks: ReadonlyMap<string, number> = new Map([
  ...hanRanks,
  ['§', 3] as const,
  ...kindRanks.flatMap(([kind, rank]) =>
    wordsForParts(kind).map((word) => {
      const small = word.toLowerCase();
      return [small, outermost.test(small) ? 0 : rank + (within.test(small) ? 0.5 : 0)] as const;
    }),
  ),
]);

/**
 * How deep a part stands that a word names, in law and in books: a title holds chapters, a chapter articles. Words of one
 * rank may stand either way: a book holds parts, or a part books.
 *
 * @returns Nothing of words that name none, and of annexes, which stand where they stand.
 */
export const partRank = (word: string): number | undefined => ranks.get(word.toLowerCase());
