/** Ids and places of trees that no plain text gives, and of texts that change in ways that a golden case would hide in its length. */
import { expect, test } from 'vitest';
import { registerToHistory } from '../../src/convert/amend/register-to-history.ts';
import { treeToAnchors } from '../../src/convert/anchors/tree-to-anchors.ts';
import type { TreeNode } from '../../src/corpus/model/node.ts';
import type { Register } from '../../src/corpus/model/register.ts';
import type { AnyTreeNode, Tree, TreeNote, TreeSeries } from '../../src/corpus/model/tree.ts';
import { walk } from '../../src/corpus/model/walk.ts';
import { expectValue } from '../support/source.ts';
import { block, item, list, note, section, table } from '../support/tree.ts';

const seed = (digit: string): string => digit.repeat(64);
const anchored = (tree: Tree, register: Register = [], sha256 = seed('1')) =>
  expectValue(treeToAnchors({ tree, register, sha256, language: 'en' }));

const tree = (children: AnyTreeNode[], ...notes: TreeNote[]): Tree => ({
  children,
  series: notes.length > 0 ? [{ kind: 'numbers', notes }] : [],
});

/** The ids of the last of some versions, in the order of the text. */
function ids(...versions: Tree[]): string[] {
  let register: Register = [];
  let last: ReturnType<typeof anchored> | undefined;
  for (const version of versions) {
    last = anchored(version, register);
    register = last.register;
  }
  const nodes = [...(last?.children ?? []), ...(last?.series.flatMap(({ notes }) => notes) ?? [])];
  return [...walk(nodes)].flatMap(({ node }) => ('id' in node ? [node.id] : []));
}

const scoped = (kind: TreeSeries['kind'], notes: TreeNote[], scope: Tree['children'][number]): TreeSeries => ({
  kind,
  notes,
  ...(scope.type === 'section' && { scope }),
});
const [one, two] = [section('1. One'), section('2. Two')];
const twoSeries = (first: string, second: string): Tree => ({
  children: [one, two],
  series: [scoped('numbers', [note('1', first)], one), scoped('numbers', [note('1', second)], two)],
});

test.each<[what: string, versions: Tree[], last: string[]]>([
  [
    'of the same words the text outside sections takes that of its own series',
    [
      tree([section('1. One', block('x'))]),
      tree([block('x'), block('x'), section('1. One')]),
      tree([block('x'), section('1. One')]),
    ],
    ['p1', 's1'],
  ],
  [
    'so does a note of a section’s own series',
    [twoSeries('Ibid.', 'Ibid.'), twoSeries('Another.', 'Ibid.')],
    ['s1', 's2', 'n1a', 's2-n1'],
  ],
  [
    'and a list in a note whose words have changed',
    [tree([list('x')], note('1', 'One.', list('x'))), tree([], note('1', 'Two.', list('x')))],
    ['n1a', 'n1-p1', 'n1-p1-i1'],
  ],
  [
    'a paragraph from elsewhere keeps its id, and what is new behind it is named after its own neighbours',
    [
      tree([section('1. One', block('a'), block('b')), section('2. Two', block('c'))]),
      tree([section('1. One', block('a'), block('c'), block('new'), block('b')), section('2. Two')]),
    ],
    ['s1', 's1-p1', 's2-p1', 's1-p1a', 's1-p2', 's2'],
  ],
  [
    'a changed list is the one that most of its items know',
    [tree([list('a'), block('-'), list('b', 'c')]), tree([list('a', 'b', 'c', 'd')])],
    ['p3', 'p1-i1', 'p3-i1', 'p3-i2', 'p3-i3'],
  ],
  [
    'if that one is taken, the next',
    [
      tree([list('a', 'b'), block('-'), list('c')]),
      tree([list('a', 'b'), block('-'), list('c')]),
      tree([list('a'), block('-'), list('b', 'c', 'd')]),
    ],
    ['p1', 'p1-i1', 'p2', 'p3', 'p1-i2', 'p3-i1', 'p3-i2'],
  ],
  [
    'a list that kept its words is left to itself, whatever its items know',
    [tree([list('a', 'b'), list('a')]), tree([list('a')])],
    ['p2', 'p2-i1'],
  ],
  [
    'a changed table is known by its rows, of which two may say the same',
    [
      tree([table('a|b', 'x|y', 'c|d'), block('-'), table('x|y')]),
      tree([table('a|b', 'x|y', 'e|f'), block('-'), table('x|y')]),
    ],
    ['p1', 'p1-r1', 'p1-r2', 'p1-r4', 'p2', 'p3', 'p3-r1'],
  ],
  ['a row is no item, nor the other way round', [tree([list('a')]), tree([table('a')])], ['p2', 'p2-r1']],
  [
    'lists in items are known too',
    [
      tree([list(item('a', list('x', 'y')), item('b', list('x')))]),
      tree([list(item('b', list('x')), item('a', list('x', 'y', 'z')))]),
    ],
    ['p1', 'p1-i2', 'p1-i2-p1', 'p1-i2-p1-i1', 'p1-i1', 'p1-i1-p1', 'p1-i1-p1-i1', 'p1-i1-p1-i2', 'p1-i1-p1-i3'],
  ],
  [
    'letters go on after those that were given, past z',
    [
      tree([block('a'), block('z')]),
      tree([block('a'), ...Array.from({ length: 28 }, (_, n) => block(`new ${n}`)), block('z')]),
      tree([block('a'), block('newest'), block('z')]),
    ],
    ['p1', 'p1ac', 'p2'],
  ],
  [
    'words that stand many times keep their ids in their order',
    [tree(Array.from({ length: 4 }, () => block('x'))), tree(Array.from({ length: 3 }, () => block('x')))],
    ['p1', 'p2', 'p3'],
  ],
  [
    'sections without a number in one with a number, and after one that is gone',
    [
      tree([section('1. One', section('In it'))]),
      tree([section('1. One', section('New in it')), section('Beside it')]),
    ],
    ['s1', 's1-x2', 'x1'],
  ],
  [
    'an item of salutations and quotations alone is known by them, whatever is nested in it',
    [
      tree([
        {
          ...list(),
          items: [
            { type: 'item', children: [block('Friends,', 'salutation'), list('x')] },
            { type: 'item', children: [{ type: 'quote', children: [block('Said.', 'plain')] }, list('y')] },
            { type: 'item', children: [list('z')] },
          ],
        },
      ]),
      tree([
        {
          ...list(),
          items: [
            { type: 'item', children: [{ type: 'quote', children: [block('Said.', 'plain')] }, list('new')] },
            { type: 'item', children: [list('z')] },
            { type: 'item', children: [block('Friends,', 'salutation'), list('newer')] },
          ],
        },
      ]),
    ],
    ['p1', 'p1-i2', 'p1-i2-p2', 'p1-i2-p2-i1', 'p1-i3', 'p1-i3-p1', 'p1-i3-p1-i1', 'p1-i1', 'p1-i1-p2', 'p1-i1-p2-i1'],
  ],
])('%s', (_, versions, last) => {
  expect(ids(...versions)).toEqual(last);
});

test('a text that is gone keeps why it went; one that comes back loses it, and nothing is said where nothing is known', () => {
  const first = anchored(tree([block('a'), block('b'), block('c')]));
  const register = first.register.map((entry) =>
    entry.id === 'p1' || entry.id === 'p3'
      ? { ...entry, retired: seed('2'), reason: 'An error.', amended: '2025-03-01' }
      : entry,
  );
  const { register: next, changes } = anchored(tree([block('a')]), register, seed('3'));
  const known = next.map(({ fingerprint: _, kind: __, head: ___, ...own }) => own);
  expect(known).toEqual([
    { id: 'p1' },
    { id: 'p2', retired: seed('3') },
    { id: 'p3', retired: seed('2'), reason: 'An error.', amended: '2025-03-01' },
  ]);
  expect(known.map((entry) => Object.keys(entry).length)).toEqual([1, 2, 4]);
  expect(registerToHistory(next).retired).toStrictEqual([
    { id: 'p2', head: 'b' },
    { id: 'p3', head: 'c', reason: 'An error.', amended: '2025-03-01' },
  ]);
  expect(changes).toEqual({ new: [], kept: ['p1'], gone: ['p2'] });
});

/** Every node with its place in words. */
const placesOf = (nodes: readonly TreeNode[]): string[] =>
  [...walk(nodes)].flatMap(({ node }) => ('place' in node ? [`${node.id}: ${node.place.words}`] : []));

test('what is nested in items and notes is placed in them, with its language and without what it does not have', () => {
  const german = { ...block([{ type: 'emphasis', children: [{ type: 'text', value: 'x' }] }]), lang: 'de' };
  const called = note('1', 'A note.', list('in it'), block('more'));
  const call = { type: 'note-reference' as const, note: called, label: '1', printed: '1' };
  const nested = item('a', {
    type: 'list',
    ordered: true,
    items: [{ ...item('b', block('c', 'verse')), label: 'i.' }],
  });
  const words = block([
    { type: 'link', href: 'https://example.org/', children: [{ type: 'text', value: 'go' }, call] },
  ]);
  const { children, series } = anchored(
    tree(
      [
        german,
        section('1. One', section('1. Inner', words)),
        list(nested, { type: 'item', children: [block([call], 'plain')] }),
      ],
      called,
    ),
  );
  expect(placesOf(children)).toEqual([
    'p1: ¶ 1',
    's1: Section 1',
    's1-1: Section 1, 1',
    's1-1-p1: 1, 1, ¶ 1',
    'p2: ¶ 2',
    'p2-i1: ¶ 2.1',
    'p2-i1-p1: ¶ 2.1, list',
    'p2-i1-p1-i1: ¶ 2.1.1',
    'p2-i1-p1-i1-p1: ¶ 2.1.1.1',
    'p2-i2: ¶ 2.2',
  ]);
  const [notes] = series;
  expect(placesOf(notes?.notes as unknown as TreeNode[])).toEqual([
    'n1: Note 1',
    'n1-p1: Note 1, ¶ 1',
    'n1-p1-i1: Note 1, ¶ 1.1',
    'n1-p2: Note 1, ¶ 2',
  ]);
  expect(notes?.notes[0]?.calls).toEqual([
    { id: 'ref-n1', at: 's1-1-p1' },
    { id: 'ref-n1-2', at: 'p2-i2' },
  ]);
  expect(children[0]).toStrictEqual({
    type: 'paragraph',
    id: 'p1',
    place: { paragraph: '1', words: '¶ 1', short: '¶ 1' },
    inlines: [{ type: 'emphasis', children: [{ type: 'text', value: 'x' }] }],
    lang: 'de',
  });
  expect(children[2]).toMatchObject({
    type: 'list',
    items: [{ children: [{}, { ordered: true, items: [{ label: 'i.' }] }] }, {}],
  });
  expect([...walk(children)].every(({ node }) => Object.values(node).every((value) => value !== undefined))).toBe(true);
});

test('what a series is called: by its scope, or by its place among the series; its notes by its section', () => {
  const [own, second] = [section('On rivers'), section('On seas')];
  const { series } = anchored({
    children: [own, second],
    series: [
      { kind: 'numbers', notes: [note('1', 'a')] },
      scoped('numbers', [note('1', 'b')], second),
      { kind: 'numbers', notes: [note('2', 'c')] },
      { kind: 'symbols', notes: [note('*', 'd'), note('†', 'e')] },
    ],
  });
  expect(series.map(({ id, notes }) => [id, ...notes.map((one) => `${one.id}: ${one.place.words}`)])).toEqual([
    ['notes', 'n1: Note 1'],
    ['x2', 'x2-n1: On seas, note 1'],
    ['notes-3', 'notes-3-n2: Note 2'],
    ['symbols', 'star1: Note *', 'dagger1: Note †'],
  ]);
  expect(series.map((one) => 'scope' in one)).toEqual([false, true, false, false]);
});
