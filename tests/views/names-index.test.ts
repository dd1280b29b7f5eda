/** The index of names: by kind and letter, parts under their wholes, each passage once, speakers whom no text names. */
import { expect, test } from 'vitest';
import { yamlToNames } from '../../src/corpus/editors/names.ts';
import { byLetter } from '../../src/views/letters.ts';
import { abbreviationEntries, namesIndex, otherSpeakers } from '../../src/views/names-index.ts';
import { documentOf, paragraph } from '../support/document.ts';
import { expectValue } from '../support/source.ts';

const mention = (name: string, at: string) => ({ name, at, start: 0, end: 1 });
const short = (own: string, at: string) => ({ short: own, at, start: 0, end: 1 });
const a = {
  ...documentOf('a', [paragraph('p1', 'x', '¶ 1'), paragraph('p2', 'x', '¶ 2')], {
    meta: { who: { name: 'A. Smith' } },
  }),
  names: [mention('river', 'p1'), mention('river', 'p1'), mention('bridge', 'p2'), mention('river', 'p2')],
  abbreviations: [short('GDP', 'p1'), short('5G', 'p2'), short('GDP', 'p1')],
};
const spoken = { who: { name: 'Bo Long', role: 'Mayor' } };
const b = {
  ...documentOf('b', [paragraph('p1', 'x', '¶ 1')], { meta: spoken, language: 'fr' }),
  names: [mention('river', 'p1')],
};
const c = documentOf('c', [paragraph('p1', 'x')], { meta: spoken });
const documents = [a, b, c];

const names = expectValue(
  yamlToNames({
    text: `
names:
  - { id: river, name: The Long River, kind: water, is: a river, basis: { kind: text, document: b, at: p1 } }
  - { id: bridge, name: Bridge of the river, kind: place, part-of: river, is: a bridge, term: bridge }
  - { id: arch, name: An arch, kind: water, part-of: river }
  - { id: anna, name: Anna Smith, kind: person, forms: [A. Smith], sort: "Smith, Anna" }
  - { id: office, name: 3 Rivers Office, kind: body }
`,
  }),
);

test('kinds in their order, names by letter, parts counted and shown under their wholes', () => {
  const index = namesIndex(names, documents);
  const shown = index.map(({ label, count, letters }) => [
    label,
    count,
    letters.map(({ id, own }) => [id, own.map((one) => [one.name, ...one.parts.map((part) => part.name)])]),
  ]);
  expect(shown).toEqual([
    [
      'People',
      2,
      [
        ['letter-B', [['Bo Long']]],
        ['letter-S', [['Anna Smith']]],
      ],
    ],
    ['Bodies', 1, [['letter-0-9', [['3 Rivers Office']]]]],
    ['Rivers and lakes', 3, [['letter-L', [['The Long River', 'An arch', 'Bridge of the river']]]]],
  ]);
});

test('each passage once, in the order of the documents, with how often', () => {
  const [, , waters] = namesIndex(names, documents);
  const [river] = waters?.letters[0]?.own ?? [];
  expect(river?.passages).toEqual([
    { document: 'a', at: 'p1', place: '¶ 1', count: 2 },
    { document: 'a', at: 'p2', place: '¶ 2', count: 1 },
    { document: 'b', at: 'p1', place: '¶ 1', count: 1 },
  ]);
  expect(river?.said).toEqual({ kind: 'text', document: 'b', at: 'p1' });
  expect(river?.parts[1]).toMatchObject({ term: 'bridge', is: 'a bridge', said: undefined });
});

test('a speaker is the name that is called so; one that is no name of the list is added, once', () => {
  const [people] = namesIndex(names, documents);
  const [bo, anna] = people?.letters.flatMap(({ own }) => own) ?? [];
  expect(bo).toMatchObject({ id: 'speaker-b', name: 'Bo Long', is: 'Mayor', language: 'fr', speaks: ['b', 'c'] });
  expect(anna).toMatchObject({ id: 'anna', speaks: ['a'], passages: [] });
  expect(otherSpeakers(names, documents).map(({ id }) => id)).toEqual(['speaker-b']);
});

test('the abbreviations in their order, with where they are spelled out', () => {
  const entries = abbreviationEntries(
    [
      { short: 'GDP', long: 'gross domestic product', basis: { kind: 'text', document: 'a', at: 'p2' } },
      { short: '5G', long: 'fifth generation', basis: { kind: 'editorial' } },
      { short: 'AI', long: 'artificial intelligence', basis: { kind: 'text', document: 'gone', at: 'p2' } },
    ],
    documents,
  );
  expect(entries.map(({ abbreviation, spelled, passages }) => [abbreviation.short, spelled, passages.length])).toEqual([
    ['5G', undefined, 1],
    ['AI', undefined, 0],
    ['GDP', { document: 'a', at: 'p2', place: '¶ 2' }, 1],
  ]);
});

test('digits are one letter, an article is none', () => {
  const letters = byLetter(['10 rivers', '2 lakes', 'Axis', 'the axis', 'Zoo'], (one) => one);
  expect(letters.map(({ label, id, own }) => [label, id, own.length])).toEqual([
    ['0–9', 'letter-0-9', 2],
    ['A', 'letter-A', 2],
    ['Z', 'letter-Z', 1],
  ]);
});
