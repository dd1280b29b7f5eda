/** What is kept of the lines of a span: the lines without what was set aside in them. */
import type { Aside, Span } from '../../../corpus/model/ledger.ts';
import type { Line } from '../../../corpus/text/lines.ts';
import type { DraftText } from './draft.ts';

/** The kept text of a span's lines, from `skip` characters on. */
export const keptText = (lines: readonly Line[], span: Span, skip = 0): DraftText =>
  joined(keptLines(lines, span, skip));

/** What is kept of each line of a span, the first from `skip` characters on. */
export function keptLines(lines: readonly Line[], span: Span, skip = 0): DraftText[] {
  const asides = Map.groupBy(span.asides ?? [], ({ line }) => line);
  return lines.slice(span.from - 1, span.to).map((line, index) => {
    const kept = cut(segments(line, asides.get(line.n) ?? []), index === 0 ? skip : 0);
    return {
      text: kept.map((segment) => segment.text).join(''),
      lines: { from: line.n, to: line.n },
      starts: [{ line: line.n, column: kept[0]?.column ?? 1 }],
    };
  });
}

/** Texts as one, an LF between two. */
export function joined(texts: readonly DraftText[]): DraftText {
  const [first, last] = [texts[0], texts.at(-1)];
  return {
    text: texts.map(({ text }) => text).join('\n'),
    lines: { from: first?.lines.from ?? 1, to: last?.lines.to ?? 1 },
    starts: texts.flatMap(({ starts }) => starts),
  };
}

interface Segment {
  column: number;
  text: string;
}

/** What of a line is left between its asides. */
function segments(line: Line, asides: readonly Aside[]): Segment[] {
  const kept: Segment[] = [];
  let end = 0;
  for (const aside of [...asides, { column: line.text.length + 1, text: '' }]) {
    if (aside.column - 1 > end) kept.push({ column: end + 1, text: line.text.slice(end, aside.column - 1) });
    end = aside.column - 1 + aside.text.length;
  }
  return kept;
}

/** The segments without their first `skip` characters. */
function cut([first, ...rest]: Segment[], skip: number): Segment[] {
  if (!first || skip === 0) return first ? [first, ...rest] : [];
  if (first.text.length <= skip) return cut(rest, skip - first.text.length);
  return [{ column: first.column + skip, text: first.text.slice(skip) }, ...rest];
}
