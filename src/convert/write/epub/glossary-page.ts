/** The glossary: the terms that a document mentions, what each means, what that rests on, and where it stands. */

import { asSentence } from '../../../corpus/editors/source-words.ts';
import type { TermItem } from '../../../corpus/editors/term.ts';
import { type SaidTerm, saidTerms, sourceSaid } from '../said-terms.ts';
import { type Element, x } from '../xml.ts';
import { type Book, files } from './book.ts';
import { joined, linkToPassage, linkToTerm } from './links.ts';
import { type Content, editorsPage, editorsWords, inLanguage, type Page } from './xhtml.ts';

/** The chapter; none where no term is mentioned. */
export function glossaryPage(book: Book): Page[] {
  if (book.terms.length === 0) return [];
  const page = { file: files.glossary, title: 'Glossary', landmark: 'glossary', role: 'doc-glossary' };
  const near = new Map(book.terms.map(({ id, related }) => [id, related]));
  const entries = saidTerms(book).flatMap((term) => entryOf(term, near.get(term.id) ?? [], book));
  return [editorsPage(page, [x('dl', { 'epub:type': 'glossary' }, entries)])];
}

function entryOf(term: SaidTerm, related: readonly string[], book: Book): Element[] {
  const { id, label, kind, original, definition, quoted } = term;
  const words = quoted ? [x('q', definition)] : editorsWords(definition);
  const shown = original
    ? [' ', x('span', { class: 'original', ...inLanguage(original.language) }, original.words)]
    : [];
  const name = x('dfn', ...editorsWords(label));
  return [
    x('dt', { id: `term_${id}`, 'epub:type': 'glossterm' }, name, ' ', x('span', { class: 'kind' }, kind)),
    x(
      'dd',
      { 'epub:type': 'glossdef' },
      x('p', ...words, ...shown),
      ...basisOf(term, book),
      ...itemsOf(term, book),
      ...relatedOf(related, book),
      ...mentionsOf(id, book),
    ),
  ];
}

/** What a definition rests on. */
function basisOf({ basis: { words, at }, sources }: SaidTerm, { addressOf, sources: listed }: Book): Element[] {
  const href = at === undefined ? undefined : addressOf(at);
  const list = sources.map((one) => {
    const own = listed.find(({ url }) => url === one.source.url);
    const to = own ? `${files.sources}#source_${own.id}` : one.source.url;
    const { title } = one.source;
    return x('li', x('a', { href: to }, ...editorsWords(title)), ...editorsWords(sourceSaid(one).slice(title.length)));
  });
  return [
    x('p', { class: 'basis' }, href === undefined ? words : x('a', { href }, words)),
    ...(list.length === 0 ? [] : [x('ul', { class: 'basis' }, list)]),
  ];
}

/** What a counted list holds, each item with the passages that treat it and why. */
function itemsOf({ id, items }: SaidTerm, book: Book): Element[] {
  if (items.length === 0) return [];
  const note = items.some(({ basis }) => basis === 'editorial')
    ? [x('p', { class: 'basis' }, 'The text does not name these; the list is the editors’ reading.')]
    : [];
  return [
    x(
      'ol',
      items.map((item, index) => itemOf(item, `term_${id}_${index + 1}`, book)),
    ),
    ...note,
  ];
}

function itemOf({ label, at = [], absent }: TermItem, id: string, book: Book): Element {
  const passages = at.map(({ reason, ...target }) =>
    x('li', linkToPassage(book, target), ' ', ...editorsWords(reason)),
  );
  const none = absent === undefined ? [] : [': ', ...editorsWords(asSentence(absent))];
  const inside = passages.length > 0 ? [x('ul', passages)] : [];
  return x('li', { id }, x('span', { class: 'head' }, ...editorsWords(label)), ...none, ...inside);
}

/** The terms that are near, as far as this glossary has them. */
function relatedOf(related: readonly string[], book: Book): Element[] {
  const links = book.terms.flatMap(({ id, label }) => (related.includes(id) ? [linkToTerm(book, id, label)] : []));
  return links.length === 0 ? [] : [x('p', { class: 'basis' }, 'See also ', ...joined(links, ', '), '.')];
}

/** Where a term is mentioned. */
function mentionsOf(term: string, book: Book): Element[] {
  const { id: document, mentions } = book.document;
  const at = new Set(mentions.flatMap((mention) => (mention.term === term ? [mention.at] : [])));
  const links: Content[] = [...at].map((id) => linkToPassage(book, { document, id }));
  return [x('p', { class: 'basis' }, 'In the text: ', ...joined(links, ' · '), '.')];
}
