/** How many sheets of an index are read at a time, so that the first hits are there soon. */
import type { LanguageIndex } from './indexes.ts';
import type { TextResult } from './text-index.ts';

/** How many sheets of one language are read at a time, each a file of some sections of a document with their notes. */
export const readAtOnce = 24;

/**
 * How often the sheets that are read first of an index with more hold each word of a query, so that hits fill a screen: how
 * often one of them counts, because a word may stand often in one paragraph; and how many they are at most.
 */
const [screenful, mostEach, mostFirst] = [16, 8, 8];

/** Whether an index is read whole. */
export const isSmall = ({ files }: LanguageIndex): boolean => files <= readAtOnce;

/**
 * How many sheets of an index are read; nothing where so few as fill a screen are.
 *
 * @param most How many are where the index is small.
 * @param isFirst Whether more are read at once if these do not answer.
 */
export function sheetsRead(index: LanguageIndex, most: number, isFirst: boolean): number | undefined {
  if (isSmall(index)) return most;
  if (most > readAtOnce) return most - readAtOnce;
  return isFirst ? undefined : readAtOnce;
}

/** How many of the sheets that answer a query of some words fill a screen. */
export function fillingScreen(results: readonly TextResult[], words: number): number {
  let found = 0;
  const last = results.slice(0, mostFirst).findIndex((result) => {
    found += Math.min(result.found / words, mostEach);
    return found >= screenful;
  });
  return last < 0 ? mostFirst : last + 1;
}
