/** The chain of stages. */
import { expect, test } from 'vitest';
import { problem } from '../../src/corpus/problems/catalogue.ts';
import { gather, hasErrors, type Problem } from '../../src/corpus/problems/problem.ts';

const where = { file: 'seeds/a.txt' };
const warning: Problem = problem('note-uncalled', where, { label: '1' });
const error: Problem = problem('seed-empty', where, {});

test('gathers the problems of every stage', () => {
  const outcome = gather((take) => take({ value: 1, problems: [warning] }) + take({ value: 2, problems: [error] }));
  expect(outcome).toEqual({ value: 3, problems: [warning, error] });
});

test('ends at the first stage without a value', () => {
  const outcome = gather((take) => {
    take({ value: undefined, problems: [error] });
    throw new Error('a stage ran after the end');
  });
  expect(outcome).toEqual({ value: undefined, problems: [error] });
});

test('hides no other error', () => {
  expect(() =>
    gather(() => {
      throw new TypeError('a mistake of ours');
    }),
  ).toThrow('a mistake of ours');
});

test('only errors stop the build', () => {
  expect([hasErrors([]), hasErrors([warning]), hasErrors([warning, error])]).toEqual([false, false, true]);
});
