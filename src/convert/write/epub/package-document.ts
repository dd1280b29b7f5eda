/** The package document of an EPUB: what it is, what is in it, and in which order it is read. */

import { createHash } from 'node:crypto';
import type { Document } from '../../../corpus/model/document.ts';
import { directionOf, siteLanguage } from '../../../corpus/text/languages/index.ts';
import { type Element, x, xmlFile } from '../xml.ts';
import type { Book } from './book.ts';
import { coverFile } from './cover.ts';
import { navigationFile } from './navigation.ts';
import { type Page, styleFile } from './xhtml.ts';

/** The text of the package document. */
export function packageDocument(book: Book, pages: readonly Page[]): string {
  const { language } = book.document;
  const html = 'application/xhtml+xml';
  const items = [
    ...pages.map(({ file }) => ({ file, type: html, properties: file === navigationFile ? 'nav' : undefined })),
    { file: styleFile, type: 'text/css', properties: undefined },
    { file: coverFile, type: 'image/svg+xml', properties: 'cover-image' },
  ];
  const root = x(
    'package',
    { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'book', 'xml:lang': language },
    metadataOf(book),
    x(
      'manifest',
      items.map(({ file, type, properties }) =>
        x('item', { id: itemOf(file), href: file, 'media-type': type, properties }),
      ),
    ),
    x(
      'spine',
      { 'page-progression-direction': directionOf(language) },
      pages.map(({ file }) => x('itemref', { idref: itemOf(file) })),
    ),
  );
  return xmlFile(root);
}

const itemOf = (file: string): string => file.replace('.', '-');

function metadataOf(book: Book): Element {
  const { document, library, licence, subjects } = book;
  const { language, hash, meta } = document;
  const { source, who } = meta;
  const languages = [...new Set([language, siteLanguage])];
  const inText = { 'xml:lang': language, dir: directionOf(language) };
  return x(
    'metadata',
    { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    x('dc:identifier', { id: 'book' }, identifierOf(book)),
    // The book is the same one when its text is amended; this file of it is told by the document's hash.
    x('dc:identifier', `urn:sha256:${hash}`),
    x('dc:title', { id: 'title', ...inText }, meta.title),
    x('meta', { refines: '#title', property: 'title-type' }, 'main'),
    ...(who
      ? [
          x('dc:creator', { id: 'who', ...inText }, who.name),
          x('meta', { refines: '#who', property: 'role', scheme: 'marc:relators' }, 'aut'),
        ]
      : []),
    x('dc:contributor', { id: 'library' }, library.name),
    x('meta', { refines: '#library', property: 'role', scheme: 'marc:relators' }, 'edt'),
    x('dc:publisher', inText, source.name),
    x('dc:date', meta.date),
    x('meta', { property: 'dcterms:modified' }, `${lastDay(document)}T00:00:00Z`),
    ...languages.map((one) => x('dc:language', one)),
    ...(source.url === undefined ? [] : [x('dc:source', source.url)]),
    ...(licence ? [x('dc:rights', licence.url === undefined ? licence.name : `${licence.name}, ${licence.url}`)] : []),
    x('dc:description', inText, meta.part),
    ...subjects.map(({ label }) => x('dc:subject', { 'xml:lang': siteLanguage }, label)),
    ...accessibility(book),
  );
}

/** A UUID (version 5, RFC 9562) of the document's address in its library: the same as long as both have their names. */
function identifierOf({ document, library }: Book): string {
  const name = `${library.site ?? `urn:pilcrow:${encodeURIComponent(library.name)}:`}${document.id}`;
  const hash = createHash('sha1').update(namespaceOfUrls, 'hex').update(name).digest('hex');
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 3) | 8).toString(16);
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `5${hash.slice(13, 16)}`, variant + hash.slice(17, 20)];
  return `urn:uuid:${parts.join('-')}-${hash.slice(20, 32)}`;
}

const namespaceOfUrls = '6ba7b8119dad11d180b400c04fd430c8';

/** The last day that anything recorded happened to the text: a build has no time of its own. */
const lastDay = ({ meta, amended = [] }: Document): string =>
  [meta.date, meta.source.published, meta.edition?.date, ...amended.map(({ date }) => date)].reduce<string>(
    (last, day = '') => (day > last ? day : last),
    '',
  );

/** What the book offers to people who do not read it with their eyes, or not as it is set (schema.org). */
function accessibility({ subjects, terms }: Book): Element[] {
  const features = [
    'tableOfContents',
    'readingOrder',
    'structuralNavigation',
    'pageNavigation',
    'pageBreakMarkers',
    'displayTransformability',
    'ARIA',
    ...(subjects.length + terms.length > 0 ? ['index'] : []),
  ];
  const summary =
    'Text only, in logical order, with headings, notes that lead there and back, and languages that are declared. Its page list has the numbers by which paragraphs are cited.';
  const said = [
    ['accessMode', 'textual'],
    ['accessModeSufficient', 'textual'],
    ...features.map((feature) => ['accessibilityFeature', feature] as const),
    ['accessibilityHazard', 'none'],
    ['accessibilitySummary', summary],
  ] as const;
  return said.map(([property, value]) => x('meta', { property: `schema:${property}` }, value));
}
