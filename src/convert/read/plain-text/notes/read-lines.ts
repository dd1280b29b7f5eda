/** The lines of a seed as they are looked through for notes, with what the sidecar decides on them. */
import type { LineDecision, Sidecar } from '../../../../corpus/editors/sidecar.ts';
import { isBlank } from '../../../../corpus/text/invisible.ts';
import { profileOf } from '../../../../corpus/text/languages/index.ts';
import type { Line } from '../../../../corpus/text/lines.ts';
import { partFinder, patternFinder } from '../patterns.ts';
import { keptPart, withoutParts } from '../set-aside.ts';
import { type Call, callsIn } from './calls.ts';
import { isPartOfWord, type NoteMark, noteLabel } from './labels.ts';
import type { ReadLine } from './note-lines.ts';

/** Reads the lines: whether a paragraph begins with each, the label that it begins with, the calls in it. */
export function readLines(lines: readonly Line[], { layout, language }: Sidecar): ReadLine[] {
  const decisions = decisionsOn(layout.lines, lines.length);
  const patternFor = patternFinder(layout);
  const partsIn = partFinder(layout);
  const { notesHeading } = profileOf(language);
  const isLabel = labelFilter(layout);
  const isCall = callFilter(layout);
  let before: ReadLine | undefined;
  /** The last label of the paragraph that goes on. */
  let label: NoteMark | undefined;
  return lines.map((line) => {
    const decision = decisions.get(line.n);
    const keep = decision?.keep;
    const text = (keep === undefined ? withoutParts(line.text, partsIn(line.text)) : keptPart(keep)).trim();
    const kind = decision?.kind ?? (text === '' ? undefined : patternFor(text)?.as);
    const blank = isBlank(text);
    const fate = blank ? 'blank' : fateOf(kind);
    const own = fate === 'open' ? noteLabel(text) : undefined;
    const fit = own && isLabel(own) && !isPartOfWord(text, own) ? own : undefined;
    const anew = layout.paragraphs === 'line' || endsParagraph(before);
    const starts =
      anew || (fit !== undefined && label !== undefined && (followsOn(label, fit) || isFirstBehindMark(label, fit)));
    if (starts || blank) label = fit;
    const mark = starts ? fit : undefined;
    const calls = fate === 'open' || fate === 'other' ? callsOf(text, starts ? undefined : before).filter(isCall) : [];
    const headsNotes = kind === 'notes-heading' || (fate === 'open' && notesHeading.test(text));
    before = { line, text, fate, decision, starts: starts && !blank, mark, calls, headsNotes };
    return before;
  });
}

/** So much of a line tells what its last word is. */
const longestWord = 40;

/** The calls in a line. One in round brackets at its head is told by the word that ends the line before. */
function callsOf(text: string, before: ReadLine | undefined): Call[] {
  if (!before || !/^[（(]/.test(text)) return callsIn(text);
  const lead = `${before.text.slice(-longestWord)} `;
  return callsIn(lead + text).flatMap((call) => (call.start < lead.length ? [] : movedBack(call, lead.length)));
}

const movedBack = (call: Call, by: number): Call => {
  const moved = <T extends { start: number; end: number }>(one: T): T => ({
    ...one,
    start: one.start - by,
    end: one.end - by,
  });
  return { ...moved(call), parts: call.parts.map(moved), between: call.between.map(moved) };
};

function fateOf(kind: string | undefined): ReadLine['fate'] {
  if (kind === undefined || kind === 'text') return 'open';
  if (kind === 'note') return 'note';
  return kind === 'furniture' || kind === 'title' || kind === 'byline' ? 'furniture' : 'other';
}

/** Whether a paragraph ends before the next line, where blank lines part paragraphs: a rule does that too. */
const endsParagraph = (before: ReadLine | undefined): boolean =>
  before?.fate !== 'open' || before.headsNotes || !/[\p{L}\p{N}]/u.test(before.text);

/** Whether a label may be the next after another: of one form, and counted on. */
export const followsOn = (a: NoteMark, b: NoteMark): boolean =>
  a.form === b.form &&
  (Number.isNaN(Number(a.label)) || Number(b.label) === Number(a.label) + 1 || b.form === 'bracketed');

/** Whether numbers begin behind a note that a mark calls: “* The court …”, “1 See the brief.” */
const isFirstBehindMark = (a: NoteMark, b: NoteMark): boolean => a.form === 'symbols' && b.label === '1';

function labelFilter({ notes, brackets }: Sidecar['layout']): (mark: NoteMark) => boolean {
  if (notes === 'none') return () => false;
  if (notes !== 'auto') return ({ form }) => (notes as string[]).includes(form);
  return ({ form }) => brackets === 'notes' || (form !== 'bracketed' && form !== 'full-width');
}

/** Which signs may be calls in a layout: `brackets: text` is about all kinds of brackets but those that say they call notes. */
export function callFilter({ calls, brackets }: Sidecar['layout']): (call: Pick<Call, 'form'>) => boolean {
  if (calls === 'none') return () => false;
  if (calls !== 'auto') return ({ form }) => (calls as string[]).includes(form);
  return ({ form }) => brackets === 'notes' || (form !== 'bracketed' && form !== 'round');
}

function decisionsOn(decisions: readonly LineDecision[], lines: number): Map<number, LineDecision> {
  const own = new Map<number, LineDecision>();
  for (const decision of decisions) {
    const [from, to] = Array.isArray(decision.at) ? decision.at : [decision.at, decision.at];
    for (let n = from; n <= Math.min(to, lines); n += 1) own.set(n, decision);
  }
  return own;
}
