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

test('the same records give the same bytes, without Pagefind’s own interfaces', async () => {
  const [first, second] = [await searchIndex(records), await searchIndex(records)];
  expect(first.map(({ path }) => path)).toEqual(second.map(({ path }) => path));
  for (const [index, { content }] of first.entries())
    expect(Buffer.from(content).equals(Buffer.from(second[index]?.content ?? []))).toBe(true);
  const paths = first.map(({ path }) => path);
  expect(paths).toContain('pagefind/pagefind.js');
  expect(paths.filter((path) => /ui|highlight|worker/.test(path))).toEqual([]);
});
