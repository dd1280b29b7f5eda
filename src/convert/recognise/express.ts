/** What was recognised → the layout that makes the reader read it so; and what that still leaves to be said line by line. */
import type { LineDecision } from '../../corpus/editors/sidecar.ts';
import type { LineKind, LineLedger, Span } from '../../corpus/model/ledger.ts';
import type { Part, Recognised } from './recognise.ts';

/** A decision with the reason that stands beside it in the sidecar. */
export interface Said<T> {
  value: T;
  comment: string;
}

/** A layout as it is written: only what differs from what holds without it. */
export interface LayoutDraft {
  paragraphs: Said<'line' | 'blank-line'>;
  /** The other fields that hold for the whole text. */
  settings: (Said<unknown> & { name: string })[];
  patterns: Said<{ match: string; as: 'furniture' | 'text'; reason: string; within?: true }>[];
  lines: Said<LineDecision>[];
}

/** The layout before any line is decided. */
export function layoutOf({ setting, furniture }: Recognised): LayoutDraft {
  return {
    paragraphs: { value: setting.paragraphs, comment: setting.reason },
    settings: [],
    patterns: furniture.patterns.filter(({ lines }) => lines.length > 1).map(({ match, reason, lines, within }) => ({
      value: { match, as: 'furniture', reason, ...(within && { within }) },
      comment: `${lines.length} lines, the first is line ${lines[0]}`,
    })),
    lines: [],
  };
}

/** Kinds of which the lines of neighbouring parts are one block. */
const blocks: ReadonlySet<LineKind> = new Set(['list', 'table', 'quote', 'verse', 'verbatim']);

/**
 * What must be said line by line, because the reader reads it otherwise with the layout as it is.
 *
 * @param ledger What the reader makes of the lines with that layout.
 */
export function decisionsOn(recognised: Recognised, layout: LayoutDraft, ledger: LineLedger): Said<LineDecision>[] {
  const spanAt = spansByLine(ledger);
  const decided = new Set(layout.patterns.flatMap(({ value }) => (value.within ? [] : (recognised.furniture.patterns.find(({ match }) => match === value.match)?.lines ?? []))));
  const asides = [...recognised.furniture.rows].flatMap(([n, reason]): Said<LineDecision>[] =>
    decided.has(n) ? [] : [{ value: { at: n, kind: 'furniture', reason }, comment: '' }],
  );
  const parts = blocksOf(recognised.parts).flatMap((part): Said<LineDecision>[] => {
    const rows = part.rows.map(({ n }) => n);
    const [from = 1, to = from] = [rows[0], rows.at(-1)];
    if (isRead(part, from, to, spanAt)) return [];
    return [{ value: decisionOf(part, from, to), comment: part.reason }];
  });
  return [...asides, ...parts].sort((a, b) => firstOf(a) - firstOf(b));
}

const firstOf = ({ value: { at } }: Said<LineDecision>): number => (Array.isArray(at) ? at[0] : at);

function decisionOf({ kind, level, lang, keep, reason }: Part, from: number, to: number): LineDecision {
  return {
    at: from === to ? from : [from, to],
    kind,
    ...(level !== undefined && level > 1 && { level }),
    ...(lang !== undefined && { lang }),
    ...(keep !== undefined && { keep }),
    ...((kind === 'furniture' || keep !== undefined) && { reason }),
  };
}

function spansByLine({ spans, lines }: LineLedger): (Span | undefined)[] {
  const found: (Span | undefined)[] = Array.from({ length: lines + 1 });
  for (const span of spans) for (let n = span.from; n <= span.to; n += 1) found[n] = span;
  return found;
}

/** Whether the reader takes the lines of a part for the same, and for one part. */
function isRead({ kind, level = 1, lang, keep }: Part, from: number, to: number, spanAt: readonly (Span | undefined)[]): boolean {
  const [first, last] = [spanAt[from], spanAt[to]];
  if (lang !== undefined || keep !== undefined || first?.kind !== kind || last?.kind !== kind) return false;
  if (kind === 'heading') return level === 1 && first === last && first.from === from && first.to === to;
  return first === last && first.from === from && first.to === to;
}

/** Neighbouring items, and other neighbours of one block, are one part. */
function blocksOf(parts: readonly Part[]): Part[] {
  const found: Part[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (last && last.kind === 'list' && part.kind === 'list' && last.lang === part.lang && blocks.has(part.kind)) found[found.length - 1] = { ...last, rows: [...last.rows, ...part.rows] };
    else found.push(part);
  }
  return found;
}

/** A layout as a sidecar has it. */
export const plainLayout = ({ paragraphs, settings, patterns, lines }: LayoutDraft): object => ({
  paragraphs: paragraphs.value,
  ...Object.fromEntries(settings.map(({ name, value }) => [name, value])),
  ...(patterns.length > 0 && { patterns: patterns.map(({ value }) => value) }),
  ...(lines.length > 0 && { lines: lines.map(({ value }) => value) }),
});
