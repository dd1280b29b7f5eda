/** Paragraphs that what was set aside cuts in two: over a page's end, a running head, an advertisement. */
import type { Aside, Span } from '../../../corpus/model/ledger.ts';
import { endsInHyphen } from '../../../corpus/text/line-ends.ts';
import type { Line } from '../../../corpus/text/lines.ts';
import { unspaced } from '../../../corpus/text/scripts.ts';
import { endsSentence } from '../../../corpus/text/sentences.ts';
import { keptLines } from './kept-text.ts';

/**
 * Joins paragraphs that go on after what was set aside between them, furniture or the end of a page (a form feed).
 *
 * One goes on if it does not end as a sentence does, and what comes next begins with a small letter, or goes on with its
 * last word. All else stays apart.
 *
 * @returns The spans, each joined one with what stood in it as asides.
 */
export function overBreaks(spans: readonly Span[], lines: readonly Line[]): Span[] {
  const found: Span[] = [];
  /** The last paragraph, and what was set aside since. */
  let open: { span: Span; between: Span[] } | undefined;
  for (const span of spans) {
    if (open && isRunning(span) && open.between.some((one) => parts(one, lines)) && goesOn(open.span, span, lines)) {
      const { span: first, between } = open;
      found.length -= between.length;
      first.to = span.to;
      const asides = [
        ...(first.asides ?? []),
        ...between.flatMap((one) => wholeLines(one, lines)),
        ...(span.asides ?? []),
      ];
      if (asides.length > 0) first.asides = asides;
      open = { span: first, between: [] };
      continue;
    }
    found.push(span);
    if (isBreak(span)) open?.between.push(span);
    else open = isRunning(span) ? { span, between: [] } : undefined;
  }
  return found;
}

/** Takes what was set aside behind the last span of a kind into it, where it goes on: a heading over a blank line. */
export function takeBreaks(spans: Span[], kind: Span['kind'], lines: readonly Line[]): void {
  const at = spans.findLastIndex((span) => !isBreak(span));
  const last = spans[at];
  if (last?.kind !== kind || at === spans.length - 1) return;
  const between = spans.splice(at + 1);
  const asides = [...(last.asides ?? []), ...between.flatMap((one) => wholeLines(one, lines))];
  last.to = between.at(-1)?.to ?? last.to;
  if (asides.length > 0) last.asides = asides;
}

const isBreak = ({ kind }: Span): boolean => kind === 'blank' || kind === 'furniture';
const isRunning = ({ kind, by }: Span): boolean => kind === 'paragraph' && by === 'rule';

/** Whether what stands between is no mere blank line. */
const parts = ({ kind, from, to }: Span, lines: readonly Line[]): boolean =>
  kind === 'furniture' || lines.slice(from - 1, to).some(({ text }) => text.includes('\f'));

const beginsSmall = new RegExp(`^[\\p{Ps}\\p{Pi}"']?(?:\\p{Ll}|${unspaced})`, 'u');

function goesOn(before: Span, after: Span, lines: readonly Line[]): boolean {
  const last = keptLines(lines, { ...before, from: before.to }).at(-1)?.text ?? '';
  const next = keptLines(lines, { ...after, to: after.from })[0]?.text ?? '';
  if (last === '' || before.lang !== after.lang || endsSentence(last) || /[:：;；]$/.test(last)) return false;
  return beginsSmall.test(next) || (endsInHyphen(last) && /^\p{L}/u.test(next));
}

/** The lines of a span as asides, each whole: a line of nothing needs none. */
const wholeLines = ({ from, to, reason, kind }: Span, lines: readonly Line[]): Aside[] =>
  lines
    .slice(from - 1, to)
    .flatMap(({ n, text }) =>
      text === '' ? [] : { line: n, column: 1, text, reason: kind === 'blank' ? 'white space only' : reason },
    );
