/** The ids that terms and subjects have and had: one that a term had once stands for the one that it has now. */
import type { Term } from './term.ts';

/** What an address of a term cannot be called: servers show `terms/index.html` for the folder. */
export const reservedTermIds: ReadonlySet<string> = new Set(['index']);

/**
 * A function that gives the id that a term has now for any that it has or had.
 *
 * @returns An id that is no term's comes back as it is.
 */
export function currentIds(terms: readonly Pick<Term, 'id' | 'was'>[]): (id: string) => string {
  const now = new Map(terms.flatMap(({ id, was = [] }) => was.map((old) => [old, id] as const)));
  return (id) => now.get(id) ?? id;
}
