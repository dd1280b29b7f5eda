/** Which edition of a document this is: what a citation names, and a report of an error. */
import { dateIn, siteLanguage } from '../text/languages/index.ts';
import type { Document } from './document.ts';

type Edited = Pick<Document, 'hash' | 'meta'>;

/** The version that the editors give; else the beginning of the document's hash, which any change of it changes. */
export const versionOf = ({ hash, meta }: Edited): string => meta.edition?.version ?? hash.slice(0, 8);

/** The edition in words. Its date is the editors': a day that a build took from a clock would be another at the next. */
export function editionWords(document: Edited): string {
  const date = document.meta.edition?.date;
  const version = `ersion ${versionOf(document)}`;
  return date === undefined ? `V${version}` : `Edition of ${dateIn(siteLanguage, date)}, v${version}`;
}
