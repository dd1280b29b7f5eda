/** What is marked in a passage: the first mention a link, the quotes of its remarks. */
import { expect, test } from 'vitest';
import { byPassage, marksOf } from '../../src/convert/write/marks.ts';
import type { Mention } from '../../src/corpus/model/links.ts';
import type { Remark } from '../../src/corpus/model/remark.ts';

test('the first mention of each term in a passage is a link; none in a heading; one in a longer one is held by its mark', () => {
  const mention = (term: string, at: string, start: number, marked = true): Mention => ({
    term,
    at,
    start,
    end: start + 2,
    marked,
  });
  const own = [
    mention('a', 's9', 0),
    mention('b', 's9-p1', 0),
    mention('a', 's9-p1', 0, false),
    mention('c', 's9-p1', 1, false),
    mention('a', 's9-p1', 3),
    mention('a', 's9-p1', 6),
    mention('a', 'n15', 0),
  ];
  const of = byPassage({ mentions: own, remarks: [] });
  const shown = ['s9', 's9-p1', 'n15', 'p1'].map((id) => {
    const { terms } = marksOf(of(id), id === 's9');
    return `${id}: ${terms.map(({ term, start, link, holds = [] }) => `${term}${start}${link ? ' link' : ''}${holds.map((one) => ` (${one})`).join('')}`).join(', ')}`;
  });
  expect(shown).toEqual(['s9: a0', 's9-p1: b0 link (a) (c), a3 link, a6', 'n15: a0 link', 'p1: ']);
});

test('the words that remarks are about are quotes', () => {
  const remark = (id: string, at: string, stretch?: { start: number; end: number }): Remark => ({
    kind: 'comment',
    at,
    id,
    body: 'x',
    basis: 'text',
    ...(stretch && { stretch }),
  });
  const remarks = [remark('one', 'p1', { start: 2, end: 5 }), remark('two', 'p1'), remark('three', 'p2')];
  expect(marksOf(byPassage({ mentions: [], remarks })('p1'), false).quotes).toEqual([{ start: 2, end: 5, id: 'one' }]);
});
