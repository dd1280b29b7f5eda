/** A line of running text, as the kinds of structure look at it. */
import type { LineLedger as Ledger, Span } from '../../../../corpus/model/ledger.ts';
import type { Line } from '../../../../corpus/text/lines.ts';
import { keptLines } from '../kept-text.ts';
import { isShaped } from '../lines-to-block.ts';

/** A line that became a paragraph, or part of one, without anybody having decided so. */
export interface RunningLine {
  n: number;
  /** What the document keeps of it, and how that begins: what is looked for at the head of a line needs no more of it. */
  text: string;
  head: string;
  /** Whether white space of a width that shows stood before it. */
  indented: boolean;
  /** Whether the paragraph begins with it, and whether it is all of it. */
  first: boolean;
  whole: boolean;
  /** Whether anything comes after its paragraph. */
  followed: boolean;
  /** Whether a list, a table or the like comes right after it, which it announces. */
  announces: boolean;
  /** Whether it is the first of its paragraph, and breaks off long before the line after it, which begins anew. */
  stub: boolean;
  /** Whether its paragraph is of short lines that each begin with a capital, as verses and addresses are. */
  verse: boolean;
  /** How often the document has a line of these words, numbers at its edges apart. */
  repeated: number;
}

const headLength = 300;
/** No longer line is a running head, a verse or a line of an address. */
const shortLine = 60;
const longestHead = 120;

/**
 * The lines of a document's running text that no decision is about.
 *
 * @param decided Whether a pattern of the sidecar says what a line is. What is decided by its number is no rule's paragraph.
 */
export function runningLines(
  lines: readonly Line[],
  { spans }: Ledger,
  decided: (text: string) => boolean,
): RunningLine[] {
  const lastText = spans.findLast(({ kind }) => kind !== 'blank' && kind !== 'furniture');
  const next = nextText(spans);
  const goingOn = new Set(spans.flatMap(({ continues }) => continues ?? []));
  const found = spans.flatMap((span, at) => {
    if (span.kind !== 'paragraph' || span.by !== 'rule') return [];
    const texts = keptLines(lines, span).map(({ text }) => text);
    const verse = looksLikeVerse(texts) && !isStub(texts);
    return texts.flatMap((text, index): RunningLine[] => {
      const n = span.from + index;
      if (decided(text)) return [];
      const first = n === span.from && span.continues === undefined;
      const whole = span.from === span.to && span.continues === undefined && !goingOn.has(span.from);
      const announces = n === span.to && /[:：]$/.test(text) && isShaped(next[at]?.kind ?? 'blank');
      const place = { first, whole, followed: span !== lastText, announces, stub: first && isStub(texts) };
      const indented = /^(?: {2}|\t)/.test(lines[n - 1]?.text ?? '');
      return [{ n, text, head: text.slice(0, headLength), indented, ...place, verse, repeated: 0 }];
    });
  });
  countRepeats(found);
  return withoutCommonIndent(found);
}

/** Of each span the next that is neither blank nor set aside. */
function nextText(spans: readonly Span[]): (Span | undefined)[] {
  const found: (Span | undefined)[] = [];
  let next: Span | undefined;
  for (let at = spans.length - 1; at >= 0; at -= 1) {
    found[at] = next;
    const span = spans[at];
    if (span && span.kind !== 'blank' && span.kind !== 'furniture') next = span;
  }
  return found;
}

const isStub = ([first = '', second = '']: readonly string[]): boolean =>
  first.length < second.length * 0.6 && /^\p{Lu}/u.test(second);

const looksLikeVerse = (texts: readonly string[]): boolean =>
  texts.length > 1 && texts.every((text) => text.length <= shortLine && /^[^\p{Ll}\p{N}]*\p{Lu}/u.test(text));

function countRepeats(found: readonly RunningLine[]): void {
  const keyOf = ({ text }: RunningLine): string | undefined =>
    text.length <= longestHead && /\p{L}/u.test(text) ? text.replace(/^\d+\s+|\s+\d+$/g, '#') : undefined;
  const counts = new Map<string | undefined, number>();
  for (const line of found) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  for (const line of found) line.repeated = keyOf(line) === undefined ? 0 : (counts.get(keyOf(line)) ?? 0);
}

/**
 * Where most lines are indented, that is the text's margin; where most first lines of wrapped paragraphs are, that is how it
 * marks paragraphs.
 */
function withoutCommonIndent(found: RunningLine[]): RunningLine[] {
  if (areMostlyIndented(found)) return found.map((line) => ({ ...line, indented: false }));
  const opening = found.filter(({ first, whole }) => first && !whole);
  return areMostlyIndented(opening) ? found.map((line) => (line.first ? { ...line, indented: false } : line)) : found;
}

const areMostlyIndented = (lines: readonly RunningLine[]): boolean =>
  lines.filter(({ indented }) => indented).length * 2 > lines.length;
