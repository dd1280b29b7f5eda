/** How many records of an index are read at a time, so that the first hits are there soon. */
import type { LanguageIndex } from './indexes.ts';

/** How many records of one language are read at a time: each is a section, a note or a term. */
export const readAtOnce = 80;

/**
 * In how many files at most the records of a language lie where so many are read. Of more files, each record may be in one of
 * its own: so few are read first as fill a screen, if they answer.
 */
const [fewFiles, readFirst] = [24, 8];

/** Whether few files hold the records of an index. */
export const isSmall = ({ files }: LanguageIndex): boolean => files <= fewFiles;

/**
 * How many records of an index are read.
 *
 * @param most How many are where the index is small.
 * @param isFirst Whether more are read at once if these do not answer.
 */
export function recordsOf(index: LanguageIndex, most: number, isFirst: boolean): number {
  if (isSmall(index)) return most;
  if (most > readAtOnce) return most - readAtOnce;
  return isFirst ? readFirst : readAtOnce;
}
