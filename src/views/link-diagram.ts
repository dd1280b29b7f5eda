/** The geometry of the diagram of two documents and the cross-references between them. */

import type { DocumentData } from '../corpus/model/data.ts';
import { type Edition, placeLabel } from '../corpus/model/edition.ts';
import { beginningOf } from '../corpus/text/characters.ts';
import { profileOf } from '../corpus/text/languages/index.ts';

/** A section, or a paragraph of a document without sections, in one of the two columns. */
export interface DiagramNode {
  id: string;
  label: string;
  y: number;
}

/** A cross-reference: the two passages, and the line between their nodes as an SVG path. */
export interface DiagramLine {
  id: string;
  from: { document: string; id: string };
  to: { document: string; id: string };
  body: string;
  path: string;
}

export interface Diagram {
  left: DiagramNode[];
  right: DiagramNode[];
  lines: DiagramLine[];
  height: number;
}

/** Where the columns end and begin, in the diagram's units. */
export const columns = { left: 330, right: 520, row: 34 };

/**
 * Lays two documents out beside one another.
 *
 * @param documents The two, with their data; cross-references of either to the other are drawn.
 * @returns `undefined` where nothing links them.
 */
export function linkDiagram(documents: [Edition, Edition], data: readonly DocumentData[]): Diagram | undefined {
  const [a, b] = documents;
  const references = data.flatMap(({ id: document, annotations }) =>
    annotations.flatMap((annotation): Reference[] => {
      if (annotation.kind !== 'cross-reference' || annotation.to.document === document) return [];
      const from = { document, id: annotation.at };
      const to = { document: annotation.to.document, id: annotation.to.id };
      const [left, right] = document === a.id ? [from, to] : [to, from];
      return left.document === a.id && right.document === b.id ? [{ ...annotation, from, to, left, right }] : [];
    }),
  );
  if (references.length === 0) return undefined;

  const rows = [
    nodesOf(a, new Set(references.map(({ left }) => left.id))),
    nodesOf(b, new Set(references.map(({ right }) => right.id))),
  ] as const;
  const height = Math.max(rows[0].length, rows[1].length) * columns.row;
  const spread = (nodes: readonly Omit<DiagramNode, 'y'>[]): DiagramNode[] =>
    nodes.map((node, index) => ({ ...node, y: ((index + 0.5) / nodes.length) * height }));
  const [left, right] = [spread(rows[0]), spread(rows[1])];
  const lines = references.map(({ id, from, to, body, ...ends }): DiagramLine => {
    const [y1, y2] = [heightOf(ends.left.id, left, a).toFixed(1), heightOf(ends.right.id, right, b).toFixed(1)];
    const middle = (columns.left + columns.right) / 2;
    const path = `M${columns.left} ${y1}C${middle} ${y1} ${middle} ${y2} ${columns.right} ${y2}`;
    return { id, from, to, body, path };
  });
  return { left, right, lines, height };
}

/** A cross-reference with its ends in the two columns. */
interface Reference extends Omit<DiagramLine, 'path'> {
  left: DiagramLine['from'];
  right: DiagramLine['from'];
}

/** A document's sections, its paragraphs that stand in none, and its notes as one, if any of them is linked. */
function nodesOf(edition: Edition, linked: ReadonlySet<string>): Omit<DiagramNode, 'y'>[] {
  const nodes = edition.outline.flatMap(({ id, number, title, paragraphs }) =>
    id === undefined
      ? paragraphs.map((paragraph) => ({ id: paragraph.id, label: placeLabel(edition, paragraph.id) }))
      : [{ id, label: beginningOf([number, title].filter(Boolean).join('  '), 41) }],
  );
  const label = profileOf(edition.language).words.notes;
  return edition.notes.some(({ id }) => linked.has(id)) ? [...nodes, { id: notes, label }] : nodes;
}

const notes = 'h-notes';

/** How far down the node of a passage stands. */
function heightOf(id: string, nodes: readonly DiagramNode[], edition: Edition): number {
  const section = edition.outline.find(({ paragraphs }) => paragraphs.some((paragraph) => paragraph.id === id))?.id;
  const own = edition.notes.some((note) => note.id === id) ? notes : (section ?? id);
  return nodes.find((node) => node.id === own)?.y ?? 0;
}
