/** How words begin: by that, what the search knows of words lies in parts, so that what is typed loads some of them. */
import { formsOf } from '../../corpus/text/forms.ts';
import { type LanguageProfile, profiles } from '../../corpus/text/languages/index.ts';
import { wordsIn } from '../../corpus/text/words.ts';
import type { cutOnce } from './cut-once.ts';

/** The first letters of a folded word: two, or the one it has. */
export const beginningOf = (folded: string): string => [...folded].slice(0, 2).join('');

/** The words of a name, folded, without an article that it begins with. `cut` takes it apart: names are many, and the same each time. */
export const foldedName = (text: string, profile: LanguageProfile, cut: typeof cutOnce = wordsIn): string[] =>
  cut(profile.sortKey(text), profile).map(({ folded }) => folded);

/** How a name begins, without an article: nothing where it has no word. */
export const beginningOfName = (text: string, profile: LanguageProfile): string[] =>
  foldedName(text, profile).slice(0, 1).map(beginningOf);

/** Of all beginnings those that a name may have, in whichever language, that begins with what is typed. */
export const ofNamesBegun = (typed: string, all: readonly string[]): string[] =>
  profiles.flatMap((profile) => {
    const [first, second] = foldedName(typed, profile);
    if (first === undefined) return [];
    const own = beginningOf(first);
    // One letter may go on; before another word it is a word.
    return second === undefined ? all.filter((one) => one.startsWith(own)) : [own];
  });

/** The beginnings of all words that are typed, and of other forms of them, in whichever language. */
export const ofWordsTyped = (typed: string): string[] =>
  profiles.flatMap((profile) => {
    const { others } = formsOf(profile);
    return wordsIn(typed, profile).flatMap(({ folded }) => [folded, ...others(folded)].map(beginningOf));
  });
