/** What was recognised → the layout that makes the reader read it so; and what that still leaves to be said line by line. */
import { type HeadingPattern, headingPatterns } from '../../corpus/editors/headings.ts';
import type { LineDecision } from '../../corpus/editors/sidecar.ts';
import type { LineKind, LineLedger, Span } from '../../corpus/model/ledger.ts';
import { otherLanguage } from '../../corpus/text/languages/by-script.ts';
import { primaryOf } from '../../corpus/text/languages/index.ts';
import type { Part, Recognised } from './recognise.ts';
import type { Row } from './row.ts';

/** A decision with the reason that stands beside it in the sidecar. */
export interface Said<T> {
  value: T;
  comment: string;
}

/** A decision on lines, and whether it says nothing but their language. */
interface Decided extends Said<LineDecision> {
  languageAlone?: true;
}

/** A layout as it is written: only what differs from what holds without it. */
export interface LayoutDraft {
  paragraphs: Said<'line' | 'blank-line'>;
  /** The other fields that hold for the whole text. */
  settings: (Said<unknown> & { name: string })[];
  patterns: Said<{ match: string; as: 'furniture' | 'text'; reason: string; within?: true }>[];
  lines: Said<LineDecision>[];
}

/** Whether a text begins with the mark of a pattern of headings. */
export type HasMark = (text: string, pattern: HeadingPattern) => boolean;

/** Each pattern is held against each line: what more of them would set aside is said line by line. */
const mostPatterns = 60;

/** The layout before any line is decided. */
export function layoutOf(recognised: Recognised, hasMark: HasMark): LayoutDraft {
  const { setting, furniture, leads } = recognised;
  const headings = headingsOf(recognised, hasMark);
  return {
    paragraphs: { value: setting.paragraphs, comment: setting.reason },
    settings: [
      ...(headings.length > 0 ? [{ name: 'headings', value: headings, comment: '' }] : []),
      ...(leads ? [{ name: 'leads', value: 'imperative', comment: leads }] : []),
    ],
    patterns: furniture.patterns
      .filter(({ lines }) => lines.length > 1)
      .filter(({ within }, index) => within || index < mostPatterns)
      .map(({ match, reason, lines, within }) => ({
        value: { match, as: 'furniture', reason, ...(within && { within }) },
        comment: `${lines.length} lines, the first is line ${lines[0]}`,
      })),
    lines: [],
  };
}

/** Families that are of one pattern, whatever they look like. */
const fixed: readonly [family: RegExp, pattern: HeadingPattern][] = [
  [/^markdown/, 'markdown'],
  [/^underline/, 'underlined'],
  [/^capitals$/, 'capitals'],
  [/^decimal/, 'decimal'],
  [/^(?:numbered|plain-number|half-round)$/, 'numbered'],
];

/** The patterns of the headings, in the order of their levels; families that no pattern fits are said line by line. */
function headingsOf({ parts }: Recognised, hasMark: HasMark): { pattern: HeadingPattern; level?: number; over?: 2 }[] {
  const headings = parts.filter(({ kind }) => kind === 'heading');
  const found = new Map<HeadingPattern, { pattern: HeadingPattern; level?: number; over?: 2 }>();
  const families = Map.groupBy(headings, ({ family = '' }) => family);
  for (const [family, own] of families) {
    const texts = own.slice(0, 50).map(({ rows }) => rows.map(({ text }) => text).join('\n'));
    const given = fixed.find(([form]) => form.test(family))?.[1];
    const pattern = given ?? headingPatterns.find((one) => texts.every((text) => hasMark(text, one)));
    if (pattern === undefined || found.has(pattern) || family === 'short') continue;
    const level = own[0]?.level ?? 1;
    const over = own.some(({ rows }) => rows.length > 1) ? { over: 2 as const } : {};
    found.set(pattern, { pattern, ...(pattern === 'markdown' || pattern === 'decimal' ? {} : { level }), ...over });
  }
  // Decimal numbers count their first part too.
  if (found.has('decimal') && families.has('plain-number')) found.delete('numbered');
  return [...found.values()].sort((a, b) => (a.level ?? 9) - (b.level ?? 9));
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
  const written = new Set(layout.patterns.map(({ value }) => value.match));
  const decided = new Set(
    recognised.furniture.patterns.flatMap(({ match, lines }) => (written.delete(match) ? lines : [])),
  );
  const asides = [...recognised.furniture.rows].flatMap(([n, { reason }]): Said<LineDecision>[] =>
    decided.has(n) ? [] : [{ value: { at: n, kind: 'furniture', reason }, comment: '' }],
  );
  const pieces = blocksOf(recognised.parts).flatMap((part) => piecesOf(part, recognised, spanAt));
  const parts = pieces.flatMap((part): Decided[] => {
    const rows = part.rows.map(({ n }) => n);
    const [from = 1, to = from] = [rows[0], rows.at(-1)];
    const lang = langOf(part, recognised.language.value);
    const read = isRead(part, from, to, spanAt);
    if (read && lang === undefined) return [];
    const at = from === to ? from : ([from, to] as [number, number]);
    if (read) return [{ value: { at, lang }, comment: 'by its small words, or its script', languageAlone: true }];
    const value = { ...decisionOf(part, from, to), ...(lang !== undefined && { lang }) };
    return [{ value, comment: part.reason }];
  });
  return [...asides, ...neighboursAsOne(parts, spanAt)].sort((a, b) => firstOf(a) - firstOf(b));
}

/** A paragraph that goes on over what is set aside: as a whole where the reader joins it so, else the pieces between. */
function piecesOf(part: Part, { furniture }: Recognised, spanAt: readonly (Span | undefined)[]): Part[] {
  if (part.kind !== 'paragraph') return [part];
  const isCut = ({ n }: Row, before: Row | undefined): boolean => {
    for (let at = (before?.n ?? n) + 1; at < n; at += 1) if (furniture.rows.has(at)) return true;
    return false;
  };
  const [first, last] = [part.rows[0], part.rows.at(-1)];
  if (!first || !last || isRead(part, first.n, last.n, spanAt)) return [part];
  const pieces: Row[][] = [];
  for (const [index, row] of part.rows.entries()) {
    const before = part.rows[index - 1];
    if (!before || isCut(row, before)) pieces.push([row]);
    else pieces.at(-1)?.push(row);
  }
  return pieces.map((rows) => ({ ...part, rows }));
}

/** The language of a part, where the reader does not tell it by its script alone. */
function langOf({ lang, rows }: Part, main: string): string | undefined {
  if (lang === undefined) return undefined;
  const text = rows.map((row) => row.text).join(' ');
  return primaryOf(otherLanguage(main)(text) ?? main) === primaryOf(lang) ? undefined : lang;
}

/** Decisions on the language alone of parts next to one another, as one. */
function neighboursAsOne(decisions: readonly Decided[], spanAt: readonly (Span | undefined)[]): Said<LineDecision>[] {
  const found: Decided[] = [];
  for (const one of decisions) {
    const last = found.at(-1);
    const isNext = last && areNext(last, one, spanAt);
    if (isNext && last.languageAlone && one.languageAlone && last.value.lang === one.value.lang)
      found[found.length - 1] = { ...last, value: { ...last.value, at: [firstOf(last), lastOf(one)] } };
    else found.push(one);
  }
  return found;
}

/** Whether nothing but blank lines stands between two decisions. */
function areNext(one: Said<LineDecision>, next: Said<LineDecision>, spanAt: readonly (Span | undefined)[]): boolean {
  for (let n = lastOf(one) + 1; n < firstOf(next); n += 1) if (spanAt[n]?.kind !== 'blank') return false;
  return true;
}

const lastOf = ({ value: { at } }: Said<LineDecision>): number => (Array.isArray(at) ? at[1] : at);
const firstOf = ({ value: { at } }: Said<LineDecision>): number => (Array.isArray(at) ? at[0] : at);

function decisionOf({ kind, level, keep, reason }: Part, from: number, to: number): LineDecision {
  return {
    at: from === to ? from : [from, to],
    kind,
    ...(level !== undefined && level > 1 && { level }),
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
function isRead(
  { kind, level = 1, family = '', keep }: Part,
  from: number,
  to: number,
  spanAt: readonly (Span | undefined)[],
): boolean {
  const [first, last] = [spanAt[from], spanAt[to]];
  if (keep !== undefined || first?.kind !== kind || last?.kind !== kind) return false;
  if (kind === 'heading' && (first.level ?? 1) !== level && !family.startsWith('markdown')) return false;
  return first === last && first.from === from && first.to === to;
}

/** Neighbouring items, and other neighbours of one block, are one part. */
function blocksOf(parts: readonly Part[]): Part[] {
  const found: Part[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (last && last.kind === 'list' && part.kind === 'list' && last.lang === part.lang && blocks.has(part.kind))
      for (const row of part.rows) last.rows.push(row);
    else found.push({ ...part, rows: [...part.rows] });
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
