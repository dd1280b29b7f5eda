/** Two documents side by side: which pairs there are, what stands beside each passage, what is marked. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/corpus/model/document.ts';
import type { Remark } from '../../src/corpus/model/remark.ts';
import { areOneText, pairsOf } from '../../src/views/compare/pairs.ts';
import { piecesOf } from '../../src/views/compare/pieces.ts';
import { type Row, rowsOf, type Side, shownOf } from '../../src/views/compare/rows.ts';
import { sayPair } from '../../src/views/compare/words.ts';
import { documentOf, note, paragraph, section } from '../support/document.ts';
import { runs } from '../support/runs.ts';

type Stretch = { start: number; end: number };

/** Both ends of a cross-reference, as the conversion writes them. */
const related = (
  id: string,
  [from, at, stretch]: [string, string, Stretch?],
  [other, to, toStretch]: [string, string, Stretch?],
): { document: string; remark: Remark }[] => {
  const common = {
    id,
    kind: 'cross-reference',
    relation: 'elaborates',
    body: `Body of ${id}.`,
    basis: 'text',
  } as const;
  const end = (direction: 'to' | 'from', here: string, there: [string, string], own?: Stretch): Remark => ({
    ...common,
    direction,
    at: here,
    other: { document: there[0], id: there[1] },
    label: there[1],
    ...(own && { stretch: own }),
  });
  return [
    { document: from, remark: end('to', at, [other, to], stretch) },
    { document: other, remark: end('from', to, [from, at], toStretch) },
  ];
};
const withRemarks = (documents: Document[], ...ends: { document: string; remark: Remark }[][]): Document[] =>
  documents.map((one) => ({
    ...one,
    remarks: ends.flat().flatMap(({ document, remark }) => (document === one.id ? [remark] : [])),
  }));
const marked = (side: Side | undefined): string[] =>
  (side?.pieces ?? []).flatMap(({ text, marks }) => (marks.length > 0 ? [text] : []));
const idsOf = (rows: readonly Row[]) => rows.map(({ left, same }) => [left?.passage.id, same?.passage.id]);

const report = documentOf(
  'report',
  [section('s1', '1. One', [paragraph('s1-p1', 'Rivers and roads.'), paragraph('s1-p2', 'Schools for all.')])],
  { notes: [note('n1', 'A note.')] },
);
const article = documentOf('article', [paragraph('p1', 'On schools.'), paragraph('p2', 'On rivers.')]);
const [linkedReport, linkedArticle] = withRemarks(
  [report, article],
  related('r1', ['article', 'p2', { start: 3, end: 9 }], ['report', 's1-p1', { start: 0, end: 6 }]),
  related('r2', ['article', 'p2'], ['report', 'n1']),
) as [Document, Document];

test('pieces, joined, are the words, and each mark lies over its own', () => {
  const stretches = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 6 });
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 30 }), stretches, (words, found) => {
      const marks = found.flatMap(([one, other], id) => {
        const [start, end] = [Math.min(one, other), Math.min(Math.max(one, other), words.length)];
        return start < end ? [{ start, end, id }] : [];
      });
      const pieces = piecesOf(words, marks);
      expect(pieces.map(({ text }) => text).join('')).toBe(words);
      for (const mark of marks) {
        const own = pieces.filter((piece) => piece.marks.includes(mark));
        expect(own.map(({ text }) => text).join('')).toBe(words.slice(mark.start, mark.end));
      }
    }),
    runs(200),
  );
});

test('there is a pair for each two documents that are related, for one within itself, and for no others', () => {
  const within = related('w', ['report', 's1-p1'], ['report', 's1-p2']);
  const documents = withRemarks([report, article, documentOf('third', [])], within, [
    ...related('r1', ['article', 'p2'], ['report', 's1-p1']),
  ]);
  const pairs = pairsOf(documents).map(({ documents: [a, b], references }) => [
    a.id,
    b.id,
    references.map(({ id }) => id),
  ]);
  expect(pairs).toEqual([
    ['report', 'report', ['w']],
    ['report', 'article', ['r1']],
  ]);
  expect(pairsOf([report, article])).toEqual([]);
  // What leads out of the library is of no pair.
  expect(pairsOf([linkedArticle])).toEqual([]);
});

describe('one beside the other', () => {
  test('every passage stands at the left, and right of it what it is tied to, with the compared words in both', () => {
    const rows = rowsOf(linkedArticle, linkedReport);
    expect(idsOf(rows).map(([id]) => id)).toEqual(['p1', 'p2']);
    expect(rows[0]?.ties).toEqual([]);
    expect(rows[1]?.ties.map(({ id, direction, other }) => [id, direction, other.passage.id])).toEqual([
      ['r1', 'to', 's1-p1'],
      ['r2', 'to', 'n1'],
    ]);
    expect(marked(rows[1]?.left)).toEqual(['rivers']);
    expect(marked(rows[1]?.ties[0]?.other)).toEqual(['Rivers']);
    expect(marked(rows[1]?.ties[1]?.other)).toEqual([]);
  });

  test('the other way round it says the same from the other end; a note stands there where something is tied to it', () => {
    const rows = rowsOf(linkedReport, linkedArticle);
    expect(idsOf(rows).map(([id]) => id)).toEqual(['s1', 's1-p1', 's1-p2', 'n1']);
    expect(rows[1]?.ties.map(({ id, direction, other }) => [id, direction, other.passage.id])).toEqual([
      ['r1', 'from', 'p2'],
    ]);
    expect(marked(rows[1]?.ties[0]?.other)).toEqual(['rivers']);
    expect(idsOf(rowsOf(report, article)).map(([id]) => id)).toEqual(['s1', 's1-p1', 's1-p2']);
  });

  test('a document beside itself has the passages that are related, each cross-reference once', () => {
    const [own] = withRemarks([report], related('w', ['report', 's1-p2'], ['report', 's1-p1'])) as [Document];
    const rows = rowsOf(own, own);
    expect(rows.map(({ left, ties }) => [left?.passage.id, ties.map(({ id }) => id)])).toEqual([['s1-p2', ['w']]]);
  });

  test('beside a passage that nothing is tied to stands what the editors say of it', () => {
    const comment = (at: string): Remark => ({
      kind: 'comment',
      id: `c-${at}`,
      at,
      body: 'Not there.',
      basis: 'editorial',
    });
    const said = { ...linkedArticle, remarks: [...linkedArticle.remarks, comment('p1'), comment('p2')] };
    expect(rowsOf(said, linkedReport).map(({ comments }) => comments.map(({ id }) => id))).toEqual([['c-p1'], []]);
  });

  test('it says how much is tied', () => {
    const rows = rowsOf(linkedArticle, linkedReport);
    const [said] = sayPair(rows, { left: linkedArticle, right: linkedReport, isOneText: false }, 'en');
    expect(said).toBe(
      'The editors relate 1 of the 2 paragraphs of The article to passages of The report, in 2 cross-references.',
    );
  });

  test('of a long text with few ties these alone are shown, under their headings, and that is said', () => {
    const sections = ['s1', 's2'].map((id) =>
      section(
        id,
        `${id.slice(1)}. Part`,
        [1, 2, 3, 4, 5, 6, 7].map((n) => paragraph(`${id}-p${n}`, `Words ${n}.`)),
      ),
    );
    const long = documentOf('long', sections);
    const tie = (n: number) => related(`t${n}`, ['long', `s2-p${n}`], ['report', 's1-p1']);
    const shown = (...ties: number[]): [(string | undefined)[], string | undefined] => {
      const [left, right] = withRemarks([long, report], ...ties.map(tie)) as [Document, Document];
      const rows = rowsOf(left, right);
      expect(rows).toHaveLength(16);
      const said = sayPair(rows, { left, right, isOneText: false }, 'en');
      return [shownOf(rows).map((row) => row.left?.passage.id), said.at(-1)];
    };
    expect(shown(5)).toEqual([['s2', 's2-p5'], 'Only what they relate is shown.']);
    expect(shown(1, 3, 5)).toEqual([['s2', 's2-p1', 's2-p3', 's2-p5'], 'Only what they relate is shown.']);
    const all = shown(1, 2, 3, 4);
    expect(all[0]).toHaveLength(16);
    expect(all[1]).toBe('Where nothing stands at the right, they relate nothing.');
    expect(shownOf(rowsOf(linkedReport, linkedArticle))).toHaveLength(4);
  });
});

describe('one text', () => {
  const text = (id: string, words: string[], meta: object = {}, language = 'en', mentions: Document['mentions'] = []) =>
    documentOf(
      id,
      words.flatMap((one, index) => (one === '' ? [] : [paragraph(`p${index + 1}`, one)])),
      { meta, language, mentions },
    );
  const mention = (at: string, start: number, end: number) => ({ term: 'tea', at, start, end, marked: true });

  test('it is one where a document names the other, or both name the same', () => {
    const [zh, en] = [text('zh', []), text('en', [], { 'translation-of': 'zh' })];
    const [old, fr] = [text('old', [], { 'edition-of': 'en' }), text('fr', [], { 'translation-of': 'zh' })];
    expect([areOneText(zh, en), areOneText(en, zh), areOneText(en, fr), areOneText(old, en)]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([areOneText(zh, zh), areOneText(zh, old), areOneText(old, fr)]).toEqual([false, false, false]);
    expect(pairsOf([zh, en, old, fr]).map(({ documents: [a, b] }) => `${a.id} ${b.id}`)).toEqual([
      'zh en',
      'zh fr',
      'en old',
      'en fr',
    ]);
    // One that is not there, or not yet published, is of no pair.
    expect(pairsOf([old])).toEqual([]);
  });

  test('in two languages the same ids stand side by side, and a term is marked where both have it', () => {
    const zh = text('zh', ['茶很好。', '茶。'], {}, 'zh-Hans', [mention('p1', 0, 1), mention('p2', 0, 1)]);
    const en = text('en', ['Tea is good.', 'It.'], { 'translation-of': 'zh' }, 'en', [mention('p1', 0, 3)]);
    const rows = rowsOf(zh, en);
    expect(idsOf(rows)).toEqual([
      ['p1', 'p1'],
      ['p2', 'p2'],
    ]);
    expect(rows.map(({ left, same }) => [marked(left), marked(same)])).toEqual([
      [['茶'], ['Tea']],
      [[], []],
    ]);
    expect(rows.map(({ left, same }) => [left?.language, same?.language])[0]).toEqual(['zh-Hans', 'en']);
  });

  test('the mentions of a document are gone through once, however many passages it has', () => {
    const words = Array.from({ length: 200 }, () => 'Tea is good.');
    const mentions = words.map((_, index) => mention(`p${index + 1}`, 0, 3));
    let seen = 0;
    const counted = mentions.map((one) => ({
      ...one,
      get at() {
        seen += 1;
        return one.at;
      },
    }));
    const en = { ...text('en', words, { 'translation-of': 'fr' }), mentions: counted };
    const rows = rowsOf(en, text('fr', words, {}, 'fr', mentions));
    expect(rows.every(({ left }) => marked(left)[0] === 'Tea')).toBe(true);
    expect(seen).toBeGreaterThan(0);
    expect(seen).toBeLessThan(5 * words.length);
  });

  test('in one language what only one edition has is marked, and its own passages stand where they stand there', () => {
    const old = text('old', ['One river.', 'Two.', '', 'Gone.']);
    const now = text('now', ['One wide river.', '', 'Fresh.', '', 'Last.'], { 'edition-of': 'old' });
    const rows = rowsOf(old, now);
    expect(idsOf(rows)).toEqual([
      ['p1', 'p1'],
      [undefined, 'p3'],
      [undefined, 'p5'],
      ['p2', undefined],
      ['p4', undefined],
    ]);
    expect([marked(rows[0]?.left), marked(rows[0]?.same)]).toEqual([[], ['wide ']]);
    expect(sayPair(rows, { left: old, right: now, isOneText: true }, 'en')[0]).toBe(
      'One text in two editions: 1 passage side by side, 4 in only one of them.',
    );
  });

  test('a document can say itself which passage is the same', () => {
    const one = text('one', ['Eins.']);
    const aligned = { ...paragraph('x1', 'One.'), aligned: [{ document: 'one', id: 'p1' }] };
    const other = documentOf('other', [aligned]);
    expect(idsOf(rowsOf(one, other))).toEqual([['p1', 'x1']]);
    expect(idsOf(rowsOf(other, one))).toEqual([['x1', 'p1']]);
  });

  test('whatever the editions have, every passage of both is there once, each in the order of its own', () => {
    const words = fc.array(fc.constantFrom('', 'One.', 'Two words.', 'Three more words.'), { maxLength: 9 });
    fc.assert(
      fc.property(words, words, (first, second) => {
        const [a, b] = [text('a', first), text('b', second, { 'edition-of': 'a' })];
        const rows = rowsOf(a, b);
        const ids = (own: string[]) => own.flatMap((one, index) => (one === '' ? [] : [`p${index + 1}`]));
        expect(rows.flatMap(({ left }) => left?.passage.id ?? [])).toEqual(ids(first));
        const there = rows.flatMap(({ same }) => same?.passage.id ?? []);
        expect(there).toEqual(ids(second));
      }),
      runs(100),
    );
  });
});
