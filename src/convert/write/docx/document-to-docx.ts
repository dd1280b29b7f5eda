/**
 * A document → a Word document (ECMA-376, transitional), for those who work on with its text.
 *
 * Its headings, lists, tables and footnotes are Word's own, footnotes with their printed numbers; a bookmark has the id of its
 * passage. What the editors say beside a passage is a comment of Word, the rest stands after the text.
 */
import { strToU8, zipSync } from 'fflate';
import type { Element, ElementContent } from 'xast';
import { dateIn } from '../../../corpus/text/languages/index.ts';
import type { Format, Taken } from '../format.ts';
import { headedSeries } from '../note-series.ts';
import { saidFacts } from '../said-facts.ts';
import { el, xmlFile } from '../xml.ts';
import { Comments } from './comments.ts';
import { editorsToWord, factToWord } from './editors-to-word.ts';
import { NodesToWord } from './nodes-to-word.ts';
import { footnotesOf } from './notes.ts';
import { Numbering } from './numbering.ts';
import { Relations } from './relations.ts';
import { stylesOf } from './styles.ts';
import { p, run, val, w } from './word.ts';

const namespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const packages = 'http://schemas.openxmlformats.org/package/2006';
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The parts beside the text, and what each is to it. */
const beside = ['styles', 'numbering', 'settings', 'footnotes', 'comments'] as const;

const part = (name: string, content: readonly ElementContent[]): string => xmlFile(w(name, namespaces, ...content));

/** Writes a document as a Word document. */
export function documentToDocx(taken: Taken): Uint8Array<ArrayBuffer> {
  const { document } = taken;
  const relations = new Relations();
  for (const name of beside) relations.part(name, `${name}.xml`);
  const parts = {
    footnotes: footnotesOf(document),
    numbering: new Numbering(),
    relations,
    comments: new Comments(taken),
  };
  const noteRelations = new Relations();
  const writer = new NodesToWord(parts);
  const text = writer.nodes(document.children);
  const uncalled = parts.footnotes.uncalled.flatMap((note) => writer.uncalled(note));
  const notes = writer.footnotes(noteRelations);
  const { start } = parts.footnotes;
  const facts = saidFacts(taken).filter(({ editors }) => !editors);
  const body = [
    p({ style: 'Title' }, run(document.meta.title)),
    ...facts.map((fact) => p({}, ...factToWord(fact, relations))),
    ...text,
    ...(uncalled.length > 0
      ? [p({ style: 'EditorsHeading' }, run(headedSeries(document)[0]?.heading ?? '')), ...uncalled]
      : []),
    ...editorsToWord(taken, relations),
    sectionEnd(start),
  ];
  return zipped({
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': packageRelations(),
    'docProps/core.xml': coreProperties(taken),
    'word/document.xml': part('document', [w('body', {}, ...body)]),
    'word/_rels/document.xml.rels': relationsFile(relations),
    'word/styles.xml': part('styles', stylesOf(document.language)),
    'word/numbering.xml': part('numbering', parts.numbering.content()),
    'word/settings.xml': part('settings', settings(start)),
    'word/footnotes.xml': part('footnotes', [...separators(), ...notes]),
    'word/_rels/footnotes.xml.rels': relationsFile(noteRelations),
    'word/comments.xml': part('comments', parts.comments.content()),
  });
}

const numbered = (start: number | undefined): Element[] =>
  start === undefined ? [] : [w('footnotePr', {}, val('numStart', String(start)))];

/** What stands at the end of the body: the page, and how its footnotes count. */
const sectionEnd = (start: number | undefined): Element =>
  w(
    'sectPr',
    {},
    ...numbered(start),
    w('pgSz', { w: '11906', h: '16838' }),
    w('pgMar', { top: '1440', right: '1440', bottom: '1440', left: '1440', header: '709', footer: '709', gutter: '0' }),
  );

/** What Word prints between the text and its footnotes. */
const separators = (): Element[] =>
  [
    ['separator', '-1'],
    ['continuationSeparator', '0'],
  ].map(([type = '', id]) => w('footnote', { type, id }, p({}, w('r', {}, w(type)))));

const settings = (start: number | undefined): Element[] => [
  w(
    'footnotePr',
    {},
    ...(start === undefined ? [] : [val('numStart', String(start))]),
    w('footnote', { id: '-1' }),
    w('footnote', { id: '0' }),
  ),
  w(
    'compat',
    {},
    w('compatSetting', { name: 'compatibilityMode', uri: 'http://schemas.microsoft.com/office/word', val: '15' }),
  ),
];

function contentTypes(): string {
  const override = (name: string, type: string): Element =>
    el('Override', { PartName: `/${name}.xml`, ContentType: type });
  return xmlFile(
    el(
      'Types',
      { xmlns: `${packages}/content-types` },
      el('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
      el('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      override('word/document', `${main}.document.main+xml`),
      ...beside.map((name) => override(`word/${name}`, `${main}.${name}+xml`)),
      override('docProps/core', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ),
  );
}

const relationsFile = (relations: Relations): string =>
  xmlFile(el('Relationships', { xmlns: `${packages}/relationships` }, ...relations.content()));

function packageRelations(): string {
  const relations = new Relations();
  relations.part('officeDocument', 'word/document.xml');
  relations.core('docProps/core.xml');
  return relationsFile(relations);
}

/** What the file says of itself. Its dates are those of the edition: a clock would make it another each time. */
function coreProperties({ document, kind, citation, terms, library }: Taken): string {
  const { language, meta } = document;
  const day = `${meta.edition?.date ?? meta.date}T00:00:00Z`;
  const said: Record<string, string | undefined> = {
    'dc:title': meta.title,
    'dc:subject': `${kind.label}, ${dateIn(language, meta.date)}`,
    'dc:creator': meta.who?.name ?? meta.source.name,
    'cp:keywords': terms.map(({ label }) => label).join('; ') || undefined,
    'dc:description': citation(),
    'cp:lastModifiedBy': `The editors of ${library.name}`,
    'dc:language': language,
  };
  const names = {
    'xmlns:cp': `${packages}/metadata/core-properties`,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  };
  const dated = ['created', 'modified'].map((name) => el(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, day));
  const own = Object.entries(said).flatMap(([name, words]) => (words === undefined ? [] : [el(name, {}, words)]));
  return xmlFile(el('cp:coreProperties', names, ...own, ...dated));
}

/** An archive whose bytes its files alone decide: they have one time, in the order that is given. */
const zipped = (files: Record<string, string>): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const)), {
    level: 9,
    mtime: new Date(1980, 0, 1),
  });

export const docx: Format = {
  name: 'docx',
  ending: '.docx',
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  label: 'Word (DOCX)',
  purpose: 'for work on the text',
  write: documentToDocx,
};
