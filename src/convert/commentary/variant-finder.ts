/** Where the variants of a term stand in a text. */
import type { Stretch } from '../../corpus/model/links.ts';
import { plainQuotes } from '../../corpus/text/characters.ts';
import { unspaced } from '../../corpus/text/scripts.ts';

/** A letter, mark or digit that runs on as one word with its like, at the end and at the beginning of a text. */
const runsOnBefore = new RegExp(`(?!${unspaced})[\\p{L}\\p{M}\\p{N}]$`, 'u');
const runsOnAfter = new RegExp(`^(?!${unspaced})[\\p{L}\\p{M}\\p{N}]`, 'u');
const markAfter = /^\p{M}/u;
const beginsUnspaced = new RegExp(`^${unspaced}`, 'u');
const endsUnspaced = new RegExp(`${unspaced}\\p{M}*$`, 'u');

/**
 * A function that finds a term by its variants: the longest at each place, as whole words. In a script without spaces a
 * variant may stand inside what runs on.
 *
 * @returns The stretches in order, without overlaps. The text must have plain quotation marks.
 */
export function finderOf(variants: readonly string[]): (text: string) => Stretch[] {
  const finders = variants.map(variantFinder);
  return (text) => {
    const found = finders.flatMap((find) => find(text)).sort((a, b) => a.start - b.start || b.end - a.end);
    let free = 0;
    return found.filter(({ start, end }) => {
      if (start < free) return false;
      free = end;
      return true;
    });
  };
}

/** Every place of one variant, of those that overlap too. */
function variantFinder(variant: string): (text: string) => Stretch[] {
  const pattern = new RegExp(sourceOf(plainQuotes(variant)), 'gu');
  const notAfter = endsUnspaced.test(variant) ? markAfter : runsOnAfter;
  const isUnspaced = beginsUnspaced.test(variant);
  return (text) => {
    const found: Stretch[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const isInside = !isUnspaced && runsOnBefore.test(text.slice(Math.max(0, start - 2), start));
      if (!isInside && !notAfter.test(text.slice(end, end + 2))) found.push({ start, end });
      // On by one whole character: from the middle of one, the same place would be found again, for ever.
      pattern.lastIndex = start + ([...match[0]][0]?.length ?? 1);
    }
    return found;
  };
}

/** A small first letter stands for the capital too, white space for any other. */
function sourceOf(variant: string): string {
  const [first = '', ...rest] = variant;
  const capital = first.toUpperCase();
  const initial = first === capital ? literally(first) : `(?:${literally(first)}|${literally(capital)})`;
  return initial + literally(rest.join('')).replace(/\s+/g, '\\s+');
}

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
