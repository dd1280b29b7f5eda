/** The lines of a text as what is recognised looks at them: without what nobody sees. */
import type { Line } from '../../corpus/text/lines.ts';

/** A line that is not blank. */
export interface Row {
  /** Its number in the seed, from 1. */
  n: number;
  /** The line as it is. */
  raw: string;
  /** Its text without white space and what nobody sees at its edges. */
  text: string;
  /** How many columns of white space come before the text. */
  indent: number;
  /** Whether a blank line, or the beginning, stands before it. */
  apart: boolean;
  /** Whether the end of a page stands before it, or in it. */
  newPage: boolean;
}

const unseen = '[\\s\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF]';
const before = new RegExp(`^${unseen}+`, 'u');
const seenCharacter = new RegExp(`(?!${unseen})[^]`, 'u');

/** The rows of a text, in its order. */
export function rowsOf(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  let [apart, newPage] = [true, false];
  for (const { n, text: raw } of lines) {
    newPage ||= raw.includes('\f');
    if (!seenCharacter.test(raw)) {
      apart = true;
      continue;
    }
    const lead = before.exec(raw)?.[0] ?? '';
    rows.push({ n, raw, text: trimmedEnd(raw.slice(lead.length)), indent: widthOf(lead), apart, newPage });
    [apart, newPage] = [false, false];
  }
  return rows;
}

/** Without what nobody sees at the end. Character by character: an expression that looks for an end goes back from every space. */
function trimmedEnd(text: string): string {
  let end = text.length;
  while (end > 0 && !seenCharacter.test(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}

const widthOf = (lead: string): number => {
  const own = lead.replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\f]/g, '');
  return [...own].reduce((sum, character) => sum + (character === '\t' ? 8 : character === '\u3000' ? 2 : 1), 0);
};

/** The end of a sentence, with the quotation mark, the bracket or the call of a note that may follow it. */
const sentenceEnd =
  /(?:[.!?…。！？]|[:;：；](?=$))(?:["'”’»）)\]』」]|\s»)*(?:\s?(?:[¹²³⁰⁴-⁹]+|[*†‡]+|[[({（［【\\][^\])}）］】\\]{1,14}[\])}）］】\\])|\^?\d{1,4})*["'”’»]?$/u;
/** Whether a text ends as a sentence does, or opens what follows (“:”). */
export const endsSentence = (text: string): boolean => sentenceEnd.test(text.slice(-40));

/** Whether a text ends with a full stop or the like: no heading does, but for those that are whole sentences. */
export const endsFirmly = (text: string): boolean => endsSentence(text) || /[,;:，；：、]$/.test(text);

/** Whether a text is in capitals, or nearly. */
export const inCapitals = (text: string): boolean => {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= 3 && capitals > 2 * (text.match(/\p{Ll}/gu)?.length ?? 0);
};

/** Whether a text goes on from another: it begins with a small letter. */
export const beginsSmall = (text: string): boolean => /^["'“‘«(]?\p{Ll}/u.test(text);

/** How many words a text has, where Chinese characters count as half a word each. */
export const wordsIn = (text: string): number => {
  const spaced = text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.filter((word) => !/\p{Lo}/u.test(word)).length ?? 0;
  return spaced + (text.match(/\p{Lo}/gu)?.length ?? 0) / 2;
};

/** How long a heading may be: in units of text, and in words. */
export const isShort = (text: string, longest = 80): boolean => text.length <= longest && wordsIn(text) <= 13;
