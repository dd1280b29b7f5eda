/** Words that are written as one, with a hyphen, or apart: whichever of these is typed, what has the others is found too. */
import type { LanguageProfile } from '../../corpus/text/languages/index.ts';
import { hasUnspaced } from '../../corpus/text/scripts.ts';
import { type Word, wordsIn } from '../../corpus/text/words.ts';
import type { Groups } from './synonyms.ts';

/** How many of them are tried of one query; how long a joined word is; and what is short, which no list of words has. */
const mostTried = 8;
const [leastLetters, mostLetters, short] = [4, 40, 2];
const hyphen = /^[-\u2010\u2011]$/;
const quoted = /["“”„«»「」『』]/;

const isOfLetters = ({ folded }: Pick<Word, 'folded'>): boolean => /^\p{L}+$/u.test(folded) && !hasUnspaced(folded);

/**
 * The runs of words in a query that texts may write as one word, each with that word: those with hyphens first. What only
 * makes a question of a query begins no such word: “is land used?” asks for no island.
 */
export function joinedIn(typed: string, profile: LanguageProfile): Groups {
  if (quoted.test(typed)) return [];
  const words = wordsIn(typed, profile);
  const pairs = words.slice(1).map((word, at) => {
    const before = words[at] ?? word;
    return { run: [before, word], gap: typed.slice(before.end, word.start) };
  });
  const hyphened = pairs.filter(({ gap }) => hyphen.test(gap)).map(({ run }) => run);
  const apart = pairs.filter(
    ({ run: [first], gap }) => gap === ' ' && (words.length === 2 || !profile.questionWords.has(first?.folded ?? '')),
  );
  const groups = [...chainsOf(pairs), ...hyphened, ...apart.map(({ run }) => run)].flatMap((run): string[][] => {
    const [first, last] = [run[0], run.at(-1)];
    const joined = run.map(({ folded }) => folded).join('');
    const isWord = run.every(isOfLetters) && joined.length >= leastLetters;
    return isWord && first && last ? [[typed.slice(first.start, last.end), joined]] : [];
  });
  return groups.slice(0, mostTried);
}

/** The words between which there are two hyphens or more: “state-of-the-art”. */
function chainsOf(pairs: readonly { run: Word[]; gap: string }[]): Word[][] {
  const chains: Word[][] = [];
  let chain: Word[] = [];
  for (const { run, gap } of pairs) {
    if (!hyphen.test(gap)) chain = [];
    else if (chain.length > 0) chain.push(...run.slice(1));
    else {
      chain = [...run];
      chains.push(chain);
    }
  }
  return chains.filter(({ length }) => length > 2);
}

/** The words of texts by their stems: a query is asked with each letter that is typed, and the words are many. */
const stemmed = new WeakMap<readonly string[], Map<string, string[]>>();

function byStemOf(known: readonly string[], { stem }: LanguageProfile): Map<string, string[]> {
  const made = stemmed.get(known) ?? Map.groupBy(known, stem);
  stemmed.set(known, made);
  return made;
}

/**
 * The words of a query that no text has as they are, each with how texts may write it in two: of words that they have, in any
 * form, or of a short one beside such a word (“e”, “up”).
 *
 * @param known The words of the texts, folded.
 */
export function splitIn(typed: string, known: readonly string[], profile: LanguageProfile): Groups {
  if (quoted.test(typed)) return [];
  const byStem = byStemOf(known, profile);
  const isUnknown = ({ folded }: Word): boolean => !byStem.has(profile.stem(folded));
  const isLikely = (word: Word): boolean =>
    isOfLetters(word) && word.folded.length >= leastLetters && word.folded.length <= mostLetters;
  const secondsOf = (part: string): string[] => {
    const stem = profile.stem(part);
    return [...new Set([...(stem.length <= short ? [part, stem] : []), ...(byStem.get(stem) ?? [])])];
  };
  return wordsIn(typed, profile)
    .filter((word) => isLikely(word) && isUnknown(word))
    .flatMap(({ folded, start, end }): string[][] => {
      const splits = Array.from({ length: folded.length - 1 }, (_, index) => {
        const [one, other] = [folded.slice(0, index + 1), folded.slice(index + 1)];
        const isMeant =
          (byStem.get(profile.stem(one))?.includes(one) ?? false) || (one.length <= short && other.length > short);
        return isMeant ? secondsOf(other).map((second) => `${one} ${second}`) : [];
      }).flat();
      return splits.length > 0 ? [[typed.slice(start, end), ...splits.slice(0, mostTried)]] : [];
    });
}
