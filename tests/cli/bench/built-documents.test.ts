/** What the measurements read of a built site. */
import { expect, test } from 'vitest';
import { builtDocuments } from '../../../src/cli/bench/built-documents.ts';
import { projectOf } from '../../support/command.ts';
import { documentOf, paragraph } from '../../support/document.ts';

const fileOf = (id: string, words: number, text: string) => ({
  [`data/documents/${id}.json`]: JSON.stringify(
    documentOf(id, [paragraph('p1', text)], {
      meta: { seed: { file: `seeds/${id}.txt`, sha256: 'x', lines: 1, words } },
    }),
  ),
});

test('the longest document comes first, each with queries that its text answers', async () => {
  const { root } = projectOf({
    ...fileOf('a', 4, 'The well. The well.'),
    ...fileOf('b', 9, 'The rivers of the country: navigable rivers, the country and the sea.'),
  });
  expect(await builtDocuments(root)).toEqual([
    { id: 'b', words: 9, frequent: ['country', 'navigable', 'the', 'rivers', 'of'] },
    { id: 'a', words: 4, frequent: ['the', 'well'] },
  ]);
});
