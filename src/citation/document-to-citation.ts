/**
 * A document → its citation as text, BibTeX and CSL-JSON, by citation-js. Runs at build.
 *
 * The place in the document and the address are left open: the reader's script puts those of a paragraph in
 * (src/reader/tools/citation.ts).
 */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import type { Document } from '../corpus/model/document.ts';
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
}

const day = (date: string): string => dateIn(siteLanguage, date);
const parts = (date: string): { 'date-parts': number[][] } => ({ 'date-parts': [date.split('-').map(Number)] });

/**
 * Makes the citation of a document, with tokens for the place and the address.
 *
 * A name is given whole ("Yin Yong"): a sidecar does not say which part of it is the family's.
 */
export function documentToCitation({ id, language, meta }: Pick<Document, 'id' | 'language' | 'meta'>): Citation {
  const { title, who, occasion, date, source, kind } = meta;
  const isReport = kind === 'government-report';
  const said = isReport ? `Delivered ${day(date)}` : '';
  const item = {
    id,
    type: isReport ? 'report' : 'article-newspaper',
    title,
    ...(who && { author: [{ literal: who.name }] }),
    ...(isReport
      ? { genre: 'Government report', publisher: source.name, ...(occasion && { 'event-title': occasion }) }
      : { 'container-title': source.name }),
    issued: parts(date),
    language,
    URL: urlToken,
  };

  const { format } = plugins.config.get('@bibtex');
  format.useIdAsLabel = true;
  // TeX has commands for Latin letters and signs; of a title in another script, nothing would be left.
  format.asciiOnly = scriptsIn([title, who?.name, occasion, source.name].join(' ')).every((one) => one === 'Latin');
  // BibTeX knows years and months; the day stands in the note, which every style prints.
  const note = `${said || `Published ${day(date)}`}. ${placeToken}`;
  const year = { 'date-parts': [[Number(date.slice(0, 4))]] };
  const bibtex = new Cite({ ...item, issued: year, note }).format('bibtex');

  // Styles set titles in their own capitals; a publisher's name stays as it is.
  const kept = isReport ? item : { ...item, 'container-title': `<span class="nocase">${source.name}</span>` };
  const apa = new Cite(kept).format('bibliography', { format: 'text', template: 'apa', lang: 'en-US' }).trim();
  const middle = [said, placeToken].filter(Boolean).join('. ');

  return {
    text: apa.replace(urlToken, `${middle}. ${urlToken}`),
    bibtex: bibtex
      .split('\n')
      .filter((line) => !/^\s*howpublished = /.test(line))
      .join('\n')
      .replaceAll('\t', '  ')
      .trim(),
    csl: new Cite({ ...item, note: placeToken }).format('data').trim(),
  };
}
