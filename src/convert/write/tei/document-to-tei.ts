/**
 * A document → TEI P5, for those who study texts with its tools.
 *
 * The body has the text alone, the back the notes and, in a division of their own, the editors' words. Only elements are used
 * that TEI has had from the beginning and has today.
 */
import type { Format, Taken } from '../format.ts';
import { headedSeries } from '../note-series.ts';
import { block, el, xmlFile, xmlId } from '../xml.ts';
import { editorsToTei } from './editors-to-tei.ts';
import { headerOf } from './header.ts';
import { nodesToTei, noteToTei } from './nodes-to-tei.ts';

/** Writes a document as TEI. */
export function documentToTei(taken: Taken): string {
  const { language, children } = taken.document;
  const notes = headedSeries(taken.document).map(({ id, heading, notes: own }) =>
    block('div', { type: 'notes', n: xmlId(id) }, [el('head', {}, heading), ...own.map(noteToTei)]),
  );
  const back = [...notes, ...editorsToTei(taken)];
  const text = block('text', { 'xml:lang': language }, [
    block('body', {}, nodesToTei(children)),
    ...(back.length > 0 ? [block('back', {}, back)] : []),
  ]);
  return xmlFile(block('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0' }, [headerOf(taken), text]));
}

export const tei: Format = {
  name: 'tei',
  ending: '.tei.xml',
  type: 'application/tei+xml',
  label: 'TEI P5',
  purpose: 'for the study of texts',
  write: documentToTei,
};
