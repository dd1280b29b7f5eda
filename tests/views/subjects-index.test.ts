/** The subjects as their pages show them: by letter, with their passages and figures, and what a paragraph's tools say. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { subjectSchema } from '../../src/corpus/editors/subject.ts';
import { blocksOf, indexedParagraphs } from '../../src/corpus/model/blocks.ts';
import { figuresBySubject } from '../../src/views/subject-figures.ts';
import {
  listsOfSubjects,
  passagesBySubject,
  subjectsByLetter,
  subjectsByPassage,
} from '../../src/views/subjects-index.ts';
import { documentOf, paragraph } from '../support/document.ts';

const subjectOf = (yaml: string) => subjectSchema.parse(parse(yaml));
const at = (id: string, document = 'a') => `{ document: ${document}, id: ${id}, why: because }`;
const homes = subjectOf(`
id: homes
label: Homes
instead-of: [Flats, 3-room flats]
items: [{ term: the-list, item: Housing }]
passages: [${at('p1')}]
sub-entries: [{ label: Old homes, passages: [${at('p2')}] }, { label: Withdrawn, passages: [${at('p1', 'gone')}] }]
`);
const gardens = subjectOf(`{ id: gardens, label: Gardens, passages: [${at('p2')}] }`);
const subjects = [gardens, homes];

const words = ['We build 300 homes.', 'We plant 40 trees at 20 old homes.'];
const [first = '', second = ''] = words;
const spot = (text: string, part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
const figure = (id: string, text: string, number: number, more: object) => ({
  ...{ at: id, number, quote: String(number), kind: 'target' as const },
  ...{ stretch: spot(text, String(number)), numeral: spot(text, String(number)) },
  ...more,
});
const a = {
  ...documentOf('a', [paragraph('p1', first, '1, ¶ 1'), paragraph('p2', second, '1, ¶ 2'), paragraph('p3', 'Thanks.')]),
  subjects: [
    { subject: 'homes', at: 'p1', why: 'new ones', quote: '300 homes', stretch: spot(first, '300 homes') },
    { subject: 'gardens', at: 'p2', why: 'trees', quote: '40 trees', stretch: spot(second, '40 trees') },
    { subject: 'homes', under: 'Old homes', at: 'p2', why: 'theirs' },
    { subject: 'homes', under: 'Old homes', at: 'p2', why: 'again', quote: '20 old', stretch: spot(second, '20 old') },
  ],
  'without-subject': [{ at: 'p3', reason: 'thanks alone' }],
  figures: [
    figure('p1', first, 300, { theme: 'gardens' }),
    figure('p2', second, 40, {}),
    figure('p2', second, 20, { kind: 'count' }),
  ],
};
const b = documentOf('b', [paragraph('p1', 'Another text.')]);

describe('the index', () => {
  test('has every subject and every word that leads to one, by letter, digits first', () => {
    const letters = subjectsByLetter(subjects);
    expect(letters.map(({ label }) => label)).toEqual(['0–9', 'F', 'G', 'H']);
    expect(letters.flatMap(({ own }) => own)).toEqual([
      { label: '3-room flats', see: homes },
      { label: 'Flats', see: homes },
      { label: 'Gardens', subject: gardens },
      { label: 'Homes', subject: homes },
    ]);
  });

  test('says of a counted list which subjects its items are, and which are none', () => {
    const list = { id: 'the-list', items: [{ label: 'Housing' }, { label: 'Parks' }] };
    const other = { id: 'other', items: [{ label: 'Housing' }] };
    const lists = listsOfSubjects(subjects, [list, other, { id: 'plain' }] as never);
    expect(lists).toEqual([
      {
        term: list,
        items: [
          { label: 'Housing', subjects: [homes] },
          { label: 'Parks', subjects: [] },
        ],
      },
    ]);
  });
});

describe('a subject', () => {
  test('has its passages in groups, those of the text in its order, each with the way to its words', () => {
    const groups = passagesBySubject(subjects, [a, b]);
    expect(groups.get('homes')).toEqual([
      {
        label: undefined,
        lines: [
          {
            ...{ document: 'a', at: 'p1', place: '1, ¶ 1', why: 'new ones', quote: '300 homes' },
            ...{ address: '/a.html#p1:~:text=We%20build-,300%20homes', progress: expect.any(Number) },
          },
        ],
      },
      {
        label: 'Old homes',
        lines: [
          expect.objectContaining({ at: 'p2', why: 'theirs', address: '/a.html#p2' }),
          expect.objectContaining({ at: 'p2', why: 'again', quote: '20 old' }),
        ],
      },
    ]);
    const progress = groups.get('gardens')?.[0]?.lines[0]?.progress ?? 0;
    expect(progress).toBeCloseTo((first.length + second.indexOf('40')) / [...words, 'Thanks.'].join('').length);
  });

  test('has the figures of its theme, and those in the words that are quoted under it, promised ones alone', () => {
    const figures = figuresBySubject([a, b]);
    const numbers = (id: string) => figures.get(id)?.map((own) => own.figure.number);
    expect([numbers('homes'), numbers('gardens'), numbers('weather')]).toEqual([[300], [300, 40], undefined]);
    expect(figures.get('gardens')?.[1]?.address).toContain('/a.html#p2:~:text=');
  });
});

test('a passage names each of its subjects once', () => {
  expect(subjectsByPassage(a, (id) => id.toUpperCase())).toEqual({
    p1: [['HOMES', 'subjects/homes.html']],
    p2: [
      ['GARDENS', 'subjects/gardens.html'],
      ['HOMES', 'subjects/homes.html'],
    ],
  });
  expect(subjectsByPassage(b, String)).toEqual({});
});

test('a document says how many of its blocks are listed, in whole or in part', () => {
  expect(blocksOf(a)).toMatchObject([
    { ids: ['p1'], words: first },
    { ids: ['p2'], words: second },
    { ids: ['p3'], words: 'Thanks.' },
  ]);
  expect(indexedParagraphs(a)).toEqual({ paragraphs: 3, listed: 2, reasoned: 1 });
});
