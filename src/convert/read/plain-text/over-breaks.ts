/** Paragraphs that are cut in two: over a page's end, a running head, an advertisement, the notes at the foot of a page. */
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
  /** The lines with which the editors begin something: no paragraph goes on over them. */
  anew: readonly number[];
}

/** The last paragraph, and what stands behind it. */
interface Open {
  /** The span that it begins with, the last one, and what was last taken into that. */
  first: Span;
  last: Span;
  tail: Span;
  between: Span[];
}

/**
 * Joins paragraphs that go on after what stands between them: furniture, the end of a page (a form feed), notes.
 *
 * One goes on if it does not end as a sentence does, and what comes next begins with a small letter, or goes on with its
 * last word; before a capital, if it breaks off at a small word such as “of”, or where a wrapped line was full.
 * All else stays apart.
 *
 * @returns The spans. What was set aside is taken into a joined one, as asides; over notes, which are texts of their own,
 * it stays a span that says which one goes on in it.
 */
export function overBreaks(spans: readonly Span[], lines: readonly Line[], setting: BreakSetting): Span[] {
  const found: Span[] = [];
  const anew = setting.anew.toSorted((a, b) => a - b);
  let next = 0;
  let open: Open | undefined;
  for (const span of spans) {
    while ((anew[next] ?? Number.POSITIVE_INFINITY) <= span.from) {
      next += 1;
      open = undefined;
    }
    const isOne = open !== undefined && isRunning(span) && isBroken(open, lines) && goesOn(open, span, lines, setting);
    if (open && isOne && !open.between.some(isNote)) {
      takeIn(open, span, found, lines);
      continue;
    }
    found.push(span);
    if (open && isOne) {
      span.continues = open.first.from;
      open = { first: open.first, last: span, tail: span, between: [] };
    } else if (isBreak(span) || isNote(span)) open?.between.push(span);
    else open = isRunning(span) ? { first: span, last: span, tail: span, between: [] } : undefined;
  }
  return found;
}

/** Takes a span into the open one, with what was set aside between them. */
function takeIn(open: Open, span: Span, found: Span[], lines: readonly Line[]): void {
  const { last, between } = open;
  found.length -= between.length;
  last.to = span.to;
  const asides = [...between.flatMap((one) => wholeLines(one, lines)), ...(span.asides ?? [])];
  if (asides.length > 0) {
    last.asides ??= [];
    for (const aside of asides) last.asides.push(aside);
  }
  open.tail = span;
  open.between = [];
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
const isNote = ({ kind }: Span): boolean => kind === 'note';
/** Narrower lines may be those of a verse or an address. */
const leastWidth = 40;

const isRunning = ({ kind, by }: Span): boolean => kind === 'paragraph' && by === 'rule';

/** Whether what stands behind a paragraph is no mere blank line. */
const isBroken = ({ between }: Open, lines: readonly Line[]): boolean =>
  between.some(
    ({ kind, from, to }) => kind !== 'blank' || lines.slice(from - 1, to).some(({ text }) => text.includes('\f')),
  );

const beginsSmall = new RegExp(`^[\\p{Ps}\\p{Pi}"']?(?:\\p{Ll}|${unspaced})`, 'u');

function goesOn(open: Open, after: Span, lines: readonly Line[], { smallWords, width }: BreakSetting): boolean {
  const before = open.tail;
  const last = keptLines(lines, { ...before, from: before.to }).at(-1)?.text ?? '';
  const next = keptLines(lines, { ...after, to: after.from })[0]?.text ?? '';
  if (last === '' || before.lang !== after.lang || endsSentence(last) || /[:：;；]$/.test(last)) return false;
  if (beginsSmall.test(next) || (endsInHyphen(last) && /^\p{L}/u.test(next))) return true;
  if (!/^[\p{Ps}\p{Pi}"']?\p{Lu}/u.test(next) || itemMark(next)) return false;
  const isFull = open.first.from < before.to && width >= leastWidth && !breaksOff({ width }, last, next);
  return isLeftOpen(last, smallWords) || isFull;
}

/** The lines of a span as asides, each whole: a line of nothing needs none. */
const wholeLines = ({ from, to, reason, kind }: Span, lines: readonly Line[]): Aside[] =>
  lines
    .slice(from - 1, to)
    .flatMap(({ n, text }) =>
      text === '' ? [] : { line: n, column: 1, text, reason: kind === 'blank' ? 'white space only' : reason },
    );
