/** The ledger and the lines → the draft: headings, blocks and notes as texts, in their order. */
import type { Draft, DraftSection, DraftText } from '../../src/corpus/draft.ts';
import type { Aside, Ledger, Span } from '../../src/corpus/ledger.ts';
import type { Line } from '../../src/corpus/lines.ts';
import { headingNumber, noteMark } from '../../src/corpus/marks.ts';
import type { Outcome, Place, Problem } from '../../src/corpus/problem.ts';
import { problem } from '../../src/corpus/rules.ts';
import type { Layout, LineDecision } from '../../src/corpus/sidecar.ts';

interface Input {
  lines: Line[];
  ledger: Ledger;
  layout: Layout;
  files: { seed: string; sidecar: string };
}

/** Ids that structure gives: a section must not be named like one. */
const structural = /^(s\d|p\d|n\d|h-|ref-)/;

/** Gathers the texts that the ledger keeps. Notes belong to the document, wherever they stand. */
export function ledgerToDraft({ lines, ledger, layout, files }: Input): Outcome<Draft> {
  const problems: Problem[] = [];
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
    if (decision) problems.push(...unused(decision, span, files.sidecar));
    const text = textOf(lines, span);
    switch (span.kind) {
      case 'heading': {
        const number = headingNumber(text.text);
        if (!number && !decision?.id) problems.push(problem('section-id', seedAt(span.from), { text: text.text }));
        draft.sections.push({ number, heading: text, named: decision?.id, blocks: [] });
        break;
      }
      case 'paragraph':
      case 'salutation':
        current().blocks.push({ kind: span.kind, ...text, ...(decision?.lead !== undefined && { lead: decision.lead }) });
        break;
      case 'note': {
        const mark = noteMark(text.text);
        if (!mark) {
          problems.push(problem('note-label-missing', seedAt(span.from), { text: text.text.slice(0, 40) }));
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
        draft.title ??= text;
        break;
      case 'byline':
        draft.byline ??= text;
        break;
      default:
    }
  }
  problems.push(...namingProblems(draft, files));
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

/** Decisions that the line's kind leaves without effect. */
function unused(decision: LineDecision, span: Span, file: string): Problem[] {
  const report = (field: string): Problem =>
    problem('layout-unused', { file }, { line: span.from, field, kind: `a ${span.kind}` });
  return [
    ...(decision.id !== undefined && span.kind !== 'heading' ? [report('id')] : []),
    ...(decision.lead !== undefined && span.kind !== 'paragraph' ? [report('lead')] : []),
  ];
}

function namingProblems(draft: Draft, files: Input['files']): Problem[] {
  const names = draft.sections.flatMap(({ named, number }) => named ?? (number ? `s${number}` : []));
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  const reserved = draft.sections.flatMap(({ named }) => (named && structural.test(named) ? named : []));
  const where = { file: files.sidecar };
  return [
    ...[...new Set(twice)].map((id) => problem('section-id-twice', where, { id })),
    ...reserved.map((id) => problem('section-id-reserved', where, { id })),
  ];
}
