/** Links → the remarks beside each passage: what the editors say there, from whichever end they said it. */

import type { CitedSource, SourceUse } from '../../corpus/editors/sources.ts';
import type { Target, Term } from '../../corpus/editors/term.ts';
import type { PlacedAnnotation, Stretch } from '../../corpus/model/links.ts';
import { compareByUse, type Remark } from '../../corpus/model/remark.ts';
import type { NamedShard, Shard } from '../../corpus/model/shard.ts';
import type { Passage } from '../../corpus/model/walk.ts';
import { type WithdrawnDocument, withdrawnLabel } from '../../corpus/model/withdrawal.ts';
import type { Outcome } from '../../corpus/problems/problem.ts';
import { languageByScript, otherThanSite } from '../../corpus/text/languages/index.ts';

interface Input {
  passages: readonly Pick<Passage, 'document' | 'id' | 'place'>[];
  /** By document: its short title, by which other documents name it. */
  titles: ReadonlyMap<string, string>;
  withdrawn?: ReadonlyMap<string, WithdrawnDocument>;
  /** Documents that are not yet published: what they say of others is not shown there. */
  unpublished?: ReadonlySet<string>;
  /** The languages of the documents that have another than the site's. */
  languages?: ReadonlyMap<string, string>;
  annotations: ReadonlyMap<string, readonly PlacedAnnotation[]>;
  terms: readonly Term[];
  /** The sources that annotations cite, by their ids. */
  sources?: ReadonlyMap<string, CitedSource>;
  /** The libraries beside this one, whose cross-references lead here, and where those of this one lead. */
  shards?: readonly NamedShard[];
}

/**
 * Gathers the remarks of every document, in the order of its passages, and on each by their use.
 *
 * Both ends of a cross-reference show it, and a formula's item shows at the passages that treat it.
 */
export function linksToRemarks(input: Input): Outcome<Map<string, Remark[]>> {
  const { passages, titles, annotations, terms, sources = new Map(), shards = [] } = input;
  const value = new Map([...titles.keys()].map((document) => [document, [] as Remark[]]));
  const placesOf = naming(input);
  const order = new Map(passages.map((one, index) => [keyOf(one), index]));
  const all = [
    ...[...annotations].flatMap(([document, list]) =>
      list.flatMap((one) => remarksOf(document, one, placesOf, sources)),
    ),
    ...terms.flatMap(treatments),
    ...shards.flatMap((shard) => comingFrom(shard, order)),
  ];
  for (const { document, remark } of all) if (isShown(document, remark, input)) value.get(document)?.push(remark);
  for (const [document, remarks] of value) {
    const place = ({ at: id }: Remark): number => order.get(keyOf({ document, id })) ?? 0;
    remarks.sort((a, b) => place(a) - place(b) || compareByUse(a, b));
  }
  return { value, problems: [] };
}

const isShown = (document: string, remark: Remark, { unpublished }: Input): boolean =>
  remark.kind !== 'cross-reference' || !unpublished?.has(remark.other.document) || unpublished.has(document);

const keyOf = ({ document, id }: Target): string => `${document}#${id}`;

/** A remark and the document that it stands in. */
interface Placed {
  document: string;
  remark: Remark;
}

/** Says where a passage stands, as seen from another, and in which language. */
type PlacesOf = (from: Target, to: Target) => { label: string; language?: string };

/** "9, ¶ 2", or "Action Plan 2025, ¶ 7" in another document. */
function naming({ passages, titles, withdrawn, languages = new Map(), shards = [] }: Input): PlacesOf {
  const words = new Map(passages.map((one) => [keyOf(one), one.place.words]));
  const elsewhere = new Map(shards.flatMap(({ shard }) => shard.documents.map((one) => [one.id, one] as const)));
  return (from, to) => {
    const document = elsewhere.get(to.document);
    if (document) return namedIn(document, to.id);
    const gone = withdrawn?.get(to.document);
    const language = languages.get(to.document);
    const place = words.get(keyOf(to)) ?? to.id;
    const own = to.document === from.document ? place : `${titles.get(to.document) ?? to.document}, ${place}`;
    return { label: gone ? withdrawnLabel(gone.withdrawal) : own, ...(language !== undefined && { language }) };
  };
}

/** What a passage of another library is called. */
function namedIn({ title, language, places }: Shard['documents'][number], id: string): ReturnType<PlacesOf> {
  const other = otherThanSite(language);
  return { label: `${title}, ${places[id] ?? id}`, ...(other !== undefined && { language: other }) };
}

/** The cross-references of another library to passages of this one, as they stand here. One that leads nowhere is that library's problem. */
const comingFrom = ({ id: shard, shard: { documents } }: NamedShard, known: ReadonlyMap<string, unknown>): Placed[] =>
  documents.flatMap((document) =>
    document.links.flatMap(({ to, at, ...link }): Placed[] => {
      if (!known.has(keyOf(to))) return [];
      const other = { document: document.id, id: at };
      const end = { at: to.id, direction: 'from' as const, other, shard, ...namedIn(document, at) };
      return [{ document: to.document, remark: { kind: 'cross-reference', ...link, ...end } }];
    }),
  );

/** A cross-reference stands at both ends, all else at its passage. */
function remarksOf(
  document: string,
  annotation: PlacedAnnotation,
  placesOf: PlacesOf,
  known: NonNullable<Input['sources']>,
): Placed[] {
  const { id, body, basis, stretch } = annotation;
  const sources = annotation.sources?.flatMap((use) => sourceIn(use, known));
  const source = { document, id: annotation.at };
  const common = (at: string, words: Stretch | undefined) => ({
    at,
    id,
    body,
    basis,
    ...(words && { stretch: words }),
    ...(sources && { sources }),
  });
  if (annotation.kind === 'translation') {
    const { original, 'original-language': language } = annotation;
    const words = original && { original: { words: original, ...inLanguage(language ?? languageByScript(original)) } };
    return [{ document, remark: { kind: 'translation', ...common(source.id, stretch), ...words } }];
  }
  if (annotation.kind !== 'cross-reference')
    return [{ document, remark: { kind: annotation.kind, ...common(source.id, stretch) } }];
  const { relation, toStretch, shard } = annotation;
  const target = { document: annotation.to.document, id: annotation.to.id };
  const end = (own: Target, other: Target, direction: 'to' | 'from', words: Stretch | undefined): Placed => ({
    document: own.document,
    remark: {
      kind: 'cross-reference',
      ...common(own.id, words),
      relation,
      direction,
      other,
      ...(shard !== undefined && { shard }),
      ...placesOf(own, other),
    },
  });
  return [end(source, target, 'to', stretch), end(target, source, 'from', toStretch)];
}

const inLanguage = (language: string | undefined): { language?: string } =>
  language === undefined ? {} : { language };

/** A source as a remark names it: what else is known of it, its list says. */
const sourceIn = ({ source: id, supports }: SourceUse, known: NonNullable<Input['sources']>) => {
  const source = known.get(id);
  return source ? [{ id, publisher: source.publisher, supports }] : [];
};

/** What the items of a formula say of the passages that treat them. */
const treatments = ({ id: term, label: formula, basis, items = [] }: Term): Placed[] =>
  items.flatMap(({ label: item, at: targets = [] }, index) =>
    targets.map(({ document, id: at, reason }) => ({
      document,
      remark: {
        kind: 'treats',
        at,
        term,
        formula,
        item,
        index,
        reason,
        ...(basis.kind === 'text' && { defined: { document: basis.document, id: basis.at } }),
      },
    })),
  );
