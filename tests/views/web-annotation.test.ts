/** Annotations as W3C Web Annotations: what they are about, to the very words, and what they say. */
import { expect, test } from 'vitest';
import type { Annotation } from '../../src/corpus/editors/annotation.ts';
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
const selectorOf = (value: string, quote?: object) => ({
  type: 'FragmentSelector',
  conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
  value,
  ...(quote && { refinedBy: { type: 'TextQuoteSelector', ...quote } }),
});

test('a comment: its words, and the passage with the very words that it is about', () => {
  const { first, total } = toWebAnnotations([{ document: 'report', annotation: comment }]);
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
  const [item] = toWebAnnotations([{ document: 'report', annotation: reference }]).first.items;
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
  const sources = [{ source: 'a-page', supports: 'all of it' }];
  const translation: Annotation = { ...comment, kind: 'translation', basis: 'editorial', original: '京通', sources };
  const outcome: Annotation = { ...comment, kind: 'outcome', basis: 'editorial', sources };
  const plain: Annotation = { ...comment, kind: 'translation', basis: 'editorial', sources };
  const items = toWebAnnotations(
    [translation, outcome, plain].map((annotation) => ({ document: 'report', annotation })),
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

test('all of them make one collection that is valid by its schema', () => {
  const all = toWebAnnotations([
    { document: 'report', annotation: comment },
    { document: 'report', annotation: reference },
  ]);
  expect(all.total).toBe(2);
  expect(all.first.items.map(({ id }) => id)).toEqual(['annotations.json#on-the-city', 'annotations.json#two-plans']);
  expect(webAnnotationsSchema.safeParse(all).success).toBe(true);
});
