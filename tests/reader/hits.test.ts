import { expect, test } from 'vitest';
import { hitsOf } from '../../src/reader/search/hits.ts';
import type { Fragment, SubResult } from '../../src/reader/search/pagefind.ts';

const part = (element: string, id: string, ...scores: number[]): SubResult => ({
  title: id,
  url: `x.html#${id}`,
  excerpt: `<mark>${id}</mark>`,
  anchor: { element, id },
  weighted_locations: scores.map((balanced_score, location) => ({ weight: 1, balanced_score, location })),
});
const fragment = (...sub_results: SubResult[]): Fragment => ({ url: 'x.html', meta: { title: 'X' }, sub_results });

test('takes paragraphs and notes, the best sum of scores first, ties in the order of the text', () => {
  const hits = hitsOf([
    fragment(part('p', 'p1', 1), part('h2', 'h-a', 9), part('li', 'n1', 2, 2)),
    fragment(part('p', 'p2', 1)),
  ]);
  expect(hits.map(({ title, score }) => [title, score])).toEqual([
    ['n1', 4],
    ['p1', 1],
    ['p2', 1],
  ]);
  expect(hits[0]).toMatchObject({ url: 'x.html#n1', document: 'X', excerpt: '<mark>n1</mark>' });
});

test('leaves out what has no place to land on', () => {
  const { anchor: _, ...placeless } = part('p', 'p1', 1);
  expect(hitsOf([fragment(placeless)])).toEqual([]);
});
