/** What of a line is text, and what is set aside: what `keep` leaves out, parts that patterns match, white space at the edges. */
import type { LineDecision, PatternDecision } from '../../../corpus/editors/sidecar.ts';
import type { Aside } from '../../../corpus/model/ledger.ts';
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Problem } from '../../../corpus/problems/problem.ts';
import { isBlank } from '../../../corpus/text/invisible.ts';
import type { Line } from '../../../corpus/text/lines.ts';
import type { PartAside } from './patterns.ts';

interface Asked {
  line: Line;
  decision: LineDecision | undefined;
  /** What patterns set aside in it. */
  parts: readonly PartAside[];
  kind: PatternDecision['as'] | undefined;
  /** The path of the seed, and where problems go. */
  seed: string;
  problems: Problem[];
}

/** The text that `keep` names: its parts, one after the other. */
export const keptPart = (keep: string | readonly string[]): string => (typeof keep === 'string' ? keep : keep.join(''));

/** A line without some of its parts. */
export function withoutParts(text: string, parts: readonly { start: number; end: number }[]): string {
  if (parts.length === 0) return text;
  const ends = [0, ...parts.map(({ end }) => end)];
  return ends.map((end, index) => text.slice(end, parts[index]?.start)).join('');
}

/** The asides of a line, in their order, and what is kept of it. */
export function setAside({ line, decision, parts, kind, seed, problems }: Asked): { asides: Aside[]; kept: string } {
  const { text, n } = line;
  let cuts = parts.map(({ start, end, pattern }) => ({ start, end, reason: pattern.reason ?? '' }));
  if (decision?.keep !== undefined) {
    const found = cutsAround(decision.keep, text);
    if (Array.isArray(found)) cuts = found.map((cut) => ({ ...cut, reason: decision.reason ?? '' }));
    else problems.push(problem('layout-keep', { file: seed, line: n }, found));
  }
  const all = withoutParts(text, cuts);
  // White space is a part of verbatim text.
  const kept = kind === 'verbatim' ? all : isBlank(all) ? '' : all.trim();
  // A line of white space alone is blank as a whole: nothing in it needs setting aside.
  if (kept !== '' && kept.length < all.length) cuts.push(...edges(text, cuts));
  const asides = cuts
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, reason }) => ({ line: n, column: start + 1, text: text.slice(start, end), reason }));
  return { asides, kept };
}

/** The stretches of a line around what is kept of it; or which part it does not hold once, after those before it. */
function cutsAround(
  keep: string | readonly string[],
  text: string,
): { start: number; end: number }[] | { keep: string; count: number } {
  const cuts: { start: number; end: number }[] = [];
  let from = 0;
  for (const part of typeof keep === 'string' ? [keep] : keep) {
    const start = text.indexOf(part, from);
    const count = text.slice(from).split(part).length - 1;
    if (count !== 1) return { keep: part, count };
    cuts.push({ start: from, end: start });
    from = start + part.length;
  }
  return [...cuts, { start: from, end: text.length }];
}

const edgeReason = 'white space at the edge of a line';

/** Whether an aside is the white space at the edge of a line. */
export const isEdge = ({ reason }: Pick<Aside, 'reason'>): boolean => reason === edgeReason;

/** The white space at the edges of what is left between some cuts. */
function edges(
  text: string,
  cuts: readonly { start: number; end: number }[],
): { start: number; end: number; reason: string }[] {
  const sorted = [...cuts].sort((a, b) => a.start - b.start);
  const pieces = [...sorted, { start: text.length, end: text.length }].map(({ start }, index) => ({
    start: sorted[index - 1]?.end ?? 0,
    end: start,
  }));
  const found: { start: number; end: number; reason: string }[] = [];
  const drop = (start: number, end: number): void => {
    const reason = text.slice(start, end).includes('\uFEFF') ? 'byte-order mark' : edgeReason;
    if (end > start) found.push({ start, end, reason });
  };
  for (const { start, end } of pieces) {
    const inner = text.slice(start, end).trimStart();
    drop(start, end - inner.length);
    if (inner !== '') break;
  }
  for (const { start, end } of pieces.toReversed()) {
    const inner = text.slice(start, end).trimEnd();
    if (inner === '' && found.some((one) => one.start === start && one.end === end)) break;
    drop(start + inner.length, end);
    if (inner !== '') break;
  }
  return found;
}
