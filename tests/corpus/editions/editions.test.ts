/** Two editions of a text: which passages come from which, which words changed, and how much work that is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDocuments } from '../../../src/corpus/editions/compare-documents.ts';
import { bagOf, LikenessIndex, likeness } from '../../../src/corpus/editions/likeness.ts';
import { movedIn } from '../../../src/corpus/editions/moves.ts';
import { type EditionText, successionsOf } from '../../../src/corpus/editions/successions.ts';
import { wordDiff, wordsNow } from '../../../src/corpus/editions/word-diff.ts';
import { normalText } from '../../../src/corpus/text/normal.ts';
import { documentOf, paragraph, section } from '../../support/document.ts';
import { runs } from '../../support/runs.ts';

const texts = (letter: string, words: string[], kind = 'paragraph'): EditionText[] =>
  words.map((one, index) => ({ id: `${letter}${index + 1}`, kind, words: one }));
const became = (old: string[], now: string[], kind?: string): string[] =>
  successionsOf(texts('a', old, kind), texts('b', now, kind)).successions.map(
    ({ how, gone, fresh }) => `${how}: ${gone.join(' ')} → ${fresh.join(' ')}`,
  );

const [north, bridges, winter] = [
  'The north road is built in two years, and the south road follows.',
  'All bridges are looked at each year by the engineers of the city.',
  'Winter service begins in November and ends in March at the latest.',
] as const;

describe('what a passage became', () => {
  test.each<[what: string, old: string[], now: string[], found: string[]]>([
    ['one word', [north], [north.replace('two', 'three')], ['changed: a1 → b1']],
    ['nothing in common', [north], [winter], []],
    ['split', [`${north} ${bridges}`], [north, bridges], ['split: a1 → b1 b2']],
    ['merged', [north, bridges], [`${north} ${bridges}`], ['merged: a1 a2 → b1']],
    ['three merged', [north, bridges, winter], [`${bridges} ${winter} ${north}`], ['merged: a1 a2 a3 → b1']],
    [
      'moved into a new text',
      [bridges],
      [
        `${winter} ${winter.toUpperCase()} ${bridges} ${north} Much else is said of roads, of trees, of the river and its banks, and of schools.`,
      ],
      ['moved: a1 → b1'],
    ],
    ['cut down', [`${north} ${bridges} ${winter}`], [bridges], ['changed: a1 → b1']],
    [
      'in another order',
      [north, bridges],
      [bridges.replace('city', 'town'), north.replace('two', 'four')],
      ['changed: a1 → b2', 'changed: a2 → b1'],
    ],
    [
      'Chinese',
      ['北京将保护沿河的遗址，今年年底前清理河水。'],
      ['北京将修复沿河的遗址，今年年底前清理河水。'],
      ['changed: a1 → b1'],
    ],
    ['a letter of one word', ['Devlopment'], ['Development'], []],
    ['signs alone', ['***'], ['* * *'], []],
  ])('%s', (_, old, now, found) => {
    expect(became(old, now)).toEqual(found);
  });

  test('a heading with other words is known by what stands under it', () => {
    const headed = (id: string, words: string, holds: string[]): EditionText => ({ id, kind: 'section', words, holds });
    const old = [headed('s1', '1. Roads', ['p1', 'p2', 'p3']), headed('s2', '2. Money', ['p4'])];
    const now = [
      headed('s3', '1. Streets and Ways', ['p1', 'p3', 'p9']),
      headed('s4', '2. Finance', ['p4', 'p5', 'p6']),
    ];
    const { successions } = successionsOf(old, now);
    expect(successions.map(({ how, from, to }) => `${how}: ${from} → ${to}`)).toEqual(['changed: s1 → s3']);
  });

  test('a text that stands in two new ones, or of which two stand in it, is in one succession', () => {
    const long =
      'Schools open in September and the oldest pupils learn to swim there before the first snow of the year falls.';
    const two = `${bridges} ${winter}`;
    expect(became([two, north], [`${two} ${north}`, `${long} ${long.toUpperCase()} ${north}`])).toEqual([
      'merged: a1 a2 → b1',
    ]);
    expect(became([`${two} ${north}`, `${long} ${long.toUpperCase()} ${north}`], [two, north])).toEqual([
      'split: a1 → b1 b2',
    ]);
  });

  test('a paragraph may become an item, and no row of a table', () => {
    const changed = north.replace('two', 'three');
    const how = (kind: string) => successionsOf(texts('a', [north]), texts('b', [changed], kind)).successions.length;
    expect(['item', 'verse', 'note', 'row', 'section'].map(how)).toEqual([1, 1, 1, 0, 0]);
  });

  test('what is decided is so, whatever else is like it', () => {
    const { successions } = successionsOf(texts('a', [north, winter]), texts('b', [north, winter]), [
      ['a1', 'b2'],
      ['a9', 'b1'],
      ['a2', 'b9'],
    ]);
    expect(successions.map(({ from, to }) => `${from} ${to}`)).toEqual(['a1 b2']);
  });

  test('what stands in two is of that which has more of it', () => {
    const part = 'the lamps on the wall are lit each night';
    const [less, all] = [`${north} The lamps on the wall are lit each day.`, `${bridges} ${part}.`];
    expect(became([north, bridges, part], [less, all])).toEqual(['changed: a1 → b1', 'merged: a2 a3 → b2']);
  });

  test('texts of which all have the same words are told by where they stand', () => {
    const many = (end: string) => Array.from({ length: 30 }, () => `The law on roads is ${end}.`);
    const found = became(many('repealed'), many('repealed now'));
    expect(found).toEqual(Array.from({ length: 30 }, (_, n) => `changed: a${n + 1} → b${n + 1}`));
  });

  test('of two that are as like, it is the one that stands about there', () => {
    const behind = (id: string, all: EditionText[]) => all.map((one) => ({ ...one, after: id }));
    const old = [...behind('x', texts('a', [north])), ...behind('y', texts('c', [north]))];
    const now = [...behind('y', texts('b', [`${north} Now.`])), ...behind('x', texts('d', [`${north} Now.`]))];
    expect(successionsOf(old, now).successions.map(({ from, to }) => `${from} ${to}`)).toEqual(['a1 d1', 'c1 b1']);
  });

  test('a heading is no paragraph', () => {
    expect(successionsOf(texts('a', [north], 'section'), texts('b', [north])).successions).toEqual([]);
  });
});

test('how much two texts have in common', () => {
  const of = (first: string, second: string) => likeness(bagOf(first), bagOf(second));
  expect(of('', '')).toEqual({ score: 1, inSecond: 0, inFirst: 0, pairs: 0 });
  expect(of('One two three', 'one TWO three')).toEqual({ score: 1, inSecond: 1, inFirst: 1, pairs: 2 });
  expect(of('one two', 'one two three four five')).toMatchObject({ inSecond: 1, inFirst: 1 / 4, pairs: 1 });
  expect(of('one', 'one two')).toMatchObject({ inSecond: 0, inFirst: 0, pairs: 0 });
  // A letter of a short text is little of it, and a word much; texts without a word in common are not alike by their letters.
  expect(of('the harbour master', 'the harbor master').score).toBeCloseTo(17 / 18);
  expect(of('haven', 'raven').score).toBe(0);
  // How often a word is there counts.
  expect(of('a a a', 'a').score).toBeLessThan(0.5);
});

test('of many texts those with the most and the rarest signs in common are the nearest', () => {
  const all = ['the north road', 'the south road', 'the north bridge', 'a mole', 'the south'];
  const index = new LikenessIndex(all.map(bagOf));
  expect(index.near(bagOf('the north road'))).toEqual([0, 2, 1, 4]);
  expect(index.near(bagOf('the north road'), 2)).toEqual([0, 2]);
  expect(index.near(bagOf('the south'))).toEqual([1, 4, 0, 2]);
  expect(index.near(bagOf('nothing'))).toEqual([]);
  // What more than two dozen texts have tells of none.
  const common = Array.from({ length: 26 }, (_, n) => `the road${n}`);
  expect(new LikenessIndex(common.map(bagOf)).near(bagOf('the'))).toEqual([]);
  expect(new LikenessIndex(common.slice(2).map(bagOf)).near(bagOf('the')).length).toBe(8);
});

test('the pairs that are compared grow with the texts, whatever they have in common', () => {
  const many = (count: number, word: (n: number) => string) =>
    texts(
      'a',
      Array.from({ length: count }, (_, n) => `Article ${word(n)} of the law on roads is repealed this year.`),
    );
  const compared = (count: number): number =>
    successionsOf(
      many(count, String),
      many(count, (n) => `${n} again`),
    ).compared;
  const [once, twice] = [compared(500), compared(1000)];
  expect(once).toBeLessThan(500 * 20);
  expect(twice / once).toBeLessThan(2.3);
  const same = (count: number): number =>
    successionsOf(
      many(count, () => 'x'),
      many(count, () => 'y'),
    ).compared;
  expect(same(1000) / same(500)).toBeLessThan(2.3);
});

describe('words', () => {
  const some = fc
    .array(fc.constantFrom('the', 'river', 'North', '北京', ' ', ', ', '. ', '\n', 'é', '👩‍👩‍👧'), { maxLength: 30 })
    .map((all) => all.join(''));

  test('of both texts none is lost', () => {
    fc.assert(
      fc.property(some, some, (before, after) => {
        const changes = wordDiff(before, after, 'en');
        const without = (out: string) => changes.flatMap(({ is, text }) => (is === out ? [] : text)).join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
      runs(300),
    );
  });

  test('texts of a hundred kilobytes that have nothing in common take no time', () => {
    const long = (word: string): string => Array.from({ length: 20_000 }, (_, n) => `${word}${n}`).join(' ');
    const changes = wordDiff(long('a'), long('b'), 'en');
    expect(changes.map(({ is }) => is)).toEqual(['removed', 'added']);
  });

  test('what stands where words stood', () => {
    const [before, after] = ['We will protect the old sites here.', 'We will restore the old monuments here.'];
    const now = (words: string) => {
      const start = before.indexOf(words);
      return wordsNow(wordDiff(before, after, 'en'), { start, end: start + words.length });
    };
    expect([now('protect'), now('old sites'), now('here')]).toEqual(['restore', 'old monuments', 'here']);
    expect(wordsNow(wordDiff('One two three.', 'One three.', 'en'), { start: 4, end: 7 })).toBeUndefined();
    const said = (before: string, after: string, start: number, end: number) =>
      wordsNow(wordDiff(before, after, 'en'), { start, end });
    // What came before them, or right behind, is none of them; what came within them is.
    expect(said('We will pay.', 'Now We all will pay.', 0, 2)).toBe('We');
    expect(said('We will pay.', 'Now We all will pay.', 0, 7)).toBe('We all will');
    expect(said('We will pay.', 'We must never pay.', 3, 7)).toBe('must never');
    // What took the place of the word right before them is none of them either.
    expect(wordsNow(wordDiff('保护遗址', '修复遗址', 'zh'), { start: 2, end: 4 })).toBe('遗址');
  });

  test('changes that stand together are one; signs between two of them are a part of these', () => {
    const diff = (before: string, after: string): string =>
      wordDiff(before, after, 'en')
        .map(({ is, text }) => (is === 'same' ? text : `${is === 'added' ? '+' : '-'}[${text}]`))
        .join('');
    expect(diff('One two three.', 'One four five.')).toBe('One -[two three]+[four five].');
    expect(diff('One two three.', 'One two three.')).toBe('One two three.');
    expect(diff('', 'One.')).toBe('+[One.]');
    expect(diff('One.', '')).toBe('-[One.]');
    expect(diff('a, b', 'c, b')).toBe('-[a]+[c], b');
  });
});

test('the normal form: white space and what is not seen do not count, all else does', () => {
  const normal = (text: string, kind = 'paragraph'): string => normalText(text, kind);
  expect(normal(' A\u00A0 b\u00ADc\u200B\n d ')).toBe('A bc d');
  expect(normal('e\u0301')).toBe('é');
  expect([normal('A'), normal('“a”')]).not.toEqual([normal('a'), normal('"a"')]);
  expect([normal('a  b\nc', 'verse'), normal('a  b\tc', 'row'), normal('a  b', 'verbatim')]).toEqual([
    'a b\nc',
    'a b\tc',
    'a  b',
  ]);
});

describe('what moved', () => {
  /** `s1( p1 p2 ) p3`: sections with what stands in them. */
  const textsOf = (written: string): EditionText[] => {
    const texts: EditionText[] = [];
    const open: string[][] = [[]];
    for (const word of written.split(' ')) {
      const id = word.replace('(', '');
      if (word === ')') {
        open.pop();
        continue;
      }
      open.at(-1)?.push(id);
      const holds: string[] = [];
      if (word.endsWith('(')) open.push(holds);
      texts.push({
        id,
        kind: id.startsWith('n') ? 'note' : word.endsWith('(') ? 'section' : 'paragraph',
        words: id,
        holds,
      });
    }
    return texts;
  };
  test.each([
    ['nothing', 's1( p1 p2 ) s2( p3 )', 's1( p1 p2 ) s2( p3 )', ''],
    ['one that went before another', 'p1 p2 p3 p4', 'p3 p1 p2 p4', 'p3'],
    ['the last of a section that is the first of the next', 's1( p1 p2 ) s2( p3 )', 's1( p1 ) s2( p2 p3 )', 'p2'],
    ['a section with all that is in it', 's1( p1 p2 ) s2( p3 ) s3( p4 )', 's3( p4 ) s1( p1 p2 ) s2( p3 )', 's3'],
    ['not what a new heading stands over', 'p1 p2 p3', 'p1 s1( p2 p3 )', ''],
    ['not what lost its heading', 's1( p1 ) s2( p2 ) s3( p3 )', 's1( p1 p2 ) s3( p3 )', ''],
    ['what went under a new heading from far', 's1( p1 p2 p3 ) s2( p4 )', 's1( p2 p3 ) s2( p4 ) s3( p1 )', 'p1'],
    ['not what stays where something new came, or went', 'p1 p2 p3', 'p4 p1 p3 p5', ''],
    ['notes among themselves', 'p1 n1 n2', 'p1 n2 n1', 'n2'],
    ['an item of one list that is one of another', 'l1( i1 i2 ) l2( i3 )', 'l1( i2 ) l2( i3 i1 )', 'i1'],
  ])('%s', (_, before, after, moved) => {
    const old = textsOf(before);
    const there = new Set(old.map(({ id }) => id));
    expect([...movedIn(old, textsOf(after), (id) => (there.has(id) ? id : undefined))].join(' ')).toBe(moved);
  });
});

test('a passage with another id is one that is gone, where it is like it', () => {
  const old = documentOf('doc', [paragraph('p1', north), paragraph('p2', winter)]);
  const now = documentOf('doc', [paragraph('p9', north.replace('two', 'three')), paragraph('p2', winter)]);
  expect(compareDocuments(old, now).changes.map(({ is, id, was }) => [is, id, was])).toEqual([['changed', 'p9', 'p1']]);
});

test('a passage that is gone is none that is still there, however like it is', () => {
  const [one, two] = [paragraph('p1', north), paragraph('p2', `${north} Now.`)];
  const { changes } = compareDocuments(documentOf('doc', [one, two]), documentOf('doc', [two]));
  expect(changes.map(({ is, id }) => `${is} ${id}`)).toEqual(['gone p1']);
});

test('two editions, passage by passage', () => {
  const [one, two, three] = [paragraph('p1', north), paragraph('p2', bridges), paragraph('p3', winter)];
  const old = documentOf('doc', [one, two, three, section('s1', '1. One')]);
  const became = { how: 'withdrawn' as const, near: 'p1' };
  const now = documentOf('doc', [three, one, paragraph('p4', north.replace('two', 'nine')), section('s1', '2. One')], {
    retired: [{ id: 'p2', head: 'All', became }],
  });
  const { unchanged, changes } = compareDocuments(old, now);
  expect([unchanged, changes.map(({ is, id }) => `${is} ${id}`)]).toEqual([
    1,
    ['moved p3', 'gone p2', 'added p4', 'changed s1'],
  ]);
  expect(changes.find(({ is }) => is === 'gone')?.became).toEqual(became);
  expect(changes.slice(1, 3)).toStrictEqual([
    { is: 'gone', kind: 'paragraph', id: 'p2', place: 'p2', words: [{ is: 'removed', text: bridges }], became },
    {
      is: 'added',
      kind: 'paragraph',
      id: 'p4',
      place: 'p4',
      words: [{ is: 'added', text: north.replace('two', 'nine') }],
    },
  ]);
  expect(changes[0]).toStrictEqual({
    is: 'moved',
    kind: 'paragraph',
    id: 'p3',
    place: 'p3',
    from: 'p3',
    words: [{ is: 'same', text: winter }],
  });
  expect(compareDocuments(old, old)).toEqual({ unchanged: 4, changes: [] });
});
