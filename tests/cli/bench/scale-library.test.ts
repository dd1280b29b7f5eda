/** The made-up libraries of the benchmark of scale. What they cost is measured by `npm run bench -- --scale` alone. */
import { expect, test } from 'vitest';
import { baseTexts } from '../../../src/cli/bench/scale/base-texts.ts';
import { changes, type MadeFile, madeLibrary } from '../../../src/cli/bench/scale/made-library.ts';
import { termsOf, termWords, type Whole } from '../../../src/cli/bench/scale/made-text.ts';
import { substituted } from '../../../src/cli/bench/scale/substituted.ts';
import { convertAll } from '../../../src/convert/convert.ts';
import { loadDocuments } from '../../support/documents.ts';
import { madeProject } from '../../support/made-project.ts';

const texts = baseTexts(loadDocuments('tests/corpora/formats').filter(({ language }) => language === 'en'));
const whole: Whole = { texts, documents: 12 };
const files = [...madeLibrary(whole)];
const converted = convertAll({ value: madeProject(new Map(files)), problems: [] });

test('a made-up library converts without a problem, and has something of every kind', () => {
  const { value = [], problems } = converted;
  expect(problems).toEqual([]);
  expect(value).toHaveLength(whole.documents);
  for (const { document } of value) {
    expect(document.children.every(({ type }) => type === 'section')).toBe(true);
    expect(document.annotations).toHaveLength(5);
    expect(document.mentions.length).toBeGreaterThan(1);
  }
  const documents = value.map(({ document }) => document);
  expect(documents.filter(({ series }) => series.length > 0).length).toBeGreaterThan(9);
  expect(documents.filter(({ figures = [] }) => figures.length > 0)).toHaveLength(2);
  const mentioned = new Set(documents.flatMap(({ mentions }) => mentions.map(({ term }) => term)));
  expect(mentioned.size).toBe(termsOf(whole));
});

test('it is the same at every run, and no document is another’s', () => {
  expect([...madeLibrary(whole)]).toEqual(files);
  const seeds = files.filter(([path]) => path.endsWith('.txt'));
  expect(new Set(seeds.map(([, text]) => text)).size).toBe(whole.documents);
});

test('half of its documents have more than about 1,500 words', () => {
  const words = [...madeLibrary({ texts, documents: 101 })]
    .flatMap(([path, text]) => (path.endsWith('.txt') ? text.split(/\s+/).length : []))
    .sort((a, b) => a - b);
  expect(words[50]).toBeGreaterThan(1300);
  expect(words[50]).toBeLessThan(1700);
});

test('a word gives way to the same word everywhere in a document; capitals, noughts and years stay', () => {
  const text = 'Harbours in 2024: 260,000 harbours, 15 others, and harbours. A harbour of 15 or 9.';
  const others = Array.from({ length: 40 }, (_, document) => substituted(text, document));
  expect(others.filter((other) => !/harbours/i.test(other)).length).toBeGreaterThan(5);
  for (const other of others) {
    const found =
      /^(\p{Lu}\p{Ll}+) in 2024: [1-9]{2}0,000 (\p{Ll}+), ([1-9]{2}) \p{Ll}+, and (\p{Ll}+)\. A \p{Ll}+ of (\d\d) or 9\.$/u.exec(
        other,
      );
    expect(found, other).not.toBeNull();
    const [, first, second, number, third, again] = found ?? [];
    expect([first?.toLowerCase(), third, again]).toEqual([second, second, number]);
  }
});

test('terms are told apart', () => {
  const all = Array.from({ length: 1020 }, (_, term) => termWords(term));
  expect(new Set(all).size).toBe(all.length);
});

test.each(['document', 'term', 'remark'] as const)('one %s changed: a few files of it, and no problem', (what) => {
  const changed: MadeFile[] = changes[what](whole);
  const before = new Map(files);
  for (const [path, text] of changed) expect(before.get(path), path).not.toBe(text);
  for (const [path] of changed) expect(before.has(path), path).toBe(true);
  const { problems } = convertAll({ value: madeProject(new Map([...files, ...changed])), problems: [] });
  expect(problems).toEqual([]);
});
