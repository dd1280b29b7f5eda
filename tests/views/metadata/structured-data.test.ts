/** What pages say in the vocabulary of schema.org. */
import { expect, test } from 'vitest';
import { addressOf, breadcrumbs } from '../../../src/components/breadcrumbs.ts';
import { builtInKinds } from '../../../src/corpus/editors/kinds.ts';
import type { Term } from '../../../src/corpus/editors/term.ts';
import { documentTypes } from '../../../src/views/metadata/document-types.ts';
import { documentThing, glossaryThing, termThing } from '../../../src/views/metadata/structured-data.ts';
import { documentOf } from '../../support/document.ts';

/** As it is written: what is undefined is left out. */
const written = (thing: unknown): unknown => JSON.parse(JSON.stringify(thing));
const { language, meta } = documentOf('doc', []);
const document = {
  language,
  meta: {
    ...meta,
    title: 'A report',
    date: '2025-01-14',
    who: { name: 'Yin Yong', role: 'Mayor' },
    source: { name: 'A' },
  },
};

test('a report says what it is, and nothing of what is not known', () => {
  expect(written(documentThing({ document, kind: builtInKinds.report }))).toEqual({
    '@type': 'Report',
    name: 'A report',
    headline: 'A report',
    author: { '@type': 'Person', name: 'Yin Yong', jobTitle: 'Mayor' },
    datePublished: '2025-01-14',
    inLanguage: 'en',
    publisher: { '@type': 'Organization', name: 'A' },
  });
});

test('who has no role may be a body; licence, address, source and amendment are said where they are', () => {
  const thing = documentThing({
    document: {
      language,
      meta: { ...document.meta, who: { name: 'The board' }, source: { name: 'A', url: 'https://a.example.org/' } },
      amended: [
        { date: '2025-02-01', changed: [], added: [], gone: [] },
        { date: '2025-03-01', changed: [], added: [], gone: [] },
      ],
    },
    kind: builtInKinds['news-article'],
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    url: 'https://library.example.org/doc.html',
  });
  expect(thing).toMatchObject({
    '@type': 'NewsArticle',
    author: 'The board',
    dateModified: '2025-03-01',
    isBasedOn: 'https://a.example.org/',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    url: 'https://library.example.org/doc.html',
  });
});

test('the types are those of schema.org', () => {
  expect([...new Set(Object.values(documentTypes).map(({ schema }) => schema))].sort()).toEqual(
    [
      ...['Article', 'BlogPosting', 'Book', 'Chapter', 'CreativeWork', 'Legislation', 'Manuscript', 'Message'],
      ...['NewsArticle', 'Report', 'ScholarlyArticle', 'SocialMediaPosting', 'Thesis', 'WebPage'],
    ].sort(),
  );
});

test('a term is defined in the glossary, which names its terms', () => {
  const term = { id: 'mu', label: 'Mu', definition: 'A measure.', original: '亩' } as Term;
  expect(termThing(term, { name: 'Terms', url: '../terms.html' })).toEqual({
    '@type': 'DefinedTerm',
    name: 'Mu',
    alternateName: '亩',
    termCode: 'mu',
    description: 'A measure.',
    inDefinedTermSet: { '@type': 'DefinedTermSet', name: 'Terms', url: '../terms.html' },
  });
  expect(glossaryThing([term], 'Terms')).toEqual({
    '@type': 'DefinedTermSet',
    name: 'Terms',
    hasDefinedTerm: [{ '@type': 'DefinedTerm', name: 'Mu', url: 'terms/mu.html' }],
  });
});

test('the way to a page: its own name at the end, the addresses as they are seen from it, or whole', () => {
  const above = [
    { name: 'Library', path: '/index.html' },
    { name: 'Terms', path: '/terms.html' },
  ];
  const items = (site?: string) => breadcrumbs(above, 'Mu', '/terms/mu.html', site).itemListElement;
  expect(items()).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Library', item: '../index.html' },
    { '@type': 'ListItem', position: 2, name: 'Terms', item: '../terms.html' },
    { '@type': 'ListItem', position: 3, name: 'Mu' },
  ]);
  expect(items('https://a.example.org/b/')).toMatchObject([
    { item: 'https://a.example.org/b/index.html' },
    { item: 'https://a.example.org/b/terms.html' },
    {},
  ]);
  expect(addressOf('/terms.html', '/about.html', undefined)).toBe('terms.html');
  expect(addressOf('/a.html', '/compare/a/b.html', undefined)).toBe('../../a.html');
});
