/** What a page says of the amendments of its text. */
import { expect, test } from 'vitest';
import { amendedWords } from '../../src/corpus/model/amended-words.ts';

const on = (date: string, changed: number, added: number, gone: number, reason?: string) => {
  const ids = (count: number): string[] => Array.from({ length: count }, (_, n) => `p${n + 1}`);
  return { date, ...(reason && { reason }), changed: ids(changed), added: ids(added), gone: ids(gone) };
};

test('the last in words, the days before it, and nothing of a text that never was', () => {
  expect(amendedWords([])).toBeUndefined();
  expect(amendedWords()).toBeUndefined();
  const one = amendedWords([on('2025-03-01', 1, 2, 3, 'An error')]);
  expect(one).toEqual({
    date: '2025-03-01',
    words: ['1 passage changed', '2 new'],
    gone: '3 gone',
    reason: 'An error.',
    before: [],
    more: 0,
  });
  expect(amendedWords([on('2025-03-01', 0, 0, 1)])).toMatchObject({ words: [], gone: '1 passage gone' });
  expect(amendedWords([on('2025-03-01', 0, 1, 0)])?.words).toEqual(['1 passage new']);
  const moved = (one: ReturnType<typeof on>, ...ids: string[]) => amendedWords([{ ...one, moved: ids }]);
  expect(moved(on('2025-03-01', 0, 0, 0), 'p1')?.words).toEqual(['1 passage moved']);
  expect(moved(on('2025-03-01', 1, 0, 2), 'p1', 'p2')).toMatchObject({
    words: ['1 passage changed', '2 moved'],
    gone: '2 gone',
  });
  const days = ['2021', '2022', '2023', '2024', '2025'].map((year) => on(`${year}-01-01`, 1, 0, 0));
  expect(amendedWords(days)).toMatchObject({
    date: '2025-01-01',
    before: ['2024-01-01', '2023-01-01', '2022-01-01'],
    more: 1,
  });
});
