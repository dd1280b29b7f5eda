/** Links → for each passage, what is marked in it and what the editors say beside it. */

import type { Target, Term } from '../../corpus/editors/term.ts';
import { type Commentary, type Entry, entryOrder } from '../../corpus/model/commentary.ts';
import { type Edition, placeLabel } from '../../corpus/model/edition.ts';
import type { Mention, PlacedAnnotation, Stretch } from '../../corpus/model/links.ts';
import type { Passage } from '../../corpus/model/passage.ts';
import type { Outcome } from '../../corpus/problems/problem.ts';

interface Input {
  passages: readonly Passage[];
  editions: ReadonlyMap<string, Edition>;
  mentions: ReadonlyMap<string, readonly Mention[]>;
  annotations: ReadonlyMap<string, readonly PlacedAnnotation[]>;
  terms: readonly Term[];
}

type OfPassage = Commentary extends Map<string, infer V> ? V : never;

/**
 * Gathers the commentary of every document.
 *
 * Both ends of a cross-reference show it, and a formula's item shows at the passages that treat it. The first mention
 * of a term in a paragraph or note is a link, none in a heading; one that is not marked is held by the mark it lies in.
 */
export function linksToCommentary({
  passages,
  editions,
  mentions,
  annotations,
  terms,
}: Input): Outcome<Map<string, Commentary>> {
  const value = new Map([...editions.keys()].map((document) => [document, new Map() as Commentary]));
  const at = ({ document, id }: Target): OfPassage => {
    const own = value.get(document) ?? new Map();
    const found = own.get(id) ?? { marks: { terms: [], quotes: [] }, entries: [] };
    own.set(id, found);
    return found;
  };
  const add = (target: Target, stretch: Stretch | undefined, entry: Entry & { id: string }): void => {
    const { marks, entries } = at(target);
    if (stretch) marks.quotes.push({ ...stretch, id: entry.id });
    entries.push(entry);
  };

  for (const [document, list] of annotations) {
    for (const annotation of list) {
      const { id, body, basis, stretch } = annotation;
      const source = { document, id: annotation.at };
      if (annotation.kind === 'comment') {
        add(source, stretch, { kind: 'comment', id, body, basis });
        continue;
      }
      const target = { document: annotation.to.document, id: annotation.to.id };
      const common = { kind: 'cross-reference' as const, id, body, basis, relation: annotation.relation };
      add(source, stretch, { ...common, direction: 'to', other: target, label: labelOf(editions, source, target) });
      add(target, annotation.toStretch, {
        ...common,
        direction: 'from',
        other: source,
        label: labelOf(editions, target, source),
      });
    }
  }
  for (const { id: term, label: formula, items = [] } of terms) {
    for (const [index, { label: item, at: targets = [] }] of items.entries()) {
      for (const { reason, ...target } of targets)
        at(target).entries.push({ kind: 'treats', term, formula, item, index, reason });
    }
  }
  const headings = new Set(
    passages.filter(({ kind }) => kind === 'heading').map(({ document, id }) => `${document}#${id}`),
  );
  for (const [document, list] of mentions) {
    for (const { term, at: id, start, end, marked } of list) {
      const { marks } = at({ document, id });
      if (!marked) {
        const around = marks.terms.find((one) => one.start < end && start < one.end);
        if (around) around.holds = [...(around.holds ?? []), term];
        continue;
      }
      const link = !headings.has(`${document}#${id}`) && !marks.terms.some((one) => one.term === term);
      marks.terms.push({ term, start, end, link });
    }
  }
  for (const commentary of value.values()) {
    for (const { entries } of commentary.values()) entries.sort((a, b) => entryOrder(a) - entryOrder(b));
  }
  return { value, problems: [] };
}

/** Where a passage stands, as seen from another: "9, ¶ 2", or "Action Plan 2025, ¶ 7" in another document. */
function labelOf(editions: ReadonlyMap<string, Edition>, from: Target, { document, id }: Target): string {
  const edition = editions.get(document);
  if (!edition) return id;
  const place = placeLabel(edition, id);
  return document === from.document ? place : `${edition['short-title']}, ${place}`;
}
