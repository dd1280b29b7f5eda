/** The filters of the search: what each would leave, and what is left. */
import type { Search } from './address.ts';
import { type Hit, type HitKind, hitKinds } from './hits.ts';

export type Filter = 'library' | 'document' | 'section' | 'kind';
export const filters: readonly Filter[] = ['library', 'document', 'section', 'kind'];

/** The section of what stands outside any. No heading is a space. */
export const noSection = ' ';

const nameIn = (hit: Hit, filter: Filter): string =>
  filter === 'section' ? hit.section || noSection : (hit[filter] ?? '');

/** The values of each filter, in the order of the text, with how many hits they would leave; the sum of each is what all of its values leave. */
export type Counts = Record<Filter, Map<string, number>>;

const kindRank = (kind: string): number => hitKinds.indexOf(kind as HitKind);

/** Counts what each filter would leave, applies the filters and the order. */
export function narrowed(hits: readonly Hit[], wanted: Search): { hits: Hit[]; counts: Counts } {
  const passes = (hit: Hit, except?: Filter): boolean =>
    filters.every((name) => name === except || !wanted[name] || nameIn(hit, name) === wanted[name]);
  const inText = hits.toSorted((a, b) => a.rank - b.rank);
  const countsOf = (name: Filter): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const hit of inText)
      if (passes(hit, name)) counts.set(nameIn(hit, name), (counts.get(nameIn(hit, name)) ?? 0) + 1);
    return name === 'kind' ? new Map([...counts].sort(([one], [other]) => kindRank(one) - kindRank(other))) : counts;
  };
  const shown = hits.filter((hit) => passes(hit));
  if (wanted.order === 'text') shown.sort((a, b) => a.rank - b.rank);
  return {
    hits: shown,
    counts: {
      library: countsOf('library'),
      document: countsOf('document'),
      section: countsOf('section'),
      kind: countsOf('kind'),
    },
  };
}
