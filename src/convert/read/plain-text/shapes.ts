/** The marks by which lists and tables are printed in plain text: what is a mark or a rule, and what is text. */
import { chineseValue, decimalValue, romanValue } from '../../../corpus/text/numerals.ts';
import { alphabetOf, countingSigns, letterValue, signOf } from './letter-marks.ts';

/** The mark of an item: as printed, with its length in the line up to the item's text, and the kind of marks it is one of. */
export interface ItemMark {
  label: string;
  /** How many characters come before the item's text, white space included. */
  length: number;
  /** Marks of one list have one style: `-`, `1.`, `(1)`, `a)`, `i.` */
  style: string;
  ordered: boolean;
}

const bullet = /^([-–—*•·▪◦‣○●■□◆◇▶►✓✔・･])(?:\s+|$)|^([•▪◦‣○●■□◆◇▶►✓✔・･])(?=[\p{L}\p{N}])/u;
const numbered =
  /^([(（]?)(\p{Nd}{1,3}|[ivxl]{1,6}|[IVXL]{1,6}|\p{L}|[一二三四五六七八九十]{1,3})([.)）、．]|(?<=[）)]))(\s+|(?<=．)(?!\p{Nd})|(?<=[）)、])|$)/u;
/** Signs that are a number; and, before an ideographic space, a number or a letter without any mark. */
const sign = new RegExp(`^[${countingSigns}][.．、]?\\s*`, 'u');
const spaced = /^(\p{Nd}{1,3}|[一二三四五六七八九十]{1,3}|\p{sc=Katakana})(\u3000)(?=\S)/u;

/**
 * The mark that an item begins with.
 *
 * @param before The label of the item before: it says whether "i" goes on from "h" or begins i, ii, iii.
 */
export function itemMark(text: string, before?: string): ItemMark | undefined {
  const dot = bullet.exec(text);
  if (dot) {
    const label = dot[1] ?? dot[2] ?? '';
    return { label, length: dot[0].length, style: label, ordered: false };
  }
  const [counted] = sign.exec(text) ?? [];
  if (counted !== undefined)
    return { label: counted.trimEnd(), length: counted.length, style: signOf(counted)?.style ?? '', ordered: true };
  const [, own, gap] = spaced.exec(text) ?? [];
  if (own !== undefined && gap !== undefined)
    return { label: own, length: own.length + 1, style: `${kindOf(own, before)}${gap}`, ordered: true };
  const [whole, open = '', value = '', close = '', space = ''] = numbered.exec(text) ?? [];
  if (whole === undefined || (open !== '' && !/[)）]/.test(close))) return undefined;
  const label = whole.slice(0, whole.length - space.length);
  return { label, length: whole.length, style: `${open}${kindOf(value, before)}${close}`, ordered: true };
}

/** The number that an item’s mark counts as; `undefined` of bullets. */
export function itemValue({ label, style, ordered }: ItemMark): number | undefined {
  const counted = ordered ? signOf(label) : undefined;
  if (counted) return counted.value;
  const [value = ''] = /[\p{L}\p{N}]+/u.exec(label) ?? [];
  if (!ordered || value === '') return undefined;
  if (/1/.test(style)) return decimalValue(value);
  if (/一/.test(style)) return chineseValue(value);
  const first = /\p{L}/u.exec(style)?.[0] ?? '';
  if (!/[ai]/i.test(first)) return letterValue(value, first);
  return /i/i.test(style) ? romanValue(value.toUpperCase()) : (value.toLowerCase().codePointAt(0) ?? 0) - 96;
}

function kindOf(value: string, before: string | undefined): string {
  if (/^\p{Nd}/u.test(value)) return '1';
  if (/^[一二三四五六七八九十]/.test(value)) return '一';
  const isCapital = /^\p{Lu}/u.test(value);
  const letter = /\p{L}/u.exec(before ?? '')?.[0];
  const alphabet = /^[a-z]+$/i.test(value) ? undefined : alphabetOf(value, letter);
  if (alphabet !== undefined) return alphabet;
  const goesOn =
    value.length === 1 && letter !== undefined && value.codePointAt(0) === (letter.codePointAt(0) ?? 0) + 1;
  const isRoman = /^[ivxl]+$/i.test(value) && !goesOn;
  return isRoman ? (isCapital ? 'I' : 'i') : isCapital ? 'A' : 'a';
}

/** A cell in its line: offsets in UTF-16 units, the end excluded. */
export interface Cell {
  start: number;
  end: number;
}

/** A line that only draws the table: `|---|:--:|`, `+----+`, `======`. */
export const isTableRule = (text: string): boolean => /^[\s|+:=-]*[-=]{2,}[\s|+:=-]*$/.test(text);

/** The cells of a table's line: between tabs, else between upright bars, else between runs of two spaces or more. */
export function cellsIn(text: string): Cell[] {
  const trimmed = (start: number, end: number): Cell => {
    const inner = text.slice(start, end);
    const own = inner.trim();
    const from = own === '' ? start : start + inner.indexOf(own);
    return { start: from, end: from + own.length };
  };
  const separator = text.includes('\t') ? /\t/g : text.includes('|') ? /\|/g : / {2,}/g;
  const outer = separator.source === '\\|' ? /^\s*\||\|\s*$/g : undefined;
  const edges = outer ? [...text.matchAll(outer)] : [];
  const from = edges[0]?.index === 0 ? edges[0][0].length : 0;
  const last = edges.at(-1);
  const to = last && last.index >= from ? last.index : text.length;
  const cells: Cell[] = [];
  let start = from;
  for (const match of text.slice(0, to).matchAll(separator)) {
    if (match.index < from) continue;
    cells.push(trimmed(start, match.index));
    start = match.index + match[0].length;
  }
  return [...cells, trimmed(start, to)];
}
