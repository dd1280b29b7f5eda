/** What is kept of the lines of a span: the lines without what was set aside in them, as one text. */
import type { Aside, Span } from '../../../corpus/model/ledger.ts';
import { betweenLines } from '../../../corpus/text/line-ends.ts';
import type { Line } from '../../../corpus/text/lines.ts';
import type { DraftText } from './draft.ts';

/** Why a hyphen at the end of a line is set aside; the line is then joined to the next without a space. */
export const hyphenReason = 'a hyphen at the end of a line, which is no part of the word';

/** A line of a text, or several as one. */
export interface KeptText extends DraftText {
  /** The hyphen that was set aside at its end, where its last word goes on in the next line. */
  goesOn?: string;
}

/** The kept text of a span's lines, from `skip` characters on. */
export const keptText = (lines: readonly Line[], span: Span, skip = 0): DraftText =>
  joined(keptLines(lines, span, skip));

/** The kept text of a paragraph that goes on over what is no part of it, span by span. */
export function keptOver(lines: readonly Line[], spans: readonly Span[]): DraftText {
  const [first, ...further] = spans.map(({ from, to }) => ({ from, to }));
  const text = joined(spans.flatMap((span) => keptLines(lines, span)));
  return first && further.length > 0 ? { ...text, lines: first, furtherLines: further } : text;
}

/** What is kept of each line of a span, the first from `skip` characters on. */
export function keptLines(lines: readonly Line[], span: Span, skip = 0): KeptText[] {
  const asides = Map.groupBy(span.asides ?? [], ({ line }) => line);
  return lines.slice(span.from - 1, span.to).map((line, index) => {
    const own = asides.get(line.n) ?? [];
    const [first, ...rest] = cut(keptSegments(line, own), index === 0 ? skip : 0);
    let text = first?.text ?? '';
    const starts: DraftText['starts'] = [{ line: line.n, column: first?.column ?? 1 }];
    for (const segment of rest) {
      starts.push({ line: line.n, column: segment.column, at: text.length });
      text += segment.text;
    }
    const goesOn = own.find(({ reason }) => reason === hyphenReason)?.text;
    return { text, lines: { from: line.n, to: line.n }, starts, ...(goesOn !== undefined && { goesOn }) };
  });
}

/** Texts as one running text: the ends of lines are spaces, or nothing where there would be none. Lines of which nothing is kept leave no gap. */
export function joined(texts: readonly KeptText[]): DraftText {
  const full = texts.filter(({ text }) => text !== '');
  const text = joinedBy(full.length > 0 ? full : texts.slice(0, 1), texts, (before, after) =>
    before.goesOn ? '' : betweenLines(before.text, after.text),
  );
  if (full.length < 2) return text;
  return { ...text, lined: texts.map((one) => one.text + (one.goesOn ?? '')).join('\n') };
}

/** Texts as one whose lines count, an LF between two. */
export const joinedLines = (texts: readonly KeptText[]): DraftText => joinedBy(texts, texts, () => '\n');

function joinedBy(
  texts: readonly KeptText[],
  all: readonly KeptText[],
  between: (before: KeptText, after: KeptText) => string,
): DraftText {
  const [first, last] = [all[0], all.at(-1)];
  const parts: string[] = [];
  const starts: DraftText['starts'] = [];
  let length = 0;
  texts.forEach((one, index) => {
    const before = texts[index - 1];
    const gap = before ? between(before, one) : '';
    for (const { line, column, at = 0 } of one.starts) {
      const offset = length + gap.length + at;
      starts.push({ line, column, ...(offset > 0 && { at: offset }) });
    }
    parts.push(gap, one.text);
    length += gap.length + one.text.length;
  });
  return { text: parts.join(''), lines: { from: first?.lines.from ?? 1, to: last?.lines.to ?? 1 }, starts };
}

/** A piece of a line that is kept. */
export interface Segment {
  column: number;
  text: string;
}

/** What of a line is left between its asides. */
export function keptSegments(line: Line, asides: readonly Aside[]): Segment[] {
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
