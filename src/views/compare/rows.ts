/** One document beside another: each of its passages, and right of it what the editors tie to it, or the same passage there. */

import { type WordChange, wordDiff } from '../../corpus/editions/word-diff.ts';
import type { Relation } from '../../corpus/editors/annotation.ts';
import type { Document } from '../../corpus/model/document.ts';
import type { Stretch } from '../../corpus/model/links.ts';
import type { Remark } from '../../corpus/model/remark.ts';
import { type Passage, passagesOf } from '../../corpus/model/walk.ts';
import { primaryOf } from '../../corpus/text/languages/index.ts';
import { areOneText, crossReferencesOf } from './pairs.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** What is marked in a passage: words that a cross-reference compares, a term that both have, words that the other edition has not. */
export type Mark = Stretch & ({ tie: string } | { term: string } | { only: 'before' | 'after' });

/** A passage as it stands in one of the columns. */
export interface Side {
  passage: Passage;
  language: string;
  pieces: Piece<Mark>[];
}

/** What ties the passage at the left to one of the other document. */
export interface Tie {
  id: string;
  relation: Relation;
  /** How the relation is said: from the passage at the left, or to it. */
  direction: 'to' | 'from';
  body: string;
  basis: 'text' | 'editorial';
  other: Side;
}

/** A row. At the left nothing stands where the other edition or language has a passage that this one has not. */
export interface Row {
  left?: Side;
  /** The same passage in the other edition or language. */
  same?: Side;
  ties: Tie[];
  /** What the editors say of a passage that nothing is tied to. */
  comments: Extract<Remark, { kind: 'comment' }>[];
}

/**
 * Lays one document beside another. The work grows with the two texts and the links between them.
 *
 * @param a At the left, in its order; beside itself only those of its passages that are tied to others, each tie once.
 */
export function rowsOf(a: Document, b: Document): Row[] {
  const there = new Map(passagesOf(b).map((one) => [one.id, one]));
  const tiesAt = tiesBetween(a, b, there);
  const comments = Map.groupBy(
    a.remarks.filter((one) => one.kind === 'comment'),
    ({ at }) => at,
  );
  const same = sameIn(a, b, there);
  const marksOfSame = markerOfSame(a, b);
  const rows = passagesOf(a).flatMap((passage): Row[] => {
    const { ties, marks } = tiesAt(passage.id);
    const twin = there.get(same.get(passage.id) ?? '');
    const hasWords = twin !== undefined && passage.words + twin.words !== '';
    if (!isShown(passage, ties.length > 0 || hasWords, a === b)) return [];
    const both = twin && marksOfSame(passage, twin);
    return [
      {
        left: sideOf(a, passage, [...marks, ...(both?.left ?? [])]),
        ...(twin && { same: sideOf(b, twin, both?.right ?? []) }),
        ties,
        comments: ties.length > 0 || twin ? [] : (comments.get(passage.id) ?? []),
      },
    ];
  });
  return areOneText(a, b) || same.size > 0 ? withRest(rows, b, [...there.values()]) : rows;
}

/** So few ties stand for themselves: of a text that is longer, the rest is left out. */
const [fewTies, shortText] = [4, 12];

/** The rows that are shown: of a long text of which the editors tie but a few passages, these alone, under their headings. */
export function shownOf(rows: readonly Row[]): readonly Row[] {
  const tied = rows.filter(({ ties }) => ties.length > 0);
  const isFew = tied.length > 0 && tied.length < fewTies && rows.every(({ same }) => !same);
  if (!isFew || rows.length <= shortText) return rows;
  const headings = new Set(tied.flatMap(({ left }) => left?.passage.section?.id ?? []));
  return rows.filter((row) => row.ties.length > 0 || headings.has(row.left?.passage.id ?? ''));
}

/** What ties each passage of a document to one of another, and the words of it that are compared. */
function tiesBetween(a: Document, b: Document, there: ReadonlyMap<string, Passage>) {
  const tied = Map.groupBy(
    crossReferencesOf(a).filter(({ other, direction }) => other.document === b.id && (a !== b || direction === 'to')),
    ({ at }) => at,
  );
  // The words at the other end are those of the remark that stands there.
  const back = { to: 'from', from: 'to' } as const;
  const stretches = new Map(crossReferencesOf(b).map((one) => [`${one.id} ${back[one.direction]}`, one.stretch]));
  return (at: string): { ties: Tie[]; marks: Mark[] } => {
    const own = tied.get(at) ?? [];
    const ties = own.flatMap(({ id, relation, direction, body, basis, other }): Tie[] => {
      const passage = there.get(other.id);
      const stretch = stretches.get(`${id} ${direction}`);
      if (!passage) return [];
      const side = sideOf(b, passage, stretch ? [{ ...stretch, tie: id }] : []);
      return [{ id, relation, direction, body, basis, other: side }];
    });
    return { ties, marks: own.flatMap(({ id, stretch }) => (stretch ? [{ ...stretch, tie: id }] : [])) };
  };
}

/** Lists and tables have no words of their own; notes are many, and shown where something is tied to them. */
const isShown = ({ words, kind }: Passage, isTied: boolean, isBesideItself: boolean): boolean =>
  isTied || (words !== '' && kind !== 'note' && !isBesideItself);

const languageOf = (document: Document, { node, section }: Passage): string =>
  node.lang ?? section?.lang ?? document.language;

const sideOf = (document: Document, passage: Passage, marks: readonly Mark[]): Side => ({
  passage,
  language: languageOf(document, passage),
  pieces: piecesOf(passage.words, marks),
});

/** Which passage of the other document is the same, by the ids of both: as a document says it, or where both are one text. */
function sameIn(a: Document, b: Document, there: ReadonlyMap<string, Passage>): Map<string, string> {
  const said = [...there.values()].flatMap(({ id, node }) =>
    (node.aligned ?? []).flatMap((own): [string, string][] => (own.document === a.id ? [[own.id, id]] : [])),
  );
  const same = new Map(said);
  const isOneText = areOneText(a, b);
  for (const { id, node } of passagesOf(a)) {
    const own = node.aligned?.find(({ document }) => document === b.id)?.id ?? (isOneText ? id : undefined);
    if (own !== undefined && there.has(own) && !same.has(id)) same.set(id, own);
  }
  return same;
}

/** A function that says what is marked in one passage of both: in one language what differs, in two the terms that both have. */
function markerOfSame(a: Document, b: Document): (one: Passage, other: Passage) => { left: Mark[]; right: Mark[] } {
  const termsIn = ({ mentions }: Document) =>
    Map.groupBy(
      mentions.filter(({ marked }) => marked),
      ({ at }) => at,
    );
  const [here, there] = [termsIn(a), termsIn(b)];
  return (one, other) => {
    const [first, second] = [languageOf(a, one), languageOf(b, other)];
    if (primaryOf(first) === primaryOf(second)) {
      const changes = wordDiff(one.words, other.words, first);
      return { left: changed(changes, 'removed', 'before'), right: changed(changes, 'added', 'after') };
    }
    const [left, right] = [here.get(one.id) ?? [], there.get(other.id) ?? []];
    const both = new Set(left.map(({ term }) => term)).intersection(new Set(right.map(({ term }) => term)));
    const marks = (mentions: typeof left): Mark[] =>
      mentions.flatMap(({ term, start, end }) => (both.has(term) ? [{ term, start, end }] : []));
    return { left: marks(left), right: marks(right) };
  };
}

/** Where words stand that the other edition has not. */
function changed(changes: readonly WordChange[], is: 'added' | 'removed', only: 'before' | 'after'): Mark[] {
  let at = 0;
  return changes.flatMap((one): Mark[] => {
    if (one.is !== 'same' && one.is !== is) return [];
    const start = at;
    at += one.text.length;
    return one.is === is ? [{ start, end: at, only }] : [];
  });
}

/** The rows, with the passages that only the other document has: each behind the one that it follows there. */
function withRest(rows: readonly Row[], b: Document, passages: readonly Passage[]): Row[] {
  const shown = new Set(rows.flatMap(({ same }) => same?.passage.id ?? []));
  let before = '';
  const rest = Map.groupBy(
    passages.filter(({ words }) => words !== ''),
    ({ id }) => {
      if (shown.has(id)) before = id;
      return before;
    },
  );
  const after = (id: string): Row[] =>
    (rest.get(id) ?? []).flatMap((passage) =>
      shown.has(passage.id) ? [] : [{ same: sideOf(b, passage, []), ties: [], comments: [] }],
    );
  return [...after(''), ...rows.flatMap((row) => [row, ...(row.same ? after(row.same.passage.id) : [])])];
}
