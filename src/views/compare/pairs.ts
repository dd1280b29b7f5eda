/** The pairs of documents that belong side by side: those that cross-references join, and those that are one text. */
import type { Relation } from '../../corpus/editors/annotation.ts';
import type { Document } from '../../corpus/model/document.ts';
import type { Remark } from '../../corpus/model/remark.ts';

interface End {
  document: string;
  id: string;
}

/** A cross-reference, from the passage that it is of. */
export interface Reference {
  id: string;
  relation: Relation;
  from: End;
  to: End;
  body: string;
}

/** Two documents, the one that comes first in the library first; or twice the same, whose passages are related to one another. */
export interface Pair {
  documents: [Document, Document];
  references: Reference[];
  isOneText: boolean;
}

/** The documents whose text it has, in another language or another edition. */
const namedBy = ({ meta }: Document): string[] =>
  [meta['translation-of'], meta['edition-of']].filter((id) => id !== undefined);

/** Whether two documents are one text: a passage of the one is that of the other which has its id. */
export function areOneText(a: Document, b: Document): boolean {
  const [first, second] = [namedBy(a), namedBy(b)];
  return a.id !== b.id && (first.includes(b.id) || second.includes(a.id) || first.some((id) => second.includes(id)));
}

/** The documents that are one text, by the one that they name: that one itself, and they. */
function textsAmong(documents: readonly Document[]): Document[][] {
  const byId = new Map(documents.map((one) => [one.id, one]));
  const naming = Map.groupBy(
    documents.flatMap((one) => namedBy(one).map((id) => ({ id, one }))),
    ({ id }) => id,
  );
  return [...naming].map(([id, own]) => [...[byId.get(id) ?? []].flat(), ...own.map(({ one }) => one)]);
}

/** The cross-references beside a passage. */
export type CrossReference = Extract<Remark, { kind: 'cross-reference' }>;

/** The cross-references that stand beside the passages of a document. */
export const crossReferencesOf = ({ remarks }: Pick<Document, 'remarks'>): CrossReference[] =>
  remarks.filter((remark) => remark.kind === 'cross-reference');

/** Finds all pairs, in the order of the documents. The work grows with the links. */
export function pairsOf(documents: readonly Document[]): Pair[] {
  const order = new Map(documents.map(({ id }, index) => [id, index]));
  const pairs = new Map<string, Pair>();
  const pairOf = (one: number, other: number): Pair | undefined => {
    const [a, b] = [documents[Math.min(one, other)], documents[Math.max(one, other)]];
    if (!a || !b) return undefined;
    const key = `${a.id} ${b.id}`;
    const known = pairs.get(key) ?? { documents: [a, b], references: [], isOneText: areOneText(a, b) };
    pairs.set(key, known);
    return known;
  };
  for (const own of textsAmong(documents))
    for (const [at, one] of own.entries())
      for (const other of own.slice(at + 1)) pairOf(order.get(one.id) ?? -1, order.get(other.id) ?? -1);
  for (const [index, document] of documents.entries()) {
    for (const { id, at, relation, direction, other, body } of crossReferencesOf(document)) {
      const pair = direction === 'to' ? pairOf(index, order.get(other.document) ?? documents.length) : undefined;
      pair?.references.push({ id, relation, from: { document: document.id, id: at }, to: other, body });
    }
  }
  const rank = ({ documents: [a, b] }: Pair): number =>
    (order.get(a.id) ?? 0) * documents.length + (order.get(b.id) ?? 0);
  return [...pairs.values()].sort((a, b) => rank(a) - rank(b));
}
