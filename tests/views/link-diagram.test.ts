/** The geometry of the diagram of two documents. */
import { expect, test } from 'vitest';
import type { Document } from '../../src/corpus/model/document.ts';
import type { PlacedAnnotation } from '../../src/corpus/model/links.ts';
import { columns, type Diagram, linkDiagrams } from '../../src/views/link-diagram.ts';
import { documentOf, note, paragraph, section } from '../support/document.ts';

const report = documentOf(
  'report',
  [
    section('s1', '1. One', [paragraph('s1-p1', 'x')]),
    section('s2', '2. A title that is much too long to stand beside the lines', [
      paragraph('s2-p1', 'x'),
      paragraph('s2-p2', 'x'),
    ]),
  ],
  { notes: [note('n1', 'x')] },
);
const article = documentOf(
  'article',
  ['1', '2', '3', '4'].map((n) => paragraph(`p${n}`, 'x', `¶ ${n}`)),
);
const third = documentOf('third', [paragraph('p1', 'x')]);
const reference = (id: string, at: string, document: string, to: string): PlacedAnnotation => ({
  id,
  kind: 'cross-reference',
  at,
  to: { document, id: to },
  relation: 'compare',
  body: `Body of ${id}.`,
  basis: 'text',
});
const annotated = (document: Document, ...annotations: PlacedAnnotation[]): Document => ({ ...document, annotations });
const only = (documents: Document[]): Diagram | undefined => linkDiagrams(documents)[0];

test('a line for each cross-reference between the two, whichever of them it is in; and no other', () => {
  const comment: PlacedAnnotation = { id: 'c', kind: 'comment', at: 'p1', body: 'x', basis: 'text' };
  const diagrams = linkDiagrams([
    annotated(report, reference('a', 's2', 'article', 'p1'), reference('within', 's1-p1', 'report', 's2')),
    annotated(article, reference('b', 'p4', 'report', 's2-p2'), reference('elsewhere', 'p1', 'third', 'p1'), comment),
    annotated(third, reference('d', 'p1', 'report', 's1')),
  ]);
  expect(diagrams.map(({ documents }) => documents.map(({ id }) => id))).toEqual([
    ['report', 'article'],
    ['report', 'third'],
    ['article', 'third'],
  ]);
  expect(diagrams[0]?.lines.map(({ id, from, to, body }) => [id, from, to, body])).toEqual([
    ['a', { document: 'report', id: 's2' }, { document: 'article', id: 'p1' }, 'Body of a.'],
    ['b', { document: 'article', id: 'p4' }, { document: 'report', id: 's2-p2' }, 'Body of b.'],
  ]);
});

test('sections stand at the left and paragraphs at the right, spread over the height; lines run from node to node', () => {
  const diagram = only([report, annotated(article, reference('b', 'p4', 'report', 's2-p2'))]);
  const height = 4 * columns.row;
  expect(diagram?.height).toBe(height);
  expect(diagram?.left).toEqual([
    { id: 's1', label: '1  One', y: height * 0.25 },
    { id: 's2', label: '2  A title that is much too long to …', y: height * 0.75 },
  ]);
  expect(diagram?.right.map(({ label, y }) => [label, y])).toEqual(
    ['¶ 1', '¶ 2', '¶ 3', '¶ 4'].map((label, index) => [label, (index + 0.5) * columns.row]),
  );
  expect(diagram?.lines[0]?.path).toBe(`M${columns.left} 102.0C425 102.0 425 119.0 ${columns.right} 119.0`);
});

test('a cross-reference to a note is drawn too', () => {
  const diagram = only([report, annotated(article, reference('b', 'p4', 'report', 'n1'))]);
  expect(diagram?.lines.map(({ id }) => id)).toEqual(['b']);
  expect(diagram?.left.map(({ label }) => label)).toEqual(['1  One', expect.stringMatching(/^2 /), 'Notes']);
  expect(diagram?.lines[0]?.path).toContain(`M${columns.left} ${diagram?.left[2]?.y.toFixed(1)}C`);
});

test('paragraphs before the first section are nodes of their own', () => {
  const other = documentOf('report', [paragraph('p1', 'x'), ...report.children]);
  const diagram = only([annotated(other, reference('b', 'p1', 'article', 'p2')), article]);
  expect(diagram?.left.map(({ id }) => id)).toEqual(['p1', 's1', 's2']);
  expect(diagram?.lines).toHaveLength(1);
});

test('nothing is drawn where nothing links them', () => {
  expect(linkDiagrams([annotated(report, reference('within', 's1-p1', 'report', 's2')), article])).toEqual([]);
});
