/** Remarks that follow one another and rest on the same sources say so once. */
import { expect, test } from 'vitest';
import { sharedSources } from '../../src/convert/write/shared-sources.ts';
import type { Remark } from '../../src/corpus/model/remark.ts';

const resting = (id: string, ...sources: string[]): Remark => ({
  kind: 'comment',
  at: 's1-p1',
  id,
  body: 'A sentence.',
  basis: 'editorial',
  ...(sources.length > 0 && { sources: sources.map((one) => ({ id: one, publisher: 'Press', supports: id })) }),
});
const item: Remark = {
  kind: 'treats',
  at: 's1-p1',
  term: 'five',
  formula: 'The five',
  item: 'One',
  index: 0,
  reason: 'So.',
};

/** Each remark that says its sources, with them and the count of those that follow. */
const said = (...remarks: Remark[]) =>
  [...sharedSources(remarks)].map(([remark, { sources, following }]) => [
    remark.kind === 'treats' ? remark.item : remark.id,
    sources.map(({ id }) => id).join(),
    following,
  ]);

test.each([
  ['one that stands alone', [resting('a', 'x')], [['a', 'x', 0]]],
  ['three of one source', [resting('a', 'x'), resting('b', 'x'), resting('c', 'x')], [['a', 'x', 2]]],
  ['the same sources in another order', [resting('a', 'x', 'y'), resting('b', 'y', 'x')], [['a', 'x,y', 1]]],
  [
    'one source of two, and both',
    [resting('a', 'x'), resting('b', 'x', 'y')],
    [
      ['a', 'x', 0],
      ['b', 'x,y', 0],
    ],
  ],
  [
    'the same source again, after a remark without one',
    [resting('a', 'x'), resting('b'), resting('c', 'x')],
    [
      ['a', 'x', 0],
      ['c', 'x', 0],
    ],
  ],
  [
    'the same source again, after an item of a list',
    [resting('a', 'x'), item, resting('c', 'x')],
    [
      ['a', 'x', 0],
      ['c', 'x', 0],
    ],
  ],
  ['none', [resting('a'), item], []],
])('%s', (_, remarks, expected) => {
  expect(said(...remarks)).toEqual(expected);
});
