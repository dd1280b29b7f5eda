/** The lines of a seed that may be text, as headings are looked for among them: without blank lines and what is set aside. */
import type { LineKind } from '../../../../corpus/model/ledger.ts';

/** A line before its kind is known. */
export interface OpenLine {
  n: number;
  /** What is kept of it. */
  text: string;
  /** What the sidecar decides it is; `undefined` where rules decide. */
  kind: LineKind | undefined;
  /** How deep a decided heading stands. */
  level?: number | undefined;
}

/** A line that is neither blank nor set aside. */
export interface FlowLine extends OpenLine {
  /** Whether a blank line stands before it. */
  apart: boolean;
}

/** The lines among which headings are looked for. */
export interface Flow {
  lines: FlowLine[];
  /** Whether lines are wrapped, and blank lines part paragraphs. */
  wrapped: boolean;
  /** How wide the wrapped lines are: the longest that another follows. */
  width: number;
  /** Whether the sidecar says by which patterns headings are told. */
  decided?: boolean;
}

/** Gathers them. */
export function flowOf(open: readonly OpenLine[], wrapped: boolean): Flow {
  const lines: FlowLine[] = [];
  let apart = true;
  let width = 0;
  for (const line of open) {
    if (line.text === '') apart = true;
    if (line.text === '' || line.kind === 'furniture' || line.kind === 'blank') continue;
    const before = lines.at(-1);
    if (before && !apart && before.kind === undefined) width = Math.max(width, before.text.length);
    lines.push({ ...line, apart });
    apart = false;
  }
  return { lines, wrapped, width };
}

/** Whether a line breaks off although the first word of the next would have had room in it. */
export function breaksOff({ width }: Pick<Flow, 'width'>, text: string, next: string): boolean {
  const word = /^\S{1,40}/.exec(next)?.[0].length ?? 0;
  return text.length + 1 + word <= width;
}

/** Whether a line may begin a sentence: no small letter comes first. */
export const beginsAnew = (text: string): boolean =>
  /^[^\p{L}]{0,20}(?!\p{Ll})\p{L}|^[^\p{L}]*$/u.test(text.slice(0, 40));

/**
 * The last line of the paragraph, up to a blank line, that a line of a wrapped text stands in.
 *
 * @param most So many more lines are looked at: what is longer is no heading in any case.
 */
export function lastOfBlock({ lines, wrapped }: Flow, at: number, most: number): number {
  let last = at;
  if (!wrapped) return last;
  while (last - at < most && lines[last + 1]?.apart === false && lines[last + 1]?.kind === undefined) last += 1;
  return last;
}
