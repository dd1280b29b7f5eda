/** What is handed over of every document, of a large library in parts: each document in one of them, none too large, the order kept. */
import { expect, test } from 'vitest';
import { textParts } from '../../../src/corpus/check/text-parts.ts';
import { partOf, partsOf } from '../../../src/corpus/model/parts.ts';
import { anchorsScripts } from '../../../src/publish/anchors-script.ts';
import { textsInParts } from '../../../src/publish/quotable-texts.ts';
import { documentOf, paragraph } from '../../support/document.ts';

test('parts are filled in order; what is more than a part is one alone', () => {
  expect(partsOf([1, 2, 3, 9, 1], (one) => one, 4)).toEqual([[1, 2], [3], [9], [1]]);
  expect(partsOf([], () => 1, 4)).toEqual([[]]);
  expect(partOf([[{ id: 'a' }, { id: 'b' }], [{ id: 'c' }]])).toEqual({ partOf: { a: 1, b: 1, c: 2 } });
});

const documents = ['a', 'b', 'c'].map((id) => documentOf(id, [paragraph('p1', 'x'), paragraph('p2', 'x')]));

test('the ids of a small library are one script; of a large one it says in which each document is', () => {
  expect(anchorsScripts(documents).map(({ path }) => path)).toEqual(['assets/anchors.js']);
  const [index, ...parts] = anchorsScripts(documents, 4);
  expect(index).toEqual({ path: 'assets/anchors.js', content: 'pilcrowAnchors({"partOf":{"a":1,"b":1,"c":2}})' });
  expect(parts.map(({ path }) => path)).toEqual(['assets/anchors-1.js', 'assets/anchors-2.js']);
  expect(parts.map(({ content }) => [...content.matchAll(/"([abc])":\{"title"/g)].map(([, id]) => id))).toEqual([
    ['a', 'b'],
    ['c'],
  ]);
});

test('a thousand documents of 1,500 words: the texts in parts, the list of them small', () => {
  const own = documentOf('report', []);
  const meta = { ...own.meta, seed: { ...own.meta.seed, words: 1500 } };
  const many = Array.from({ length: 1000 }, (_, index) => ({ ...own, id: `report-${index}`, meta }));
  const parts = textParts(many);
  expect(parts).toHaveLength(50);
  expect(parts.flat()).toEqual(many);
  expect(textsInParts(parts).length).toBeLessThan(20_000);
});
