/** Lines + the sidecar's layout → the ledger: every line gets exactly one kind, and a reason. */

import type { Layout, LineDecision, Sidecar } from '../../../corpus/editors/sidecar.ts';
import type { Aside, Ledger, LineKind, Span } from '../../../corpus/model/ledger.ts';
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Files, Outcome, Problem } from '../../../corpus/problems/problem.ts';
import { headOf } from '../../../corpus/text/characters.ts';
import { profileOf } from '../../../corpus/text/languages/index.ts';
import type { Line } from '../../../corpus/text/lines.ts';
import { headingNumber, noteMark } from './printed-marks.ts';
import { typographyOf } from './typography.ts';

interface Ruling {
  kind: LineKind;
  reason: string;
  by: Span['by'];
}

/**
 * Gives every line its kind: a rule proposes, the sidecar's layout decides.
 *
 * @returns A ledger whose spans partition the lines in order. White space at a line's edges, and what `keep` leaves of a line, are set aside in it.
 */
export function linesToLedger(input: { lines: Line[]; sidecar: Sidecar; files: Files }): Outcome<Ledger> {
  const { lines, sidecar, files } = input;
  const { layout } = sidecar;
  const { decisions, problems } = decisionsByLine(layout, lines, files);
  const ruleFor = proposer(sidecar, files, problems);

  const spans: Span[] = [];
  for (const line of lines) {
    const decision = decisions.get(line.n);
    const { asides, kept } = setAside(line, decision, files, problems);
    const previous = spans.at(-1);
    const ruling = ruleFor(kept, line, decision, previous);
    if (ruling.kind === 'note') setLabelSpaceAside(line, kept, asides);
    if (ruling.kind === 'list' || ruling.kind === 'table') asides.push(...typographyOf(ruling.kind, line));
    asides.sort((a, b) => a.column - b.column);
    const together = ruling.by === 'sidecar' && decision === decisions.get(line.n - 1);
    if (previous && goesOn(previous, ruling, together, layout)) {
      previous.to = line.n;
      if (asides.length > 0) previous.asides = [...(previous.asides ?? []), ...asides];
    } else {
      spans.push({ from: line.n, to: line.n, ...ruling, ...(asides.length > 0 && { asides }) });
    }
  }
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
    for (let n = from; n <= to; n += 1) {
      if (decisions.has(n)) problems.push(problem('layout-twice', where, { line: n }));
      decisions.set(n, decision);
    }
  }
  const checkLine = (line: number, ...path: PropertyKey[]): void => {
    if (line > lines.length)
      problems.push(problem('layout-line', files.sidecar('layout', ...path), { line, lines: lines.length }));
  };
  for (const [index, { before }] of layout.sections.entries()) checkLine(before, 'sections', index, 'before');
  for (const [index, { line }] of layout.references.entries()) checkLine(line, 'references', index, 'line');
  return { decisions, problems };
}

/** What of a line is text, and what is set aside: what `keep` leaves out, and white space at the edges. */
function setAside(line: Line, decision: LineDecision | undefined, files: Files, problems: Problem[]) {
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
  const inner = decision?.kind === 'verbatim' ? kept : kept.trim();
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
function setLabelSpaceAside(line: Line, kept: string, asides: Aside[]): void {
  const mark = noteMark(kept)?.printed ?? '';
  const space = /^\s*/.exec(kept.slice(mark.length))?.[0] ?? '';
  if (mark === '' || space === '') return;
  const column = line.text.indexOf(kept) + mark.length + 1;
  asides.push({ line: line.n, column, text: space, reason: 'white space after the note’s label' });
  asides.sort((a, b) => a.column - b.column);
}

/** A function that proposes or decides each line's kind, in order; it remembers the heading before. */
function proposer(sidecar: Sidecar, files: Files, problems: Problem[]) {
  const { layout, language } = sidecar;
  const { notesHeading, isSalutation, isImperative } = profileOf(language);
  if (layout.leads === 'imperative' && !isImperative)
    problems.push(problem('layout-leads', files.sidecar('layout', 'leads'), { language }));
  let lastNumber: number | undefined;
  let titled = false;

  const rule = (kind: LineKind, reason: string): Ruling => ({ kind, reason, by: 'rule' });
  const runningText = layout.paragraphs === 'line' ? 'a line of running text' : 'running text up to a blank line';

  const propose = (text: string, line: Line, previous: Span | undefined): Ruling => {
    if (text === '') return rule('blank', line.text === '' ? 'empty' : 'white space only');
    const mark = noteMark(text);
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
      const details = { number, before: String(lastNumber), text: headOf(text) };
      problems.push(problem('heading-order', { file: files.seed, line: line.n }, details));
    }
    return rule('paragraph', runningText);
  };

  return (text: string, line: Line, decision: LineDecision | undefined, previous: Span | undefined): Ruling => {
    const ruling: Ruling =
      decision?.kind && (text !== '' || keepsBlankLines(decision))
        ? { kind: decision.kind, reason: reasonFor(decision), by: 'sidecar' }
        : propose(text, line, previous);
    if (ruling.kind === 'heading') lastNumber = Number(headingNumber(text) ?? lastNumber);
    if (ruling.kind === 'title') titled = true;
    return ruling;
  };
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
