/** What leads from term to term, and from terms to cross-references. */
import { expect, test } from 'vitest';
import type { PlacedAnnotation, Stretch } from '../../src/corpus/model/links.ts';
import { stripsOf } from '../../src/views/dispersion.ts';
import { referencesByTerm, relatedTerms } from '../../src/views/term-links.ts';
import { termOf } from '../support/commentary.ts';
import { documentOf, paragraph } from '../support/document.ts';

const mention = (term: string, at: string, start: number, end: number) => ({ term, at, start, end, marked: true });
const reference = (
  id: string,
  at: string,
  to: [string, string],
  stretch?: Stretch,
  toStretch?: Stretch,
): PlacedAnnotation => ({
  id,
  kind: 'cross-reference',
  at,
  to: { document: to[0], id: to[1] },
  relation: 'compare',
  body: 'x',
  basis: 'text',
  ...(stretch && { stretch }),
  ...(toStretch && { toStretch }),
});

test('a cross-reference is a term’s whose mention one of its quotes holds, and once', () => {
  const a = {
    ...documentOf('a', [paragraph('p1', 'x'), paragraph('p2', 'x')]),
    mentions: [mention('mu', 'p1', 2, 4), mention('sub', 'p1', 6, 9), mention('mu', 'p2', 0, 2)],
  };
  const b = { ...documentOf('b', [paragraph('p1', 'x')]), mentions: [mention('mu', 'p1', 2, 4)] };
  const annotations = [
    reference('both', 'p1', ['b', 'p1'], { start: 2, end: 4 }, { start: 0, end: 9 }),
    reference('cut', 'p1', ['b', 'p1'], { start: 3, end: 9 }),
    reference('no-quote', 'p1', ['b', 'p1']),
    reference('elsewhere', 'p2', ['gone', 'p1'], { start: 3, end: 9 }, { start: 0, end: 9 }),
    { id: 'c', kind: 'comment', at: 'p1', body: 'x', basis: 'text', stretch: { start: 0, end: 9 } } as const,
  ];
  const found = referencesByTerm([
    { ...a, annotations },
    { ...b, annotations: [reference('back', 'p1', ['a', 'p2'], { start: 0, end: 1 }, { start: 0, end: 2 })] },
  ]);
  const ids = Object.fromEntries(
    [...found].map(([term, own]) => [term, own.map((one) => `${one.document} ${one.id}`)]),
  );
  expect(ids).toEqual({ mu: ['a both', 'b back'], sub: ['a cut'] });
});

test('terms are related both ways, in the order of all, each once', () => {
  const terms = [
    termOf('a', ['a']),
    termOf('b', ['b'], { related: ['c', 'a'] }),
    termOf('c', ['c'], { related: ['b'] }),
  ];
  const related = [...relatedTerms(terms)].map(([id, own]) => [id, own.map((one) => one.id)]);
  expect(related).toEqual([
    ['a', ['b']],
    ['b', ['a', 'c']],
    ['c', ['b']],
  ]);
});

test('of a small library every document has a strip, of a large one those that mention the term', () => {
  const line = (document: string) => ({
    document,
    at: 'p1',
    place: '',
    before: '',
    keyword: '',
    after: '',
    progress: 0,
  });
  const lines = [line('d3'), line('d3'), line('d7')];
  const documents = (count: number) => Array.from({ length: count }, (_, index) => `d${index}`);
  const small = stripsOf(lines, documents(12));
  expect(small.others).toBe(0);
  expect(small.strips.map((strip) => strip.lines.length)).toEqual([0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0]);
  expect(stripsOf(lines, documents(13))).toEqual({
    strips: [
      { document: 'd3', lines: lines.slice(0, 2) },
      { document: 'd7', lines: lines.slice(2) },
    ],
    others: 11,
  });
});
