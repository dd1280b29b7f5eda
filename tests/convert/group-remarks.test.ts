/** Remarks on one passage say once what they have in common. */
import { expect, test } from 'vitest';
import { groupRemarks } from '../../src/convert/write/group-remarks.ts';
import type { Remark } from '../../src/corpus/model/remark.ts';

const other = (id: string) => ({ document: 'doc', id });
const reference = (id: string, relation: 'elaborates' | 'compare', direction: 'to' | 'from', to: string): Remark => ({
  kind: 'cross-reference',
  at: 's1-p1',
  id,
  body: 'A sentence.',
  basis: 'text',
  relation,
  direction,
  other: other(to),
  label: to,
});
const treats = (term: string, index: number, defined?: string): Remark => ({
  kind: 'treats',
  at: 's1-p1',
  term,
  formula: `The ${term}`,
  item: `Item ${index}`,
  index,
  reason: 'Says so.',
  ...(defined !== undefined && { defined: other(defined) }),
});
const comment = {
  kind: 'comment' as const,
  at: 's1-p1',
  id: 'comment',
  body: 'A sentence.',
  basis: 'editorial' as const,
};

const shown = (remarks: readonly Remark[]) =>
  groupRemarks(remarks).map((group) => [
    group.kind === 'relation' ? group.relation : group.kind === 'list' ? group.term : group.kind,
    group.remarks.map((one) => (one.kind === 'treats' ? one.item : one.id)),
  ]);

test('cross-references that say the same of both ends stand together, from whichever end they were made', () => {
  expect(
    shown([
      comment,
      reference('a', 'compare', 'to', 's2-p1'),
      reference('b', 'elaborates', 'to', 's2-p2'),
      reference('c', 'compare', 'from', 's2-p3'),
      reference('d', 'elaborates', 'from', 's2-p4'),
    ]),
  ).toEqual([
    ['alone', ['comment']],
    ['compare', ['a', 'c']],
    ['elaborates', ['b']],
    ['elaborates', ['d']],
  ]);
});

test('the items of a list stand under it, and with them, last, what leads to where the list is defined', () => {
  expect(
    shown([
      reference('a', 'elaborates', 'to', 'n1'),
      reference('b', 'elaborates', 'to', 'n2'),
      reference('c', 'compare', 'to', 'n1'),
      treats('aspects', 1, 'n1'),
      treats('areas', 3),
      treats('aspects', 4, 'n1'),
    ]),
  ).toEqual([
    ['elaborates', ['b']],
    ['compare', ['c']],
    ['aspects', ['Item 1', 'Item 4', 'a']],
    ['areas', ['Item 3']],
  ]);
});

test('every remark is in one group, and each that joins no two passages alone', () => {
  const all: Remark[] = [
    { ...comment, kind: 'translation', id: 'words', original: { words: '京通', language: 'zh-Hans' } },
    comment,
    { ...comment, id: 'another' },
    { ...comment, kind: 'outcome', id: 'reached' },
    reference('a', 'elaborates', 'to', 'n1'),
    treats('aspects', 1, 'n1'),
  ];
  expect(groupRemarks(all).flatMap(({ remarks }) => remarks as Remark[])).toHaveLength(all.length);
  expect(shown(all).slice(0, 4)).toEqual(['words', 'comment', 'another', 'reached'].map((id) => ['alone', [id]]));
  expect(groupRemarks([])).toEqual([]);
});
