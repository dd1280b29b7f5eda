/** The geometry of the diagrams of two documents and the cross-references between them. */

import type { Document } from '../corpus/model/document.ts';
import { wordsOf } from '../corpus/model/inline.ts';
import type { PlacedAnnotation } from '../corpus/model/links.ts';
import type { TreeNode } from '../corpus/model/node.ts';
import { notesOf, partsOf, titleOf, walk } from '../corpus/model/walk.ts';
import { beginningOf, headOf } from '../corpus/text/characters.ts';
import { profileOf } from '../corpus/text/languages/index.ts';

/** A section, or a paragraph of a document without sections, in one of the two columns, whose rows are of one height. */
export interface DiagramNode {
  id: string;
  /** The number that is printed before a section's title. */
  number?: string | undefined;
  /** The section's title; of a paragraph how it begins. */
  label: string;
}

interface End {
  document: string;
  id: string;
}

/** A cross-reference: the two passages, and the line between their nodes as an SVG path in a square of 100 units. */
export interface DiagramLine {
  id: string;
  from: End;
  to: End;
  body: string;
  path: string;
}

/** Two documents that are linked, the one that comes first in the library at the left. */
export interface Diagram {
  documents: [Document, Document];
  left: DiagramNode[];
  right: DiagramNode[];
  lines: DiagramLine[];
}

/** Lays out every pair of documents that a cross-reference joins, in the order of the documents. The work grows with the links. */
export function linkDiagrams(documents: readonly Document[]): Diagram[] {
  const order = new Map(documents.map(({ id }, index) => [id, index]));
  const pairs = new Map<string, { left: number; right: number; references: Reference[] }>();
  for (const { id: document, annotations } of documents) {
    for (const annotation of annotations) {
      const reference = referenceOf(document, annotation, order);
      if (!reference) continue;
      const [left, right] = [order.get(reference.left.document) ?? 0, order.get(reference.right.document) ?? 0];
      const pair = pairs.get(`${left} ${right}`) ?? { left, right, references: [] };
      pair.references.push(reference);
      pairs.set(`${left} ${right}`, pair);
    }
  }
  return [...pairs.values()]
    .sort((a, b) => a.left - b.left || a.right - b.right)
    .map(({ left, right, references }) =>
      diagramOf([documents[left] as Document, documents[right] as Document], references),
    );
}

/** A cross-reference with its ends in the two columns. */
interface Reference extends Omit<DiagramLine, 'path'> {
  left: End;
  right: End;
}

function referenceOf(
  document: string,
  annotation: PlacedAnnotation,
  order: ReadonlyMap<string, number>,
): Reference | undefined {
  if (annotation.kind !== 'cross-reference' || annotation.to.document === document) return undefined;
  // A withdrawn document has no place in a diagram.
  if (!order.has(annotation.to.document)) return undefined;
  const { id, body } = annotation;
  const from = { document, id: annotation.at };
  const to = { document: annotation.to.document, id: annotation.to.id };
  const isForth = (order.get(from.document) ?? 0) < (order.get(to.document) ?? 0);
  return { id, body, from, to, left: isForth ? from : to, right: isForth ? to : from };
}

function diagramOf(documents: [Document, Document], references: readonly Reference[]): Diagram {
  const left = columnOf(documents[0], new Set(references.map((one) => one.left.id)));
  const right = columnOf(documents[1], new Set(references.map((one) => one.right.id)));
  const lines = references.map(({ left: start, right: end, ...reference }): DiagramLine => {
    const [y1, y2] = [heightIn(left, start.id), heightIn(right, end.id)];
    return { ...reference, path: `M0 ${y1}C50 ${y1} 50 ${y2} 100 ${y2}` };
  });
  return { documents, left: left.nodes, right: right.nodes, lines };
}

/** How far down a column the node of a passage has its middle, in hundredths: its rows are of one height. */
function heightIn({ nodes, nodeOf }: Column, passage: string): string {
  const row = nodes.findIndex(({ id }) => id === nodeOf.get(passage));
  return (((row + 0.5) / nodes.length) * 100).toFixed(1);
}

interface Column {
  nodes: DiagramNode[];
  /** The node of each passage. */
  nodeOf: Map<string, string>;
}

const notes = 'h-notes';

/** The words of a block, those in it included. */
const wordsIn = (node: TreeNode): string =>
  [...walk([node])].flatMap(({ node: one }) => partsOf(one).map(wordsOf)).find((words) => words.trim() !== '') ?? '';

/** A document's top sections, its paragraphs that stand in none, and its notes as one, if any of them is linked. */
function columnOf(document: Document, linked: ReadonlySet<string>): Column {
  const nodes: Column['nodes'] = [];
  const nodeOf = new Map<string, string>();
  for (const node of document.children) {
    const passages = [...walk([node])].flatMap(({ node: one }) => ('id' in one ? [one] : []));
    if (node.type === 'section') {
      nodes.push({ id: node.id, number: node.number, label: beginningOf(titleOf(node), 56) });
      for (const { id } of passages) nodeOf.set(id, node.id);
    } else {
      const [first] = passages;
      if (first) nodes.push({ id: first.id, label: `“${headOf(wordsIn(node), 48)}”` });
      for (const { id } of passages) nodeOf.set(id, first?.id ?? id);
    }
  }
  const own = notesOf(document);
  for (const { id } of own) nodeOf.set(id, notes);
  if (own.some(({ id }) => linked.has(id))) nodes.push({ id: notes, label: profileOf(document.language).words.notes });
  return { nodes, nodeOf };
}
