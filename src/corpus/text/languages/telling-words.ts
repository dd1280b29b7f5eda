/**
 * The words of languages that a quotation must not lose: those that say no, and those that count. They are no part of the
 * profiles, which the search loads and has no use for them.
 */
import { primaryOf } from './tags.ts';

/** Words of a language, in small letters with straight apostrophes. In Chinese each letter is one. */
interface TellingWords {
  /** Words that say no. */
  no: RegExp;
  /** What makes a word say no, put before it. */
  noBefore?: RegExp;
  /** Numbers in words. */
  number: RegExp;
}

const words: Readonly<Record<string, TellingWords>> = {
  en: {
    no: /^(?:no|not|never|none|nor|neither|nobody|nothing|nowhere|without|cannot|hardly|scarcely|.+n't)$/,
    noBefore: /^(?:un|in|im|il|ir|dis|non|mis)-?$/,
    number:
      /^(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion|trillion)s?|.+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|.*teen|hundred|thousand|million)th|.+tieth|once|twice|half|halves|double|triple|quarters?)$/,
  },
  fr: {
    no: /^(?:ne|non|pas|jamais|aucune?s?|ni|sans|rien|nulle?s?|nullement|n'.+)$/,
    noBefore: /^(?:in|im|il|ir|dé|dés|mé|non)-?$/,
    number:
      /^(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|septante|octante|nonante|cents?|mille|millions?|milliards?|premi(?:er|ère)s?|seconde?s?|.+ième|demie?s?|double|triple|tiers|quarts?)$/,
  },
  zh: {
    no: /^[不没沒未无無非莫勿别別否]$/,
    number: /^[〇零一二三四五六七八九十百千万萬亿億两兩半双雙倍]$/,
  },
};

const digit = /\p{N}/u;
const measure = /^[%‰°$£€¥=<>×÷+−]$/;

/** What the words of a language tell. Keys are words in small letters with straight apostrophes, or signs. */
export interface Telling {
  isNumber(key: string): boolean;
  saysNo(key: string): boolean;
  /** Whether two words are one and the same, but that one of them says no by what stands before it: “able”, “unable”. */
  isOpposite(one: string, other: string): boolean;
}

/** What is known of a language; of one that nothing is known of, digits and signs tell of numbers. */
export function tellingWords(tag: string): Telling {
  const { no, noBefore, number } = words[primaryOf(tag)] ?? {};
  const isLed = (long: string, short: string): boolean =>
    long.length > short.length && long.endsWith(short) && (noBefore?.test(long.slice(0, -short.length)) ?? false);
  return {
    isNumber: (key) => digit.test(key) || measure.test(key) || (number?.test(key) ?? false),
    saysNo: (key) => no?.test(key) ?? false,
    isOpposite: (one, other) => isLed(one, other) || isLed(other, one),
  };
}
