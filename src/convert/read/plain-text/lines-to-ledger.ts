/** Lines + the sidecar's layout → the ledger: every line gets exactly one kind, and a reason. */

import type { Layout, LineDecision, PatternDecision, Sidecar } from '../../../corpus/editors/sidecar.ts';
import type { Aside, Ledger, LineKind, Span } from '../../../corpus/model/ledger.ts';
import { type Details, problem } from '../../../corpus/problems/catalogue.ts';
import type { Files, Outcome, Problem } from '../../../corpus/problems/problem.ts';
import { headOf } from '../../../corpus/text/characters.ts';
import { profileOf } from '../../../corpus/text/languages/index.ts';
import type { Line } from '../../../corpus/text/lines.ts';
import { patternFinder } from './patterns.ts';
import { decidedNoteMark, headingNumber, type NoteMark, noteMark, printedNumber } from './printed-marks.ts';
import { typographyOf } from './typography.ts';

interface Ruling {
  kind: LineKind;
  reason: string;
  by: Span['by'];
}

/** The decision on a line: on that line alone, or by pattern. */
type Decision = LineDecision | PatternDecision;

/** Kinds of which each line that a pattern matches is one of its own; lines of other kinds go on. */
const alone: ReadonlySet<LineKind> = new Set([
  ...(['heading', 'paragraph', 'salutation', 'note', 'notes-heading', 'title', 'byline', 'caption'] as const),
]);

/**
 * Gives every line its kind: a rule proposes, the sidecar's layout decides.
 *
 * @returns A ledger whose spans partition the lines in order. White space at a line's edges, and what `keep` leaves of a line, are set aside in it.
 */
export function linesToLedger(input: { lines: Line[]; sidecar: Sidecar; files: Files }): Outcome<Ledger> {
  const { lines, sidecar, files } = input;
  const { layout } = sidecar;
  const { decisions, problems } = decisionsByLine(layout, lines, files);
  const patternFor = patternFinder(layout);
  const matched = new Set<PatternDecision>();
  const ruler = proposer(sidecar, files);

  const spans: Span[] = [];
  let before: Decision | undefined;
  for (const line of lines) {
    const own = decisions.get(line.n);
    const text = (own?.keep ?? line.text).trim();
    const pattern = own?.kind === undefined && text !== '' ? patternFor(text) : undefined;
    if (pattern) matched.add(pattern);
    const { asides, kept } = setAside(line, own, own?.kind ?? pattern?.as, files, problems);
    const previous = spans.at(-1);
    const ruling = ruler.rule(kept, line, own, pattern, previous);
    if (ruling.kind === 'note')
      setLabelSpaceAside(line, kept, (ruling.by === 'sidecar' ? decidedNoteMark(kept) : noteMark(kept)) ?? {}, asides);
    if (ruling.kind === 'list' || ruling.kind === 'table') asides.push(...typographyOf(ruling.kind, line));
    asides.sort((a, b) => a.column - b.column);
    const decision = pattern ?? own;
    const together =
      ruling.by === 'sidecar' && decision === before && !(decision === pattern && alone.has(ruling.kind));
    before = decision;
    if (previous && goesOn(previous, ruling, together, layout)) {
      previous.to = line.n;
      if (previous.asides) previous.asides.push(...asides);
      else if (asides.length > 0) previous.asides = asides;
    } else {
      spans.push({ from: line.n, to: line.n, ...ruling, ...(asides.length > 0 && { asides }) });
    }
  }
  if (layout.leads === 'imperative' && !profileOf(sidecar.language).isImperative)
    problems.push(problem('layout-leads', files.sidecar('layout', 'leads'), { language: sidecar.language }));
  problems.push(...ruler.problems(), ...unmatched(layout, matched, files));
  return { value: { doc: sidecar.id, lines: lines.length, spans }, problems };
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

/** What of a line is text, and what is set aside: what `keep` leaves out, and white space at the edges. */
function setAside(
  line: Line,
  decision: LineDecision | undefined,
  kind: PatternDecision['as'] | undefined,
  files: Files,
  problems: Problem[],
) {
  const asides: Aside[] = [];
  const drop = (start: number, end: number, reason: string): void => {
    if (end > start) asides.push({ line: line.n, column: start + 1, text: line.text.slice(start, end), reason });
  };
  let [start, end] = [0, line.text.length];
  if (decision?.keep !== undefined) {
    const count = line.text.split(decision.keep).length - 1;
    if (count === 1) {
      start = line.text.indexOf(decision.keep);
      end = start + decision.keep.length;
      drop(0, start, decision.reason ?? '');
      drop(end, line.text.length, decision.reason ?? '');
    } else {
      problems.push(problem('layout-keep', { file: files.seed, line: line.n }, { keep: decision.keep, count }));
    }
  }
  const kept = line.text.slice(start, end);
  // White space is a part of verbatim text.
  const inner = kind === 'verbatim' ? kept : kept.trim();
  // A line of white space alone is blank as a whole: nothing in it needs setting aside.
  if (inner !== '') {
    const lead = kept.indexOf(inner);
    const edge = (text: string): string =>
      text.includes('\uFEFF') ? 'byte-order mark' : 'white space at the edge of a line';
    drop(start, start + lead, edge(kept.slice(0, lead)));
    drop(start + lead + inner.length, end, edge(kept.slice(lead + inner.length)));
  }
  asides.sort((a, b) => a.column - b.column);
  return { asides, kept: inner };
}

/** The space between a note's label and its text is typography, not text. */
function setLabelSpaceAside(
  line: Line,
  kept: string,
  { printed: mark = '' }: Partial<NoteMark>,
  asides: Aside[],
): void {
  const space = /^\s*/.exec(kept.slice(mark.length))?.[0] ?? '';
  if (mark === '' || space === '') return;
  const column = line.text.indexOf(kept) + mark.length + 1;
  asides.push({ line: line.n, column, text: space, reason: 'white space after the note’s label' });
  asides.sort((a, b) => a.column - b.column);
}

/** What proposes or decides each line's kind, in order; it remembers the heading before. */
function proposer(sidecar: Sidecar, files: Files) {
  const { layout, language } = sidecar;
  const { notesHeading, isSalutation } = profileOf(language);
  let lastNumber: number | undefined;
  let titled = false;
  const unordered: Details<'heading-order'>['lines'] = [];

  const rule = (kind: LineKind, reason: string): Ruling => ({ kind, reason, by: 'rule' });
  const runningText = layout.paragraphs === 'line' ? 'a line of running text' : 'running text up to a blank line';

  const propose = (text: string, line: Line, previous: Span | undefined): Ruling => {
    if (text === '') return rule('blank', line.text === '' ? 'empty' : 'white space only');
    const mark = layout.brackets === 'notes' ? noteMark(text) : undefined;
    const runsOn = layout.paragraphs === 'blank-line' && (previous?.kind === 'paragraph' || previous?.kind === 'note');
    if (runsOn && !(mark && previous.kind === 'note')) return rule('paragraph', runningText);
    if (!titled && text === sidecar.title) return rule('title', 'the words of the title in the sidecar');
    if (mark) return rule('note', `begins with a note’s label, ${mark.printed}`);
    if (notesHeading.test(text)) return rule('notes-heading', 'the heading of the notes');
    if (isSalutation(text))
      return rule('salutation', `a few words that end with a ${/[:：]$/.test(text) ? 'colon' : 'comma'}`);
    const number = layout.headings === 'numbered' ? headingNumber(text) : undefined;
    if (number !== undefined) {
      if (lastNumber === undefined || Number(number) === lastNumber + 1) {
        return rule(
          'heading',
          lastNumber === undefined ? 'the first numbered heading' : `numbered on from ${lastNumber}`,
        );
      }
      unordered.push({ line: line.n, number, before: String(lastNumber), text: headOf(text) });
    }
    return rule('paragraph', runningText);
  };

  const decide = (
    text: string,
    own: LineDecision | undefined,
    pattern: PatternDecision | undefined,
  ): Ruling | undefined => {
    if (text === '' && !(own && keepsBlankLines(own))) return undefined;
    if (own?.kind) return { kind: own.kind, reason: reasonFor(own), by: 'sidecar' };
    if (!pattern) return undefined;
    if (pattern.as === 'text') return rule('paragraph', runningText);
    return { kind: pattern.as, reason: pattern.reason ?? 'decided by the editors in the sidecar', by: 'sidecar' };
  };

  const ruleOn = (
    text: string,
    line: Line,
    own: LineDecision | undefined,
    pattern: PatternDecision | undefined,
    previous: Span | undefined,
  ): Ruling => {
    const ruling = decide(text, own, pattern) ?? propose(text, line, previous);
    // A heading that the editors decided need have no number: then the count goes on as it was.
    const number = ruling.kind === 'heading' ? printedNumber(text) : undefined;
    if (number !== undefined) lastNumber = Number(number);
    if (ruling.kind === 'title') titled = true;
    return ruling;
  };
  /** One problem for all the headings out of order. */
  const problems = (): Problem[] => {
    const [first] = unordered;
    return first ? [problem('heading-order', { file: files.seed, line: first.line }, { lines: unordered })] : [];
  };
  return { rule: ruleOn, problems };
}

/** Blank lines part the stanzas of verse, and are a part of verbatim text. */
const keepsBlankLines = ({ kind }: LineDecision): boolean => kind === 'verse' || kind === 'verbatim';

/** With `keep`, the editors' reason is for what is set aside, not for what the line is. */
const reasonFor = ({ keep, reason }: LineDecision): string =>
  (keep === undefined ? reason : undefined) ?? 'decided by the editors in the sidecar';

/** Whether a line belongs to the span before it: runs of one fate, lines decided together, text up to a blank line. */
function goesOn(previous: Span, ruling: Ruling, together: boolean, layout: Layout): boolean {
  const alike = previous.kind === ruling.kind && previous.reason === ruling.reason && previous.by === ruling.by;
  if (ruling.kind === 'blank' || ruling.kind === 'furniture' || together) return alike;
  if (layout.paragraphs === 'line' || ruling.kind !== 'paragraph' || ruling.by === 'sidecar') return false;
  return previous.kind === 'note' || previous.kind === 'paragraph';
}
