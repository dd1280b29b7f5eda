/** What looks like structure that was typed by hand, in formats that have elements for it: told alike in each of them. */
import { headOf } from '../../corpus/text/characters.ts';

/** Of a kind of paragraphs how many there are, and the first of them. */
export type Looks = Map<string, { count: number; first: { at: string; head: string }[] }>;

/** What is named of each kind. */
const few = 3;

/** Counts a paragraph that looks like something. */
export function countLook(looks: Looks, name: string, at: string, text: string): void {
  const one = looks.get(name) ?? { count: 0, first: [] };
  one.count += 1;
  if (one.first.length < few) one.first.push({ at, head: headOf(text, 40) });
  looks.set(name, one);
}

/** A heading is no longer. */
export const longestHeading = 120;

const part = /^(?:(?:Article|Section|Chapter|Part|Annex)\s+[\dIVXLC]+\b|§\s*\d|第.{1,4}[章节條条])/u;
/** Whether a short text names a part, with its number. */
export const namesPart = (text: string): boolean => text.length <= longestHeading && part.test(text);

/** Whether a text is in capitals alone. */
export const isUpper = (text: string): boolean => /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text) && text.length > 3;

const numerals = '[一二三四五六七八九十百]{1,4}';
const item = new RegExp(
  `^(?:[-–—•·▪◦‣○●]\\s|[(（]?(?:\\d{1,3}|[a-z]|[ivxl]{1,6})[.)）]\\s|${numerals}、|[（(]${numerals}[)）])`,
  'u',
);
/** Whether a text begins as the item of a list does. */
export const beginsItem = (text: string): boolean => item.test(text);
