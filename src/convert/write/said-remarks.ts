/** What the editors say beside passages, in words: for forms that have no margin. */
import { relationLabels, remarkLabels } from '../../corpus/editors/annotation.ts';
import type { Place } from '../../corpus/model/place.ts';
import { compareByUse, type Remark } from '../../corpus/model/remark.ts';
import { passagesOf } from '../../corpus/model/walk.ts';
import type { Taken } from './format.ts';

/** A remark. */
export interface SaidRemark {
  kind: Remark['kind'];
  /** The annotation's id, at the passage that it was written on. */
  id?: string | undefined;
  /** What it is, or how the passage stands to the other: “Editors’ reading”, “Same measure as”. */
  head: string;
  /** The words of the passage that it is about, where it is not about all of it. */
  about?: string | undefined;
  /** The words of the original, of a remark on the translation. */
  original?: { words: string; language?: string | undefined } | undefined;
  /** Where it leads: another passage, or the item of a list, whose term the document's glossary need not have. */
  to?:
    | { shard?: string | undefined; document: string; id: string; words: string; language?: string | undefined }
    | { term: string | undefined; words: string };
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
export function saidRemarks({ document, terms }: Pick<Taken, 'document' | 'terms'>): SaidBeside[] {
  const known = new Set(terms.map(({ id }) => id));
  const byPassage = Map.groupBy(document.remarks, ({ at }) => at);
  return passagesOf(document).flatMap(({ id: at, place, words }) => {
    const remarks = byPassage.get(at);
    return remarks
      ? [{ at, place, remarks: remarks.toSorted(compareByUse).map((one) => saidRemark(one, words, known)) }]
      : [];
  });
}

function saidRemark(remark: Remark, passage: string, known: ReadonlySet<string>): SaidRemark {
  const { kind } = remark;
  if (remark.kind === 'treats') {
    const { term, formula, item, reason } = remark;
    return {
      kind,
      head: `On “${formula}”`,
      to: { term: known.has(term) ? term : undefined, words: item },
      body: reason,
      reading: false,
      sources: [],
    };
  }
  const { basis, body, stretch, sources = [] } = remark;
  const id = remark.kind === 'cross-reference' && remark.direction === 'from' ? undefined : remark.id;
  const common = { kind, id, body, sources, about: stretch && passage.slice(stretch.start, stretch.end) };
  if (remark.kind === 'comment')
    return { ...common, head: basis === 'editorial' ? 'Editors’ reading' : 'From the text', reading: false };
  if (remark.kind === 'outcome') return { ...common, head: remarkLabels.outcome, reading: false };
  if (remark.kind === 'translation')
    return { ...common, head: remarkLabels.translation, original: remark.original, reading: false };
  const { relation, direction, other, shard, label: words, language } = remark;
  const to = { ...other, shard, words, language };
  return { ...common, head: relationLabels[relation][direction], to, reading: basis === 'editorial' };
}

/** What is said of a remark's sources: “Sources: Harbour Press (what a crane carries).” */
export const sourcesSaid = (sources: SaidRemark['sources']): string =>
  sources.length === 0
    ? ''
    : `${sources.length === 1 ? 'Source' : 'Sources'}: ${sources.map(({ publisher, supports }) => `${publisher} (${supports})`).join('; ')}.`;
