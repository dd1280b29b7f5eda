/** The search index: the same records give the same bytes. */
import { expect, test } from 'vitest';
import type { DocumentData } from '../../src/corpus/model/data.ts';
import { searchIndex } from '../../src/publish/search-index.ts';
import { searchRecords } from '../../src/publish/search-records.ts';

const lines = { from: 1, to: 1 };
const document = {
  id: 'doc',
  'short-title': 'A <title> & more',
  language: 'en',
  sections: [
    {
      id: 's1',
      number: '1',
      heading: '1. One',
      origin: 'text',
      blocks: [
        { kind: 'paragraph', id: 's1-p1', lead: 'Go on.', text: 'Go on. 2019–2021 <b>ﬁne</b>', lines, references: [] },
        { kind: 'salutation', text: 'Fellow deputies,', lines, references: [] },
      ],
    },
  ],
  notes: [{ id: 'n1', label: '1', text: 'A note.', lines, references: [] }],
  annotations: [{ id: 'a-b', at: 's1-p1', kind: 'comment', body: 'A comment.', basis: 'text' }],
  mentions: [],
} as unknown as DocumentData;
const records = searchRecords([document], { terms: [] }, (_, id) => `at ${id}`);

test('a record for each section and note, and one for the annotations of a section', () => {
  expect(records.map(({ url }) => url)).toEqual(['/doc.html#s1', '/doc.html#n1', '/doc.html#note-a-b']);
  const [section] = records;
  expect(section?.html).toContain(
    '<p id="s1-p1" data-pagefind-title="at s1-p1 · Go on.">Go on. 2019– 2021 &#x3C;b>fine&#x3C;/b></p>',
  );
  expect(section?.html).toContain('<meta data-pagefind-filter="kind[content]" content="text">');
  expect(section?.html).toContain('content="A &#x3C;title> &#x26; more"'.replace('&#x3C;', '<'));
  expect(section?.html).not.toContain('Fellow deputies');
});

test('annotations are filed under the section that they are about, those on notes under the notes', () => {
  const section = (id: string, heading: string, ...paragraphs: string[]) => ({
    id,
    heading,
    origin: 'text',
    blocks: paragraphs.map((own) => ({ kind: 'paragraph', id: own, text: 'x', lines, references: [] })),
  });
  const annotation = (id: string, at: string, kind = 'comment') => ({
    id,
    at,
    kind,
    body: `Body of ${id}`,
    basis: 'text',
  });
  const two = {
    ...document,
    sections: [section('s1', '1. One', 's1-p1'), section('s2', '2. Two', 's2-p1', 's2-p2')],
    annotations: [
      annotation('a', 's2-p2'),
      annotation('b', 's1-p1', 'cross-reference'),
      annotation('c', 'n1'),
      annotation('d', 's2-p1'),
      annotation('e', 's2'),
    ],
  } as unknown as DocumentData;
  const own = searchRecords([two], { terms: [] }, (_, id) => `at ${id}`).filter(({ html }) =>
    html.includes('content="annotation"'),
  );
  const filed = own.map(({ html }) => [
    /"section\[content\]" content="([^"]*)"/.exec(html)?.[1],
    [...html.matchAll(/<p id="note-(\w+)" data-pagefind-title="([^"]*)"/g)].map(([, id, title]) => `${id}: ${title}`),
  ]);
  expect(filed).toEqual([
    ['2. Two', ['a: Comment on at s2-p2', 'd: Comment on at s2-p1', 'e: Comment on at s2']],
    ['1. One', ['b: Cross-reference of at s1-p1']],
    ['Notes', ['c: Comment on at n1']],
  ]);
});

test('the same records give the same bytes, without Pagefind’s own interfaces', async () => {
  const [first, second] = [await searchIndex(records), await searchIndex(records)];
  expect(first.map(({ path }) => path)).toEqual(second.map(({ path }) => path));
  for (const [index, { content }] of first.entries())
    expect(Buffer.from(content).equals(Buffer.from(second[index]?.content ?? []))).toBe(true);
  const paths = first.map(({ path }) => path);
  expect(paths).toContain('pagefind.js');
  expect(paths.filter((path) => /ui|highlight|worker/.test(path))).toEqual([]);
});
