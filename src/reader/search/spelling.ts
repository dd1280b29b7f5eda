/** Misspelt words: the nearest words and terms that the texts hold. They are offered, and never shown as hits. */
import { type LanguageProfile, profileOf, siteLanguage } from '../../corpus/text/languages/index.ts';
import { hasUnspaced } from '../../corpus/text/scripts.ts';
import { wordsIn } from '../../corpus/text/words.ts';
import { loadHanded } from '../kit/load.ts';
import { onceEach } from '../kit/once-each.ts';
import { type LanguageIndex, nameOfIndex } from './indexes.ts';
import { answers } from './match.ts';
import { loadNames } from './offers.ts';
import { partsOf } from './query.ts';

const site = profileOf(siteLanguage);

/** What may have been meant. */
export interface Correction {
  /** What was typed, and the word or term that is near it, as the texts have it. */
  typed: string;
  instead: string;
  /** The whole query with it. */
  query: string;
  /** Whether it was surely meant: a short word with one letter changed may well be another word, which no text has. */
  isSure: boolean;
}

/** A word of the texts, folded and as it is written. */
interface Known {
  folded: string;
  written: string;
}

/** The words of one language's texts, those that are frequent first, each with its folded form; none where they cannot be had. */
const wordsOf = onceEach(async ({ language, bundles }: LanguageIndex, root: URL): Promise<Known[]> => {
  const handed: string[] = [];
  // What hands over has one name in all libraries: one after the other.
  for (const { at } of bundles) {
    const file = new URL(`${at}assets/words-${language}.js`, root);
    handed.push(...((await loadHanded<string[]>(`pilcrowWords_${language}`, file)) ?? []));
  }
  const text = handed.join(' ');
  return wordsIn(text, profileOf(language)).map(({ folded, start, end }) => ({
    folded,
    written: text.slice(start, end),
  }));
}, nameOfIndex);

const folded = onceEach(
  async (index: LanguageIndex, root) => (await wordsOf(index, root)).map((word) => word.folded),
  nameOfIndex,
);

/** The same words, folded: one list for each language; none where they cannot be had. */
export const foldedWordsOf = (index: LanguageIndex, root: URL): Promise<readonly string[]> =>
  folded(index, root).catch(() => []);

/** By how many letters a word may differ: short words by none, because each is near many others. */
const allowed = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2);

/** The words of a language's texts, and how they are read. */
interface WordList {
  profile: LanguageProfile;
  words: readonly Known[];
}

/**
 * Finds what may have been meant by the parts of a query that nothing answers: a term, where the whole is near one, else a
 * word for each.
 *
 * @param unknown The parts, as they were typed.
 */
export async function correctionsOf(
  typed: string,
  unknown: readonly string[],
  indexes: readonly LanguageIndex[],
  root: URL,
): Promise<Correction[]> {
  const asked = unknown.filter((part) => /^\p{L}/u.test(part) && !hasUnspaced(part));
  if (asked.length === 0) return [];
  const lists = await Promise.all(
    indexes.map(async (index): Promise<WordList> => {
      const words = await wordsOf(index, root).catch(() => []);
      return { profile: profileOf(index.language), words };
    }),
  );
  const misspelt = asked.filter((part) => !lists.some((list) => isKnown(part, list)));
  if (misspelt.length === 0) return [];
  const letters = lettersOf(partsOf(typed).join(' '));
  const whole = nearest(letters, await wholesOf(typed, lists, root))?.written;
  // Of “start up” only the one word may be near another: that is no “smart”.
  if (whole !== undefined && !isSurely(letters, whole)) return [];
  if (whole !== undefined) return [{ typed: typed.trim(), instead: whole, query: whole, isSure: true }];
  return misspelt.flatMap((part): Correction[] => {
    const near = lists.flatMap(({ profile, words }) => nearest(wordOf(part, profile).folded, words) ?? []);
    const instead = nearest(wordOf(part, site).folded, near)?.written ?? near[0]?.written;
    const own = wordOf(part, lists[0]?.profile ?? site).written;
    const isSure = instead !== undefined && isSurely(own, instead);
    // A part of a word with hyphens is hardly another word.
    if (instead === undefined || (!isSure && isBesideHyphen(typed, own))) return [];
    return [{ typed: own, instead, query: replaced(typed, own, instead), isSure }];
  });
}

/** From how many letters on a word with one changed is that word. */
const longEnough = 7;

/** Whether a word is surely another misspelt: a long one; a short one with a letter too many, too few, or two of them swapped. */
function isSurely(typed: string, meant: string): boolean {
  const [one, other] = [lettersOf(typed), lettersOf(meant)];
  const isSwapped = [...one].sort().join('') === [...other].sort().join('');
  return one.length >= longEnough || one.length !== other.length || isSwapped;
}

const isBesideHyphen = (query: string, word: string): boolean =>
  query
    .split(/\s+/)
    .some((run) => /\p{L}[-\u2010\u2011]\p{L}/u.test(run) && run.split(/[-\u2010\u2011]/).includes(word));

/** A query with each of its misspelt words put right. */
export const corrected = (typed: string, corrections: readonly Correction[]): string =>
  corrections.reduce((query, { typed: own, instead }) => replaced(query, own, instead), typed);

/** A word is changed where it stands alone: `car` is not the beginning of `care`. */
const replaced = (query: string, word: string, instead: string): string =>
  query.replace(new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'u'), () => instead);

/** The word that is looked for in a part; before it may stand an elided one. */
function wordOf(part: string, profile: LanguageProfile): Known {
  const word = wordsIn(part, profile).at(-1);
  return { folded: word?.folded ?? '', written: part.slice(word?.start, word?.end) };
}

/** Whether the texts hold a word, in a form of it, or as the beginning of a longer one. */
function isKnown(part: string, { profile, words }: WordList): boolean {
  const { folded: wanted } = wordOf(part, profile);
  const beginning = wanted.slice(0, 3);
  return words.some(({ folded }) => folded.startsWith(beginning) && answers(folded, wanted, profile));
}

const lettersOf = (text: string): string => foldedWords(text).join('');

const foldedWords = (text: string): string[] => wordsIn(text, site).map(({ folded }) => folded);

/** What a whole query may be near, wherever its words end: the terms; where it is of several words, single ones too. */
async function wholesOf(typed: string, lists: readonly WordList[], root: URL): Promise<Known[]> {
  const terms = (await loadNames(root)).filter(({ kind }) => kind === 'term');
  const labels = terms.flatMap(({ label, also = [] }) => [label, ...also]);
  const known = labels.map((written) => ({ folded: lettersOf(written), written }));
  return foldedWords(typed).length > 1 ? [...known, ...lists.flatMap(({ words }) => words)] : known;
}

/** Of the known words the nearest to one; of several as near, the first. */
function nearest(wanted: string, known: readonly Known[]): Known | undefined {
  let best: Known | undefined;
  let most = allowed(wanted.length);
  for (const one of known) {
    // Few mistakes are made in the first letter: of short words, those that begin otherwise are others.
    if (wanted.length < 9 && one.folded[0] !== wanted[0]) continue;
    if (Math.abs(one.folded.length - wanted.length) > most) continue;
    const far = changes(wanted, one.folded, most);
    if (far < most || (far === most && !best)) [best, most] = [one, far];
  }
  return best;
}

/** How many letters must be put in, taken out, changed, or swapped with the next; more than `most` is not counted further. */
export function changes(one: string, other: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    if (Math.min(...current) > most) return most + 1;
    [before, last] = [last, current];
  }
  return last[other.length] ?? 0;
}
