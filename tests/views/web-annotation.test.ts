/** Annotations as W3C Web Annotations: what they are about, to the very words, and what they say. */
import { expect, test } from 'vitest';
import type { Annotation } from '../../src/corpus/editors/annotation.ts';
import type { CitedSource } from '../../src/corpus/editors/sources.ts';
import { toWebAnnotations, webAnnotationsSchema } from '../../src/views/web-annotation.ts';

const comment: Annotation = {
  id: 'on-the-city',
  kind: 'comment',
  at: 's9-p2',
  quote: { exact: 'city', prefix: 'garden ', suffix: ' for' },
  body: 'A comment.',
  basis: 'editorial',
};
const reference: Annotation = {
  id: 'two-plans',
  kind: 'cross-reference',
  at: 'n3',
  to: { document: 'plan', id: 'p4', quote: { exact: 'the plan' } },
  relation: 'compare',
  body: 'Compare the two.',
  basis: 'text',
};
const sourceOf = (id: string): CitedSource => ({
  id,
  title: `A ${id}`,
  publisher: 'A press',
  url: `https://example.org/${id}`,
  extent: 'part',
});
const selectorOf = (value: string, quote?: object) => ({
  type: 'FragmentSelector',
  conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
  value,
  ...(quote && { refinedBy: { type: 'TextQuoteSelector', ...quote } }),
});

test('a comment: its words, and the passage with the very words that it is about', () => {
  const { first, total } = toWebAnnotations([{ document: 'report', annotation: comment }], sourceOf);
  expect(total).toBe(1);
  expect(first.items).toEqual([
    {
      id: 'annotations.json#on-the-city',
      type: 'Annotation',
      motivation: 'commenting',
      body: [{ type: 'TextualBody', value: 'A comment.', purpose: 'commenting', format: 'text/plain', language: 'en' }],
      target: {
        type: 'SpecificResource',
        source: '../report.html',
        selector: selectorOf('s9-p2', { exact: 'city', prefix: 'garden ', suffix: ' for' }),
      },
    },
  ]);
});

test('a cross-reference: its relation as a tag, and both passages, each to the words that are quoted of it', () => {
  const [item] = toWebAnnotations([{ document: 'report', annotation: reference }], sourceOf).first.items;
  expect(item).toMatchObject({ motivation: 'linking', target: { source: '../report.html' } });
  expect(item?.target.selector).toEqual(selectorOf('n3'));
  expect(item?.body).toEqual([
    { type: 'TextualBody', value: 'Compare the two.', purpose: 'linking', format: 'text/plain', language: 'en' },
    { type: 'TextualBody', value: 'compare', purpose: 'tagging' },
    {
      type: 'SpecificResource',
      source: '../plan.html',
      selector: selectorOf('p4', { exact: 'the plan' }),
      purpose: 'linking',
    },
  ]);
});

test('a note on the translation: its kind as a tag, and the original in its language; of what was reached its kind', () => {
  const sources = [{ source: 'handbook', supports: 'all of it' }];
  const translation: Annotation = { ...comment, kind: 'translation', basis: 'editorial', original: '京通', sources };
  const outcome: Annotation = { ...comment, kind: 'outcome', basis: 'editorial', sources };
  const plain: Annotation = { ...comment, kind: 'translation', basis: 'editorial', sources };
  const items = toWebAnnotations(
    [translation, outcome, plain].map((annotation) => ({ document: 'report', annotation })),
    sourceOf,
  ).first.items;
  expect(items.map(({ motivation }) => motivation)).toEqual(Array(3).fill('commenting'));
  expect(items.map(({ body }) => body.slice(1))).toEqual([
    [
      { type: 'TextualBody', value: 'translation', purpose: 'tagging' },
      { type: 'TextualBody', value: '京通', purpose: 'describing', language: 'zh-Hans' },
    ],
    [{ type: 'TextualBody', value: 'outcome', purpose: 'tagging' }],
    [{ type: 'TextualBody', value: 'translation', purpose: 'tagging' }],
  ]);
});

test('what it rests on: the sources by their addresses, each with what it supports', () => {
  const sources = [{ source: 'handbook', supports: 'the year' }];
  const [item] = toWebAnnotations([{ document: 'report', annotation: { ...comment, sources } }], sourceOf).first.items;
  expect(item?.['dcterms:source']).toEqual([
    {
      id: 'https://example.org/handbook',
      'dcterms:identifier': 'handbook',
      'dcterms:title': 'A handbook',
      'dcterms:publisher': 'A press',
      'dcterms:description': 'the year',
    },
  ]);
  const [plain] = toWebAnnotations([{ document: 'report', annotation: comment }], sourceOf).first.items;
  expect(plain && 'dcterms:source' in plain).toBe(false);
});

test('all of them make one collection that is valid by its schema', () => {
  const sourced = { ...comment, sources: [{ source: 'handbook', supports: 'the year' }] };
  const all = toWebAnnotations(
    [
      { document: 'report', annotation: sourced },
      { document: 'report', annotation: reference },
    ],
    sourceOf,
  );
  expect(all.total).toBe(2);
  expect(all.first.items.map(({ id }) => id)).toEqual(['annotations.json#on-the-city', 'annotations.json#two-plans']);
  expect(webAnnotationsSchema.safeParse(all).success).toBe(true);
});
