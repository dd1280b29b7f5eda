/** The sources with their uses: each once, under who published it, with every entry that rests on it. */
import { expect, test } from 'vitest';
import type { CitedSource } from '../../src/corpus/editors/sources.ts';
import type { Document } from '../../src/corpus/model/document.ts';
import { bibliography } from '../../src/views/bibliography.ts';
import { termOf } from '../support/commentary.ts';

const sourceOf = (id: string, more: Partial<CitedSource> = {}): CitedSource => ({
  id,
  title: `On ${id}`,
  publisher: 'A press',
  url: `https://example.org/${id}`,
  extent: 'part',
  ...more,
});
const passageOf = (document: string, id: string) => `${document}, ${id}`;
const of = (sources: CitedSource[], terms: ReturnType<typeof termOf>[], documents: unknown[] = []) =>
  bibliography({ sources, terms, documents: documents as Document[], passageOf });

test('publishers and titles stand in the order of their names, without articles', () => {
  const sources = [
    sourceOf('rivers', { publisher: 'The Quay' }),
    sourceOf('boats', { publisher: 'Éditions' }),
    sourceOf('b', { title: 'The boat', publisher: 'Éditions' }),
  ];
  expect(of(sources, []).map(([publisher, own]) => [publisher, ...own.map(({ source }) => source.title)])).toEqual([
    ['Éditions', 'The boat', 'On boats'],
    ['The Quay', 'On rivers'],
  ]);
});

test('a source has one use for each entry, with all that it supports there: definitions, originals, remarks', () => {
  const barge = termOf('barge', ['barge'], {
    basis: { kind: 'editorial', sources: [{ source: 'boats', supports: 'the sails' }] },
    original: '驳船',
    'original-source': 'boats',
  });
  const annotations = [
    { at: 'p1', sources: [{ source: 'boats', supports: 'the year' }] },
    { at: 'p2', sources: [{ source: 'rivers', supports: 'the place' }] },
    { at: 'p3' },
    { at: 'p1', sources: [{ source: 'boats', supports: 'the month' }] },
    { at: 'p1', sources: [{ source: 'boats', supports: 'the year' }] },
  ];
  const [[, all] = []] = of(
    [sourceOf('boats'), sourceOf('rivers')],
    [barge],
    [{ id: 'doc', language: 'fr', annotations }],
  );
  const onTerm = { href: '/terms/barge.html', label: 'barge', language: 'en' };
  expect(all).toEqual([
    {
      anchor: 'source-boats',
      source: sourceOf('boats'),
      uses: [
        { ...onTerm, supports: ['the sails', 'the original'] },
        { href: '/doc.html#p1', label: 'doc, p1', language: 'fr', supports: ['the year', 'the month'] },
      ],
    },
    {
      anchor: 'source-rivers',
      source: sourceOf('rivers'),
      uses: [{ href: '/doc.html#p2', label: 'doc, p2', language: 'fr', supports: ['the place'] }],
    },
  ]);
});

test('what a term names itself is listed too, and once: with others of its address, or with the one in the list', () => {
  const naming = (id: string, url: string) =>
    termOf(id, [id], { basis: { kind: 'editorial', source: { title: `By ${id}`, publisher: 'A press', url } } });
  const terms = [
    naming('a', 'http://example.org/boats/'),
    naming('b', 'https://example.org/other'),
    naming('c', 'https://example.org/other#part'),
    termOf('d', ['d']),
  ];
  const [[, all] = []] = of([sourceOf('boats')], terms);
  expect(all?.map(({ anchor, source, uses }) => [anchor, source.title, ...uses.map(({ label }) => label)])).toEqual([
    ['of-b', 'By b', 'b', 'c'],
    ['source-boats', 'On boats', 'a'],
  ]);
  expect(all?.[0]?.uses[0]?.supports).toEqual([]);
});

test('two of the list with one address stay two', () => {
  const sources = [sourceOf('one', { url: 'https://example.org/' }), sourceOf('two', { url: 'https://example.org/' })];
  expect(of(sources, [])[0]?.[1].map(({ anchor }) => anchor)).toEqual(['source-one', 'source-two']);
  expect(of([], [])).toEqual([]);
});
