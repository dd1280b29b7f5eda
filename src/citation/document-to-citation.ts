/**
 * A document → its citation as text, BibTeX, CSL-JSON and RIS, by citation-js. Runs at build.
 *
 * The place in the document and the address are left open: the reader's script puts those of a paragraph in
 * (src/reader/tools/citation.ts).
 */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import type { Kind } from '../corpus/editors/kinds.ts';
import type { Document } from '../corpus/model/document.ts';
import { editionWords, versionOf } from '../corpus/model/edition.ts';
import { dateIn, siteLanguage } from '../corpus/text/languages/index.ts';
import { scriptsIn } from '../corpus/text/scripts.ts';

/** Stands where the address goes; a top-level domain that cannot exist (RFC 2606). */
export const urlToken = 'https://pilcrow.invalid/';
/** Stands where the place in the document goes. */
export const placeToken = 'PILCROWPLACE';

/** A citation in the formats that people ask for. The CSL-JSON is one item, by the schema of CSL 1.0.2. */
export interface Citation {
  text: string;
  bibtex: string;
  csl: string;
  ris: string;
}

type Cited = Pick<Document, 'hash' | 'id' | 'language' | 'meta'>;

const day = (date: string): string => dateIn(siteLanguage, date);
const parts = (date: string): { 'date-parts': number[][] } => ({ 'date-parts': [date.split('-').map(Number)] });

/** The citations that were made: a document's page and each of its files ask for the same one, and styles take long. */
const made = new WeakMap<Cited, { kind: Kind; citation: Citation }>();

/**
 * Makes the citation of a document, with tokens for the place and the address.
 *
 * A name is given whole ("Yin Yong"): a sidecar does not say which part of it is the family's.
 *
 * @param kind Its kind in its library, which says how it is cited.
 */
export function documentToCitation(document: Cited, kind: Kind): Citation {
  const before = made.get(document);
  if (before?.kind === kind) return before.citation;
  const citation = toCitation(document, kind);
  made.set(document, { kind, citation });
  return citation;
}

function toCitation(document: Cited, kind: Kind): Citation {
  const { id, language, meta } = document;
  const { title, who, occasion, date, source } = meta;
  const { type, genre } = kind.cite;
  const happened = `${kind.facts.date} ${day(date)}`;
  const said = kind.facts.date === 'Published' ? '' : happened;
  // Who looks for the text where it was published finds it by that.
  const entitled = source.title === undefined ? [] : [`Entitled “${source.title}” by its source`];
  const item = {
    id,
    type,
    title,
    ...(who && { author: [{ literal: who.name }] }),
    ...(genre !== undefined && { genre }),
    [kind.cite.source]: source.name,
    // What is held by a paper or a site is no event's.
    ...(occasion && kind.cite.source !== 'container-title' && { 'event-title': occasion }),
    issued: parts(date),
    language,
    URL: urlToken,
  };

  const { format } = plugins.config.get('@bibtex');
  format.useIdAsLabel = true;
  // TeX has commands for Latin letters and signs; of a title in another script, nothing would be left.
  format.asciiOnly = scriptsIn([title, who?.name, occasion, source.name, source.title].join(' ')).every(
    (one) => one === 'Latin',
  );
  // BibTeX knows years and months; the day stands in the note, which every style prints.
  const note = [happened, ...entitled, editionWords(document), placeToken].join('. ');
  const year = { 'date-parts': [[Number(date.slice(0, 4))]] };
  const bibtex = new Cite({ ...item, issued: year, note }).format('bibtex');

  // Styles set titles in their own capitals; a publisher's name stays as it is.
  const kept =
    'container-title' in item ? { ...item, 'container-title': `<span class="nocase">${source.name}</span>` } : item;
  const apa = new Cite(kept).format('bibliography', { format: 'text', template: 'apa', lang: 'en-US' }).trim();
  const middle = [said, ...entitled, editionWords(document), placeToken].filter(Boolean).join('. ');
  // A style would print these two in places of its own, so that the other forms have them in words.
  const edition = { version: versionOf(document), ...(meta.edition?.date && { edition: meta.edition.date }) };

  return {
    text: apa.replace(urlToken, `${middle}. ${urlToken}`),
    bibtex: bibtex
      .split('\n')
      .filter((line) => !/^\s*howpublished = /.test(line))
      .join('\n')
      .replaceAll('\t', '  ')
      .trim(),
    csl: new Cite({ ...item, ...edition, note: placeToken }).format('data').trim(),
    // RIS wants two digits of months and days. What is long is broken every 70 characters, wherever that is: also within a token.
    ris: new Cite({ ...item, ...edition, note })
      .format('ris')
      .trim()
      .replace(/\n(?![A-Z][A-Z0-9] {2}-)/g, '')
      .replace(/^DA {2}- .*$/m, `DA  - ${date.replaceAll('-', '/')}/`),
  };
}
