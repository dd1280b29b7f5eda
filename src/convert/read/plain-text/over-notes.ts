/** Lists and quotations that the notes at the foot of a page interrupt: those that go on behind them are one. */
import type { LineKind, Span } from '../../../corpus/model/ledger.ts';
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Problem } from '../../../corpus/problems/problem.ts';
import type { Line } from '../../../corpus/text/lines.ts';
import { endsSentence } from '../../../corpus/text/sentences.ts';
import { keptLines } from './kept-text.ts';
import { type ItemMark, itemMark, itemValue } from './shapes.ts';
import { typographyOf } from './typography.ts';

/** A list or a quotation that is open: the span that it begins with, its last one, and whether a note stands behind that. */
interface Open {
  first: Span;
  last: Span;
  overNote: boolean;
  /** The marks of its items, the last of each style. */
  marks: Map<string, ItemMark>;
}

type Going = 'on' | 'unsure' | 'anew';

/**
 * Lets lists and quotations go on over notes. A list does where its marks count on, or its bullets are the same, and where
 * its last item breaks off; a quotation where its last sentence does.
 *
 * @param anew The lines with which the editors begin something: nothing goes on over them.
 * @returns What is not sure, as warnings; the spans say which one goes on in them.
 */
export function overNotes(
  spans: readonly Span[],
  lines: readonly Line[],
  { anew, file }: { anew: readonly number[]; file: string },
): Problem[] {
  const problems: Problem[] = [];
  const begun = new Set(anew);
  let open: Open | undefined;
  for (const span of spans) {
    for (let n = span.from; open && n <= span.to; n += 1) if (begun.has(n)) open = undefined;
    if (span.kind === 'blank' || span.kind === 'furniture') continue;
    if (span.kind === 'note') {
      if (open) open.overNote = true;
      continue;
    }
    const going =
      span.continues !== undefined
        ? 'on'
        : open?.overNote && open.first.lang === span.lang
          ? goingOf(open, span, lines)
          : 'anew';
    if (going === 'unsure')
      problems.push(problem('block-over-notes', { file, line: span.from }, { kind: open?.first.kind ?? 'list' }));
    if (open && going === 'on') {
      const { kind } = open.first;
      if (span.kind !== kind) asItems(span, lines);
      span.continues = open.first.from;
      open.last = span;
      open.overNote = false;
    } else {
      const marks = open && !open.overNote ? open.marks : new Map<string, ItemMark>();
      open = isBlock(span.kind) ? { first: span, last: span, overNote: false, marks } : undefined;
    }
    if (open) addMarks(open, span, lines);
  }
  return problems;
}

/** Takes a paragraph for more of a list, with what is typography in it. */
function asItems(span: Span, lines: readonly Line[]): void {
  const own = Map.groupBy(span.asides ?? [], ({ line }) => line);
  const asides = lines.slice(span.from - 1, span.to).flatMap((line) => {
    const known = own.get(line.n) ?? [];
    return [...known, ...typographyOf('list', line, known)].sort((a, b) => a.column - b.column);
  });
  Object.assign(span, { kind: 'list', reason: 'it goes on from before the notes' }, asides.length > 0 && { asides });
}

const isBlock = (kind: LineKind): boolean => kind === 'list' || kind === 'quote';

function addMarks({ first, marks }: Open, { from, to }: Span, lines: readonly Line[]): void {
  if (first.kind !== 'list') return;
  for (const { text } of lines.slice(from - 1, to)) {
    const mark = itemMark(text.trim(), [...marks.values()].at(-1)?.label);
    if (mark) marks.set(mark.style, mark);
  }
}

function goingOf({ first, last, marks }: Open, span: Span, lines: readonly Line[]): Going {
  const before = keptLines(lines, { ...last, from: last.to }).at(-1)?.text ?? '';
  const next = lines[span.from - 1]?.text.trim() ?? '';
  const isOpen = before !== '' && !endsSentence(before) && /^["'“‘«(]?\p{Ll}/u.test(next.replace(/^>\s*/, ''));
  if (first.kind === 'quote') return span.kind !== 'quote' ? 'anew' : isOpen ? 'on' : 'unsure';
  if (span.kind !== 'list' && (span.kind !== 'paragraph' || span.by === 'sidecar')) return 'anew';
  const known = [...marks.values()].some((mark) => {
    const own = itemMark(next, mark.label);
    if (own?.style !== mark.style) return false;
    return mark.ordered ? itemValue(own) === (itemValue(mark) ?? 0) + 1 : true;
  });
  if (known) return 'on';
  if (span.kind === 'list' || itemMark(next) || !isOpen) return 'anew';
  return /[,，;；:：]$/.test(before) ? 'unsure' : 'on';
}
