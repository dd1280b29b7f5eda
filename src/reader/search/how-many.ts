/** How many sheets of an index are read at a time, so that the first hits are there soon. */
import type { LanguageIndex } from './indexes.ts';

/** How many sheets of one language are read at a time, each a file of some sections of a document with their notes. */
export const readAtOnce = 24;

/** How many are read first of an index that has more, if they answer: so many as fill a screen. */
const readFirst = 4;

/** Whether an index is read whole. */
export const isSmall = ({ files }: LanguageIndex): boolean => files <= readAtOnce;

/**
 * How many sheets of an index are read.
 *
 * @param most How many are where the index is small.
 * @param isFirst Whether more are read at once if these do not answer.
 */
export function sheetsRead(index: LanguageIndex, most: number, isFirst: boolean): number {
  if (isSmall(index)) return most;
  if (most > readAtOnce) return most - readAtOnce;
  return isFirst ? readFirst : readAtOnce;
}
