/** What two editions of a document have otherwise beside their words: calls of notes, what is set apart, structure, decisions. */
import { expect, test } from 'vitest';
import { compareDocuments } from '../../../src/corpus/editions/compare-documents.ts';
import { decisionChanges } from '../../../src/corpus/editions/decisions.ts';
import { callChanges } from '../../../src/corpus/editions/note-calls.ts';
import type { Inline } from '../../../src/corpus/model/inline.ts';
import type { Item, List, TreeNode } from '../../../src/corpus/model/node.ts';
import { documentOf, note, paragraph, placeOfWords, reference, section, text } from '../../support/document.ts';

/** `The river{1} rises.`: a text with calls of notes; `{3>n2}` prints 3 and calls n2. */
const withCalls = (written: string): Inline[] =>
  written.split(/(\{[^}]+\})/).flatMap((part): Inline[] => {
    const [, label, id] = /^\{(\w+)(?:>(\w+))?\}$/.exec(part) ?? [];
    if (label !== undefined) return [reference(label, id)];
    return part === '' ? [] : [text(part)];
  });
const notes = ['n1', 'n2', 'n3'].map((id) => note(id, `The note ${id}.`));
const changesOf = (before: TreeNode[], after: TreeNode[]) =>
  compareDocuments(documentOf('doc', before, { notes }), documentOf('doc', after, { notes })).changes;
const bare = (changes: ReturnType<typeof changesOf>) => changes.map(({ place, words, kind, ...one }) => one);

test.each<[what: string, before: string, after: string, calls: object[]]>([
  ['nothing', 'One{1} two{2}.', 'One{1} two{2}.', []],
  ['a call that came', 'One two{2}.', 'One{1} two{2}.', [{ is: 'added', note: 'n1', label: '1' }]],
  ['a call that went', 'One{1} two{2}.', 'One{1} two.', [{ is: 'gone', note: 'n2', label: '2' }]],
  ['a call that moved', 'One{1} two three.', 'One two three{1}.', [{ is: 'moved', note: 'n1', label: '1' }]],
  [
    'one that leads elsewhere',
    'One{1}.',
    'One{2}.',
    [{ is: 'elsewhere', note: 'n2', label: '2', before: '1', was: 'n1' }],
  ],
  ['not one behind words that changed', 'One river{1}.', 'One very long stream{1}.', []],
  ['not one before words that came, or after them', 'One{1}', 'One and more{1}', []],
  ['the second call of a note', 'One{1} two{1}.', 'One{1} two.', [{ is: 'gone', note: 'n1', label: '1' }]],
])('calls: %s', (_, before, after, calls) => {
  const [change] = changesOf([paragraph('p1', withCalls(before))], [paragraph('p1', withCalls(after))]);
  expect(change?.calls ?? []).toEqual(calls);
});

test('calls that only print another label are no change of the text; one that goes into another passage moved', () => {
  const two = (a: string, b: string) => [paragraph('p1', withCalls(a)), paragraph('p2', withCalls(b))];
  expect(bare(changesOf(two('One{1}.', 'Two.'), two('One{2>n1}.', 'Two.')))).toEqual([
    { is: 'renumbered', id: 'p1', calls: [{ is: 'renumbered', note: 'n1', label: '2', before: '1' }] },
  ]);
  expect(bare(changesOf(two('One{1}.', 'Two.'), two('One.', 'Two{1}.')))).toEqual([
    { is: 'changed', id: 'p1', calls: [{ is: 'moved', note: 'n1', label: '1', to: 'p2' }] },
    { is: 'changed', id: 'p2', calls: [{ is: 'moved', note: 'n1', label: '1', from: 'p1' }] },
  ]);
});

test('a passage that came or went tells the calls that came or went with it', () => {
  const [one, two] = [paragraph('p1', withCalls('One.')), paragraph('p2', withCalls('Two{1} three{2>n3}.'))];
  const calls = (is: string) => [
    { is, note: 'n1', label: '1' },
    { is, note: 'n3', label: '2' },
  ];
  expect(changesOf([one], [one, two]).map(({ is, id, calls }) => ({ is, id, calls }))).toEqual([
    { is: 'added', id: 'p2', calls: calls('added') },
  ]);
  expect(changesOf([one, two], [one]).map(({ is, id, calls }) => ({ is, id, calls }))).toEqual([
    { is: 'gone', id: 'p2', calls: calls('gone') },
  ]);
  expect(changesOf([two], [two, one]).map((change) => 'calls' in change)).toEqual([false]);
});

test('twenty thousand calls of one paragraph are compared in time', () => {
  const many = Array.from({ length: 20_000 }, (_, n) => ({ note: `n${n}`, label: '*', at: n }));
  const words = [{ is: 'same' as const, text: 'x'.repeat(40_000) }];
  const ways = (change: (n: number) => object): string[] => {
    const after = many.map((call, n) => ({ ...call, ...change(n) }));
    return [...new Set(callChanges(many, after, words, (id) => id).map(({ is }) => is))];
  };
  expect(ways((n) => ({ note: `n${19_999 - n}` }))).toEqual(['elsewhere']);
  expect(ways((n) => ({ at: n + 20_000 }))).toEqual(['moved']);
  expect(ways((n) => ({ note: `m${n}`, at: n + 20_000 }))).toEqual(['added', 'gone']);
});

const item = (id: string, words: string, label?: string): Item => ({
  type: 'item',
  id,
  place: placeOfWords(id),
  ...(label !== undefined && { label }),
  children: [{ type: 'plain', inlines: [text(words)] }],
});
const list = (id: string, ...items: Item[]): List => ({
  type: 'list',
  id,
  place: placeOfWords(id),
  ordered: true,
  items,
});

test('what is set apart, and what a passage is', () => {
  const link = (href: string): Inline[] => [{ type: 'link', href, children: [text('The law')] }, text(' says so.')];
  expect(
    bare(changesOf([paragraph('p1', link('https://a.example/'))], [paragraph('p1', link('https://b.example/'))])),
  ).toEqual([
    {
      is: 'changed',
      id: 'p1',
      marks: [
        { is: 'removed', as: 'link', words: 'The law', to: 'https://a.example/' },
        { is: 'added', as: 'link', words: 'The law', to: 'https://b.example/' },
      ],
    },
  ]);
  const [deep, flat] = [section('s2', '2. Two', [paragraph('p2', 'Under it.')]), section('s1', '1. One')];
  expect(bare(changesOf([flat, deep], [{ ...flat, children: [deep] }]))).toEqual([
    { is: 'changed', id: 's2', traits: [{ what: 'level', before: '1', after: '2' }] },
  ]);
  const own = { ...section('s1', 'Beginning'), origin: 'editors' as const };
  expect(changesOf([own], [{ ...own, heading: [text('Opening')] }])[0]?.words.map(({ is }) => is)).toEqual([
    'removed',
    'added',
  ]);
});

test('marks that are in one another, that are there twice, that a run-in heading is', () => {
  const marked = (...inlines: Inline[]) => [paragraph('p1', [...inlines, text(' end')])];
  const emphasis = (...children: Inline[]): Inline => ({ type: 'emphasis', children });
  const span = (lang: string): Inline => ({ type: 'span', lang, children: [text('a')] });
  const marks = (before: TreeNode[], after: TreeNode[]) => changesOf(before, after)[0]?.marks;
  const a = emphasis(text('a'));
  expect(marks(marked(a, a), marked(a, text('a')))).toStrictEqual([{ is: 'removed', as: 'emphasis', words: 'a' }]);
  expect(marks(marked(a, text('a')), marked(a, a))).toEqual([{ is: 'added', as: 'emphasis', words: 'a' }]);
  expect(marks(marked(span('fr')), marked(span('de')))).toEqual([
    { is: 'removed', as: 'span', words: 'a', to: 'fr' },
    { is: 'added', as: 'span', words: 'a', to: 'de' },
  ]);
  expect(marks(marked(emphasis(text('b '), { type: 'strong', children: [text('c')] })), marked(text('b c')))).toEqual([
    { is: 'removed', as: 'emphasis', words: 'b c' },
    { is: 'removed', as: 'strong', words: 'c' },
  ]);
  const led = (lead?: string) => [paragraph('p1', lead ? ' They stand.' : 'Quays. They stand.', 'p1', lead)];
  expect(marks(led(), led('Quays.'))).toEqual([{ is: 'added', as: 'lead', words: 'Quays.' }]);
});

test('languages, the heads of tables, who wrote a heading; calls within what is set apart', () => {
  const cells = (header: boolean): TreeNode => ({
    type: 'table',
    id: 'p1',
    place: placeOfWords('p1'),
    rows: [
      {
        type: 'row',
        id: 'r1',
        place: placeOfWords('r1'),
        ...(header && { header }),
        cells: [[text('a')], withCalls('b{1}')],
      },
    ],
  });
  expect(bare(changesOf([cells(false)], [cells(true)]))).toEqual([
    { is: 'changed', id: 'r1', traits: [{ what: 'head', after: 'yes' }] },
  ]);
  const german = { ...paragraph('p1', 'Gut.'), lang: 'de' };
  expect(bare(changesOf([german], [paragraph('p1', 'Gut.')]))).toStrictEqual([
    { is: 'changed', id: 'p1', traits: [{ what: 'language', before: 'de' }] },
  ]);
  expect(changesOf([list('p2', item('p1', 'Gut.', '1.'))], [german])[1]?.traits).toStrictEqual([
    { what: 'kind', before: 'item', after: 'paragraph' },
    { what: 'language', after: 'de' },
  ]);
  const heading = section('s1', '1. One');
  expect(bare(changesOf([heading], [{ ...heading, origin: 'editors' }]))).toEqual([
    { is: 'changed', id: 's1', traits: [{ what: 'heading-by', before: 'text', after: 'editors' }] },
  ]);
  const within = (label: string) => [
    paragraph('p1', [{ type: 'emphasis', children: withCalls(`One{${label}>n1}`) }, ...withCalls(' two{2}.')]),
  ];
  expect(bare(changesOf(within('1'), within('3')))).toEqual([
    { is: 'renumbered', id: 'p1', calls: [{ is: 'renumbered', note: 'n1', label: '3', before: '1' }] },
  ]);
  const numbered = (label: string, called: string) => [
    list('p1', { ...item('i1', 'a', label), children: [{ type: 'plain', inlines: withCalls(`a{${called}>n1}`) }] }),
  ];
  expect(bare(changesOf(numbered('1.', '1'), numbered('2.', '2')))).toEqual([
    {
      is: 'renumbered',
      id: 'i1',
      traits: [{ what: 'label', before: '1.', after: '2.' }],
      calls: [{ is: 'renumbered', note: 'n1', label: '2', before: '1' }],
    },
  ]);
});

test('a list with another name is known by its items, and numbers that follow from one more are no change', () => {
  const before = list('p1', item('i1', 'water from the hills', '1.'), item('i2', 'banks of clay', '2.'));
  const after = list(
    'p4',
    item('i1', 'water from the hills', '1.'),
    item('i3', 'birds', '2.'),
    item('i2', 'banks of clay', '3.'),
  );
  expect(bare(changesOf([before], [after]))).toEqual([
    { is: 'changed', id: 'p4', was: 'p1' },
    { is: 'added', id: 'i3' },
    { is: 'renumbered', id: 'i2', traits: [{ what: 'label', before: '2.', after: '3.' }] },
  ]);
  expect(
    bare(changesOf([before], [paragraph('i1', 'water from the hills'), paragraph('i2', 'banks of clay')])),
  ).toEqual([
    { is: 'gone', id: 'p1' },
    { is: 'changed', id: 'i1', traits: [{ what: 'kind', before: 'item', after: 'paragraph' }] },
    { is: 'changed', id: 'i2', traits: [{ what: 'kind', before: 'item', after: 'paragraph' }] },
  ]);
});

test('a text under another id is compared by its words', () => {
  const old = documentOf('old', [paragraph('p1', 'One of the first.'), paragraph('p2', 'Two of them.')]);
  const now = documentOf('new', [paragraph('p1', 'Two of them.'), paragraph('p2', 'Three and more.')]);
  expect(bare(compareDocuments(old, now).changes)).toMatchObject([
    { is: 'gone', id: 'p1' },
    { is: 'added', id: 'p2' },
  ]);
});

test('decisions, field by field; of lists what is in one of them alone', () => {
  const before = {
    title: 'A',
    source: { name: 'x', url: 'https://a.example/' },
    layout: { lines: [{ at: 1 }, { at: 2, kind: 'list' }] },
  };
  const after = {
    title: 'A',
    kind: 'law',
    source: { url: 'https://a.example/', name: 'y' },
    layout: { lines: [{ at: 3 }, { kind: 'list', at: 2 }] },
  };
  expect(decisionChanges(before, after)).toEqual([
    { field: 'source.name', before: 'x', after: 'y' },
    { field: 'layout.lines', before: [{ at: 1 }], after: [{ at: 3 }] },
    { field: 'kind', after: 'law' },
  ]);
  const patterns = (...all: string[]) => ({ layout: { patterns: all } });
  expect(decisionChanges(patterns('a', 'b'), patterns('b', 'a'))).toEqual([
    { field: 'layout.patterns', before: ['a', 'b'], after: ['b', 'a'] },
  ]);
  expect(decisionChanges(before, before)).toEqual([]);
  expect(decisionChanges({ a: [1], b: [], c: [2] }, { a: 'x', b: [1] })).toStrictEqual([
    { field: 'a', before: [1], after: 'x' },
    { field: 'b', after: [1] },
    { field: 'c', before: [2] },
  ]);
  expect(decisionChanges({ a: { b: 1 } }, { a: 2 })).toStrictEqual([{ field: 'a', before: { b: 1 }, after: 2 }]);
});
