/** Lines that may be headings by a pattern: how far each goes, and how much speaks for it. */
import { endsSentence, isSeveralSentences } from '../../../../corpus/text/sentences.ts';
import { beginsAnew, breaksOff, type Flow, lastOfBlock } from './flow.ts';
import type { HeadingSign } from './patterns.ts';

/** A line that may be a heading. */
export interface Candidate {
  /** Where it begins and ends among the lines of the flow. */
  at: number;
  to: number;
  sign: HeadingSign;
  /** What speaks for it: below nothing, more speaks against it. */
  score: number;
}

/** A line with a sign, before it is known whether it may be a heading. */
export interface Signed {
  at: number;
  sign: HeadingSign;
}

/** No heading of more characters was ever seen; of a script without spaces, which needs fewer, a third. */
const longest = 300;
/** A sentence of more words is none. */
const mostWords = 30;
/** A heading is wrapped over so many lines at most. */
const mostLines = 3;

const never = Number.NEGATIVE_INFINITY;

interface Asked {
  flow: Flow;
  /** The lines with a sign of one pattern, in their order. */
  signed: readonly Signed[];
  /** Whether a line stands where a heading may: in a wrapped text at the head of a paragraph, or after another heading. */
  begins: (at: number) => boolean;
  /** Whether the sign is a word, so that a line can hardly be anything else. */
  named: boolean;
  over: boolean;
  abbreviations: ReadonlySet<string> | undefined;
}

/** The lines that may be headings, each with what speaks for it. */
export function candidatesOf({ flow, signed, begins, named, over, abbreviations }: Asked): Candidate[] {
  const runs = runsOf(flow, signed);
  return signed.flatMap(({ at, sign }, index): Candidate[] => {
    if (!begins(at)) return [];
    const to = over ? overTo(flow, at, sign, abbreviations) : endOf(flow, at, sign, abbreviations);
    if (to === undefined) return [];
    const words = textOf(flow, at, to).slice(sign.printed.length);
    const own = ownScore(words, abbreviations);
    if (own === never) return [];
    const run = runs[index] ?? single;
    const place = named ? namedScore(flow, to, run, own) : placeScore(flow, to, run);
    return [{ at, to, sign, score: own + place }];
  });
}

/** The text of some lines of the flow, as one. */
export const textOf = ({ lines }: Flow, at: number, to: number): string =>
  lines
    .slice(at, to + 1)
    .map(({ text }) => text)
    .join(' ');

/** The dots up to the number of a page, in a table of contents. */
const leader = /(?:\. ?){4}\s*[\divxlc]{1,5}$|…\s*\d{1,4}$/i;

/** What the words of a line say of its being a heading. */
function ownScore(words: string, abbreviations: ReadonlySet<string> | undefined): number {
  if (words.length > longest || /[;,；，]$/.test(words) || leader.test(words)) return never;
  if (isSeveralSentences(words, abbreviations)) return never;
  if (/[:：]$/.test(words)) return -1;
  if (!endsSentence(words) || /[?？]$/.test(words)) return 0;
  const count = words.split(/\s+/).length;
  return count > mostWords || (count < 4 && words.length > longest / 3) ? never : -1;
}

/** Numbers that go on in lines next to one another: the items of a list, mostly. */
interface Run {
  length: number;
  /** Whether it begins with the first number, and a line that announces it stands before it. */
  announced: boolean;
  last: boolean;
}

const single: Run = { length: 1, announced: false, last: true };

/** Whether a line may be what a heading heads; of a pattern that is decided, over the notes at the foot of its page. */
function isFollowed({ lines, decided }: Flow, to: number): boolean {
  let at = to + 1;
  while (decided && lines[at]?.kind === 'note') at += 1;
  const next = lines[at];
  return next !== undefined && next.kind !== 'note' && next.kind !== 'notes-heading';
}

/** A word and a number are a heading, but for those of a table of contents, and articles that are all of their text. */
function namedScore(flow: Flow, to: number, { length, last }: Run, own: number): number {
  if (length === 1) return isFollowed(flow, to) ? 2 : 1;
  return length > 2 || own < 0 || !last ? 0 : 1;
}

function placeScore(flow: Flow, to: number, { length, announced, last }: Run): number {
  const followed = isFollowed(flow, to);
  if (length === 1) return announced ? 0 : followed ? 2 : 1;
  if (announced || length > 2) return last && followed && !announced ? -1 : -2;
  return last && followed ? 0 : -1;
}

/** The run that each line with a sign stands in. In a wrapped text an item goes on in lines without one. */
function runsOf(flow: Flow, signed: readonly Signed[]): Run[] {
  const runs: Run[] = [];
  let first = 0;
  signed.forEach(({ sign }, index) => {
    const next = signed[index + 1];
    const goesOn = next && follows(sign, next.sign) && isNextTo(flow, signed[index] as Signed, next);
    if (goesOn) return;
    const start = signed[first] as Signed;
    const before = flow.lines[start.at - 1]?.text ?? '';
    const announced = start.sign.values.includes(1) && /[:：]$/.test(before);
    for (let one = first; one <= index; one += 1)
      runs.push({ length: index - first + 1, announced: announced && index > first, last: one === index });
    first = index + 1;
  });
  return runs;
}

/** Whether a sign is the next of its sequence. */
export const follows = (one: HeadingSign, next: HeadingSign): boolean =>
  one.style === next.style && one.above === next.above && one.values.some((value) => next.values.includes(value + 1));

function isNextTo(flow: Flow, { at }: Signed, next: Signed): boolean {
  if (next.at === at + 1) return true;
  // The lines between are those of the item, where no blank line stands among them.
  if (!flow.wrapped || next.at - at > mostLines + 1) return false;
  const [text, under] = [flow.lines[at]?.text ?? '', flow.lines[at + 1]?.text ?? ''];
  if (beginsAnew(under) && breaksOff(flow, text, under)) return false;
  return flow.lines.slice(at + 1, next.at).every(({ apart }) => !apart);
}

/** The last line of a heading that begins in a line; `undefined` where it would be cut out of a paragraph. */
function endOf(
  flow: Flow,
  at: number,
  { printed }: HeadingSign,
  abbreviations: ReadonlySet<string> | undefined,
): number | undefined {
  const last = lastOfBlock(flow, at, mostLines);
  if (last === at) return at;
  const [text, next] = [flow.lines[at]?.text ?? '', flow.lines[at + 1]?.text ?? ''];
  const own = text.slice(printed.length);
  const deliberate = beginsAnew(next) && breaksOff(flow, text, next) && !/[,;，；]$/.test(text);
  if (deliberate) return isSeveralSentences(own, abbreviations) ? undefined : at;
  const whole = textOf(flow, at, last).slice(printed.length);
  return last - at < mostLines && !isSeveralSentences(whole, abbreviations) ? last : undefined;
}

/** The line of the words, where the number stands alone in the line before; else the line itself. */
function overTo(
  flow: Flow,
  at: number,
  { printed }: HeadingSign,
  abbreviations: ReadonlySet<string> | undefined,
): number | undefined {
  const [line, next] = [flow.lines[at], flow.lines[at + 1]];
  if (line && printed.trimEnd().length < line.text.length)
    return endOf(flow, at, { printed } as HeadingSign, abbreviations);
  if (!next || next.kind !== undefined) return at;
  const words = ownScore(next.text, abbreviations);
  return words === never || (words < 0 && next.text.length > longest / 2) ? at : at + 1;
}
