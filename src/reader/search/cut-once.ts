/**
 * The words of what is compared with a query again and again, cut once: texts that were read, names, words that stand for
 * others. A query is asked with each letter that is typed.
 */
import type { LanguageProfile } from '../../corpus/text/languages/index.ts';
import { type Word, wordsIn } from '../../corpus/text/words.ts';

const known = new Map<LanguageProfile, Map<string, readonly Word[]>>();

/** The words of a text in a language (see `wordsIn`); not for what is typed, which is kept as long as the page. */
export function cutOnce(text: string, profile: LanguageProfile): readonly Word[] {
  const own = known.get(profile) ?? new Map<string, readonly Word[]>();
  known.set(profile, own);
  const words = own.get(text) ?? wordsIn(text, profile);
  own.set(text, words);
  return words;
}
