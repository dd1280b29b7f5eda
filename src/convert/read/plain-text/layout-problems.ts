/** What of a sidecar's layout cannot be carried out: decisions without effect, names that cannot be. */
import type { Layout } from '../../../corpus/editors/sidecar.ts';
import type { LineKind, Span } from '../../../corpus/model/ledger.ts';
import { isStructural, reservedIds } from '../../../corpus/model/naming.ts';
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Files, Place, PlaceOf, Problem } from '../../../corpus/problems/problem.ts';
import type { Draft } from './draft.ts';
import { sectionIds } from './section-ids.ts';

const kindNames: Record<LineKind, string> = {
  heading: 'a heading',
  paragraph: 'a paragraph',
  salutation: 'a salutation',
  list: 'a list',
  quote: 'a quotation',
  verse: 'verse',
  verbatim: 'verbatim text',
  table: 'a table',
  caption: 'a caption',
  note: 'a note',
  'notes-heading': 'the heading of the notes',
  title: 'the title',
  byline: 'the byline',
  furniture: 'page furniture',
  blank: 'blank',
};

/** Decisions that the lines' kinds leave without effect. */
export function unusedDecisions(layout: Layout, spans: readonly Span[], placeOf: PlaceOf): Problem[] {
  const problems: Problem[] = [];
  const report = (line: number, ...path: [list: 'lines' | 'sections', index: number, field: string]): void => {
    const span = spans.find(({ from, to }) => from <= line && line <= to);
    // A line that the seed does not have is another problem, and was reported as such.
    if (!span) return;
    const kind = span.from < line && span.kind !== 'blank' ? `within ${kindNames[span.kind]}` : kindNames[span.kind];
    problems.push(problem('layout-unused', placeOf('layout', ...path), { line, field: path[2], kind }));
  };
  for (const [index, { at, kind, id, lead }] of layout.lines.entries()) {
    const [first, last] = Array.isArray(at) ? at : [at, at];
    const begins = (wanted: LineKind): boolean =>
      spans.some((span) => span.kind === wanted && first <= span.from && span.from <= last);
    const onlyBlank = spans.every((span) => span.kind === 'blank' || span.to < first || last < span.from);
    if (kind !== undefined && onlyBlank) report(first, 'lines', index, 'kind');
    if (id !== undefined && !begins('heading')) report(first, 'lines', index, 'id');
    if (lead !== undefined && !begins('paragraph')) report(first, 'lines', index, 'lead');
  }
  for (const [index, { before }] of layout.sections.entries()) {
    const inside = spans.some((span) => span.from < before && before <= span.to && !isSetAside(span));
    const textFollows = spans.some((span) => span.to >= before && !isSetAside(span));
    if (inside || !textFollows) report(before, 'sections', index, 'before');
  }
  return problems;
}

const isSetAside = ({ kind }: Span): boolean => kind === 'blank' || kind === 'furniture';

/** Sections that would have one id, or one that is not theirs to have. */
export function namingProblems(draft: Draft, layout: Layout, files: Files): Problem[] {
  const named = new Map<string, Place>();
  for (const [index, { id }] of layout.lines.entries())
    if (id) named.set(id, files.sidecar('layout', 'lines', index, 'id'));
  for (const [index, { id }] of layout.sections.entries())
    named.set(id, files.sidecar('layout', 'sections', index, 'id'));
  const seen = new Set<string>();
  const ids = sectionIds(draft.sections);
  return draft.sections.flatMap((section) => {
    const id = ids.get(section);
    if (id === undefined) return [];
    const where = named.get(id) ?? { file: files.seed, line: section.heading?.lines.from };
    const twice = seen.has(id);
    seen.add(id);
    return [
      ...(twice ? [problem('section-id-twice', where, { id })] : []),
      ...(section.named && (isStructural(id) || reservedIds.has(id))
        ? [problem('section-id-reserved', where, { id })]
        : []),
    ];
  });
}
