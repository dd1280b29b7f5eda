/** What the end of a line is within running text: a space, or nothing. */
import { unspaced } from './scripts.ts';

/** A hyphen after a letter or a number, as the last sign of a line. */
export const endsInHyphen = (text: string): boolean => /[\p{L}\p{N}\p{M}][-\u2010\u00AD]$/u.test(text.slice(-8));

/**
 * Words that a hyphen is left open before: “pre- and post-war”, “Ein- und Ausgang”.
 *
 * They are asked for in all languages at once: a text may quote another's.
 */
const suspending = /^(?:and|or|to|nor|but|und|oder|bis|et|ou|y|o|e|och|en|of)\s/i;

const unspacedEdge = `(?:${unspaced}\\p{M}*|[\\u3001-\\u3003\\u3008-\\u3011\\u3014-\\u301F\\uFF01-\\uFF0F\\uFF1A-\\uFF1F\\uFF5B-\\uFF65])`;
const endsUnspaced = new RegExp(`${unspacedEdge}[“”‘’]?$`, 'u');
const beginsUnspaced = new RegExp(`^[“”‘’]?${unspacedEdge}`, 'u');

/**
 * What stands between two lines of running text where their end does not count.
 *
 * @returns A space; nothing after a hyphen, a dash or a slash that is joined to the word before it, nor between letters of a script without spaces.
 */
export function betweenLines(before: string, after: string): '' | ' ' {
  const [end, start] = [before.slice(-8), after.slice(0, 12)];
  if (/[\p{L}\p{N}\p{M}][-\u2010]$/u.test(end) && /^[\p{L}\p{N}]/u.test(start))
    return suspending.test(start) ? ' ' : '';
  if (/[\p{L}\p{N}\p{M}.,;:!?\p{Pe}\p{Pf}"'](?:—|--)$/u.test(end) || (/\p{L}\/$/u.test(end) && /^\p{L}/u.test(start)))
    return '';
  return endsUnspaced.test(end) && beginsUnspaced.test(start) ? '' : ' ';
}

/** Whether the hyphen at the end of a line may be no part of its word: a small letter comes after it, and no word that leaves it open. */
export const mayPartWord = (before: string, after: string): boolean =>
  /\p{Ll}\p{M}*[-\u2010]$/u.test(before.slice(-8)) && /^\p{Ll}/u.test(after) && !suspending.test(after.slice(0, 12));
