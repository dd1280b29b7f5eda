/** The header of a TEI file: what the text is, whose this edition is, what it was made of, how it changed. */
import type { Element } from 'xast';
import { editionWords, versionOf } from '../../../corpus/model/edition.ts';
import { siteLanguage } from '../../../corpus/text/languages/index.ts';
import type { Taken } from '../format.ts';
import { amendmentsSaid } from '../said-facts.ts';
import { block, el } from '../xml.ts';
import { ofEditors } from './of-editors.ts';

/** Writes the header; its prose is in the site's language, but for what is the text's. */
export const headerOf = (taken: Taken): Element =>
  block('teiHeader', { 'xml:lang': siteLanguage }, [
    fileDesc(taken),
    encodingDesc(taken),
    profileDesc(taken),
    ...revisionDesc(taken),
  ]);

function fileDesc({ document, licence, library, citation }: Taken): Element {
  const { id, language, meta } = document;
  const { title, who, edition } = meta;
  const author = who ? [el('author', {}, who.name)] : [];
  const named = licence?.url === undefined ? licence?.name : el('ref', { target: licence.url }, licence.name);
  return block('fileDesc', {}, [
    block('titleStmt', {}, [
      el('title', { 'xml:lang': language }, title),
      ...author,
      block('respStmt', {}, [
        el('resp', {}, 'Edited, with what is marked as the editors’, by'),
        el('name', { 'xml:id': 'h-editors' }, `the editors of ${library.name}`),
      ]),
    ]),
    block('editionStmt', {}, [el('edition', { n: versionOf(document) }, editionWords(document))]),
    block('publicationStmt', {}, [
      el('publisher', {}, library.name),
      ...(edition?.date === undefined ? [] : [el('date', { when: edition.date }, edition.date)]),
      el('idno', { type: 'document' }, id),
      ...(library.site === undefined ? [] : [el('idno', { type: 'URL' }, `${library.site}${id}.html`)]),
      block('availability', {}, [
        named === undefined ? el('p', {}, 'No licence is declared.') : el('licence', {}, named),
      ]),
    ]),
    block('notesStmt', {}, [el('note', { type: 'citation' }, citation())]),
    sourceDesc(document.meta, language),
  ]);
}

function sourceDesc(meta: Taken['document']['meta'], language: string): Element {
  const { title, who, occasion, date, source, part, seed } = meta;
  const bibl = block('bibl', {}, [
    el('title', { 'xml:lang': language }, source.title ?? title),
    ...(who ? [el('author', {}, who.role === undefined ? who.name : `${who.name}, ${who.role}`)] : []),
    el('publisher', {}, source.name),
    el('date', { when: date }, date),
    ...(source.published === undefined
      ? []
      : [el('date', { type: 'published', when: source.published }, source.published)]),
    ...(occasion === undefined ? [] : [el('note', { type: 'occasion' }, occasion)]),
    ...(source.url === undefined ? [] : [el('ref', { target: source.url }, source.url)]),
    ...(source.also ?? []).map(({ name, url }) => el('ref', { target: url }, name)),
    ...(source.note === undefined ? [] : [el('note', ofEditors, source.note)]),
    el('note', { type: 'extent', ...ofEditors }, part),
    el('note', { type: 'received' }, meta['received-as']),
    el('idno', { type: 'SHA-256' }, seed.sha256),
  ]);
  return block('sourceDesc', {}, [bibl]);
}

const encodingDesc = ({ library }: Taken): Element =>
  block('encodingDesc', {}, [
    block('projectDesc', {}, [el('p', {}, library.description)]),
    block('editorialDecl', {}, [
      el(
        'p',
        {},
        'The words are those of the source as it was received. An xml:id is the address of its passage in the library, and never changes; n is its printed number or its place. What the editors say has resp="#h-editors", and stands in the back.',
      ),
    ]),
  ]);

function profileDesc({ document, kind, subjects }: Taken): Element {
  const terms = (labels: readonly string[], n: string): Element =>
    block(
      'keywords',
      { n },
      labels.map((label) => el('term', {}, label)),
    );
  return block('profileDesc', {}, [
    block('langUsage', {}, [el('language', { ident: document.language }, document.language)]),
    block('textClass', {}, [
      terms([kind.label], 'kind'),
      ...(subjects.length > 0
        ? [
            terms(
              subjects.map(({ label }) => label),
              'subjects',
            ),
          ]
        : []),
    ]),
  ]);
}

function revisionDesc({ document }: Taken): Element[] {
  const changes = amendmentsSaid(document.amended).map(({ date, words }) =>
    el('change', { when: date, who: '#h-editors' }, words),
  );
  return changes.length === 0 ? [] : [block('revisionDesc', {}, changes)];
}
