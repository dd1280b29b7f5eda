/** Words that stand for others: the same query with them, each with what was put for what. */
import type { LanguageProfile } from '../../corpus/text/languages/index.ts';
import { wordsIn } from '../../corpus/text/words.ts';
import { loaderOfParts } from '../kit/load-parts.ts';
import { ofWordsTyped } from './beginnings.ts';
import { cutOnce } from './cut-once.ts';
import { areSpeltAlike, isFormOf, isKinOf } from './match.ts';

/** Groups of words, or of phrases, of which each stands for the others. */
export type Groups = readonly (readonly string[])[];

/** Each is loaded once, and one that cannot be had is asked for again the next time. */
const loadOwn = loaderOfParts<Groups>('pilcrowSynonyms', 'assets/synonyms');
const loadSpellings = loaderOfParts<Groups>('pilcrowSpellings', 'assets/spellings');

/**
 * The library's groups of words, and of the spellings that its texts have beside one another; the search works without them.
 *
 * @param typed What they are for: of a large library, those are loaded that may have a word of it.
 */
export async function loadSynonyms(root: URL, typed: string): Promise<Groups> {
  const groups = [loadOwn(root), loadSpellings(root, () => ofWordsTyped(typed))].map((own) =>
    own.catch((): Groups[] => []),
  );
  return (await Promise.all(groups)).flat(2);
}

/** A query in other words. */
export interface OtherWords {
  /** What is searched for. */
  query: string;
  /** What was put for what: "AI → artificial intelligence"; nothing where only hyphens and spaces differ. */
  label: string;
  /** Where only these differ: what was typed, with the runs that were put in other words as phrases. */
  asPhrases?: string;
}

/** How many other queries one is searched as, and how many of its words are put in others. */
const [most, mostWords] = [8, 4];

/** Words of a query, and what may be put for them. */
export interface Place {
  start: number;
  end: number;
  others: string[];
}

/** A place with what is put there. */
type Change = Place & { other: string };

/**
 * A query with its words, or runs of them, put in the words that stand for them: one of them, then several. These are meant
 * to the letter, or a stem would bring what is something else: who asks for a lift does not mean “elevate”. A query with
 * quotation marks is meant so too, and is put in no other words.
 */
export function inOtherWords(typed: string, groups: Groups, profile: LanguageProfile): OtherWords[] {
  const ways: Change[][] = [[]];
  for (const place of otherWordsFor(typed, groups, profile).slice(0, mostWords)) {
    const beside = ways.filter((way) => way.every(({ start, end }) => end <= place.start || start >= place.end));
    for (const other of place.others) ways.push(...beside.map((way) => [...way, { ...place, other }]));
  }
  return ways
    .filter((way) => way.length > 0)
    .sort((a, b) => a.length - b.length)
    .slice(0, most)
    .map((way) => {
      const inOrder = way.toSorted((a, b) => a.start - b.start);
      const isSpelling = ({ start, end, other }: Change): boolean =>
        areSpeltAlike(typed.slice(start, end), other, profile);
      // One word that is what was typed is meant in its forms too.
      const put = (change: Change): string =>
        isSpelling(change) && wordsIn(change.other, profile).length === 1 ? change.other : `"${change.other}"`;
      const changed = (what: (change: Change) => string): string =>
        inOrder.reduceRight(
          (query, change) => query.slice(0, change.start) + what(change) + query.slice(change.end),
          typed,
        );
      return {
        query: changed(put),
        label: inOrder
          .filter((change) => !isSpelling(change))
          .map(({ start, end, other }) => `${typed.slice(start, end)} → ${other}`)
          .join(', '),
        ...(inOrder.every(isSpelling) && { asPhrases: changed(({ start, end }) => `"${typed.slice(start, end)}"`) }),
      };
    });
}

/** Where a query has words of a group, or forms of them, with the others of it. One with quotation marks is meant to the letter. */
export function otherWordsFor(typed: string, groups: Groups, profile: LanguageProfile): Place[] {
  if (/["“”„«»「」『』]/.test(typed)) return [];
  const words = wordsIn(typed, profile);
  // The 5 of “5G”, “5%” or “$5” is no word of its own.
  const isApart = (start: number, end: number): boolean =>
    !/[\p{L}\p{N}\p{Sc}]$/u.test(typed.slice(0, start)) && !/^[\p{L}\p{N}\p{Sc}%‰°]/u.test(typed.slice(end));
  const isIn = (at: number, own: string, isSame: typeof isFormOf): boolean => {
    const wanted = cutOnce(own, profile);
    return wanted.every(({ folded }, more) => isSame(words[at + more]?.folded ?? '', folded, profile));
  };
  return [...groups, ...(profile.sameWords ?? [])].flatMap((group) => {
    const places = group.flatMap((own): Place[] => {
      const { length } = cutOnce(own, profile);
      const first = words.findIndex((_, index) => isIn(index, own, isKinOf));
      const [from, to] = [words[first], words[first + length - 1]];
      if (length === 0 || !from || !to || !isApart(from.start, to.end)) return [];
      // Forms of what is typed are found with it.
      const others = group.filter(
        (other) => cutOnce(other, profile).length !== length || !isIn(first, other, isFormOf),
      );
      return [{ start: from.start, end: to.end, others }];
    });
    return [...new Map(places.map((place) => [`${place.start} ${place.end}`, place])).values()];
  });
}
