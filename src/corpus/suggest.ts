/** "Did you mean": the nearest known name. */
import { closest, distance } from 'fastest-levenshtein';

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
