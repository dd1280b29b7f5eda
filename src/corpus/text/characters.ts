/** Characters: what no page can hold, and texts cut short without cutting one in two. */

import { unspaced } from './scripts.ts';

/** What HTML's text must not hold: controls but for white space (form feed is), and noncharacters such as U+FFFE. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const forbidden = /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F]|\p{Noncharacter_Code_Point}/gu;

/** The forbidden characters of a text: where each stands, its code ("U+0000"), and what it is. */
export const forbiddenIn = (text: string): { index: number; code: string; kind: string }[] =>
  [...text.matchAll(forbidden)].map(({ index, 0: character }) => ({
    index,
    code: `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
    kind: /\p{Cc}/u.test(character) ? 'control character' : 'noncharacter',
  }));

/** Whether a text holds any of them. */
export const holdsForbidden = (text: string): boolean => text.search(forbidden) >= 0;

/** The end of a text, of at most `length` UTF-16 units; it begins with a whole character. */
export const endOf = (text: string, length: number): string =>
  text.length <= length ? text : text.slice(-length).replace(/^[\uDC00-\uDFFF]/, '');

const beforeFirstWord = new RegExp(`^(?:(?!${unspaced})\\S)*(?:\\s+|(?=${unspaced}))`, 'u');
const afterLastWord = new RegExp(`(?:\\s+|(?<=${unspaced}))(?:(?!${unspaced})\\S)*$`, 'u');

/** The end of a text, of at most `length` UTF-16 units; it begins with a whole word, if there is one. */
export const lastWordsOf = (text: string, length: number): string => endOf(text, length).replace(beforeFirstWord, '');

/** How a text begins: as it is, or the whole words of its first `length` UTF-16 units and an ellipsis. No character is cut. */
export const beginningOf = (text: string, length: number): string =>
  text.length <= length
    ? text
    : `${text
        .slice(0, length)
        .replace(/[\uD800-\uDBFF]$/, '')
        .replace(afterLastWord, '')} …`;

/** How a text begins, for people: whole words in one line, of at most `length` UTF-16 units. */
export const headOf = (text: string, length = 60): string => beginningOf(text.replaceAll('\n', ' '), length);

/** Apostrophes and quotation marks as one kind each, character for character, so that offsets stay. */
export const plainQuotes = (text: string): string => text.replace(/[‘’ʼ]/g, "'").replace(/[“”„]/g, '"');

const endsWord = new RegExp(`(?:\\s|${unspaced}\\p{M}*)$`, 'u');

/** The last place at or before an offset where a text may be cut: behind a space, or at a letter of a script without them. */
export function cutBefore(text: string, offset: number): number {
  for (let at = offset + 1; at > Math.max(0, offset - 80); at -= 1) {
    if (endsWord.test(text.slice(Math.max(0, at - 4), at)) && !/^\p{M}/u.test(text.slice(at, at + 2))) return at;
  }
  return text.lastIndexOf(' ', offset) + 1;
}

/** Whether a text has anything to be seen: white space, joiners and marks of direction alone are nothing. */
export const holdsVisible = (text: string): boolean =>
  /[^\s\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/.test(text);
