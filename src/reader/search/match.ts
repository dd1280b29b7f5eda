/** Whether a word of a text is what a word of a query looks for, and where in a text a query's words stand. */
import { formsOf } from '../../corpus/text/forms.ts';
import { type LanguageProfile, profileOf, siteLanguage } from '../../corpus/text/languages/index.ts';
import { type Word, wordsIn } from '../../corpus/text/words.ts';
import type { Query } from './query.ts';

const site = profileOf(siteLanguage);

const isNumber = (word: string): boolean => /^\p{N}/u.test(word);

/** Whether a word is another or a form of it in the language of the text. A number has no other form. Both are folded. */
export const isFormOf = (word: string, wanted: string, profile: LanguageProfile = site): boolean =>
  word === wanted || (!isNumber(wanted) && formsOf(profile).isForm(word, wanted));

/** Whether a word says the same as another, as a word of another kind or as a form of it: `innovation`, `innovate`. */
export const isKinOf = (word: string, wanted: string, profile: LanguageProfile = site): boolean =>
  isFormOf(word, wanted, profile) || (!isNumber(wanted) && formsOf(profile).isKin(word, wanted));

/** Whether two words or runs of words are the same, or forms of it, but for hyphens and spaces: `start-ups`, `startup`. */
export function areSpeltAlike(one: string, other: string, profile: LanguageProfile = site): boolean {
  const lettersOf = (text: string): string =>
    wordsIn(text, profile)
      .map(({ folded }) => folded)
      .join('');
  return isFormOf(lettersOf(one), lettersOf(other), profile);
}

/**
 * Whether a word of a text answers a word of a query: the same, a form of it, or what is meant where nothing holds the word
 * itself: one of another kind that says the same, or one that begins so.
 */
export const answers = (word: string, wanted: string, profile: LanguageProfile = site): boolean =>
  isKinOf(word, wanted, profile) || (!isNumber(wanted) && wanted.length > 1 && word.startsWith(wanted));

/** What of a text answers a query. */
export interface Match {
  /** The words found, in order, without overlaps: those of the phrases as stretches, the others one by one; each with what it answers. */
  stretches: { start: number; end: number; of: string }[];
  /** The words of the query that stand in the text themselves, or in another form. */
  own: string[];
  /** Those of them that stand there only in forms that no ending tells, each with where the first is: `grew` as `grown`. */
  irregular: { word: string; start: number; end: number }[];
  /** Those of the query's words that stand there only as a word of another kind, each with where the first is: `environment` as `environmental`. */
  kin: { word: string; start: number; end: number }[];
  /** How many of the query's words are answered. */
  answered: number;
  /** How many of them to the letter. */
  exact: number;
  /** Whether the words stand one after another in the order of the query. */
  together: boolean;
  /** Whether every phrase stands in the text, its words in that order with nothing but marks between them. */
  phrases: boolean;
}

/**
 * Finds what of a text in a language answers a query.
 *
 * @param elsewhere Words of the query that other texts hold themselves: of these, longer words are not meant here either.
 * @param withKin Whether words of another kind that say the same are meant all the same.
 */
export function matchText(
  text: string,
  query: Query,
  profile: LanguageProfile = site,
  elsewhere: ReadonlySet<string> = new Set(),
  withKin = false,
): Match {
  return matchWords(wordsIn(text, profile), query, profile, elsewhere, withKin);
}

/** The same of a text's words, for one that is asked several queries. */
export function matchWords(
  words: readonly Word[],
  { words: wanted, phrases }: Query,
  profile: LanguageProfile = site,
  elsewhere: ReadonlySet<string> = new Set(),
  withKin = false,
): Match {
  const own = wanted.filter((one) => words.some(({ folded }) => isFormOf(folded, one, profile)));
  const { isRegular } = formsOf(profile);
  const irregular = own.flatMap((word) => {
    if (words.some(({ folded }) => folded === word || isRegular(folded, word))) return [];
    const form = words.find(({ folded }) => isFormOf(folded, word, profile));
    return form ? [{ word, start: form.start, end: form.end }] : [];
  });
  const isForm = withKin ? isKinOf : isFormOf;
  const isMeant = (word: string, one: string): boolean =>
    own.includes(one) || elsewhere.has(one) ? isForm(word, one, profile) : answers(word, one, profile);
  const kin = withKin
    ? wanted.filter((one) => !own.includes(one)).flatMap((word) => firstOf(word, words, isMeant))
    : [];
  const stretches: Match['stretches'] = [];
  const inPhrase = new Set(phrases.flat());
  let allPhrases = true;
  for (const phrase of phrases) {
    const places = placesOf(phrase, words);
    allPhrases &&= places.length > 0;
    stretches.push(...places.map((place) => ({ ...place, of: phrase.join(' ') })));
  }
  for (const one of wanted) {
    if (inPhrase.has(one)) continue;
    for (const { folded, start, end } of words) if (isMeant(folded, one)) stretches.push({ start, end, of: one });
  }
  const answered = wanted.filter((one) => words.some(({ folded }) => isMeant(folded, one))).length;
  const exact = wanted.filter((one) => words.some(({ folded }) => folded === one)).length;
  const together = wanted.length > 1 && runOf(wanted, words, isMeant);
  return { stretches: merged(stretches), own, irregular, kin, answered, exact, together, phrases: allPhrases };
}

/** The first word of a text that answers a word. */
function firstOf(
  word: string,
  words: readonly Word[],
  isMeant: (own: string, one: string) => boolean,
): { word: string; start: number; end: number }[] {
  const first = words.find(({ folded }) => isMeant(folded, word));
  return first ? [{ word, start: first.start, end: first.end }] : [];
}

/** Where the words of a phrase stand one after another. */
function placesOf(phrase: readonly string[], words: readonly Word[]): { start: number; end: number }[] {
  return words.flatMap((_, first) => {
    const run = words.slice(first, first + phrase.length);
    const [start, end] = [run[0], run.at(-1)];
    const same = run.length === phrase.length && run.every(({ folded }, index) => folded === phrase[index]);
    return same && start && end ? [{ start: start.start, end: end.end }] : [];
  });
}

/** Whether words answer others one after another. */
const runOf = (
  wanted: readonly string[],
  words: readonly Word[],
  isMeant: (word: string, one: string) => boolean,
): boolean => words.some((_, first) => wanted.every((one, index) => isMeant(words[first + index]?.folded ?? '', one)));

/** Stretches in order; those that overlap become one. */
function merged(stretches: Match['stretches']): Match['stretches'] {
  const result: Match['stretches'] = [];
  for (const stretch of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && stretch.start < last.end) last.end = Math.max(last.end, stretch.end);
    else result.push({ ...stretch });
  }
  return result;
}
