/** A quote matches exactly once, or the build says so. What the problems say is pinned in the golden cases. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotationsToLinks } from '../../src/convert/commentary/annotations-to-links.ts';
import { yamlToAnnotations } from '../../src/convert/commentary/yaml-to-annotations.ts';
import type { Quote } from '../../src/corpus/editors/annotation.ts';
import { hostileText } from '../support/arbitraries.ts';
import { passageOf, placeOf, termOf } from '../support/commentary.ts';
import { runs } from '../support/runs.ts';

const comment = (quote?: Quote) => ({
  id: 'one',
  kind: 'comment' as const,
  at: 'p1',
  body: 'x',
  basis: 'editorial' as const,
  ...(quote && { quote }),
});

/** What becomes of a quote in a text: its stretch, or the rule that it breaks. */
function placed(words: string, quote: Quote) {
  const files = [{ document: 'doc', annotations: [comment(quote)], place: placeOf }];
  const { value, problems } = annotationsToLinks({
    files,
    terms: [],
    passages: [passageOf(words)],
    retired: new Map(),
  });
  return value?.get('doc')?.[0]?.stretch ?? problems.map(({ rule, where }) => `${rule} at ${where.file}`).join();
}

describe('a quote', () => {
  const words = 'The garden city, and “the other garden city”.';
  test.each<[string, Quote, unknown]>([
    ['found once', { exact: 'and' }, { start: 17, end: 20 }],
    ['the whole text', { exact: words }, { start: 0, end: words.length }],
    ['with a prefix', { exact: 'garden city', prefix: 'other ' }, { start: 32, end: 43 }],
    ['with a suffix', { exact: 'garden city', suffix: ',' }, { start: 4, end: 15 }],
    ['with a prefix at the beginning of the text', { exact: 'garden city', prefix: 'The ' }, { start: 4, end: 15 }],
    ['with both', { exact: 'garden city', prefix: 'e ', suffix: ', and' }, { start: 4, end: 15 }],
    ['twice', { exact: 'garden city' }, 'quote-ambiguous at 0.quote.exact'],
    ['twice with its prefix', { exact: 'garden city', prefix: 'r' }, 'quote-unmatched at 0.quote.exact'],
    ['twice, overlapping', { exact: 'xx' }, 'quote-ambiguous at 0.quote.exact'],
    ['in other letters', { exact: 'Garden city' }, 'quote-unmatched at 0.quote.exact'],
    ['with other quotation marks', { exact: '"the' }, 'quote-unmatched at 0.quote.exact'],
    [
      'with a prefix that stands elsewhere',
      { exact: 'garden city', prefix: 'and ' },
      'quote-unmatched at 0.quote.exact',
    ],
  ])('%s', (_, quote, expected) => {
    expect(placed(quote.exact === 'xx' ? 'xxx' : words, quote)).toEqual(expected);
  });
});

test('any stretch of any text is found by its words and all that is around them', () => {
  fc.assert(
    fc.property(hostileText, fc.nat(), fc.nat(), (words, a, b) => {
      fc.pre(words.length > 0);
      const [start = 0, last = 0] = [a % words.length, b % words.length].sort((x, y) => x - y);
      const [prefix, suffix] = [words.slice(0, start), words.slice(last + 1)];
      const quote = { exact: words.slice(start, last + 1), ...(prefix && { prefix }), ...(suffix && { suffix }) };
      // Words that come again need all of the text around them: only here can both be matched.
      expect(placed(words, quote)).toEqual({ start, end: last + 1 });
    }),
    runs(1000),
  );
});

test('both quotes of a cross-reference are placed, also across documents', () => {
  const annotation = {
    ...comment({ exact: 'garden' }),
    kind: 'cross-reference' as const,
    relation: 'compare' as const,
    to: { document: 'other', id: 'p2', quote: { exact: 'city' } },
  };
  const files = [{ document: 'doc', annotations: [annotation], place: placeOf }];
  const passages = [passageOf('A garden.'), passageOf('A city.', 'p2', 'other')];
  expect(annotationsToLinks({ files, terms: [], passages, retired: new Map() })).toEqual({
    value: new Map([['doc', [{ ...annotation, stretch: { start: 2, end: 8 }, toStretch: { start: 2, end: 6 } }]]]),
    problems: [],
  });
});

test('what a term rests on and what treats its items must be there', () => {
  const items = [
    {
      label: 'A',
      at: [
        { document: 'doc', id: 'p1', reason: 'x' },
        { document: 'doc', id: 'p9', reason: 'x' },
      ],
    },
    { label: 'B', at: [{ document: 'dock', id: 'p1', reason: 'x' }] },
  ];
  const term = termOf('f', ['city'], { kind: 'formula', items, basis: { kind: 'text', document: 'doc', at: 'n7' } });
  const { value, problems } = annotationsToLinks({
    files: [],
    terms: [{ term, place: placeOf }],
    passages: [passageOf('A city.')],
    retired: new Map(),
  });
  expect(value).toBeUndefined();
  expect(problems.map(({ rule, where }) => `${rule} at ${where.file}`)).toEqual([
    'target-unknown at basis.at',
    'target-unknown at items.0.at.1.id',
    'document-unknown at items.1.at.0.document',
  ]);
});

test('a document of which nothing is said has no annotations', () => {
  for (const text of ['', ' \n'])
    expect(yamlToAnnotations({ text, file: 'doc.yaml' })).toEqual({ value: [], problems: [] });
});

test.each([
  ['p1', []],
  ['p2', ['target-unknown']],
])('what links to %s of a withdrawn document, which had a p1', (id, rules) => {
  const entry = { id: 'p1', kind: 'paragraph' as const, fingerprint: '0'.repeat(16), head: 'x' };
  const withdrawal = { title: 'Gone', 'short-title': 'Gone', language: 'en', withdrawn: '2025-03-01' };
  const to = { document: 'gone', id };
  const annotation = { ...comment(), kind: 'cross-reference' as const, relation: 'compare' as const, to };
  const { problems } = annotationsToLinks({
    files: [{ document: 'doc', annotations: [annotation], place: placeOf }],
    terms: [],
    passages: [passageOf('x')],
    retired: new Map(),
    withdrawn: new Map([['gone', { id: 'gone', withdrawal, register: [entry] }]]),
  });
  expect(problems.map(({ rule }) => rule)).toEqual(rules);
});
