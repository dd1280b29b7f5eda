/** The geometry of the diagram of two documents. */
import { expect, test } from 'vitest';
import type { Document } from '../../src/corpus/model/document.ts';
import type { PlacedAnnotation } from '../../src/corpus/model/links.ts';
import { type Diagram, linkDiagrams } from '../../src/views/link-diagram.ts';
import { documentOf, note, paragraph, section } from '../support/document.ts';

const report = documentOf(
  'report',
  [
    section('s1', '1. One', [paragraph('s1-p1', 'x')]),
    section('s2', '2. A title that is much too long to stand beside the lines of it', [
      paragraph('s2-p1', 'x'),
      paragraph('s2-p2', 'x'),
    ]),
  ],
  { notes: [note('n1', 'x')] },
);
const article = documentOf(
  'article',
  ['The first of them', 'x', 'x', 'The fourth of them, which is longer than a row is wide'].map((words, index) =>
    paragraph(`p${index + 1}`, words, `¶ ${index + 1}`),
  ),
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

test('sections stand at the left by their titles and paragraphs at the right by their words; lines run from row to row', () => {
  const diagram = only([report, annotated(article, reference('b', 'p4', 'report', 's2-p2'))]);
  expect(diagram?.left).toEqual([
    { id: 's1', number: '1', label: 'One' },
    { id: 's2', number: '2', label: 'A title that is much too long to stand beside the lines …' },
  ]);
  expect(diagram?.right).toEqual([
    { id: 'p1', label: '“The first of them”' },
    { id: 'p2', label: '“x”' },
    { id: 'p3', label: '“x”' },
    { id: 'p4', label: '“The fourth of them, which is longer than a row …”' },
  ]);
  expect(diagram?.lines[0]?.path).toBe('M0 75.0C50 75.0 50 87.5 100 87.5');
});

test('a cross-reference to a note is drawn too', () => {
  const diagram = only([report, annotated(article, reference('b', 'p4', 'report', 'n1'))]);
  expect(diagram?.lines.map(({ id }) => id)).toEqual(['b']);
  expect(diagram?.left.map(({ label }) => label)).toEqual(['One', expect.stringMatching(/^A title/), 'Notes']);
  expect(diagram?.lines[0]?.path).toMatch(/^M0 83\.3C/);
});

test('paragraphs before the first section are nodes of their own', () => {
  const other = documentOf('report', [paragraph('p1', 'x'), ...report.children]);
  const diagram = only([annotated(other, reference('b', 'p1', 'article', 'p2')), article]);
  expect(diagram?.left.map(({ id }) => id)).toEqual(['p1', 's1', 's2']);
  expect(diagram?.lines).toHaveLength(1);
});

test('nothing is drawn where nothing links them', () => {
  expect(linkDiagrams([annotated(report, reference('within', 's1-p1', 'report', 's2')), article])).toEqual([]);
  const withdrawn = annotated(article, reference('gone', 'p1', 'withdrawn', 's1'));
  expect(linkDiagrams([withdrawn, report])).toEqual([]);
  expect(linkDiagrams([report, withdrawn])).toEqual([]);
});
