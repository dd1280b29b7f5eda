/** The sidecar's decisions on note references, carried out. */
import type { Layout, ReferenceDecision } from '../../../corpus/editors/sidecar.ts';
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Files, Problem } from '../../../corpus/problems/problem.ts';
import { locate } from './draft.ts';
import type { NoteFinder } from './note-finder.ts';
import { partFor, signAtEnd } from './notes/decided-sign.ts';
import type { Found, PlacedText } from './reference.ts';

interface Input {
  layout: Layout;
  placed: readonly PlacedText[];
  finder: NoteFinder;
  files: Files;
}

/** Turns the decisions into references; a decision for plain text is one without a note. */
export function decidedReferences({ layout, placed, finder, files }: Input): { decided: Found[]; problems: Problem[] } {
  const decided: Found[] = [];
  const problems: Problem[] = [];
  const lookUp = textsByLine(placed);
  for (const [index, decision] of layout.references.entries()) {
    const found = carryOut(decision, lookUp, finder);
    const twice =
      typeof found !== 'string' &&
      decided.some(({ text, start, end }) => text === found.text && start < found.end && found.start < end);
    const reason = typeof found === 'string' ? found : twice ? 'another decision is about the same number' : undefined;
    if (reason === undefined) decided.push(found as Found);
    else {
      const { quote, line } = decision;
      problems.push(
        problem('reference-decision', files.sidecar('layout', 'references', index), { quote, line, reason }),
      );
    }
  }
  return { decided, problems };
}

/** Finds the texts that stand in a line; a row of a table has several. */
export function textsByLine(placed: readonly PlacedText[]): (line: number) => PlacedText[] {
  const byLine = new Map<number, PlacedText[]>();
  for (const one of placed) {
    for (const line of new Set(one.text.starts.map((start) => start.line))) {
      const own = byLine.get(line);
      if (own) own.push(one);
      else byLine.set(line, [one]);
    }
  }
  return (line) => byLine.get(line) ?? [];
}

/** Where some words stand in a line of the seed: in which text, and at which offset. */
export function placesOf(quote: string, line: number, texts: readonly PlacedText[]): { one: PlacedText; at: number }[] {
  return texts.flatMap((one) => {
    const places: { one: PlacedText; at: number }[] = [];
    for (let at = one.text.text.indexOf(quote); at >= 0; at = one.text.text.indexOf(quote, at + 1))
      if (locate(one.text, at).line === line) places.push({ one, at });
    return places;
  });
}

/** The reference that a decision means, or why it means none. */
function carryOut(
  { line, quote, note }: ReferenceDecision,
  lookUp: (line: number) => PlacedText[],
  finder: NoteFinder,
): Found | string {
  const texts = lookUp(line);
  if (texts.length === 0) return 'the line is not a heading, a paragraph or a note';
  const places = placesOf(quote, line, texts);
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
