/** Whether a word of a text is what a word of a query looks for, and where in a text a query's words stand. */
import { type LanguageProfile, profileOf, siteLanguage } from '../../corpus/text/languages/index.ts';
import { type Word, wordsIn } from '../../corpus/text/words.ts';
import type { Query } from './query.ts';

const site = profileOf(siteLanguage);

/**
 * Whether a word of a text answers a word of a query: the same, an extension of it, or of the same stem
 * in the language of the text.
 * A number is answered by that number alone. Both are folded.
 */
export function answers(word: string, wanted: string, { stem }: LanguageProfile = site): boolean {
  if (word === wanted) return true;
  if (/^\p{N}/u.test(wanted)) return false;
  return (wanted.length > 1 && word.startsWith(wanted)) || stem(word) === stem(wanted);
}

/** What of a text answers a query. */
export interface Match {
  /** The words found, in order, without overlaps: those of the phrases as stretches, the others one by one. */
  stretches: { start: number; end: number }[];
  /** How many of the query's words are answered. */
  answered: number;
  /** How many of them to the letter. */
  exact: number;
  /** Whether the words stand one after another in the order of the query. */
  together: boolean;
  /** Whether every phrase stands in the text, its words in that order with nothing but marks between them. */
  phrases: boolean;
}

/** Finds what of a text in a language answers a query. */
export function matchText(text: string, { words: wanted, phrases }: Query, profile: LanguageProfile = site): Match {
  const words = wordsIn(text, profile);
  const stretches: Match['stretches'] = [];
  const inPhrase = new Set(phrases.flat());
  let allPhrases = true;
  for (const phrase of phrases) {
    const places = placesOf(phrase, words);
    allPhrases &&= places.length > 0;
    stretches.push(...places);
  }
  for (const one of wanted) {
    if (inPhrase.has(one)) continue;
    for (const { folded, start, end } of words) if (answers(folded, one, profile)) stretches.push({ start, end });
  }
  const answered = wanted.filter((one) => words.some(({ folded }) => answers(folded, one, profile))).length;
  const exact = wanted.filter((one) => words.some(({ folded }) => folded === one)).length;
  const together = wanted.length > 1 && runOf(wanted, words, profile);
  return { stretches: merged(stretches), answered, exact, together, phrases: allPhrases };
}

/** Where the words of a phrase stand one after another. */
function placesOf(phrase: readonly string[], words: readonly Word[]): Match['stretches'] {
  return words.flatMap((_, first) => {
    const run = words.slice(first, first + phrase.length);
    const [start, end] = [run[0], run.at(-1)];
    const same = run.length === phrase.length && run.every(({ folded }, index) => folded === phrase[index]);
    return same && start && end ? [{ start: start.start, end: end.end }] : [];
  });
}

/** Whether words answer others one after another. */
const runOf = (wanted: readonly string[], words: readonly Word[], profile: LanguageProfile): boolean =>
  words.some((_, first) => wanted.every((one, index) => answers(words[first + index]?.folded ?? '', one, profile)));

/** Stretches in order; those that overlap become one. */
function merged(stretches: readonly { start: number; end: number }[]): Match['stretches'] {
  const result: Match['stretches'] = [];
  for (const stretch of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && stretch.start < last.end) last.end = Math.max(last.end, stretch.end);
    else result.push({ ...stretch });
  }
  return result;
}
