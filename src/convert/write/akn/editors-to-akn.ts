/** What the editors say → the notes in the metadata of an Akoma Ntoso file, where the standard has them: outside the text. */
import type { Element, ElementContent } from 'xast';
import { siteLanguage } from '../../../corpus/text/languages/index.ts';
import { runsByScript } from '../../../corpus/text/runs.ts';
import type { Taken } from '../format.ts';
import { amendmentsSaid } from '../said-facts.ts';
import { type SaidRemark, saidRemarks } from '../said-remarks.ts';
import { saidRetired } from '../said-retired.ts';
import { type SaidTerm, saidTerms, sourceSaid } from '../said-terms.ts';
import { block, el } from '../xml.ts';

/** Remarks beside their passages, definitions of the terms, amendments, and the passages that are gone. */
export function notesOfEditors(taken: Taken): Element[] {
  const { document } = taken;
  return [
    ...notes(saidRemarks(taken).flatMap(({ at, remarks }) => remarks.map((one) => remarkToNote(one, at, document.id)))),
    ...notes(saidTerms(taken).map(termToNote)),
    ...notes(amendmentsSaid(document.amended).map(({ words }) => noteOf({ class: 'amendment' }, worded(words)))),
    ...notes(saidRetired(document).map(({ id, words }) => noteOf({ eId: id, class: 'retired' }, worded(words)))),
  ];
}

const notes = (own: readonly Element[]): Element[] =>
  own.length === 0 ? [] : [block('notes', { source: '#h-editors', 'xml:lang': siteLanguage }, own)];

const noteOf = (
  attributes: Record<string, string | undefined>,
  ...paragraphs: (ElementContent | string)[][]
): Element =>
  block(
    'note',
    attributes,
    paragraphs.map((words) => el('p', {}, ...words)),
  );

/** Words of the editors, those of another script in their language. */
const worded = (text: string): ElementContent[] =>
  runsByScript(text).map(({ words: value, language }): ElementContent => {
    const run = { type: 'text' as const, value };
    return language === undefined ? run : el('span', { 'xml:lang': language }, run);
  });

function remarkToNote(remark: SaidRemark, at: string, own: string): Element {
  const { kind, id, head, about, original, to, body, reading, sources } = remark;
  const href = to && hrefOf(to, own);
  return noteOf(
    { eId: id === undefined ? undefined : `note-${id}`, class: kind, placement: 'side', placementBase: `#${at}` },
    ...(about === undefined ? [] : [[el('embeddedText', { href: `#${at}` }, about)]]),
    [
      el('inline', { name: 'head' }, head),
      ' ',
      ...(to ? [href === undefined ? to.words : el('ref', { href }, to.words), ': '] : []),
      ...(original ? [el('span', { 'xml:lang': original.language }, original.words), ': '] : []),
      ...worded(body),
      ...(reading ? [' The editors’ reading.'] : []),
      ...sources.flatMap((one) => [
        ' ',
        el('ref', { href: `#h-source-${one.id}` }, `${one.publisher} (${one.supports})`),
      ]),
    ],
  );
}

/** Where a remark leads: in this file, or in that of another document of the library. */
function hrefOf(to: NonNullable<SaidRemark['to']>, own: string): string | undefined {
  if ('term' in to) return to.term === undefined ? undefined : `#h-term-${to.term}`;
  if (to.shard !== undefined) return undefined;
  return `${to.document === own ? '' : `${to.document}.akn.xml`}#${to.id}`;
}

const termToNote = ({ id, label, definition, original, basis, sources, items }: SaidTerm): Element =>
  noteOf(
    { class: 'definition', refersTo: `#h-term-${id}` },
    [
      label,
      ': ',
      ...worded(definition),
      ...(original ? [' ', el('span', { 'xml:lang': original.language }, original.words)] : []),
    ],
    ...items.map((item) => worded(item.label)),
    basis.at === undefined ? [basis.words] : [el('ref', { href: `#${basis.at}` }, basis.words)],
    ...sources.map((one) => [el('a', { href: one.source.url }, sourceSaid(one))]),
  );
