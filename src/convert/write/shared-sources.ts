/** Sources that remarks share: those that follow one another and rest on the same say so once. */
import type { Remark } from '../../corpus/model/remark.ts';

/** The sources of a remark. */
export type Sources = NonNullable<Exclude<Remark, { kind: 'treats' }>['sources']>;

/** What is said of sources, with the first remark of those that share them. */
export interface SharedSources {
  sources: Sources;
  /** How many of the remarks that follow rest on them too. */
  following: number;
}

const sourcesOf = (remark: Remark): Sources => (remark.kind === 'treats' ? [] : (remark.sources ?? []));

/**
 * Says of which remarks the sources are written out. The first of a run says them for all: it is shown wherever one of the
 * others is.
 *
 * @param remarks Those on one passage, in the order in which they are shown.
 */
export function sharedSources(remarks: readonly Remark[]): ReadonlyMap<Remark, SharedSources> {
  const said = new Map<Remark, SharedSources>();
  let last: SharedSources | undefined;
  for (const remark of remarks) {
    const sources = sourcesOf(remark);
    if (last && isSame(last.sources, sources)) last.following += 1;
    else if (sources.length === 0) last = undefined;
    else {
      last = { sources, following: 0 };
      said.set(remark, last);
    }
  }
  return said;
}

const isSame = (a: Sources, b: Sources): boolean =>
  a.length === b.length && a.every(({ id }) => b.some((other) => other.id === id));
