/** The geometry of the diagram of two documents. */
import { expect, test } from 'vitest';
import type { DocumentData } from '../../src/corpus/model/data.ts';
import type { Edition } from '../../src/corpus/model/edition.ts';
import { columns, linkDiagram } from '../../src/views/link-diagram.ts';

const editionOf = (id: string, outline: object[], notes: object[] = []): Edition =>
  ({ id, language: 'en', outline, notes }) as unknown as Edition;
const section = (id: string, title: string, ...paragraphs: string[]) => ({
  id,
  number: id.slice(1),
  title,
  origin: 'text',
  paragraphs: paragraphs.map((own) => ({ id: own })),
});
const report = editionOf(
  'report',
  [
    section('s1', 'One', 's1-p1'),
    section('s2', 'A title that is much too long to stand beside the lines', 's2-p1', 's2-p2'),
  ],
  [{ id: 'n1', label: '1' }],
);
const article = editionOf('article', [
  { origin: 'text', paragraphs: [{ id: 'p1' }, { id: 'p2' }, { id: 'p3' }, { id: 'p4' }] },
]);
const reference = (id: string, at: string, document: string, to: string) => ({
  id,
  kind: 'cross-reference',
  at,
  to: { document, id: to },
  relation: 'compare',
  body: `Body of ${id}.`,
  basis: 'text',
});
const dataOf = (id: string, ...annotations: object[]): DocumentData => ({ id, annotations }) as unknown as DocumentData;

test('a line for each cross-reference between the two, whichever of them it is in; and no other', () => {
  const data = [
    dataOf('report', reference('a', 's2', 'article', 'p1'), reference('within', 's1-p1', 'report', 's2')),
    dataOf('article', reference('b', 'p4', 'report', 's2-p2'), reference('elsewhere', 'p1', 'third', 'p1'), {
      id: 'c',
      kind: 'comment',
      at: 'p1',
    }),
    dataOf('third', reference('d', 'p1', 'report', 's1')),
  ];
  const diagram = linkDiagram([report, article], data);
  expect(diagram?.lines.map(({ id, from, to, body }) => [id, from, to, body])).toEqual([
    ['a', { document: 'report', id: 's2' }, { document: 'article', id: 'p1' }, 'Body of a.'],
    ['b', { document: 'article', id: 'p4' }, { document: 'report', id: 's2-p2' }, 'Body of b.'],
  ]);
});

test('sections stand at the left and paragraphs at the right, spread over the height; lines run from node to node', () => {
  const diagram = linkDiagram([report, article], [dataOf('article', reference('b', 'p4', 'report', 's2-p2'))]);
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
  const diagram = linkDiagram([report, article], [dataOf('article', reference('b', 'p4', 'report', 'n1'))]);
  expect(diagram?.lines.map(({ id }) => id)).toEqual(['b']);
  expect(diagram?.left.map(({ label }) => label)).toEqual(['1  One', expect.stringMatching(/^2 /), 'Notes']);
  expect(diagram?.lines[0]?.path).toContain(`M${columns.left} ${diagram?.left[2]?.y.toFixed(1)}C`);
});

test('paragraphs before the first section are nodes of their own', () => {
  const preface = { origin: 'text', paragraphs: [{ id: 'p1' }] };
  const other = editionOf('report', [preface, ...report.outline]);
  const diagram = linkDiagram([other, article], [dataOf('report', reference('b', 'p1', 'article', 'p2'))]);
  expect(diagram?.left.map(({ id }) => id)).toEqual(['p1', 's1', 's2']);
  expect(diagram?.lines).toHaveLength(1);
});

test('nothing is drawn where nothing links them', () => {
  expect(
    linkDiagram([report, article], [dataOf('report', reference('within', 's1-p1', 'report', 's2'))]),
  ).toBeUndefined();
});
