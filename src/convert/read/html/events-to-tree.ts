/** What was read of a page, one after the other → the tree: sections in one another, notes in series. */

import { textOf } from '../../../corpus/model/inline.ts';
import { isSymbol } from '../../../corpus/model/naming.ts';
import type { AnyTreeNode, Tree, TreeNote, TreeSection, TreeSeries } from '../../../corpus/model/tree.ts';
import type { LanguageProfile } from '../../../corpus/text/languages/profile.ts';
import type { FlowEvent } from './flow.ts';
import { headingNumber } from './heading-number.ts';
import type { PageNote } from './notes.ts';
import { type PageReading, treeNote } from './page-reading.ts';

/** Builds the tree. A heading under which there is nothing but notes is theirs. */
export function eventsToTree(reading: PageReading, events: readonly FlowEvent[], profile: LanguageProfile): Tree {
  const children: AnyTreeNode[] = [];
  const open: { level: number; section: TreeSection }[] = [];
  const sectionOf = new Map<PageNote, TreeSection | undefined>();
  const ofNotes = notesHeadings(events, profile);
  for (const event of events) {
    if (event.type === 'note') {
      sectionOf.set(event.note, open[0]?.section);
      continue;
    }
    if (event.type === 'heading' && ofNotes.has(event)) {
      event.mark.kind = 'notes-heading';
      event.mark.reason = 'the heading of the notes';
      while ((open.at(-1)?.level ?? 0) >= event.level) open.pop();
      continue;
    }
    if (event.type === 'heading') while ((open.at(-1)?.level ?? 0) >= event.level) open.pop();
    const into = open.at(-1)?.section.children ?? children;
    if (event.type === 'block') into.push(event.block);
    else {
      const section = sectionFor(reading, event);
      into.push(section);
      open.push({ level: event.level, section });
    }
  }
  const notes = events.flatMap((event) => (event.type === 'note' ? [event.note] : []));
  return { children, series: seriesOf(reading, notes, sectionOf) };
}

function sectionFor(
  { decisions, used, pathOf }: PageReading,
  event: Extract<FlowEvent, { type: 'heading' }>,
): TreeSection {
  const { element, inlines, offset } = event;
  const decision = decisions.get(element);
  if (decision?.id !== undefined) used.add(decision);
  return {
    type: 'section',
    ...headingNumber(textOf(inlines)),
    heading: inlines,
    origin: 'text',
    ...(decision?.id !== undefined && { named: decision.id }),
    children: [],
    source: { path: pathOf(element), offset },
  };
}

/** Headings that stand over notes alone. */
function notesHeadings(events: readonly FlowEvent[], profile: LanguageProfile): Set<FlowEvent> {
  const found = new Set<FlowEvent>();
  let [blocks, notes] = [0, 0];
  for (const event of events.toReversed()) {
    if (event.type === 'block') blocks += 1;
    else if (event.type === 'note') notes += 1;
    else {
      if (blocks === 0 && (notes > 0 || profile.notesHeading.test(textOf(event.inlines)))) found.add(event);
      [blocks, notes] = [0, 0];
    }
  }
  return found;
}

/** The notes in series: one, or where labels come twice, one for each section whose notes these are. */
function seriesOf(
  reading: PageReading,
  notes: readonly PageNote[],
  sectionOf: ReadonlyMap<PageNote, TreeSection | undefined>,
): TreeSeries[] {
  const tree = (all: readonly PageNote[]): TreeNote[] => all.map((note) => treeNote(reading, note));
  const symbols = notes.filter(({ label }) => isSymbol(label));
  const numbers = notes.filter(({ label }) => !isSymbol(label));
  const distinct = new Set(numbers.map(({ label }) => label)).size === numbers.length;
  const groups = distinct ? [[undefined, numbers] as const] : [...Map.groupBy(numbers, (note) => sectionOf.get(note))];
  const series = groups.flatMap(([scope, own]): TreeSeries[] =>
    own.length === 0 ? [] : [{ kind: 'numbers', ...(scope && { scope }), notes: tree(own) }],
  );
  return symbols.length > 0 ? [...series, { kind: 'symbols', notes: tree(symbols) }] : series;
}
