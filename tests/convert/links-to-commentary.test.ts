/** What stands beside each passage: cross-references at both ends, items where they are treated, the first mention a link. */
import { describe, expect, test } from 'vitest';
import { linksToCommentary } from '../../src/convert/commentary/links-to-commentary.ts';
import { type Edition, editionSchema } from '../../src/corpus/model/edition.ts';
import type { Mention, PlacedAnnotation } from '../../src/corpus/model/links.ts';
import { passageOf, termOf } from '../support/commentary.ts';

const editionOf = (id: string, outline: object[], notes: object[] = []): Edition =>
  editionSchema.parse({
    id,
    title: id,
    'short-title': `The ${id}`,
    kind: 'news-article',
    language: 'en',
    date: '2025-01-14',
    source: { name: 'x' },
    part: 'x',
    'received-as': 'x',
    stated: [],
    seed: { file: 'x', sha256: 'x', lines: 1, words: 1 },
    outline,
    notes,
    retired: [],
  });
const report = editionOf(
  'report',
  [
    { id: 's9', number: '9', title: 'Wellbeing', origin: 'text', paragraphs: [{ id: 's9-p1' }, { id: 's9-p2' }] },
    { id: 'closing', title: 'Closing', origin: 'editors', paragraphs: [{ id: 'closing-p3' }] },
  ],
  [{ id: 'n15', label: '15', lines: { from: 1, to: 1 }, references: [] }],
);
const article = editionOf('article', [{ origin: 'text', paragraphs: [{ id: 'p1' }] }]);
const editions = new Map([report, article].map((edition) => [edition.id, edition]));
const passages = [
  { ...passageOf('9. Wellbeing', 's9', 'report'), kind: 'heading' as const },
  ...['s9-p1', 's9-p2', 'closing-p3', 'n15'].map((id) => passageOf('x', id, 'report')),
  passageOf('x', 'p1', 'article'),
];
const nothing = { passages, editions, mentions: new Map(), annotations: new Map(), terms: [] };
const comment = (id: string, at: string): PlacedAnnotation => ({
  id,
  at,
  kind: 'comment',
  body: `Body of ${id}.`,
  basis: 'text',
});
const reference = (id: string, at: string, document: string, to: string): PlacedAnnotation => ({
  ...comment(id, at),
  kind: 'cross-reference',
  relation: 'elaborates',
  to: { document, id: to },
});

describe('cross-references', () => {
  const annotations = new Map<string, PlacedAnnotation[]>([
    [
      'article',
      [
        {
          ...reference('one', 'p1', 'report', 's9-p2'),
          kind: 'cross-reference',
          relation: 'elaborates',
          to: { document: 'report', id: 's9-p2' },
          stretch: { start: 0, end: 1 },
          toStretch: { start: 2, end: 3 },
        },
      ],
    ],
    [
      'report',
      [
        reference('two', 's9-p2', 'report', 'closing-p3'),
        comment('three', 's9-p2'),
        reference('four', 'n15', 'report', 's9'),
      ],
    ],
  ]);
  const { value, problems } = linksToCommentary({ ...nothing, annotations });
  const entriesAt = (document: string, id: string) => value?.get(document)?.get(id)?.entries;
  const labelsAt = (document: string, id: string) =>
    entriesAt(document, id)?.map((entry) =>
      entry.kind === 'cross-reference' ? `${entry.id} ${entry.direction} ${entry.label}` : entry.kind,
    );

  test('are shown at both ends, each with where the other is; another document by its name', () => {
    expect(problems).toEqual([]);
    expect(labelsAt('article', 'p1')).toEqual(['one to The report, 9, ¶ 2']);
    expect(labelsAt('report', 's9-p2')).toEqual(['comment', 'two to Closing, ¶ 3', 'one from The article, ¶ 1']);
    expect(labelsAt('report', 'closing-p3')).toEqual(['two from 9, ¶ 2']);
    expect(labelsAt('report', 'n15')).toEqual(['four to Section 9']);
    expect(labelsAt('report', 's9')).toEqual(['four from Note 15']);
  });

  test('say the same of themselves at both, and lead to one another', () => {
    const [to] = entriesAt('article', 'p1') ?? [];
    const from = entriesAt('report', 's9-p2')?.at(-1);
    expect(to).toMatchObject({
      id: 'one',
      body: 'Body of one.',
      basis: 'text',
      relation: 'elaborates',
      other: { document: 'report', id: 's9-p2' },
    });
    expect(from).toMatchObject({
      id: 'one',
      body: 'Body of one.',
      basis: 'text',
      relation: 'elaborates',
      other: { document: 'article', id: 'p1' },
    });
  });

  test('mark their words at both ends', () => {
    expect(value?.get('article')?.get('p1')?.marks.quotes).toEqual([{ start: 0, end: 1, id: 'one' }]);
    expect(value?.get('report')?.get('s9-p2')?.marks.quotes).toEqual([{ start: 2, end: 3, id: 'one' }]);
  });

  test('of a passage to itself are shown there twice, to and from', () => {
    const own = linksToCommentary({
      ...nothing,
      annotations: new Map([['article', [reference('x', 'p1', 'article', 'p1')]]]),
    });
    expect(
      own.value
        ?.get('article')
        ?.get('p1')
        ?.entries.map((entry) => entry.kind === 'cross-reference' && entry.direction),
    ).toEqual(['to', 'from']);
  });
});

test('an item of a formula is shown where it is treated, after all else', () => {
  const items = [
    { label: 'Childcare' },
    {
      label: 'Housing',
      at: [
        { document: 'report', id: 's9-p2', reason: 'It does.' },
        { document: 'article', id: 'p1', reason: 'So does it.' },
      ],
    },
  ];
  const terms = [termOf('aspects', ['aspects'], { kind: 'formula', label: 'The aspects', items })];
  const annotations = new Map([['report', [comment('one', 's9-p2')]]]);
  const { value } = linksToCommentary({ ...nothing, annotations, terms });
  const treats = { kind: 'treats', term: 'aspects', formula: 'The aspects', item: 'Housing', index: 1 };
  expect(value?.get('report')?.get('s9-p2')?.entries.slice(1)).toEqual([{ ...treats, reason: 'It does.' }]);
  expect(value?.get('article')?.get('p1')?.entries).toEqual([{ ...treats, reason: 'So does it.' }]);
});

test('the first mention of each term in a passage is a link; none in a heading; one in a longer one is held by its mark', () => {
  const mention = (term: string, at: string, start: number, marked = true): Mention => ({
    term,
    at,
    start,
    end: start + 2,
    marked,
  });
  const own = [
    mention('a', 's9', 0),
    mention('b', 's9-p1', 0),
    mention('a', 's9-p1', 0, false),
    mention('c', 's9-p1', 1, false),
    mention('a', 's9-p1', 3),
    mention('a', 's9-p1', 6),
    mention('a', 'n15', 0),
  ];
  const { value } = linksToCommentary({ ...nothing, mentions: new Map([['report', own]]) });
  const marks = [...(value?.get('report') ?? [])].map(
    ([
      id,
      {
        marks: { terms },
      },
    ]) =>
      `${id}: ${terms.map(({ term, start, link, holds = [] }) => `${term}${start}${link ? ' link' : ''}${holds.map((one) => ` (${one})`).join('')}`).join(', ')}`,
  );
  expect(marks).toEqual(['s9: a0', 's9-p1: b0 link (a) (c), a3 link, a6', 'n15: a0 link']);
  expect(value?.get('article')?.size).toBe(0);
});
