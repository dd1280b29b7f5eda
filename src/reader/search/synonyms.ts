/** Words that stand for others: the same query with them, each with what was put for what. */
import type { LanguageProfile } from '../../corpus/text/languages/index.ts';
import { wordsIn } from '../../corpus/text/words.ts';
import { loadHanded } from '../kit/load.ts';

type Groups = readonly (readonly string[])[];

let loading: Promise<Groups> | undefined;

/** The library's groups of words; none where they cannot be had: the search works without them. */
export function loadSynonyms(root: URL): Promise<Groups> {
  loading ??= loadHanded<Groups>('pilcrowSynonyms', new URL('assets/synonyms.js', root)).then(
    (groups = []) => groups,
    () => {
      loading = undefined;
      return [];
    },
  );
  return loading;
}

/** A query in other words. */
export interface OtherWords {
  /** What is searched for. */
  query: string;
  /** What was put for what: "AI → artificial intelligence". */
  label: string;
}

/** How many other queries one is searched as. */
const most = 6;

/**
 * A query with each of its words, or runs of them, put in the words that stand for them. What stands in quotation marks is
 * meant to the letter: such a query has none.
 */
export function inOtherWords(typed: string, groups: Groups, profile: LanguageProfile): OtherWords[] {
  if (/["“”„«»「」『』]/.test(typed)) return [];
  const words = wordsIn(typed, profile);
  const folded = (text: string): string[] => wordsIn(text, profile).map((word) => word.folded);
  return groups
    .flatMap((group) =>
      group.flatMap((own) => {
        const wanted = folded(own);
        const first = words.findIndex((_, index) => wanted.every((word, more) => words[index + more]?.folded === word));
        const [from, to] = [words[first], words[first + wanted.length - 1]];
        if (wanted.length === 0 || !from || !to) return [];
        return group
          .filter((other) => other !== own)
          .map((other) => ({
            query: `${typed.slice(0, from.start)}${asPhrase(other)}${typed.slice(to.end)}`,
            label: `${typed.slice(from.start, to.end)} → ${other}`,
          }));
      }),
    )
    .slice(0, most);
}

/** Several words are meant together. */
const asPhrase = (words: string): string => (/\s/.test(words.trim()) ? `"${words.trim()}"` : words.trim());
