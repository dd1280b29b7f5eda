/** Lists by letter, as an index has them. */
import { profileOf, siteLanguage } from '../corpus/text/languages/index.ts';
import type { Group } from './list-pages.ts';

/** What of a list begins with one letter: its id is `letter-A`, `letter-0-9`. */
export interface OfLetter<T> extends Group {
  own: T[];
}

/** One heading for all Han characters: each begins few words. */
const han = '漢';

/** The letter under which a word stands: without its accents, digits as one. */
function letterOf(word: string): string {
  const first = profileOf(siteLanguage).sortKey(word).normalize('NFD')[Symbol.iterator]().next().value ?? '';
  if (/\p{Nd}/u.test(first)) return '0–9';
  return /\p{Script=Han}/u.test(first) ? han : first.toUpperCase();
}

/** Parts a list by the first letter of its labels; the list must be sorted. */
export const byLetter = <T>(list: readonly T[], labelOf: (one: T) => string): OfLetter<T>[] =>
  [...Map.groupBy(list, (one) => letterOf(labelOf(one)))].map(([label, own]) => ({
    id: `letter-${label.replace('–', '-')}`,
    label,
    own,
  }));
