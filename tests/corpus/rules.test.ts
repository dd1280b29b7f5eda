/** The catalogue of problems: each is triggered from real input and pinned word for word in a golden file. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problem, rules } from '../../src/corpus/problems/catalogue.ts';

const tests = join(import.meta.dirname, '..');
const golden = globSync(['convert/*/*/out.problems.txt', 'scripts/*/*.txt'], { cwd: tests });
const pinned = golden.flatMap((file) =>
  [...readFileSync(join(tests, file), 'utf8').matchAll(/^(?:error|warning) \S+ (\S+)$/gm)].map(([, rule]) => rule),
);

test.each(Object.keys(rules))('%s is pinned', (rule) => {
  expect(pinned).toContain(rule);
});

test('no name is given twice', async () => {
  const files = globSync('../src/corpus/problems/rules/*.ts', { cwd: tests });
  const modules = await Promise.all(files.map((file) => import(join(tests, file)) as Promise<object>));
  const names = modules
    .flatMap((module) => Object.entries(module))
    .flatMap(([name, own]) => (name.endsWith('Rules') ? Object.keys(own as object) : []));
  expect(names.sort()).toEqual(Object.keys(rules).sort());
});

test('nothing is pinned that is not in the catalogue', () => {
  expect(Object.keys(rules)).toEqual(expect.arrayContaining([...new Set(pinned)]));
});

test('a problem carries its rule, its severity and its place', () => {
  expect(problem('sidecar-id', { file: 'seeds/a.yaml', line: 2 }, { id: 'b', doc: 'a' })).toMatchObject({
    rule: 'sidecar-id',
    severity: 'error',
    where: { file: 'seeds/a.yaml', line: 2 },
    what: 'The sidecar’s id is “b”, but its file is named “a”.',
  });
});
