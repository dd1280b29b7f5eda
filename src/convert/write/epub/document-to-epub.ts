/** The document → EPUB 3: text, notes, glossary, what the editors say, and every way through them, in one file. */

import { strToU8, type ZipOptions, type Zippable, zipSync } from 'fflate';
import { titleOf } from '../../../corpus/model/walk.ts';
import { profileOf } from '../../../corpus/text/languages/index.ts';
import type { Format, Taken } from '../format.ts';
import { headedSeries } from '../note-series.ts';
import { x, xmlFile } from '../xml.ts';
import { type Book, bookOf, files } from './book.ts';
import { coverFile, coverToSvg } from './cover.ts';
import { figuresPage } from './figures-page.ts';
import { glossaryPage } from './glossary-page.ts';
import { navigationPage } from './navigation.ts';
import { NodesToXhtml } from './nodes-to-xhtml.ts';
import { packageDocument } from './package-document.ts';
import { remarksPage } from './remarks-page.ts';
import { retiredPage } from './retired-page.ts';
import { sourcesPage } from './sources-page.ts';
import { style } from './style.ts';
import { subjectsPage } from './subjects-page.ts';
import { coverPage, titlePage } from './title-page.ts';
import { type Page, pageToXhtml, styleFile } from './xhtml.ts';

const folder = 'EPUB';
const type = 'application/epub+zip';

/** EPUB 3.3. */
export const epub: Format = {
  name: 'epub',
  ending: '.epub',
  type,
  label: 'EPUB',
  purpose: 'for e-readers',
  write: documentToEpub,
};

/** Writes a document as an EPUB. */
export function documentToEpub(taken: Taken): Uint8Array<ArrayBuffer> {
  const book = bookOf(taken);
  const read = pagesOf(book);
  const [cover, title, ...rest] = read;
  const pages = [cover, title, navigationPage(book, read), ...rest].filter((page) => page !== undefined);
  const texts = [
    ['META-INF/container.xml', container()],
    [`${folder}/package.opf`, packageDocument(book, pages)],
    ...pages.map((page) => [`${folder}/${page.file}`, pageToXhtml(page)] as const),
    [`${folder}/${styleFile}`, style],
    [`${folder}/${coverFile}`, coverToSvg(book)],
  ] as const;
  // The first day that an archive knows, by the clock of whoever writes it: so its bytes are the same everywhere.
  const dated: ZipOptions = { mtime: new Date(1980, 0, 1) };
  // What a file is stands first, as it is, so that one knows it by its first bytes.
  const entries: Zippable = { mimetype: [strToU8(type), { ...dated, level: 0 }] };
  for (const [name, text] of texts) entries[name] = [strToU8(text), { ...dated, level: 9 }];
  return zipSync(entries);
}

/** The pages in the order in which they are read, without the contents. */
function pagesOf(book: Book): Page[] {
  const { document, parts } = book;
  const { language, meta } = document;
  const writer = new NodesToXhtml(book);
  const text = parts.map(
    ({ file, section, nodes }): Page => ({
      file,
      title: section ? titleOf(section) : meta['short-title'],
      language,
      part: 'bodymatter',
      landmark: 'bodymatter',
      content: writer.nodes(nodes, 1),
    }),
  );
  return [
    coverPage(book),
    titlePage(book),
    ...text,
    ...notesPage(book, writer),
    ...remarksPage(book),
    ...glossaryPage(book),
    ...figuresPage(book),
    ...subjectsPage(book),
    ...sourcesPage(book),
    ...retiredPage(book),
  ];
}

/** The notes in their series; one that has a name of its own says it. */
function notesPage({ document }: Book, writer: NodesToXhtml): Page[] {
  const series = headedSeries(document);
  if (series.length === 0) return [];
  const { language } = document;
  const title = profileOf(language).words.notes;
  const attributes = { 'epub:type': 'endnotes', role: 'doc-endnotes', 'aria-labelledby': 'heading_notes' };
  const notes = series.flatMap((one) => [
    ...(one.heading === title ? [] : [x('h2', one.heading)]),
    ...one.notes.map((note) => writer.note(note)),
  ]);
  const content = [x('section', attributes, x('h1', { id: 'heading_notes' }, title), ...notes)];
  return [{ file: files.notes, title, language, part: 'backmatter', landmark: 'endnotes', content }];
}

const container = (): string => {
  const names = { xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container', version: '1.0' };
  const file = { 'full-path': `${folder}/package.opf`, 'media-type': 'application/oebps-package+xml' };
  return xmlFile(x('container', names, x('rootfiles', x('rootfile', file))));
};
