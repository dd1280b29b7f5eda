/** What stands at the head of a document, in words, and the record that they make. */
import { expect, test } from 'vitest';
import { defaultLibrary } from '../../src/corpus/editors/library.ts';
import type { Document } from '../../src/corpus/model/document.ts';
import { headWords, titleFacts } from '../../src/views/title-facts.ts';
import { documentOf, paragraph } from '../support/document.ts';
import { searchRecords } from '../support/records.ts';

const kind = (id: string) => {
  const own = defaultLibrary.kinds[id];
  if (!own) throw new Error(`there is no kind ${id}`);
  return own;
};
const titled = (document: Document, of = 'speech') => ({ document, kind: kind(of) });

test('the title, the kind, and each fact with what it is called', () => {
  const document = documentOf('doc', [paragraph('p1', 'Text')], {
    meta: {
      title: 'On\n Rivers',
      kind: 'speech',
      who: { name: 'Ann Lee', role: 'Mayor' },
      occasion: 'The feast',
      date: '2025-05-01',
      source: {
        name: 'The town',
        url: 'https://example.org/',
        published: '2025-05-02',
        note: 'As printed.',
        title: 'De fluviis',
        also: [
          { name: 'A', url: 'https://a.example/' },
          { name: 'B', url: 'https://b.example/' },
        ],
      },
      part: 'All of it.',
      stated: ['date'],
    },
    amended: [
      { date: '2025-06-01', changed: [], added: [], gone: [], reason: 'A slip.' },
      { date: '2025-07-01', changed: ['p1'], added: [], gone: ['p2'], reason: 'Once more' },
    ] as never,
  });
  const { who, occasion, date } = kind('speech').facts;
  expect(headWords({ ...titled(document), licence: { name: 'CC0' } })).toBe(
    [
      'On Rivers',
      kind('speech').label,
      `${who}: Ann Lee, Mayor`,
      `${occasion}: The feast`,
      `${date}: 1 May 2025`,
      'Source: The town, published 2 May 2025. As printed.',
      'Title: The editors’; the source’s is “De fluviis”',
      'Also at: A · B',
      'This text: All of it.',
      'Amended: 1 July 2025: 1 passage changed, 1 gone. Once more. Before that: 1 June 2025.',
      'Licence: CC0',
    ].join(' — '),
  );
  const facts = titleFacts(titled(document));
  expect(facts.filter(({ isEditors }) => !isEditors).map(({ name }) => name)).toEqual([date]);
});

test('what nobody says is no fact', () => {
  const document = documentOf('doc', [paragraph('p1', 'Text')]);
  expect(titleFacts(titled(document, 'news-article')).map(({ name }) => name)).toEqual([
    kind('news-article').facts.date,
    'Source',
    'This text',
  ]);
});

test('a record of the head stands before the text, named in the language of the document', () => {
  const french = documentOf('doc', [paragraph('p1', 'Le texte.')], { language: 'fr' });
  const heads = new Map([['doc', 'Titre — Speaker: Ann Lee']]);
  const [head, text] = searchRecords([french], { terms: [] }, heads);
  expect([head?.facts.page, head?.language]).toEqual(['doc.html', 'fr']);
  expect([head, text].map((one) => one?.parts.map(({ id }) => id))).toEqual([['title'], ['p1']]);
  expect(head?.facts.kind).toBe('head');
  expect(head?.parts[0]?.title).toBe('En-tête du document');
  expect(searchRecords([french], { terms: [] })).toHaveLength(1);
});
