/** The sidecar's decisions on note references, carried out. */
import type { Layout, ReferenceDecision } from '../../../corpus/editors/sidecar.ts';
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Files, Problem } from '../../../corpus/problems/problem.ts';
import type { DraftText } from './draft.ts';
import type { NoteFinder } from './note-finder.ts';
import { partFor, signAtEnd } from './notes/decided-sign.ts';
import type { Found, PlacedText } from './reference.ts';
import { wordsIn } from './words-in-line.ts';

interface Input {
  layout: Layout;
  placed: readonly PlacedText[];
  finder: NoteFinder;
  files: Files;
}

/** What was decided, and whether something of that stands within a stretch of a text. */
interface Decided {
  decided: Found[];
  isDecided: (stretch: Pick<Found, 'text' | 'start' | 'end'>) => boolean;
  problems: Problem[];
}

/** Turns the decisions into references; a decision for plain text is one without a note. */
export function decidedReferences({ layout, placed, finder, files }: Input): Decided {
  const decided: Found[] = [];
  /** The characters of each text that are decided. */
  const places = new Map<DraftText, Set<number>>();
  const isDecided: Decided['isDecided'] = ({ text, start, end }) => {
    const own = places.get(text);
    for (let at = start; own && at < end; at += 1) if (own.has(at)) return true;
    return false;
  };
  const problems: Problem[] = [];
  const lookUp = textsByLine(placed);
  for (const [index, decision] of layout.references.entries()) {
    const meant = carryOut(decision, lookUp, finder);
    const found = typeof meant !== 'string' && isDecided(meant) ? 'another decision is about the same number' : meant;
    if (typeof found === 'string') {
      const { quote, line } = decision;
      problems.push(
        problem('reference-decision', files.sidecar('layout', 'references', index), { quote, line, reason: found }),
      );
      continue;
    }
    const own = places.get(found.text) ?? new Set();
    places.set(found.text, own);
    for (let at = found.start; at < found.end; at += 1) own.add(at);
    decided.push(found);
  }
  return { decided, isDecided, problems };
}

/** A text, from where to where a line of the seed stands in it, and where words begin there. */
interface InLine {
  one: PlacedText;
  from: number;
  to: number;
  find?: (words: string) => number[];
}

/** Finds the texts that stand in a line; a row of a table has several. */
export function textsByLine(placed: readonly PlacedText[]): (line: number) => InLine[] {
  const byLine = new Map<number, InLine[]>();
  for (const one of placed) {
    const { starts, text } = one.text;
    for (const [index, { line, at = 0 }] of starts.entries()) {
      const to = starts[index + 1]?.at ?? text.length;
      const own = byLine.get(line) ?? [];
      byLine.set(line, own);
      const last = own.at(-1);
      // A line of which something within is set aside stands in pieces.
      if (last?.one === one) last.to = to;
      else own.push({ one, from: at, to });
    }
  }
  return (line) => byLine.get(line) ?? [];
}

/** Where some words begin in a line of the seed: in which text, and at which offset. */
export const placesOf = (quote: string, texts: readonly InLine[]): { one: PlacedText; at: number }[] =>
  texts.flatMap((text) => {
    text.find ??= wordsIn(text.one.text.text, text.from, text.to);
    return text.find(quote).map((at) => ({ one: text.one, at }));
  });

/** The reference that a decision means, or why it means none. */
function carryOut(
  { line, quote, note }: ReferenceDecision,
  lookUp: (line: number) => InLine[],
  finder: NoteFinder,
): Found | string {
  const texts = lookUp(line);
  if (texts.length === 0) return 'the line is not a heading, a paragraph or a note';
  const places = placesOf(quote, texts);
  const [place] = places;
  if (!place || places.length !== 1)
    return `the line holds these words ${places.length === 0 ? 'nowhere' : `${places.length} times`}`;
  const { text, section, note: own } = place.one;
  const end = place.at + quote.length;
  const sign = signAtEnd(quote);
  if (!sign) return 'the words do not end with a number';
  if (sign.glued && /^\p{N}/u.test(text.text.slice(end, end + 2))) return 'the number goes on after them';
  const found = { text, form: 'bracketed' as const, strength: 'decided' as const };
  if (note === null)
    return { ...found, start: place.at + sign.start, end, label: sign.parts.at(-1)?.label ?? '', note: undefined };
  const called = finder.named(note, { section, line });
  if (!called) return `there is no note ${note}`;
  if (called === own) return 'a note does not call itself';
  const part = partFor(called.label, sign);
  if (!part) return `the number there is ${sign.parts.map(({ label }) => label).join(', ')}`;
  return { ...found, start: place.at + part.start, end: place.at + part.end, label: called.label, note: called };
}
