/** "Did you mean": the nearest known name. */
import { closest, distance } from 'fastest-levenshtein';
import { unspaced } from '../text/scripts.ts';

/**
 * Finds the known name that a misspelt one probably meant.
 *
 * @returns One of the same letters in another order (`titel`); else the nearest by Levenshtein distance, or `undefined`
 * where none is near (more than a third of its letters differ).
 */
export function suggest(name: string, known: readonly string[]): string | undefined {
  const given = name.toLowerCase();
  const swapped = known.find((one) => sorted(one) === sorted(given));
  if (swapped !== undefined || known.length === 0) return swapped;
  const nearest = closest(given, [...known]);
  return distance(given, nearest) <= Math.max(1, Math.floor(nearest.length / 3)) ? nearest : undefined;
}

const sorted = (name: string): string => [...name].sort().join('');

/** What a quote is counted in: stretches between spaces, and the letters of scripts without them. */
const pieces = new RegExp(`${unspaced}|(?:(?!${unspaced})\\S)+`, 'gu');

/**
 * Finds the words of a text that a quote probably meant: as many words as the quote has, where they differ least from it.
 *
 * @returns The words, exactly as the text has them, without the punctuation at an edge where the quote has none; or `undefined` where more than half of the letters differ.
 */
export function nearestStretch(quote: string, text: string): string | undefined {
  const words = [...text.matchAll(pieces)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
  const count = quote.match(pieces)?.length ?? 1;
  let nearest: { words: string; distance: number } | undefined;
  for (let first = 0; first + count <= words.length; first += 1) {
    const candidate = edgedLike(quote, text.slice(words[first]?.start, words[first + count - 1]?.end));
    const own = distance(quote, candidate);
    if (!nearest || own < nearest.distance) nearest = { words: candidate, distance: own };
  }
  return nearest && nearest.distance <= quote.length / 2 ? nearest.words : undefined;
}

/** A stretch of a text without the punctuation at its edges, where the quote begins or ends with a letter or digit. */
function edgedLike(quote: string, stretch: string): string {
  const from = /^[\p{L}\p{N}]/u.test(quote) ? stretch.replace(/^[^\p{L}\p{N}]+/u, '') : stretch;
  return /[\p{L}\p{N}]$/u.test(quote) ? from.replace(/[^\p{L}\p{N}]+$/u, '') : from;
}
