/** "Did you mean": the nearest known name. */
import { closest, distance } from 'fastest-levenshtein';

/**
 * Finds the known name that a misspelt one probably meant.
 *
 * @returns The nearest by Levenshtein distance, or `undefined` where none is near (more than a third of its letters differ).
 */
export function suggest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const nearest = closest(name.toLowerCase(), [...known]);
  return distance(name.toLowerCase(), nearest) <= Math.max(1, Math.floor(nearest.length / 3)) ? nearest : undefined;
}
