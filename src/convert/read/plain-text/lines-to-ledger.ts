/** Lines + the sidecar's layout → the ledger: every line gets exactly one kind, and a reason. */

import type { Layout, LineDecision, PatternDecision, Sidecar } from '../../../corpus/editors/sidecar.ts';
import type { Aside, LineLedger as Ledger, LineKind, Span } from '../../../corpus/model/ledger.ts';
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Files, Outcome, Problem } from '../../../corpus/problems/problem.ts';
import { type LanguageProfile, profileOf } from '../../../corpus/text/languages/index.ts';
import type { Line } from '../../../corpus/text/lines.ts';
import { begunAnew, continueDecided } from './decided-continuations.ts';
import { findHeadings } from './headings/find-headings.ts';
import { flowOf, type OpenLine } from './headings/flow.ts';
import { setHyphensAside } from './hyphens.ts';
import { LineRuler, type Ruling } from './line-ruler.ts';
import { claimsOf, listRuns } from './list-runs.ts';
import { labelAsides } from './notes/label-asides.ts';
import type { NoteLine, NoteLines } from './notes/note-lines.ts';
import { overBreaks, takeBreaks } from './over-breaks.ts';
import { overNotes } from './over-notes.ts';
import { partFinder, patternFinder } from './patterns.ts';
import { salutationsIn } from './salutations.ts';
import { keptPart, setAside, withoutParts } from './set-aside.ts';
import { type Shape, shapedBlocks } from './shaped-blocks.ts';
import { signsOf, typographyOf } from './typography.ts';

/** The decision on a line: on that line alone, or by pattern. */
type Decision = LineDecision | PatternDecision;

/** A line with what is decided of it, and what is kept. */
interface ReadLine {
  line: Line;
  own: LineDecision | undefined;
  pattern: PatternDecision | undefined;
  shape: Shape | undefined;
  asides: Aside[];
  kept: string;
}

/** A line as headings are looked for: one that is decided, or the title, is none. */
const openLine =
  ({ title }: Sidecar, notes: NoteLines) =>
  ({ line: { n }, own, pattern, shape, kept }: ReadLine): OpenLine => {
    const decided = own?.kind ?? (pattern?.as === 'text' ? 'paragraph' : pattern?.as);
    const told = kept === title ? 'title' : undefined;
    const note = notes.has(n) ? 'note' : undefined;
    return { n, text: kept.trim(), kind: decided ?? note ?? told ?? shape?.kind, level: own?.level ?? pattern?.level };
  };

/** Kinds of which each line that a pattern matches is one of its own; lines of other kinds go on. */
const alone: ReadonlySet<LineKind> = new Set([
  ...(['heading', 'paragraph', 'salutation', 'note', 'notes-heading', 'title', 'byline', 'caption'] as const),
]);

/**
 * Gives every line its kind: a rule proposes, the sidecar's layout decides.
 *
 * @returns A ledger whose spans partition the lines in order. White space at a line's edges, and what `keep` leaves of a line, are set aside in it.
 */
export function linesToLedger(input: {
  lines: Line[];
  notes: NoteLines;
  sidecar: Sidecar;
  files: Files;
}): Outcome<Ledger> {
  const { lines, notes, sidecar, files } = input;
  const { layout } = sidecar;
  const { decisions, problems } = decisionsByLine(layout, lines, files);
  const wrapped = layout.paragraphs === 'blank-line';
  const profile = profileOf(sidecar.language);
  const { read, shapes, matched } = readLines({ lines, notes, decisions, layout, profile, files, problems });
  const open = read.map(openLine(sidecar, notes));
  const flow = flowOf(open, wrapped);
  const ruler = new LineRuler(sidecar, {
    headings: findHeadings(open, layout, profile),
    salutations: salutationsIn(flow, profile),
    shapes,
  });

  const spans: Span[] = [];
  let before: Decision | undefined;
  for (const { line, own, pattern, asides, kept } of read) {
    const note = notes.get(line.n);
    const ruling = ruler.rule(kept, line, own, pattern, spans.at(-1), note);
    if (ruling.goesOn) takeBreaks(spans, ruling.kind, lines);
    const previous = spans.at(-1);
    if (note) asides.push(...labelAsidesOf(line, kept, note));
    if (ruling.kind === 'list' || ruling.kind === 'table') asides.push(...typographyOf(ruling.kind, line, asides));
    if (ruling.pattern === 'markdown') asides.push(...signsOf(line));
    asides.sort((a, b) => a.column - b.column);
    const decision = pattern ?? own;
    const together =
      ruling.by === 'sidecar' && decision === before && !(decision === pattern && alone.has(ruling.kind));
    before = decision;
    if (previous && (note ? goesOnInNote(previous, note) : goesOn(previous, ruling, together, layout))) {
      previous.to = line.n;
      if (previous.asides) previous.asides.push(...asides);
      else if (asides.length > 0) previous.asides = asides;
    } else {
      const { goesOn: _, ...what } = ruling;
      spans.push({ from: line.n, to: line.n, ...what, ...(asides.length > 0 && { asides }) });
    }
  }
  if (layout.leads === 'imperative' && !profileOf(sidecar.language).isImperative)
    problems.push(problem('layout-leads', files.sidecar('layout', 'leads'), { language: sidecar.language }));
  const anew = begunAnew(layout);
  const width = wrapped ? flow.width : 0;
  const whole = overBreaks(spans, lines, { smallWords: profile.questionWords, width, anew });
  problems.push(...continueDecided(whole, layout, files.sidecar));
  problems.push(...overNotes(whole, lines, { anew, file: files.seed }));
  problems.push(...setHyphensAside(whole, lines, layout, profile, files.seed));
  problems.push(...unmatched(layout, matched, files));
  return { value: { doc: sidecar.id, lines: lines.length, spans: whole }, problems };
}

/** What lines are read with; problems are added to. */
interface Reading {
  lines: readonly Line[];
  notes: NoteLines;
  decisions: ReadonlyMap<number, LineDecision>;
  layout: Layout;
  profile: LanguageProfile;
  files: Files;
  problems: Problem[];
}

/** The lines with what the sidecar decides of each, what is kept of it, and the shapes that need no decision. */
function readLines({ lines, notes, decisions, layout, profile: { notesHeading }, files, problems }: Reading) {
  const wrapped = layout.paragraphs === 'blank-line';
  const patternFor = patternFinder(layout);
  const partsIn = partFinder(layout);
  const matched = new Set<PatternDecision>();
  const decided = lines.map((line) => {
    const own = decisions.get(line.n);
    const parts = own?.keep === undefined ? partsIn(line.text) : [];
    for (const { pattern } of parts) matched.add(pattern);
    const text = (own?.keep === undefined ? withoutParts(line.text, parts) : keptPart(own.keep)).trim();
    const pattern = own?.kind === undefined && text !== '' ? patternFor(text) : undefined;
    if (pattern) matched.add(pattern);
    return { line, own, pattern, parts };
  });
  const raw = decided.map(({ line: { n, text }, own, pattern, parts }) => ({
    n,
    text,
    open: !own && !pattern && parts.length === 0 && !notes.has(n),
  }));
  const shapes = shapedBlocks(raw, wrapped);
  const free = raw.map((line) => ({ ...line, open: line.open && !shapes.has(line.n) }));
  const lists = listRuns(free, { wrapped, headsNotes: (text) => notesHeading.test(text), isClaimed: claimsOf(layout) });
  for (const [n, list] of lists) shapes.set(n, list);
  const read = decided.map(({ line, own, pattern, parts }): ReadLine => {
    const shape = shapes.get(line.n);
    const kind = own?.kind ?? pattern?.as ?? shape?.kind;
    const kept = setAside({ line, decision: own, parts, kind, seed: files.seed, problems });
    // A line that is set aside part by part is furniture as a whole.
    const whole = kept.kept === '' && line.text.trim() !== '' ? parts[0]?.pattern : undefined;
    return whole
      ? { line, own, pattern: whole, shape, asides: [], kept: line.text.trim() }
      : { line, own, pattern, shape, ...kept };
  });
  return { read, shapes, matched };
}

function decisionsByLine(layout: Layout, lines: Line[], files: Files) {
  const problems: Problem[] = [];
  const decisions = new Map<number, LineDecision>();
  for (const [index, decision] of layout.lines.entries()) {
    const where = files.sidecar('layout', 'lines', index);
    const [from, to] = Array.isArray(decision.at) ? decision.at : [decision.at, decision.at];
    if (to > lines.length) {
      problems.push(problem('layout-line', where, { line: to, lines: lines.length }));
      continue;
    }
    const twice: number[] = [];
    for (let n = from; n <= to; n += 1) {
      if (decisions.has(n)) twice.push(n);
      decisions.set(n, decision);
    }
    if (twice.length > 0) problems.push(problem('layout-twice', where, { lines: twice }));
  }
  const checkLine = (line: number, ...path: PropertyKey[]): void => {
    if (line > lines.length)
      problems.push(problem('layout-line', files.sidecar('layout', ...path), { line, lines: lines.length }));
  };
  for (const [index, { before }] of layout.sections.entries()) checkLine(before, 'sections', index, 'before');
  for (const [index, { line }] of layout.references.entries()) checkLine(line, 'references', index, 'line');
  return { decisions, problems };
}

/** Patterns that decided on no line. */
const unmatched = (layout: Layout, matched: ReadonlySet<PatternDecision>, files: Files): Problem[] =>
  layout.patterns.flatMap((pattern, index) =>
    matched.has(pattern)
      ? []
      : problem('layout-pattern-unused', files.sidecar('layout', 'patterns', index), { match: pattern.match }),
  );

/** What of a note's line is typography, as asides of the line. */
function labelAsidesOf(line: Line, kept: string, note: NoteLine): Aside[] {
  const from = line.text.indexOf(kept);
  return labelAsides(kept, note).map(({ start, end, reason }) => ({
    line: line.n,
    column: from + start + 1,
    text: kept.slice(start, end),
    reason,
  }));
}

/** A line that goes on in a note's paragraph belongs to its span. */
const goesOnInNote = (previous: Span, { as }: NoteLine): boolean => as === 'same' && previous.kind === 'note';

/** Whether a line belongs to the span before it: runs of one fate, lines decided together, text up to a blank line. */
function goesOn(previous: Span, ruling: Ruling, together: boolean, layout: Layout): boolean {
  const alike = previous.kind === ruling.kind && previous.reason === ruling.reason && previous.by === ruling.by;
  if (ruling.goesOn !== undefined) return ruling.goesOn && previous.kind === ruling.kind;
  if (ruling.lang !== previous.lang && ruling.kind !== 'blank') return false;
  if (ruling.kind === 'blank' || ruling.kind === 'furniture' || together) return alike;
  if (layout.paragraphs === 'line' || ruling.kind !== 'paragraph' || ruling.by === 'sidecar') return false;
  return previous.kind === 'note' || previous.kind === 'paragraph';
}
