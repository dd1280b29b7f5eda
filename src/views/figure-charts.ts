/** What the pictures of a document's figures show: where its targets stand, what is measured in one unit, its shape. */

import { isMain } from '../corpus/editors/figure-words.ts';
import type { Document } from '../corpus/model/document.ts';
import { passagesOf, topSections } from '../corpus/model/walk.ts';
import { wordCounter } from '../corpus/text/languages/index.ts';
import type { DocumentFigures, FigureEntry } from './figures-index.ts';

type SectionHead = DocumentFigures['sections'][number];

/** How many targets each theme has in each section. */
export interface Matrix {
  sections: SectionHead[];
  rows: { theme: string; counts: number[]; total: number }[];
  /** The largest count of a cell. */
  most: number;
}

/** Figures of one unit, the largest first, on one scale from nought to the largest. */
export interface Scale {
  unit: string;
  largest: number;
  entries: FigureEntry[];
}

/** What a section holds. */
export interface SectionShape {
  section: SectionHead;
  words: number;
  targets: number;
  notes: number;
  remarks: number;
}

/** Where the targets stand; none where there is nothing to compare. */
export function targetMatrix({ entries, sections }: DocumentFigures): Matrix | undefined {
  const targets = entries.filter(({ figure, section }) => figure.kind === 'target' && section !== undefined);
  const byTheme = Map.groupBy(targets, ({ figure }) => figure.theme ?? 'other');
  const used = new Set(targets.map(({ section }) => section));
  const columns = sections.filter(({ id }) => used.has(id));
  if (columns.length < 2 || byTheme.size < 2) return undefined;
  const place = new Map(columns.map(({ id }, at) => [id, at]));
  const rows = [...byTheme].map(([theme, own]) => {
    const counts = columns.map(() => 0);
    for (const { section = '' } of own) counts[place.get(section) ?? 0] = (counts[place.get(section) ?? 0] ?? 0) + 1;
    return { theme, counts, total: own.length };
  });
  rows.sort((a, b) => firstOf(a.counts) - firstOf(b.counts) || b.total - a.total || (a.theme < b.theme ? -1 : 1));
  return { sections: columns, rows, most: Math.max(...rows.flatMap(({ counts }) => counts)) };
}

const firstOf = (counts: readonly number[]): number => counts.findIndex((count) => count > 0);

/** How much larger than the smallest the largest may be, for both to be seen on one scale. */
const widest = 400;

/** What can be laid side by side: at least three figures of one unit, none lost beside the largest. Units are never mixed. */
export function scalesOf({ entries }: DocumentFigures): Scale[] {
  const measuredIn = Map.groupBy(
    entries.filter(({ figure }) => isMain(figure) && figure.number > 0),
    ({ figure }) => figure.unit ?? '',
  );
  return [...measuredIn].flatMap(([unit, own]): Scale | [] => {
    const sorted = own.toSorted((a, b) => b.figure.number - a.figure.number);
    const largest = sorted[0]?.figure.number ?? 0;
    const smallest = sorted.at(-1)?.figure.number ?? 0;
    return unit === '' || own.length < 3 || largest > smallest * widest ? [] : { unit, largest, entries: sorted };
  });
}

/** What each section holds: words, targets, calls of notes, remarks; none of a document without sections. */
export function shapeOf({ document, entries, sections }: DocumentFigures): SectionShape[] {
  if (sections.length < 2) return [];
  const topOf = topSections(document.children);
  const passages = passagesOf(document);
  const place = new Map(passages.map(({ id, section }) => [id, section && topOf.get(section.id)]));
  const tally = (ids: readonly string[]): Map<string | undefined, number> => {
    const counts = new Map<string | undefined, number>();
    for (const id of ids) counts.set(place.get(id), (counts.get(place.get(id)) ?? 0) + 1);
    return counts;
  };
  const words = wordsBySection(document, passages, place);
  const targets = tally(entries.flatMap(({ figure }) => (figure.kind === 'target' ? figure.at : [])));
  const notes = tally(
    document.series.flatMap((series) => series.notes.flatMap(({ calls }) => calls.flatMap(({ at }) => at ?? []))),
  );
  const remarks = tally(document.remarks.map(({ at }) => at));
  return sections.map((section) => ({
    section,
    words: words.get(section.id) ?? 0,
    targets: targets.get(section.id) ?? 0,
    notes: notes.get(section.id) ?? 0,
    remarks: remarks.get(section.id) ?? 0,
  }));
}

function wordsBySection(
  { language }: Document,
  passages: ReturnType<typeof passagesOf>,
  place: ReadonlyMap<string, string | undefined>,
): Map<string, number> {
  const count = wordCounter(language);
  const counts = new Map<string, number>();
  for (const { id, kind, words } of passages) {
    const top = place.get(id);
    if (top !== undefined && kind !== 'note') counts.set(top, (counts.get(top) ?? 0) + count(words));
  }
  return counts;
}
