/** The former ids of terms: each leads to one term for ever, and to none that is called so. */
import { reservedTermIds } from '../../corpus/editors/term-ids.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Problem } from '../../corpus/problems/problem.ts';
import type { PlacedTerm } from './terms-to-mentions.ts';

/** What is wrong with the ids that terms have and had, each where it is said. */
export function idProblems(terms: readonly PlacedTerm[]): Problem[] {
  const now = new Set(terms.map(({ term }) => term.id));
  const owners = new Map<string, string>();
  return terms.flatMap(({ term: { id: own, was = [] }, place }) => [
    ...(reservedTermIds.has(own) ? [problem('term-id-reserved', place('id'), { id: own })] : []),
    ...was.flatMap((id, index): Problem[] => {
      const where = place('was', index);
      const owner = owners.get(id);
      owners.set(id, owner ?? own);
      if (reservedTermIds.has(id)) return [problem('term-id-reserved', where, { id })];
      if (now.has(id)) return [problem('term-was-taken', where, { id, owner: id, isNow: true })];
      return owner === undefined ? [] : [problem('term-was-taken', where, { id, owner, isNow: false })];
    }),
  ]);
}
