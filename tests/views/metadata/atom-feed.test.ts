/** The feed: what is new, the newest first, as RFC 4287 has it. */
import { expect, test } from 'vitest';
import { markdownToChanges } from '../../../src/corpus/editors/changes.ts';
import { atomFeed, type FeedSource } from '../../../src/views/metadata/atom-feed.ts';
import { readAtom, wordsOf } from '../../support/atom.ts';
import { documentOf } from '../../support/document.ts';
import { expectValue } from '../../support/source.ts';
import { roots, takenBelow } from '../../support/taken.ts';

const dated = (id: string, date: string): FeedSource['documents'][number] => {
  const { language, meta } = documentOf(id, []);
  return { id, language, meta: { ...meta, title: `The ${id}`, date, part: 'All of it.' } };
};
const source: FeedSource = {
  name: 'A & B <library>',
  description: 'Texts.',
  site: 'https://a.example.org/b/',
  documents: [dated('old', '1867-05-02'), dated('new', '2025-01-14')],
  kindOf: () => ({ label: 'Report' }),
};

test('a feed says what it is, and has the documents, the newest first', () => {
  const { feed, entries, wrong } = readAtom(atomFeed(source) ?? '');
  expect(wrong).toEqual([]);
  expect(entries).toHaveLength(2);
  expect(wordsOf(feed, 'title')).toEqual(['A & B <library>', 'The new', 'The old']);
  expect(wordsOf(feed, 'id')).toEqual(['', 'new.html', 'old.html'].map((path) => `https://a.example.org/b/${path}`));
  expect(wordsOf(feed, 'updated')).toEqual(['2025', '2025', '1867'].map((year) => expect.stringContaining(year)));
});

test('each amendment is an entry, and so is each day on which the editors changed something', () => {
  const amended = [
    { date: '2025-02-03', changed: ['p1'], added: [], gone: [], reason: 'A number was wrong' },
    { date: '2026-02-03', changed: [], added: ['p9'], gone: ['p2'] },
  ];
  const changes = expectValue(
    markdownToChanges({ text: '# Changes\n\n## 2025-09-01\n\nOne & **two**.\n\n- [three](terms/a.html)\n- four\n' }),
  );
  const [old, ...rest] = source.documents;
  const documents = [...(old ? [{ ...old, amended }] : []), ...rest];
  const { feed, wrong } = readAtom(atomFeed({ ...source, documents, changes }) ?? '');
  expect(wrong).toEqual([]);
  expect(wordsOf(feed, 'id').slice(1)).toEqual(
    [
      'old.html#amended-2026-02-03',
      'changes.html#h-2025-09-01',
      'old.html#amended-2025-02-03',
      'new.html',
      'old.html',
    ].map((path) => source.site + path),
  );
  expect(wordsOf(feed, 'summary')).toEqual([
    '1 passage new, 1 gone.',
    'One & two. three four',
    '1 passage changed. A number was wrong.',
    'All of it.',
    'All of it.',
  ]);
});

test('a library in which nothing has a date has none; one of many documents has the newest hundred', () => {
  expect(atomFeed({ ...source, documents: [] })).toBeUndefined();
  const documents = Array.from({ length: 120 }, (_, index) => dated(`d${index}`, `${1900 + index}-01-01`));
  const { entries, feed } = readAtom(atomFeed({ ...source, documents }) ?? '');
  expect(entries).toHaveLength(100);
  expect(wordsOf(feed, 'title')[1]).toBe('The d119');
});

test('every library makes a feed that is one, twice the same', () => {
  for (const root of roots) {
    const documents = takenBelow(root).map(({ document }) => document);
    const text = atomFeed({ ...source, documents });
    const { feed, wrong } = readAtom(text ?? '');
    expect(wrong).toEqual([]);
    expect(wordsOf(feed, 'title')).toEqual(expect.arrayContaining(documents.map(({ meta }) => meta.title)));
    expect(atomFeed({ ...source, documents })).toBe(text);
  }
});
