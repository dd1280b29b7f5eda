/** What the editors say → the back of a TEI file: remarks that point at their passages, glossary, sources, subjects, what is gone. */
import type { Element, ElementContent } from 'xast';
import { publishedWords, type SourceFacts, sourceSentences } from '../../../corpus/editors/source-words.ts';
import type { Document } from '../../../corpus/model/document.ts';
import { languageByScript, siteLanguage } from '../../../corpus/text/languages/index.ts';
import { runsByScript } from '../../../corpus/text/runs.ts';
import type { Taken } from '../format.ts';
import { type SaidRemark, saidRemarks } from '../said-remarks.ts';
import { saidRetired } from '../said-retired.ts';
import { type SaidTerm, saidSubjects, saidTerms } from '../said-terms.ts';
import { block, el, xmlId } from '../xml.ts';
import { ofEditors } from './of-editors.ts';

/** One division, whose words are the editors'; none where they say nothing. */
export function editorsToTei(taken: Taken): Element[] {
  const { document, sources } = taken;
  const divisions = [
    ...division(
      'remarks',
      'Remarks',
      saidRemarks(taken).flatMap(({ at, remarks }) => remarks.map((one) => remarkToTei(one, at, document.id))),
    ),
    ...division(
      'glossary',
      'Glossary',
      listed(
        'gloss',
        saidTerms(taken).flatMap((term) => termToTei(term, document)),
      ),
    ),
    ...division(
      'sources',
      'Sources',
      sources.length > 0
        ? [
            block(
              'listBibl',
              {},
              sources.map((one) => sourceToTei(one, `h-source-${one.id}`)),
            ),
          ]
        : [],
    ),
    ...division('subjects', 'Subjects', listed('index', saidSubjects(taken).map(subjectToTei))),
    ...division(
      'retired',
      'No longer in the text',
      listed(
        'retired',
        saidRetired(document).map(({ id, words }) => el('item', { 'xml:id': xmlId(id) }, ...worded(words))),
      ),
    ),
  ];
  return divisions.length === 0
    ? []
    : [
        block('div', { type: 'editors', 'xml:lang': siteLanguage, ...ofEditors }, [
          el('head', {}, 'From the editors'),
          ...divisions,
        ]),
      ];
}

const division = (type: string, heading: string, content: readonly ElementContent[]): Element[] =>
  content.length === 0 ? [] : [block('div', { type }, [el('head', {}, heading), ...content])];

const listed = (type: string, items: readonly Element[]): Element[] =>
  items.length === 0 ? [] : [block('list', { type }, items)];

/** Words of the editors, those of another script in their language. */
const worded = (text: string): ElementContent[] =>
  runsByScript(text).map(({ words: value, language }): ElementContent => {
    const run = { type: 'text' as const, value };
    return language === undefined ? run : el('foreign', { 'xml:lang': language }, run);
  });

function remarkToTei(remark: SaidRemark, at: string, own: string): Element {
  const { kind, id, head, about, original, to, body, reading, sources } = remark;
  const target = to && targetOf(to, own);
  const words: (ElementContent | string)[] = [
    el('label', {}, head),
    ' ',
    ...(to ? [target === undefined ? to.words : el('ref', { target }, to.words), ': '] : []),
    ...(original ? [el('foreign', { 'xml:lang': original.language }, original.words), ': '] : []),
    ...worded(body),
    ...(reading ? [' The editors’ reading.'] : []),
    ...sources.flatMap((one) => [
      ' ',
      el('ref', { type: 'source', target: `#h-source-${one.id}` }, `${one.publisher} (${one.supports})`),
    ]),
  ];
  const attributes = {
    type: kind,
    'xml:id': id === undefined ? undefined : `note-${id}`,
    target: `#${xmlId(at)}`,
    ...ofEditors,
  };
  return block('note', attributes, [
    ...(about === undefined ? [] : [el('quote', { source: `#${xmlId(at)}` }, about)]),
    el('p', {}, ...words),
  ]);
}

/** Where a remark leads: in this file, or in that of another document of the library. */
function targetOf(to: NonNullable<SaidRemark['to']>, own: string): string | undefined {
  if ('term' in to) return to.term === undefined ? undefined : `#h-term-${to.term}`;
  if (to.shard !== undefined) return undefined;
  return `${to.document === own ? '' : `${to.document}.tei.xml`}#${xmlId(to.id)}`;
}

function termToTei(
  { id, label, kind, definition, original, basis, sources, items }: SaidTerm,
  document: Document,
): Element[] {
  const at = [
    ...new Set(document.mentions.filter(({ term }) => term === id).map((mention) => `#${xmlId(mention.at)}`)),
  ];
  const from: ElementContent[] = [
    basis.at === undefined
      ? el('note', { type: 'basis' }, basis.words)
      : el('note', { type: 'basis', target: `#${xmlId(basis.at)}` }, basis.words),
    ...sources.map(({ source, supports = 'the definition' }) =>
      'id' in source && source.id !== undefined
        ? el('ref', { type: 'source', target: `#h-source-${source.id}` }, supports)
        : sourceToTei(source),
    ),
  ];
  const content: ElementContent[] = [
    el('gloss', {}, ...worded(definition)),
    ...(original ? [el('foreign', { 'xml:lang': original.language }, original.words)] : []),
    ...listed(
      'items',
      items.map((item) => el('item', {}, ...worded(item.label))),
    ),
    ...from,
    ...(at.length > 0 ? [el('ptr', { type: 'mentions', target: at.join(' ') })] : []),
  ];
  return [
    el('label', {}, el('term', { 'xml:id': `h-term-${id}`, type: kind.toLowerCase().replaceAll(' ', '-') }, label)),
    block('item', {}, content),
  ];
}

function sourceToTei(source: SourceFacts, id?: string): Element {
  const { title, publisher, url, language = languageByScript(title) } = source;
  const date = publishedWords(source);
  return block('bibl', { 'xml:id': id }, [
    el('title', { 'xml:lang': language }, title),
    el('publisher', {}, publisher),
    ...(date === '' ? [] : [el('date', {}, date)]),
    el('ref', { target: url }, url),
    el('note', {}, sourceSentences(source).join(' ')),
  ]);
}

const subjectToTei = ({ id, label, passages }: ReturnType<typeof saidSubjects>[number]): Element =>
  block('item', { 'xml:id': `h-subject-${id}` }, [
    el('term', {}, label),
    block(
      'list',
      {},
      passages.map(({ at, place, under, why }) =>
        el(
          'item',
          {},
          el('ref', { target: `#${xmlId(at)}` }, place),
          ': ',
          ...worded(under === undefined ? why : `${under}: ${why}`),
        ),
      ),
    ),
  ]);
