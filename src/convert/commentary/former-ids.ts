/** Former ids, of terms and of subjects: each leads to one of them for ever, and to none that is called so. */
import { problem } from '../../corpus/problems/catalogue.ts';
import type { PlaceOf, Problem } from '../../corpus/problems/problem.ts';

/** What has an id, and may have had others. */
export interface Named {
  id: string;
  was?: readonly string[] | undefined;
  /** The places in its file, for problems. */
  place: PlaceOf;
}

/** What is wrong with the ids that things of a kind have and had, each where it is said. */
export function idProblems(
  kind: 'term' | 'subject',
  named: readonly Named[],
  reservedIds: ReadonlySet<string>,
): Problem[] {
  const now = new Set(named.map(({ id }) => id));
  const owners = new Map<string, string>();
  const reserved = `${kind}-id-reserved` as const;
  const taken = `${kind}-was-taken` as const;
  return named.flatMap(({ id: own, was = [], place }) => [
    ...(reservedIds.has(own) ? [problem(reserved, place('id'), { id: own })] : []),
    ...was.flatMap((id, index): Problem[] => {
      const where = place('was', index);
      const owner = owners.get(id);
      owners.set(id, owner ?? own);
      if (reservedIds.has(id)) return [problem(reserved, where, { id })];
      if (now.has(id)) return [problem(taken, where, { id, owner: id, isNow: true })];
      return owner === undefined ? [] : [problem(taken, where, { id, owner, isNow: false })];
    }),
  ]);
}
