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
  if (layout.inlines.length === 0) return { marked: [], problems: [] };
  const placed: PlacedText[] = [
    ...draft.sections.flatMap(({ heading, blocks }) => [...(heading ? [heading] : []), ...blocks.flatMap(textsOf)]),
    ...draft.notes.flatMap(paragraphsOf),
  ].map((text) => ({ text }));
  const lookUp = textsByLine(placed);
  const found = layout.inlines.map((decision, order) => {
    const places = placesOf(decision.quote, lookUp(decision.line));
    const [place] = places;
    const stretch = place && { text: place.one.text, start: place.at, end: place.at + decision.quote.length, order };
    return { times: places.length, stretch: places.length === 1 ? stretch : undefined };
  });
  const stretches = found.flatMap(({ stretch }) => stretch ?? []);
  const crossing = new Set([...Map.groupBy(stretches, ({ text }) => text).values()].flatMap(crossingIn));
  const marked: MarkedWords[] = [];
  const problems: Problem[] = [];
  for (const [index, decision] of layout.inlines.entries()) {
    const { times = 0, stretch } = found[index] ?? {};
    if (stretch && !crossing.has(stretch)) marked.push({ ...stretch, wrap: wrapperOf(decision) });
    else {
      const { quote, line } = decision;
      const reason = stretch
        ? 'they run into other marked words'
        : `the line holds these words ${times === 0 ? 'nowhere' : `${times} times`}`;
      problems.push(problem('inline-decision', files.sidecar('layout', 'inlines', index), { quote, line, reason }));
    }
  }
  return { marked, problems };
}

interface Stretch {
  start: number;
  end: number;
  /** Its place among the decisions. */
  order: number;
}

/** The stretches of a text that are cut by others: of two that cut each other the one that was decided later. */
function crossingIn<T extends Stretch>(stretches: readonly T[]): T[] {
  const crossing: T[] = [];
  /** Those that go on where the next begins, each within the one before it. */
  const open: T[] = [];
  for (const one of stretches.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    let isCut = false;
    for (let last = open.at(-1); last && last.end < one.end && !isCut; last = open.at(-1)) {
      isCut = one.start < last.end && last.order < one.order;
      if (isCut) crossing.push(one);
      else if (one.start < last.end) crossing.push(last);
      if (!isCut) open.pop();
    }
    if (!isCut) open.push(one);
  }
  return crossing;
}

const wrapperOf =
  ({ as, href = '', lang }: InlineDecision) =>
  (children: TreeInline[]): TreeInline => ({
    ...(as === 'link' ? { type: as, href } : { type: as }),
    ...(lang !== undefined && { lang }),
    children,
  });
