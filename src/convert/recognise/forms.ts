/** What a chain can be, and how the words of its members are. */
import { datesIn } from '../../corpus/text/dates.ts';
import type { Chain } from './chains.ts';
import { endsFirmly, endsSentence, isShort, wordsIn } from './row.ts';

/** What the members of a chain are. */
export type Role = 'heading' | 'list' | 'text';

/** A chain with its role. */
export interface Ruled extends Chain {
  role: Role;
  reason: string;
}

/** How the words of a member are: none but the mark, a title, a sentence, or more. */
export type Form = 'alone' | 'title' | 'sentence' | 'text';

/** How a heading may be at its longest, where it is a sentence. */
const longestSentence = 240;

/** The form of a text behind its mark. */
export function formOf(text: string, markLength: number): Form {
  const words = text.slice(markLength).trim();
  if (words === '') return 'alone';
  if (isShort(words, 110) && !endsFirmly(words)) return 'title';
  if (words.length > longestSentence || wordsIn(words) > 32) return 'text';
  // A full stop within, before a new sentence: more than one. “St. Mary” is within one.
  return /[.!?。！？]["'”’]?(?:\s+\p{Lu}\p{Ll}|(?<=[。！？]["'”’]?)\S).*[\s\S]{12}/u.test(
    words.replace(/\b\p{Lu}\p{Ll}{0,2}\.\s/gu, ''),
  ) || !endsSentence(words)
    ? 'text'
    : 'sentence';
}

/** “May 3, 2021”: a month and a number are no part of a text. */
export const isDay = (text: string): boolean => datesIn(text, true)[0]?.index === 0;
