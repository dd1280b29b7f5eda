/** What of a sidecar's layout cannot be carried out: decisions without effect, names that cannot be. */
import type { Layout } from '../../../corpus/editors/sidecar.ts';
import type { LineKind, Span } from '../../../corpus/model/ledger.ts';
import { isReserved } from '../../../corpus/model/naming.ts';
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
  const spanAt: Span[] = [];
  for (const span of spans) for (let n = span.from; n <= span.to; n += 1) spanAt.push(span);
  const report = (line: number, ...path: [list: 'lines' | 'sections', index: number, field: string]): void => {
    const span = spanAt[line - 1];
    // A line that the seed does not have is another problem, and was reported as such.
    if (!span) return;
    const kind = span.from < line && span.kind !== 'blank' ? `within ${kindNames[span.kind]}` : kindNames[span.kind];
    problems.push(problem('layout-unused', placeOf('layout', ...path), { line, field: path[2], kind }));
  };
  for (const [index, decision] of layout.lines.entries()) {
    const { kind, id, level, lead, lang } = decision;
    const [first, last] = Array.isArray(decision.at) ? decision.at : [decision.at, decision.at];
    const own = spanAt.slice(first - 1, last);
    const begins = (wanted: LineKind): boolean => own.some((span) => span.kind === wanted && span.from >= first);
    if (kind !== undefined && own.every((span) => span.kind === 'blank')) report(first, 'lines', index, 'kind');
    if (id !== undefined && !begins('heading')) report(first, 'lines', index, 'id');
    if (level !== undefined && !begins('heading')) report(first, 'lines', index, 'level');
    if (lang !== undefined && own.every(isSetAside)) report(first, 'lines', index, 'lang');
    if (lead !== undefined && !begins('paragraph')) report(first, 'lines', index, 'lead');
  }
  const lastText = spans.findLast((span) => !isSetAside(span))?.to ?? 0;
  for (const [index, { before }] of layout.sections.entries()) {
    const span = spanAt[before - 1];
    const inside = span !== undefined && span.from < before && !isSetAside(span);
    if (inside || lastText < before) report(before, 'sections', index, 'before');
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
    const twice = seen.has(id.toLowerCase());
    seen.add(id.toLowerCase());
    return [
      ...(twice ? [problem('section-id-twice', where, { id })] : []),
      ...(section.named && isReserved(id) ? [problem('section-id-reserved', where, { id })] : []),
    ];
  });
}
