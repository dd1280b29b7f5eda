/** Lists by letter, as an index has them. */
import { profileOf, siteLanguage } from '../corpus/text/languages/index.ts';

/** What of a list begins with one letter. */
export interface OfLetter<T> {
  letter: string;
  /** For the element that holds them: `letter-A`, `letter-0-9`. */
  id: string;
  own: T[];
}

/** Parts a list by the first letter of its labels, digits as one; the list must be sorted. */
export function byLetter<T>(list: readonly T[], labelOf: (one: T) => string): OfLetter<T>[] {
  const letterOf = (one: T): string => {
    const first = profileOf(siteLanguage).sortKey(labelOf(one))[0]?.toUpperCase() ?? '';
    return /\d/.test(first) ? '0–9' : first;
  };
  return [...Map.groupBy(list, letterOf)].map(([letter, own]) => ({
    letter,
    id: `letter-${letter.replace('–', '-')}`,
    own,
  }));
}
