/** The words of a document's head, as its page shows them, and the record that they make. */
import { expect, test } from 'vitest';
import { headWords } from '../../src/publish/document-head.ts';
import { parsePage } from '../../src/publish/page.ts';
import { documentOf, paragraph } from '../support/document.ts';
import { searchRecords } from '../support/records.ts';

const page = (block: string): string | undefined =>
  headWords(parsePage(`<!doctype html><main>${block}<p>Text</p></main>`));

test('the title, the kind, and each fact with what it is called', () => {
  const block = `<header class="title-block"><p class="title-block-kind">Speech</p><h1 id="title">On <span>Rivers</span></h1>
    <dl><div><dt>Speaker</dt><dd>Ann Lee,\n Mayor</dd></div><div><dt lang="en"><b>Delivered</b></dt><dd><time>1 May 2025</time></dd></div></dl>
    <div class="title-block-edition"><p>SHA</p></div></header>`;
  expect(page(block)).toBe('On Rivers — Speech — Speaker: Ann Lee, Mayor — Delivered: 1 May 2025');
  expect(page('<h1>No head</h1>')).toBeUndefined();
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
