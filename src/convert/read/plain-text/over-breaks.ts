/** Paragraphs that what was set aside cuts in two: over a page's end, a running head, an advertisement. */
import type { Aside, Span } from '../../../corpus/model/ledger.ts';
import { endsInHyphen } from '../../../corpus/text/line-ends.ts';
import type { Line } from '../../../corpus/text/lines.ts';
import { unspaced } from '../../../corpus/text/scripts.ts';
import { endsSentence, isLeftOpen } from '../../../corpus/text/sentences.ts';
import { breaksOff } from './headings/flow.ts';
import { keptLines } from './kept-text.ts';
import { itemMark } from './shapes.ts';

/** What tells whether a paragraph is at its end. */
export interface BreakSetting {
  /** The small words of the text’s language. */
  smallWords: ReadonlySet<string>;
  /** How wide the lines are, where they are wrapped; else 0. */
  width: number;
}

/**
 * Joins paragraphs that go on after what was set aside between them, furniture or the end of a page (a form feed).
 *
 * One goes on if it does not end as a sentence does, and what comes next begins with a small letter, or goes on with its
 * last word; before a capital, if it breaks off at a small word such as “of”, or where a wrapped line was full.
 * All else stays apart.
 *
 * @returns The spans, each joined one with what stood in it as asides.
 */
export function overBreaks(spans: readonly Span[], lines: readonly Line[], setting: BreakSetting): Span[] {
  const found: Span[] = [];
  /** The last paragraph, and what was set aside since. */
  let open: { span: Span; between: Span[] } | undefined;
  for (const span of spans) {
    if (
      open &&
      isRunning(span) &&
      open.between.some((one) => parts(one, lines)) &&
      goesOn(open.span, span, lines, setting)
    ) {
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

/** Narrower lines may be those of a verse or an address. */
const leastWidth = 40;

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

function goesOn(before: Span, after: Span, lines: readonly Line[], { smallWords, width }: BreakSetting): boolean {
  const last = keptLines(lines, { ...before, from: before.to }).at(-1)?.text ?? '';
  const next = keptLines(lines, { ...after, to: after.from })[0]?.text ?? '';
  if (last === '' || before.lang !== after.lang || endsSentence(last) || /[:：;；]$/.test(last)) return false;
  if (beginsSmall.test(next) || (endsInHyphen(last) && /^\p{L}/u.test(next))) return true;
  if (!/^[\p{Ps}\p{Pi}"']?\p{Lu}/u.test(next) || itemMark(next)) return false;
  const isFull = before.from < before.to && width >= leastWidth && !breaksOff({ width }, last, next);
  return isLeftOpen(last, smallWords) || isFull;
}

/** The lines of a span as asides, each whole: a line of nothing needs none. */
const wholeLines = ({ from, to, reason, kind }: Span, lines: readonly Line[]): Aside[] =>
  lines
    .slice(from - 1, to)
    .flatMap(({ n, text }) =>
      text === '' ? [] : { line: n, column: 1, text, reason: kind === 'blank' ? 'white space only' : reason },
    );
