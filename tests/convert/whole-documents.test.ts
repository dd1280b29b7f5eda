/** Whole documents of several formats, as long as real ones: the outlines that people wrote down of them, and what links them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documentSchema } from '../../src/corpus/model/document.ts';
import { expectGolden } from '../support/golden.ts';
import { outlineOf } from '../support/outline.ts';

const library = join(import.meta.dirname, '../corpora/formats');
const documents = readdirSync(join(library, 'content/documents'))
  .filter((file) => file.endsWith('.json'))
  .map((file) => documentSchema.parse(JSON.parse(readFileSync(join(library, 'content/documents', file), 'utf8'))));

test('there are four, in the formats that are read', () => {
  const endings = readdirSync(join(library, 'seeds')).flatMap((file) => /\.(?!yaml)(\w+)$/.exec(file)?.[1] ?? []);
  expect(endings.sort()).toEqual(['docx', 'html', 'txt', 'txt']);
});

test.each(documents.map((document) => [document.id, document] as const))('%s: its outline', (id, document) => {
  expect(document.meta.seed.words).toBeGreaterThan(1500);
  expectGolden(join(library, 'expected', `${id}.txt`), outlineOf(document));
});

test('notes whose numbers start again on each page are each called once, in their order', () => {
  const notes = documents.find(({ id }) => id === 'marsh-wall')?.series.flatMap(({ notes }) => notes) ?? [];
  expect(notes.map(({ label }) => label)).toEqual(['1', '1', '1', '1', '2', '1', '1']);
  expect(notes.map(({ calls }) => calls.length)).toEqual(Array(7).fill(1));
  const lines = notes.map(({ source }) => (source && 'lines' in source ? source.lines.from : 0));
  expect(lines).toEqual(lines.toSorted((a, b) => a - b));
});

test('a term is mentioned across the formats, and remarks lead from one to another', () => {
  const mentioning = documents.filter(({ mentions }) => mentions.length > 0).map(({ id }) => id);
  expect(mentioning).toEqual(['marsh-wall', 'qingyu-haidi', 'salthouse-ferry']);
  const remarked = documents.filter(({ remarks }) => remarks.length > 0).map(({ id }) => id);
  expect(remarked).toEqual(['lantern-harbour', 'qingyu-haidi', 'salthouse-ferry']);
});
