/** The language of a text: by its script, and by the small words of the languages that the reader knows. */
import { profileOf, profiles } from '../../corpus/text/languages/index.ts';
import { smallWords, withoutMarks } from '../../corpus/text/languages/small-words.ts';
import type { Choice } from './choice.ts';

/** Letters of each script are counted in so much of a text. */
const sampleSize = 40_000;

const scripts = [
  ['Hira', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Hang', /\p{Script=Hangul}/gu],
  ['Hani', /\p{Script=Han}/gu],
  ['Latn', /\p{Script=Latin}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Thai', /\p{Script=Thai}/gu],
] as const;

/** A letter of a script that writes syllables or words stands for about so many letters of the others. */
const weights: Readonly<Record<string, number>> = { Hani: 3, Hira: 2, Hang: 2 };

type Counts = readonly (readonly [script: string, count: number])[];

const countsIn = (text: string): Counts =>
  scripts.map(([script, letter]) => [script, (text.match(letter)?.length ?? 0) * (weights[script] ?? 1)] as const);

/** Of a text with two scripts of which neither has much more, that in which it begins. */
function firstOfTwo(text: string, counts: Counts): string | undefined {
  const [most, next] = counts.filter(([script]) => script !== 'Hira').sort(([, a], [, b]) => b - a);
  if (!most || !next || next[1] < most[1] * 0.6 || next[1] === 0) return undefined;
  const begins = ([name]: readonly [string, number]): number =>
    text.search(scripts.find(([script]) => script === name)?.[1] ?? /$/);
  return begins(most) <= begins(next) ? most[0] : next[0];
}

function scriptOf(counts: Counts): string | undefined {
  const kana = counts[0]?.[1] ?? 0;
  const [script, most] = counts.reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0] as readonly [
    string,
    number,
  ]);
  if (most === 0) return undefined;
  // Japanese has more characters of Chinese than of its own; some of its own no Chinese text has.
  return script === 'Hani' && kana * 10 > most ? 'Hira' : script;
}

const shareOf = (words: readonly string[], small: ReadonlySet<string>): number =>
  words.filter((word) => small.has(word)).length / Math.max(1, words.length);

const wordsIn = (text: string): string[] => withoutMarks(text).match(/\p{L}+/gu) ?? [];

/** The share of words that are small words of a language, of each that the reader knows in this script, the likeliest first. */
function shares(text: string): { language: string; share: number; words: number }[] {
  const words = wordsIn(text);
  const of = (language: string, small: ReadonlySet<string>) => ({
    language,
    words: words.length,
    share: shareOf(words, small),
  });
  const known = profiles
    .map(({ language, questionWords }) => of(language, questionWords))
    .sort((a, b) => b.share - a.share);
  // Small words of one language are another’s too: one without a profile must have more than the best of those.
  const [other] = [...smallWords].map(([language, small]) => of(language, small)).sort((a, b) => b.share - a.share);
  return other && other.share > (known[0]?.share ?? 0) * 1.2 ? [other] : known;
}

const leastShare = 0.15;

function latinLanguage(text: string): { language: string; share: number; words: number } | undefined {
  const [best, next] = shares(text);
  return best && best.share >= leastShare && best.share > (next?.share ?? 0) * 1.4 ? best : undefined;
}

/** The language of a text in several: that of most of its lines, and of the first of them where none has more. */
function languageOfParts(text: string): Choice<string> | undefined {
  const sizes = new Map<string, number>();
  for (const line of text.split('\n')) {
    const found = latinLanguage(line);
    if (found && found.words >= 7) sizes.set(found.language, (sizes.get(found.language) ?? 0) + line.length);
  }
  const [best, next] = [...sizes].sort(([, a], [, b]) => b - a);
  const [first] = sizes;
  if (!best || !next || !first) return undefined;
  const isMost = best[1] > next[1] * 1.5;
  return {
    value: (isMost ? best : first)[0],
    reason: isMost ? 'most of its lines are in it' : 'it is in several languages, and begins in this one',
    sure: isMost,
  };
}

/** The language of a whole text. */
export function languageOf(text: string): Choice<string> {
  const sample = text.slice(0, sampleSize);
  return languageIn(sample, countsIn(sample));
}

function languageIn(sample: string, counts: Counts): Choice<string> {
  const two = firstOfTwo(sample, counts);
  const script = scriptOf(counts);
  if (two !== undefined && two !== script) {
    const own = sample.replace(new RegExp(`[^\\p{Script=${two}}\\P{L}]`, 'gu'), ' ');
    const { value } = languageOf(own);
    return { value, reason: 'it is in several languages, and begins in this one', sure: false };
  }
  if (script === undefined) return { value: 'und', reason: 'it has no letters', sure: false };
  if (script === 'Latn') {
    const found = latinLanguage(sample);
    const byParts = found ? undefined : languageOfParts(sample);
    if (byParts) return byParts;
    if (!found)
      return { value: 'und', reason: 'its small words are of no language that the reader knows', sure: false };
    const share = Math.round(found.share * 100);
    return { value: found.language, reason: `${share} of 100 words are small words of it`, sure: found.words > 20 };
  }
  // Of the languages of a script, the one that most people write in it.
  const likely = new Intl.Locale(`und-${script === 'Hira' ? 'Jpan' : script}`).maximize().language;
  const known = profileOf(likely).language === likely || script === 'Hira' || script === 'Hang';
  return { value: likely, reason: 'by its script', sure: known || script === 'Thai' || script === 'Grek' };
}

/** The language of a part, where it surely is another than the text's. */
export function otherLanguage(text: string, main: string): string | undefined {
  const part = text.slice(0, sampleSize);
  const counts = countsIn(part);
  const script = scriptOf(counts);
  if (script === undefined) return undefined;
  if (script === 'Latn') {
    const found = latinLanguage(part);
    const least = new Intl.Locale(main).maximize().script === 'Latn' ? 7 : 3;
    if (!found || found.words < least || found.language === main) return undefined;
    // What is short has small words of its kin: “de” alone tells no French in a Spanish text.
    const profile = profiles.find(({ language }) => language === main);
    const own = shareOf(wordsIn(part), smallWords.get(main) ?? profile?.questionWords ?? new Set());
    return found.share > own * 1.4 ? found.language : undefined;
  }
  const { value } = languageIn(part, counts);
  return value === main || (value === 'zh' && main === 'ja') ? undefined : value;
}
