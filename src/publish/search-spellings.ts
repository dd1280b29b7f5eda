/** The words that the texts write in two ways, as one and in two: what has the one is found where the other is typed. */
import { profileOf } from '../corpus/text/languages/index.ts';
import { type Word, wordsIn } from '../corpus/text/words.ts';
import type { SearchRecord } from './search-records.ts';

/** Two words beside each other. Without a hyphen they are what one word is only to the letter: “part I” is no “party”. */
interface Pair {
  one: string;
  other: string;
  isHyphened: boolean;
}

const [hyphen, isSpace] = [/^[-\u2010\u2011]$/, /^[ \u00A0\n]$/];
/** How many letters of the second of two words are compared before both are read as one. */
const begins = 2;
const isOfLetters = (folded: string): boolean => /^\p{L}+$/u.test(folded);

/** Makes the script: groups of a word, in each form that the texts have, and the two that are the same with a hyphen or a space between. */
export function searchSpellings(records: readonly SearchRecord[]): string {
  const groups = [...Map.groupBy(records, ({ language }) => language)].flatMap(([language, own]) =>
    groupsIn(own, language),
  );
  return `pilcrowSpellings(${JSON.stringify(groups)})`;
}

function groupsIn(records: readonly SearchRecord[], language: string): string[][] {
  const profile = profileOf(language);
  const words = new Set<string>();
  const pairs = new Map<string, Pair>();
  for (const { text } of records) {
    let before: Word | undefined;
    for (const word of wordsIn(text, profile)) {
      // The “th” of “14th” is no word.
      const isWord = isOfLetters(word.folded) && !/\p{N}/u.test(text[word.start - 1] ?? '');
      if (isWord) words.add(word.folded);
      if (isWord && before) {
        const isHyphened = hyphen.test(text.slice(before.end, word.start));
        const mayBeOne =
          isHyphened || (isSpace.test(text.slice(before.end, word.start)) && !profile.questionWords.has(before.folded));
        const pair = `${before.folded} ${word.folded}`;
        if (mayBeOne)
          pairs.set(pair, {
            one: before.folded,
            other: word.folded,
            isHyphened: isHyphened || pairs.get(pair)?.isHyphened === true,
          });
      }
      before = isWord ? word : undefined;
    }
  }
  const beginnings = new Set<string>();
  for (const word of words)
    for (let length = 1; length <= word.length; length += 1) beginnings.add(word.slice(0, length));
  const byStem = Map.groupBy(words, profile.stem);
  const groups = new Map<string, Set<string>>();
  for (const [pair, { one, other, isHyphened }] of pairs) {
    if (!beginnings.has(one + other.slice(0, begins)) || !(isHyphened || words.has(one + other))) continue;
    const stem = profile.stem(one + other);
    const joined = byStem.get(stem) ?? [];
    if (joined.length > 0) groups.set(stem, (groups.get(stem) ?? new Set(joined)).add(pair));
  }
  return [...groups.values()].map((group) => [...group]).sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
}
