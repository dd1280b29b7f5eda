/** What the sidecar says of blocks that something interrupts: which go on, and which begin anew. */
import type { Layout } from '../../../corpus/editors/sidecar.ts';
import type { LineKind, Span } from '../../../corpus/model/ledger.ts';
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { PlaceOf, Problem } from '../../../corpus/problems/problem.ts';

const blocks: ReadonlySet<LineKind> = new Set(['paragraph', 'list', 'quote']);

/** The lines with which the editors begin something: a section, or a block that is no more of the one before it. */
export const begunAnew = ({ sections, lines }: Layout): number[] => [
  ...sections.map(({ before }) => before),
  ...lines.flatMap(({ at, continues }) => (continues === false ? firstOf(at) : [])),
];

/**
 * Lets blocks go on that the sidecar says do: each from the block of its kind before it, where nothing but notes and what is
 * set aside stands between. The spans say it.
 *
 * @returns Decisions that find no such block.
 */
export function continueDecided(spans: readonly Span[], { lines, sections }: Layout, placeOf: PlaceOf): Problem[] {
  const own = new Map(lines.flatMap(({ at, continues }, index) => (continues ? [[firstOf(at), index] as const] : [])));
  const begun = new Set(sections.map(({ before }) => before));
  let last: Span | undefined;
  for (const span of spans) {
    for (let n = span.from; last && n <= span.to; n += 1) if (begun.has(n)) last = undefined;
    if (between.has(span.kind)) continue;
    if (own.has(span.from) && last?.kind === span.kind && last.lang === span.lang && blocks.has(span.kind)) {
      span.continues ??= last.continues ?? last.from;
      own.delete(span.from);
    }
    last = span;
  }
  return [...own].map(([line, index]) =>
    problem('layout-continues', placeOf('layout', 'lines', index, 'continues'), { line }),
  );
}

const between: ReadonlySet<LineKind> = new Set(['note', 'furniture', 'blank']);
const firstOf = (at: number | readonly [number, number]): number => (typeof at === 'number' ? at : at[0]);
