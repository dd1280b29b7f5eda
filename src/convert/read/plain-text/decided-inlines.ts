/** Words that the sidecar says are set apart in the source: italics, bold, links, another language. */
import type { InlineDecision, Layout } from '../../../corpus/editors/sidecar.ts';
import type { TreeInline } from '../../../corpus/model/tree.ts';
import { problem } from '../../../corpus/problems/catalogue.ts';
import type { Files, Problem } from '../../../corpus/problems/problem.ts';
import { placesOf, textsByLine } from './decided-references.ts';
import { type Draft, type DraftText, paragraphsOf, textsOf } from './draft.ts';
import type { PlacedText } from './reference.ts';

/** A stretch of a text, and what stands around it. */
export interface MarkedWords {
  text: DraftText;
  start: number;
  end: number;
  wrap: (children: TreeInline[]) => TreeInline;
}

/** Finds the words of each decision; those that are not there once, or cut into others, are problems. */
export function decidedInlines(
  draft: Draft,
  layout: Layout,
  files: Files,
): { marked: MarkedWords[]; problems: Problem[] } {
  const marked: MarkedWords[] = [];
  const problems: Problem[] = [];
  if (layout.inlines.length === 0) return { marked, problems };
  const placed: PlacedText[] = [
    ...draft.sections.flatMap(({ heading, blocks }) => [...(heading ? [heading] : []), ...blocks.flatMap(textsOf)]),
    ...draft.notes.flatMap(paragraphsOf),
  ].map((text) => ({ text }));
  const lookUp = textsByLine(placed);
  for (const [index, decision] of layout.inlines.entries()) {
    const { quote, line } = decision;
    const places = placesOf(quote, line, lookUp(line));
    const [place] = places;
    const found = place && { text: place.one.text, start: place.at, end: place.at + quote.length };
    const crossing = found && marked.some((other) => other.text === found.text && crosses(other, found));
    if (found && places.length === 1 && !crossing) marked.push({ ...found, wrap: wrapperOf(decision) });
    else {
      const times = places.length === 0 ? 'nowhere' : `${places.length} times`;
      const reason = crossing ? 'they run into other marked words' : `the line holds these words ${times}`;
      problems.push(problem('inline-decision', files.sidecar('layout', 'inlines', index), { quote, line, reason }));
    }
  }
  return { marked, problems };
}

interface Stretch {
  start: number;
  end: number;
}

const crosses = (a: Stretch, b: Stretch): boolean =>
  (a.start < b.start && b.start < a.end && a.end < b.end) || (b.start < a.start && a.start < b.end && b.end < a.end);

const wrapperOf =
  ({ as, href = '', lang }: InlineDecision) =>
  (children: TreeInline[]): TreeInline => ({
    ...(as === 'link' ? { type: as, href } : { type: as }),
    ...(lang !== undefined && { lang }),
    children,
  });
