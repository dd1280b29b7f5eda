/** What was read of a text that had no ids yet is what will be read of it once they are in its register. */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diskBelow } from '../../src/cli/files/disk.ts';
import { readSources } from '../../src/cli/files/io.ts';
import { readText } from '../../src/convert/convert.ts';
import { type Keep, keepNothing, keptText } from '../../src/convert/keep.ts';
import type { Source } from '../../src/convert/project.ts';
import { builtInKinds } from '../../src/corpus/editors/kinds.ts';
import { runs } from '../support/runs.ts';
import { sourceOf } from '../support/source.ts';

/** Keeps in memory; what is asked a second time must be known. */
function memory(): Keep {
  const known = new Map<string, string>();
  return ({ of, next = () => [of] }, make) => {
    const before = known.get(JSON.stringify(of));
    if (before !== undefined) return JSON.parse(before);
    expect(known.size, 'nothing is asked for that was not foreseen').toBe(0);
    const made = make();
    for (const one of next(made)) known.set(JSON.stringify(one), JSON.stringify(made));
    return made;
  };
}

function expectForeseen(own: Source, kinds = builtInKinds): void {
  const { doc, seed, sidecar, register } = own;
  const source: Source = { doc, seed, sidecar, register: { ...register, text: '' } };
  const keep = memory();
  const { value } = keptText(source, { kinds, editing: {}, keep }, readText);
  if (!value?.isSettled) return;
  const last = { file: 'last.json', text: JSON.stringify(value.document) };
  const published: Source = { ...source, register: { ...register, text: value.registerText }, last };
  const editing = { today: '2026-01-01' };
  const anew = keptText(published, { kinds, editing, keep: keepNothing }, readText);
  const { value: text, problems } = keptText(published, { kinds, editing, keep }, readText);
  const plain = (one: unknown): unknown => JSON.parse(JSON.stringify(one));
  expect(plain({ text, problems })).toEqual(plain({ text: anew.value, problems: anew.problems }));
  expect(text?.changes.new).toEqual([]);
}

const root = resolve(import.meta.dirname, '../..');
const corpora = readdirSync(join(root, 'tests/corpora')).map((name) => join(root, 'tests/corpora', name));
const libraries = [root, ...corpora].filter((folder) => existsSync(join(folder, 'seeds')));

test.each(libraries)('of the documents of %s', async (library) => {
  const { value: sources = [] } = await readSources(diskBelow(library));
  expect(sources.length).toBeGreaterThan(0);
  for (const source of sources) expectForeseen(source);
});

const line = fc.constantFrom(
  'Alpha.',
  'Beta.',
  '1. One',
  '2. Two',
  '1. Two',
  '- Alpha.',
  '- Beta.',
  '',
  '[1]Alpha.',
  '[2]Beta.',
);

test('of any text, whatever is said in it twice', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 14 }), (lines) =>
      expectForeseen(sourceOf(lines.join('\n'), 'layout: { headings: numbered }\n')),
    ),
    runs(300),
  );
});
