/** What cites sources, and the list of them → the sources by their ids. */
import type { Annotation } from '../../corpus/editors/annotation.ts';
import type { CitedSource, SourceUse } from '../../corpus/editors/sources.ts';
import type { Term } from '../../corpus/editors/term.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Outcome, Place, PlaceOf, Problem } from '../../corpus/problems/problem.ts';
import { suggest } from '../../corpus/problems/suggest.ts';

/** The id of a source, where an entry gives it. */
export interface PlacedUse {
  source: string;
  place: Place;
}

interface Input {
  sources: readonly CitedSource[];
  /** Where each source stands in the list. */
  place: PlaceOf;
  uses: readonly PlacedUse[];
}

/** Looks up what is cited. A source that nothing cites is warned of: it is listed, and supports nothing. */
export function usesToSources({ sources, place, uses }: Input): Outcome<ReadonlyMap<string, CitedSource>> {
  const known = new Map(sources.map((one) => [one.id, one]));
  const unknown = uses.flatMap(({ source: id, place: where }): Problem[] =>
    known.has(id) ? [] : [problem('source-unknown', where, { id, suggestion: suggest(id, [...known.keys()]) })],
  );
  const cited = new Set(uses.map(({ source }) => source));
  const unused = sources.flatMap(({ id, title }, index) =>
    cited.has(id) ? [] : [problem('source-unused', place(index, 'id'), { id, title })],
  );
  return { value: unknown.length > 0 ? undefined : known, problems: [...unknown, ...unused] };
}

/** What a term cites: for what it says, and for its original. */
export const usesOfTerm = ({ basis, 'original-source': shown }: Term, place: PlaceOf): PlacedUse[] => [
  ...usesIn(basis.sources, (...path) => place('basis', ...path)),
  ...(shown === undefined ? [] : [{ source: shown, place: place('original-source') }]),
];

/** What annotations cite. */
export const usesOfAnnotations = (annotations: readonly Annotation[], place: PlaceOf): PlacedUse[] =>
  annotations.flatMap(({ sources }, index) => usesIn(sources, (...path) => place(index, ...path)));

const usesIn = (sources: readonly SourceUse[] = [], place: PlaceOf): PlacedUse[] =>
  sources.map(({ source }, index) => ({ source, place: place('sources', index, 'source') }));
