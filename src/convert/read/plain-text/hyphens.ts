/** Hyphens at the ends of lines: which part a word that is one, and which belong to it. */
import type { Layout } from '../../../corpus/editors/sidecar.ts';
import type { LineKind, Span } from '../../../corpus/model/ledger.ts';
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Problem } from '../../../corpus/problems/problem.ts';
import type { LanguageProfile } from '../../../corpus/text/languages/index.ts';
import { mayPartWord } from '../../../corpus/text/line-ends.ts';
import type { Line } from '../../../corpus/text/lines.ts';
import { hyphenReason, type KeptText, keptLines } from './kept-text.ts';
import { itemMark } from './shapes.ts';

/** Kinds of which lines count, so that nothing goes on in the next. */
const linesCount: ReadonlySet<LineKind> = new Set(['verse', 'verbatim', 'table', 'blank', 'furniture'] as const);

/** A word that is parted at the end of a line. */
interface Parted {
  line: number;
  /** Where its hyphen stands in the line, from 1. */
  column: number;
  hyphen: string;
  first: string;
  rest: string;
}

/** A parted word with the span that its first half stands in. */
interface PartedIn {
  span: Span;
  one: Parted;
}

/**
 * Sets the hyphens aside that part a word which is one: what the sidecar says (`words`, `hyphens`), else what the text
 * itself has elsewhere. A soft hyphen always does.
 *
 * @param spans Are given the asides.
 * @returns One problem for all the words that nothing decides; they keep their hyphen.
 */
export function setHyphensAside(
  spans: readonly Span[],
  lines: readonly Line[],
  layout: Layout,
  profile: LanguageProfile,
  file: string,
): Problem[] {
  const found = textsOf(spans).flatMap((own) => partedIn(own, lines, layout));
  if (found.length === 0) return [];
  const isOneWord = decider(layout, profile, lines);
  const undecided: { text: string; line: number }[] = [];
  const touched = new Set<Span>();
  for (const { span, one } of found) {
    const joins = one.hyphen === '\u00AD' || isOneWord(one);
    if (joins === undefined) undecided.push({ text: `${one.first}-${one.rest}`, line: one.line });
    if (joins !== true) continue;
    span.asides ??= [];
    span.asides.push({ line: one.line, column: one.column, text: one.hyphen, reason: hyphenReason });
    touched.add(span);
  }
  for (const { asides } of touched) asides?.sort((a, b) => a.line - b.line || a.column - b.column);
  const [first] = undecided;
  if (!first) return [];
  const words = undecided.slice(0, 3);
  return [problem('hyphen-undecided', { file, line: first.line }, { words, count: undecided.length })];
}

/** The spans of each text whose lines flow: one, or several where it goes on over notes. */
function textsOf(spans: readonly Span[]): Span[][] {
  const texts = new Map<number, Span[]>();
  for (const span of spans) {
    if (linesCount.has(span.kind)) continue;
    const own = span.continues === undefined ? undefined : texts.get(span.continues);
    if (own) own.push(span);
    else texts.set(span.from, [span]);
  }
  return [...texts.values()];
}

function partedIn(spans: readonly Span[], lines: readonly Line[], { paragraphs }: Layout): PartedIn[] {
  const [{ kind, from, to }] = spans as [Span];
  // Each line of a quotation is a paragraph where paragraphs are lines.
  if ((spans.length === 1 && from === to) || (kind === 'quote' && paragraphs === 'line')) return [];
  const kept = spans.flatMap((span) =>
    keptLines(lines, span).flatMap((line) => (line.text === '' ? [] : { span, line })),
  );
  return kept.flatMap(({ span, line }, index): PartedIn[] => {
    const next = kept[index + 1]?.line;
    const hyphen = line.text.at(-1) ?? '';
    if (!next || (hyphen !== '\u00AD' && !mayPartWord(line.text, next.text))) return [];
    if (kind === 'list' && itemMark(next.text)) return [];
    return [{ span, one: { ...placeOfLast(line), hyphen, ...wordsAround(line.text, next.text) } }];
  });
}

/** Where the last character of a line stands. */
function placeOfLast({ text, starts }: KeptText): { line: number; column: number } {
  const { line = 1, column = 1, at = 0 } = starts.at(-1) ?? {};
  return { line, column: column + text.length - 1 - at };
}

const wordsAround = (before: string, after: string): { first: string; rest: string } => ({
  first: /[\p{L}\p{M}\p{N}'’]+(?=.$)/u.exec(before.slice(-60))?.[0] ?? '',
  rest: /^[\p{L}\p{M}\p{N}'’]+/u.exec(after.slice(0, 60))?.[0] ?? '',
});

/** Says of a parted word whether it is one; `undefined` where nothing tells. */
function decider(
  layout: Layout,
  { stem }: LanguageProfile,
  lines: readonly Line[],
): (word: Parted) => boolean | undefined {
  const decided = new Set(layout.words.map((word) => word.toLowerCase()));
  let known: { words: Map<string, number>; stems: Set<string> } | undefined;
  return ({ first, rest }) => {
    const [one, two] = [`${first}${rest}`.toLowerCase(), `${first}-${rest}`.toLowerCase()];
    if (decided.has(one)) return true;
    if (decided.has(two)) return false;
    if (layout.hyphens !== 'auto') return layout.hyphens === 'join';
    known ??= vocabulary(lines, stem);
    const [asOne, asTwo] = [known.words.get(one) ?? 0, known.words.get(two) ?? 0];
    if (asOne !== asTwo) return asOne > asTwo;
    if (asTwo > 0) return undefined;
    return known.stems.has(stem(one)) ? true : undefined;
  };
}

/** The words of a text, hyphens in them kept, without the halves at the ends of lines. */
function vocabulary(
  lines: readonly Line[],
  stem: LanguageProfile['stem'],
): { words: Map<string, number>; stems: Set<string> } {
  const words = new Map<string, number>();
  const stems = new Set<string>();
  let open = false;
  for (const { text } of lines) {
    const own = [...text.matchAll(/[\p{L}\p{M}\p{N}'’]+(?:[-\u2010][\p{L}\p{M}\p{N}'’]+)*/gu)].map(([word]) => word);
    const parted = /[\p{L}\p{M}\p{N}][-\u2010\u00AD]\s*$/u.test(text.slice(-10));
    for (const word of own.slice(open ? 1 : 0, parted ? -1 : undefined)) {
      const folded = word.toLowerCase().replaceAll('\u2010', '-');
      words.set(folded, (words.get(folded) ?? 0) + 1);
      if (!folded.includes('-')) stems.add(stem(folded));
    }
    if (text.trim() !== '') open = parted;
  }
  return { words, stems };
}
