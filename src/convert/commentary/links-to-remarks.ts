/** Links → the remarks beside each passage: what the editors say there, from whichever end they said it. */

import type { Target, Term } from '../../corpus/editors/term.ts';
import type { PlacedAnnotation, Stretch } from '../../corpus/model/links.ts';
import { type Remark, remarkOrder } from '../../corpus/model/remark.ts';
import type { Passage } from '../../corpus/model/walk.ts';
import { type WithdrawnDocument, withdrawnLabel } from '../../corpus/model/withdrawal.ts';
import type { Outcome } from '../../corpus/problems/problem.ts';

interface Input {
  passages: readonly Pick<Passage, 'document' | 'id' | 'place'>[];
  /** By document: its short title, by which other documents name it. */
  titles: ReadonlyMap<string, string>;
  withdrawn?: ReadonlyMap<string, WithdrawnDocument>;
  /** The languages of the documents that have another than the site's. */
  languages?: ReadonlyMap<string, string>;
  annotations: ReadonlyMap<string, readonly PlacedAnnotation[]>;
  terms: readonly Term[];
}

/**
 * Gathers the remarks of every document, in the order of its passages.
 *
 * Both ends of a cross-reference show it, and a formula's item shows at the passages that treat it.
 */
export function linksToRemarks({
  passages,
  titles,
  withdrawn,
  languages = new Map(),
  annotations,
  terms,
}: Input): Outcome<Map<string, Remark[]>> {
  const key = ({ document, id }: Target): string => `${document}#${id}`;
  const order = new Map(passages.map((one, index) => [key(one), index]));
  const words = new Map(passages.map((one) => [key(one), one.place.words]));
  /** Where a passage stands, as seen from another: "9, ¶ 2", or "Action Plan 2025, ¶ 7" in another document. */
  const languageOf = ({ document }: Target): { language?: string } => {
    const language = languages.get(document);
    return language === undefined ? {} : { language };
  };
  const labelOf = (from: Target, to: Target): string => {
    const gone = withdrawn?.get(to.document);
    if (gone) return withdrawnLabel(gone.withdrawal);
    const place = words.get(key(to)) ?? to.id;
    return to.document === from.document ? place : `${titles.get(to.document) ?? to.document}, ${place}`;
  };
  const value = new Map([...titles.keys()].map((document) => [document, [] as Remark[]]));
  const add = ({ document }: Target, remark: Remark): void => {
    value.get(document)?.push(remark);
  };

  for (const [document, list] of annotations) {
    for (const annotation of list) {
      const { id, body, basis, stretch } = annotation;
      const source = { document, id: annotation.at };
      if (annotation.kind === 'comment') {
        add(source, { kind: 'comment', at: source.id, id, body, basis, ...(stretch && { stretch }) });
        continue;
      }
      const { relation, toStretch } = annotation;
      const target = { document: annotation.to.document, id: annotation.to.id };
      const end = (own: Target, other: Target, direction: 'to' | 'from', at: Stretch | undefined): Remark => ({
        kind: 'cross-reference',
        at: own.id,
        id,
        body,
        basis,
        ...(at && { stretch: at }),
        relation,
        direction,
        other,
        label: labelOf(own, other),
        ...languageOf(other),
      });
      add(source, end(source, target, 'to', stretch));
      add(target, end(target, source, 'from', toStretch));
    }
  }
  for (const { id: term, label: formula, items = [] } of terms) {
    for (const [index, { label: item, at: targets = [] }] of items.entries()) {
      for (const { reason, ...target } of targets)
        add(target, { kind: 'treats', at: target.id, term, formula, item, index, reason });
    }
  }
  for (const [document, remarks] of value) {
    const place = ({ at }: Remark): number => order.get(`${document}#${at}`) ?? 0;
    remarks.sort((a, b) => place(a) - place(b) || remarkOrder(a) - remarkOrder(b));
  }
  return { value, problems: [] };
}
