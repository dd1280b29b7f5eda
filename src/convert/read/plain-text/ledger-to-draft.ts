/** The ledger and the lines → the draft: headings, blocks and notes as texts, in their order. */

import type { Layout, LineDecision } from '../../../corpus/editors/sidecar.ts';
import type { Aside, Ledger, LineKind, Span } from '../../../corpus/model/ledger.ts';
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Files, Outcome, Place, PlaceOf, Problem } from '../../../corpus/problems/problem.ts';
import { headOf } from '../../../corpus/text/characters.ts';
import type { Line } from '../../../corpus/text/lines.ts';
import type { Draft, DraftSection, DraftText } from './draft.ts';
import { headingNumber, noteMark } from './printed-marks.ts';

interface Input {
  lines: Line[];
  ledger: Ledger;
  layout: Layout;
  files: Files;
}

/** Ids that structure gives: a section must not be named like one. */
const structural = /^(s\d|p\d|n\d|h-|ref-)|-p\d/;

/** Gathers the texts that the ledger keeps. Notes belong to the document, wherever they stand. */
export function ledgerToDraft({ lines, ledger, layout, files }: Input): Outcome<Draft> {
  const problems = unusedDecisions(layout, ledger.spans, files.sidecar);
  const draft: Draft = { sections: [], notes: [] };
  const inserted = [...layout.sections].sort((a, b) => a.before - b.before);
  const seedAt = (line: number): Place => ({ file: files.seed, line });

  const current = (): DraftSection => {
    const last = draft.sections.at(-1);
    if (last) return last;
    const implicit: DraftSection = { blocks: [] };
    draft.sections.push(implicit);
    return implicit;
  };

  for (const span of ledger.spans) {
    while (inserted[0] && inserted[0].before <= span.from) {
      const { id, title } = inserted.shift() as (typeof inserted)[number];
      draft.sections.push({ named: id, title, blocks: [] });
    }
    const decision = decisionOn(layout, span);
    const text = textOf(lines, span);
    switch (span.kind) {
      case 'heading': {
        const number = headingNumber(text.text);
        if (!number && !decision?.id)
          problems.push(problem('section-id', seedAt(span.from), { text: headOf(text.text) }));
        draft.sections.push({ number, heading: text, named: decision?.id, blocks: [] });
        break;
      }
      case 'paragraph':
      case 'salutation':
        current().blocks.push({
          kind: span.kind,
          ...text,
          ...(decision?.lead !== undefined && { lead: decision.lead }),
        });
        break;
      case 'note': {
        const mark = noteMark(text.text);
        if (!mark) {
          problems.push(problem('note-label-missing', seedAt(span.from), { text: headOf(text.text, 40) }));
          break;
        }
        const first = draft.notes.find((note) => note.label === mark.label);
        if (first) {
          problems.push(problem('note-label-twice', seedAt(span.from), { label: mark.label, line: first.lines.from }));
        }
        draft.notes.push({ label: mark.label, ...textOf(lines, span, mark.printed.length) });
        break;
      }
      case 'title':
      case 'byline': {
        const line = draft[span.kind]?.lines.from;
        if (line !== undefined) problems.push(problem('title-twice', seedAt(span.from), { kind: span.kind, line }));
        draft[span.kind] ??= text;
        break;
      }
      default:
    }
  }
  problems.push(...namingProblems(draft, layout, files));
  if (!draft.sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'paragraph')))
    problems.push(problem('seed-without-paragraph', { file: files.seed }, { doc: ledger.doc }));
  return { value: draft, problems };
}

/** The kept text of a span's lines, from `skip` characters on. */
function textOf(lines: readonly Line[], span: Span, skip = 0): DraftText {
  const parts = lines.slice(span.from - 1, span.to).map((line, index) => {
    const kept = cut(segments(line, span.asides ?? []), index === 0 ? skip : 0);
    return { line: line.n, column: kept[0]?.column ?? 1, text: kept.map((segment) => segment.text).join('') };
  });
  return {
    text: parts.map((part) => part.text).join('\n'),
    lines: { from: span.from, to: span.to },
    starts: parts.map(({ line, column }) => ({ line, column })),
  };
}

interface Segment {
  column: number;
  text: string;
}

/** What of a line is left between the asides. */
function segments(line: Line, asides: readonly Aside[]): Segment[] {
  const kept: Segment[] = [];
  let end = 0;
  for (const aside of [...asides.filter((one) => one.line === line.n), { column: line.text.length + 1, text: '' }]) {
    if (aside.column - 1 > end) kept.push({ column: end + 1, text: line.text.slice(end, aside.column - 1) });
    end = aside.column - 1 + aside.text.length;
  }
  return kept;
}

/** The segments without their first `skip` characters. */
function cut([first, ...rest]: Segment[], skip: number): Segment[] {
  if (!first || skip === 0) return first ? [first, ...rest] : [];
  if (first.text.length <= skip) return cut(rest, skip - first.text.length);
  return [{ column: first.column + skip, text: first.text.slice(skip) }, ...rest];
}

const decisionOn = (layout: Layout, span: Span): LineDecision | undefined =>
  layout.lines.find(({ at }) => (Array.isArray(at) ? at[0] <= span.from && span.from <= at[1] : at === span.from));

const kindNames: Record<LineKind, string> = {
  heading: 'a heading',
  paragraph: 'a paragraph',
  salutation: 'a salutation',
  note: 'a note',
  'notes-heading': 'the heading of the notes',
  title: 'the title',
  byline: 'the byline',
  furniture: 'page furniture',
  blank: 'blank',
};

/** Decisions that the lines' kinds leave without effect. */
function unusedDecisions(layout: Layout, spans: readonly Span[], placeOf: PlaceOf): Problem[] {
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

function namingProblems(draft: Draft, layout: Layout, files: Files): Problem[] {
  const named = new Map<string, Place>();
  for (const [index, { id }] of layout.lines.entries())
    if (id) named.set(id, files.sidecar('layout', 'lines', index, 'id'));
  for (const [index, { id }] of layout.sections.entries())
    named.set(id, files.sidecar('layout', 'sections', index, 'id'));
  const seen = new Set<string>();
  return draft.sections.flatMap(({ named: name, number, heading }) => {
    const id = name ?? (number && `s${number}`);
    if (id === undefined) return [];
    const where = named.get(id) ?? { file: files.seed, line: heading?.lines.from };
    const twice = seen.has(id);
    seen.add(id);
    return [
      ...(twice ? [problem('section-id-twice', where, { id })] : []),
      ...(name && structural.test(name) ? [problem('section-id-reserved', where, { id })] : []),
    ];
  });
}
