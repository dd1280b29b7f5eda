/**
 * A document → Akoma Ntoso 1.0 (OASIS LegalDocML, whose namespace says 3.0), for those who keep official documents in it.
 *
 * Every document is a `doc`: whether it is an act or a bill no sidecar says. An eId is the id of its passage in the library,
 * which never changes. What the editors say stands in the metadata, or has the status “editorial”.
 */
import type { Element } from 'xast';
import { notesOf } from '../../../corpus/model/walk.ts';
import { dateIn } from '../../../corpus/text/languages/index.ts';
import type { Format, Taken } from '../format.ts';
import { block, el, xmlFile } from '../xml.ts';
import { metaOf } from './meta.ts';
import { NodesToAkn } from './nodes-to-akn.ts';

/** Writes a document as Akoma Ntoso. */
export function documentToAkn(taken: Taken): string {
  const { document } = taken;
  const contains = document.amended ? 'singleVersion' : 'originalVersion';
  const body = new NodesToAkn(notesOf(document)).body(document.children, document.language);
  const doc = block('doc', { name: document.meta.kind, contains }, [metaOf(taken), preface(taken), body]);
  return xmlFile(block('akomaNtoso', { xmlns: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' }, [doc]));
}

/** The title, who and when, each with whether the text itself says so. */
function preface({ document: { language, meta } }: Taken): Element {
  const { title, who, date, stated } = meta;
  const status = (field: string): string | undefined => (stated.includes(field) ? undefined : 'editorial');
  return block('preface', { 'xml:lang': language }, [
    el('p', { status: status('title') }, el('docTitle', {}, title)),
    ...(who ? [el('p', { status: status('who') }, el('docProponent', {}, who.name))] : []),
    el('p', { status: status('date') }, el('docDate', { date }, dateIn(language, date))),
  ]);
}

export const akn: Format = {
  name: 'akn',
  ending: '.akn.xml',
  type: 'application/akn+xml',
  label: 'Akoma Ntoso',
  purpose: 'for collections of official documents',
  write: documentToAkn,
};
