/** The search index: the same records give the same bytes. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PlacedAnnotation } from '../../../src/corpus/model/links.ts';
import { shownText } from '../../../src/corpus/text/words.ts';
import { builtSite } from '../../../src/publish/built-site.ts';
import type { SearchRecord } from '../../../src/publish/search/records.ts';
import { writeSearchIndex } from '../../../src/publish/search/search-index.ts';
import { termOf } from '../../support/commentary.ts';
import { documentOf, note, paragraph, salutation, section } from '../../support/document.ts';
import { searchRecords, sheetsOf } from '../../support/records.ts';

const document = documentOf(
  'doc',
  [
    section('s1', '1. One', [
      paragraph('s1-p1', ' 2019–2021 <b>ﬁne</b>', 'at s1-p1', 'Go on.'),
      salutation('Fellow deputies,'),
    ]),
  ],
  {
    notes: [note('n1', 'A note.')],
    annotations: [
      { id: 'a-b', at: 's1-p1', kind: 'comment', body: 'A comment.', basis: 'text' },
      { id: 'a-c', at: 'n1', kind: 'comment', body: 'On the note.', basis: 'text' },
    ],
    meta: { 'short-title': 'A <title> & more' },
  },
);
const records = searchRecords([document], { terms: [] });
const idsOf = ({ parts }: SearchRecord): string[] => parts.map(({ id }) => id);

test('a record for each section and note, and one for the annotations of a section', () => {
  expect(records.map(idsOf)).toEqual([['s1', 's1-p1'], ['n1'], ['note-a-b'], ['note-a-c']]);
  expect(records.map(({ facts }) => facts.section)).toEqual(['1. One', 'Notes', '1. One', 'Notes']);
  expect(records.map(({ facts }) => facts.kind)).toEqual(['text', 'note', 'annotation', 'annotation']);
});

test('records of a document lie on one sheet, each with what is true of it', () => {
  const [sheet, ...others] = sheetsOf(records);
  expect(others).toEqual([]);
  expect(sheet?.url).toBe('/doc.html#s1');
  expect(sheet?.html).toContain(
    '<p id="s1-p1" data-pagefind-title="at s1-p1 · Go on.">Go on. 2019– 2021 &#x3C;b>fine&#x3C;/b></p>',
  );
  expect([...(sheet?.html ?? '').matchAll(/<i id="(\w+)"/g)].map(([, kind]) => kind)).toEqual([
    'text',
    'note',
    'annotation',
    'annotation',
  ]);
  const facts = {
    page: 'doc.html',
    document: 'A <title> &#x26; more',
    section: '1. One',
    kind: 'text',
    rank: 0,
  };
  expect(sheet?.html).toContain(`data-pagefind-title="${JSON.stringify(facts).replaceAll('"', '&#x22;')}"`);
  expect(sheet?.html).not.toContain('Fellow deputies');
});

test('a long document lies on several sheets, which hold whole records; short ones lie on one together', () => {
  const documents = [40, 980, 40, 40].map((times, number) =>
    documentOf(
      `doc-${number}`,
      ['s1', 's2'].map((id) => section(id, id, [paragraph(`${id}-p1`, 'word '.repeat(times))])),
      { meta: { 'short-title': `Document ${number}` } },
    ),
  );
  const sheets = sheetsOf(searchRecords(documents, { terms: [] }), 5000);
  expect(sheets.map(({ url }) => url)).toEqual([
    '/doc-0.html#s1',
    '/doc-1.html#s1',
    '/doc-1.html#s2',
    '/doc-2.html#s1',
  ]);
  expect(
    [...(sheets.at(-1)?.html ?? '').matchAll(/&#x22;page&#x22;:&#x22;([\w.-]+)/g)].map(([, page]) => page),
  ).toEqual(['doc-2.html', 'doc-2.html', 'doc-3.html', 'doc-3.html']);
});

test('annotations are filed under the section that they are about, those on notes under the notes', () => {
  const comment = (id: string, at: string): PlacedAnnotation => ({
    id,
    at,
    kind: 'comment',
    body: `Body of ${id}`,
    basis: 'text',
  });
  const two = documentOf(
    'doc',
    [
      section('s1', '1. One', [paragraph('s1-p1', 'x')]),
      section('s2', '2. Two', [paragraph('s2-p1', 'x'), paragraph('s2-p2', 'x')]),
    ],
    {
      notes: [note('n1', 'x')],
      annotations: [
        comment('a', 's2-p2'),
        { ...comment('b', 's1-p1'), kind: 'cross-reference', relation: 'compare', to: { document: 'doc', id: 's2' } },
        comment('c', 'n1'),
        comment('d', 's2-p1'),
        comment('e', 's2'),
      ],
    },
  );
  const own = searchRecords([two], { terms: [] }).filter(({ facts }) => facts.kind === 'annotation');
  const filed = own.map(({ facts, parts }) => [
    facts.section,
    parts.map(({ id, title }) => `${id.replace(/^note-/, '')}: ${title}`),
  ]);
  expect(filed).toEqual([
    ['2. Two', ['a: Comment on s2-p2', 'd: Comment on s2-p1', 'e: Comment on s2']],
    ['1. One', ['b: Cross-reference of s1-p1']],
    ['Notes', ['c: Comment on Note 1']],
  ]);
});

test('a record for each term, after all documents: every word of it, in the site’s language', () => {
  const french = documentOf('doc', [paragraph('p1', 'Le texte.')], {
    language: 'fr',
    meta: { 'short-title': 'Texte' },
  });
  const term = {
    ...termOf('five-aspects', ['five aspects'], { definition: 'What is done.', original: '五个方面' }),
    items: [{ label: 'Housing' }, { label: 'Roads' }],
  };
  const [own, first, second, ...others] = searchRecords([french], {
    terms: [
      { term, mentions: [] },
      { term: termOf('mu', ['mu'], { definition: 'A measure.' }), mentions: [] },
    ],
  });
  expect(others).toEqual([]);
  expect([own, first, second].map((one) => [one?.facts.page, ...(one ? idsOf(one) : []), one?.language])).toEqual([
    ['doc.html', 'p1', 'fr'],
    ['terms/five-aspects.html', 'title', 'en'],
    ['terms/mu.html', 'title', 'en'],
  ]);
  expect(first?.parts[0]?.title).toBe('Term · five aspects');
  expect(shownText(first?.parts[0]?.text ?? '')).toBe('five aspects — 五个方面 — What is done. — Housing, Roads');
  expect(second?.parts[0]?.text).toBe('mu — A measure.');
  expect(first?.facts).toEqual({
    page: 'terms/five-aspects.html',
    document: 'Glossary',
    section: 'Glossary',
    kind: 'term',
    rank: 1,
  });
  const sheets = [own, first].flatMap((one) => (one ? sheetsOf([one]) : []));
  expect(sheets.map(({ html }) => /<html lang="(\w+)">/.exec(html)?.[1])).toEqual(['fr', 'en']);
});

test('a text before any section is filed under none; a heading of the editors and a list without words give no part', () => {
  const closing = {
    ...section('closing', 'Closing', [paragraph('closing-p1', 'The end.')]),
    origin: 'editors' as const,
  };
  const records = searchRecords([documentOf('doc', [paragraph('p1', 'Before.'), closing])], { terms: [] });
  const filed = records.map((record) => [record.facts.section, ...idsOf(record)]);
  expect(filed).toEqual([
    ['', 'p1'],
    ['Closing', 'closing', 'closing-p1'],
  ]);
});

/** The files of the index, written into a new folder. */
async function written(): Promise<{ path: string; content: Buffer }[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pilcrow-index-'));
  const site = builtSite(folder);
  const files = [];
  for (const path of await writeSearchIndex(records, site, { name: 'Texts', shards: [] }))
    files.push({ path, content: await site.bytes(path) });
  expect(await site.list()).toEqual(files.map(({ path }) => path));
  await rm(folder, { recursive: true });
  return files;
}

test('the same records give the same bytes, without Pagefind’s own interfaces', async () => {
  const [first, second] = [await written(), await written()];
  expect(first.map(({ path }) => path)).toEqual(second.map(({ path }) => path));
  for (const [index, { content }] of first.entries())
    expect(content.equals(second[index]?.content ?? Buffer.of())).toBe(true);
  const paths = first.map(({ path }) => path);
  expect(paths).toContain('pagefind/pagefind.js');
  expect(paths.filter((path) => /ui|highlight|worker/.test(path))).toEqual([]);
});
