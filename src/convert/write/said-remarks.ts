/** What the editors say beside passages, in words: for forms that have no margin. */
import { relationLabels, remarkLabels } from '../../corpus/editors/annotation.ts';
import type { Document } from '../../corpus/model/document.ts';
import type { Place } from '../../corpus/model/place.ts';
import { compareByUse, type Remark } from '../../corpus/model/remark.ts';
import { passagesOf } from '../../corpus/model/walk.ts';

/** A remark. */
export interface SaidRemark {
  kind: Remark['kind'];
  /** What it is, or how the passage stands to the other: “Editors’ reading”, “Same measure as”. */
  head: string;
  /** The words of the passage that it is about, where it is not about all of it. */
  about?: string | undefined;
  /** The words of the original, of a remark on the translation. */
  original?: { words: string; language?: string | undefined } | undefined;
  /** Where it leads: another passage, or the item of a list in the glossary. */
  to?: { document: string; id: string; words: string; language?: string | undefined } | { term: string; words: string };
  body: string;
  /** Whether it says of itself, after its words, that it is the editors' reading. */
  reading: boolean;
  sources: readonly { id: string; publisher: string; supports: string }[];
}

/** What is said beside a passage, by its use to a reader. */
export interface SaidBeside {
  at: string;
  place: Place;
  remarks: SaidRemark[];
}

/** All remarks of a document, passage by passage in the order of the text. */
export function saidRemarks(document: Document): SaidBeside[] {
  const byPassage = Map.groupBy(document.remarks, ({ at }) => at);
  return passagesOf(document).flatMap(({ id: at, place, words }) => {
    const remarks = byPassage.get(at);
    return remarks ? [{ at, place, remarks: remarks.toSorted(compareByUse).map((one) => saidRemark(one, words)) }] : [];
  });
}

function saidRemark(remark: Remark, passage: string): SaidRemark {
  const { kind } = remark;
  if (remark.kind === 'treats') {
    const { term, formula, item, reason } = remark;
    return { kind, head: `On “${formula}”`, to: { term, words: item }, body: reason, reading: false, sources: [] };
  }
  const { basis, body, stretch, sources = [] } = remark;
  const common = { kind, body, sources, about: stretch && passage.slice(stretch.start, stretch.end) };
  if (remark.kind === 'comment')
    return { ...common, head: basis === 'editorial' ? 'Editors’ reading' : 'From the text', reading: false };
  if (remark.kind === 'outcome') return { ...common, head: remarkLabels.outcome, reading: false };
  if (remark.kind === 'translation')
    return { ...common, head: remarkLabels.translation, original: remark.original, reading: false };
  const { relation, direction, other, label: words, language } = remark;
  const to = { ...other, words, language };
  return { ...common, head: relationLabels[relation][direction], to, reading: basis === 'editorial' };
}

/** What is said of a remark's sources: “Sources: Harbour Press (what a crane carries).” */
export const sourcesSaid = (sources: SaidRemark['sources']): string =>
  sources.length === 0
    ? ''
    : `${sources.length === 1 ? 'Source' : 'Sources'}: ${sources.map(({ publisher, supports }) => `${publisher} (${supports})`).join('; ')}.`;
