/** The geometry of the diagram of two documents and the cross-references between them. */
import type { DocumentData } from '../corpus/data.ts';
import { type Edition, placeLabel } from '../corpus/edition.ts';

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
  const rows = [nodesOf(a), nodesOf(b)] as const;
  const height = Math.max(rows[0].length, rows[1].length) * columns.row;
  const spread = (nodes: readonly Omit<DiagramNode, 'y'>[]): DiagramNode[] =>
    nodes.map((node, index) => ({ ...node, y: ((index + 0.5) / nodes.length) * height }));
  const [left, right] = [spread(rows[0]), spread(rows[1])];

  const lines = data.flatMap(({ id: document, annotations }) =>
    annotations.flatMap((annotation): DiagramLine[] => {
      if (annotation.kind !== 'cross-reference' || annotation.to.document === document) return [];
      const from = { document, id: annotation.at };
      const to = { document: annotation.to.document, id: annotation.to.id };
      const ends = document === a.id ? [from, to] : [to, from];
      if (ends[0]?.document !== a.id || ends[1]?.document !== b.id) return [];
      const y = [nodeFor(left, a, ends[0].id)?.y, nodeFor(right, b, ends[1].id)?.y];
      if (y[0] === undefined || y[1] === undefined) return [];
      const middle = (columns.left + columns.right) / 2;
      const path = `M${columns.left} ${y[0].toFixed(1)}C${middle} ${y[0].toFixed(1)} ${middle} ${y[1].toFixed(1)} ${columns.right} ${y[1].toFixed(1)}`;
      return [{ id: annotation.id, from, to, body: annotation.body, path }];
    }),
  );
  return lines.length === 0 ? undefined : { left, right, lines, height };
}

/** The sections of a document, or its paragraphs where it has none; and its notes as one. */
function nodesOf(edition: Edition): Omit<DiagramNode, 'y'>[] {
  const sections = edition.outline.flatMap(({ id, number, title }) =>
    id === undefined ? [] : [{ id, label: clip([number, title].filter(Boolean).join('  ')) }],
  );
  if (sections.length > 0) return sections;
  return edition.outline.flatMap(({ paragraphs }) =>
    paragraphs.map(({ id }) => ({ id, label: placeLabel(edition, id) })),
  );
}

/** The node that a passage belongs to. */
function nodeFor(nodes: readonly DiagramNode[], { outline }: Edition, id: string): DiagramNode | undefined {
  const section = outline.find(({ paragraphs }) => paragraphs.some((paragraph) => paragraph.id === id))?.id;
  return nodes.find((node) => node.id === id || node.id === section);
}

const clip = (text: string): string => (text.length <= 42 ? text : `${text.slice(0, 41).replace(/\s+\S*$/, '')} …`);
