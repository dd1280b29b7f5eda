/** What stands beside each passage: cross-references at both ends, items where they are treated, the first mention a link. */
import { describe, expect, test } from 'vitest';
import { linksToRemarks } from '../../src/convert/commentary/links-to-remarks.ts';
import type { PlacedAnnotation } from '../../src/corpus/model/links.ts';
import { termOf } from '../support/commentary.ts';
import { placeOfWords } from '../support/document.ts';

const places = {
  report: { s9: 'Section 9', 's9-p1': '9, ¶ 1', 's9-p2': '9, ¶ 2', 'closing-p3': 'Closing, ¶ 3', n15: 'Note 15' },
  article: { p1: '¶ 1' },
};
const passages = Object.entries(places).flatMap(([document, own]) =>
  Object.entries(own).map(([id, words]) => ({ document, id, place: placeOfWords(words) })),
);
const titles = new Map(Object.keys(places).map((id) => [id, `The ${id}`]));
const nothing = { passages, titles, annotations: new Map(), terms: [] };
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
  const { value, problems } = linksToRemarks({ ...nothing, annotations });
  const entriesAt = (document: string, id: string) => value?.get(document)?.filter(({ at }) => at === id);
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
    expect(entriesAt('article', 'p1')).toMatchObject([{ stretch: { start: 0, end: 1 }, id: 'one' }]);
    expect(entriesAt('report', 's9-p2')?.at(-1)).toMatchObject({ stretch: { start: 2, end: 3 }, id: 'one' });
  });

  test('of a passage to itself are shown there twice, to and from', () => {
    const own = linksToRemarks({
      ...nothing,
      annotations: new Map([['article', [reference('x', 'p1', 'article', 'p1')]]]),
    });
    expect(own.value?.get('article')?.map((one) => one.kind === 'cross-reference' && one.direction)).toEqual([
      'to',
      'from',
    ]);
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
  const { value } = linksToRemarks({ ...nothing, annotations, terms });
  const treats = { kind: 'treats', term: 'aspects', formula: 'The aspects', item: 'Housing', index: 1 };
  expect(value?.get('report')?.slice(1)).toEqual([{ ...treats, at: 's9-p2', reason: 'It does.' }]);
  expect(value?.get('article')).toEqual([{ ...treats, at: 'p1', reason: 'So does it.' }]);
});

test('on a passage they stand by their use, those of a kind in the order of the words that they are about', () => {
  const about = <A extends PlacedAnnotation>(one: A, start: number): A => ({
    ...one,
    stretch: { start, end: start + 1 },
  });
  const sources = [{ source: 'a-page', supports: 'all of it' }];
  const sourced = { at: 's9-p2', body: 'A sentence.', basis: 'editorial' as const, sources };
  const annotations = new Map<string, PlacedAnnotation[]>([
    ['article', [reference('from elsewhere', 'p1', 'report', 's9-p2')]],
    [
      'report',
      [
        about(reference('on the last words', 's9-p2', 'report', 'n15'), 9),
        about(reference('on the first words', 's9-p2', 'report', 's9'), 0),
        { ...sourced, id: 'reached', kind: 'outcome' },
        about(comment('on later words', 's9-p2'), 5),
        comment('on the whole', 's9-p2'),
        about(comment('on words', 's9-p2'), 2),
        about({ ...sourced, id: 'original', kind: 'translation', original: '京通' }, 7),
      ],
    ],
  ]);
  const items = [{ label: 'Housing', at: [{ document: 'report', id: 's9-p2', reason: 'It does.' }] }];
  const terms = [termOf('aspects', ['aspects'], { kind: 'formula', label: 'The aspects', items })];
  const own = linksToRemarks({ ...nothing, annotations, terms }).value?.get('report') ?? [];
  expect(own.flatMap((one) => (one.at === 's9-p2' ? [one.kind === 'treats' ? one.item : one.id] : []))).toEqual([
    'original',
    'on the whole',
    'on words',
    'on later words',
    'reached',
    'from elsewhere',
    'on the first words',
    'on the last words',
    'Housing',
  ]);
  expect(own.find(({ kind }) => kind === 'translation')).toMatchObject({
    original: { words: '京通', language: 'zh-Hans' },
  });
});

test('remarks stand in the order of the passages', () => {
  const annotations = new Map([['report', [comment('a', 'n15'), comment('b', 's9-p2'), comment('c', 's9')]]]);
  const { value } = linksToRemarks({ ...nothing, annotations });
  expect(value?.get('report')?.map(({ at }) => at)).toEqual(['s9', 's9-p2', 'n15']);
});
