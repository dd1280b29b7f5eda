/** The passages whose text is gone, and what became of each, in words. */
import { becameSaid } from '../../corpus/model/became.ts';
import type { Document } from '../../corpus/model/document.ts';
import { passagesOf } from '../../corpus/model/walk.ts';
import { dateIn, siteLanguage } from '../../corpus/text/languages/index.ts';

/** Each with its id and a few sentences: how it began, where its words are now, why, and since when. */
export function saidRetired(document: Document): { id: string; words: string }[] {
  const places = new Map(passagesOf(document).map(({ id, place }) => [id, place.words]));
  return document.retired.map(({ id, head, became, reason, amended }) => {
    const now =
      became && becameSaid(became).map((part) => (typeof part === 'string' ? part : (places.get(part.id) ?? part.id)));
    const since = amended === undefined ? '' : `(${dateIn(siteLanguage, amended)})`;
    return { id, words: [`It began: “${head}”`, now?.join(''), reason, since].filter(Boolean).join(' ') };
  });
}
