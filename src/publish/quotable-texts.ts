/** The texts of documents with their citations, as classic scripts: what people quote is checked against them, on a disk too. */
import { documentToChecked } from '../corpus/check/document-to-checked.ts';
import { leadsTo } from '../corpus/model/became.ts';
import type { Document } from '../corpus/model/document.ts';
import { partOf } from '../corpus/model/parts.ts';
import type { QuotableDocument } from '../reader/check/quotable.ts';

/** The script that says in which of several parts each document is. */
export const textsInParts = (parts: readonly (readonly Document[])[]): string =>
  `pilcrowTexts(${JSON.stringify(partOf(parts))})`;

/**
 * The script, which calls `pilcrowTexts` with the documents.
 *
 * @param citationOf The citation of a document in words, with the place and the address left open.
 */
export function quotableTexts(documents: readonly Document[], citationOf: (document: Document) => string): string {
  const texts = documents.map((document): QuotableDocument => {
    const { url } = document.meta.source;
    const gone = document.retired.flatMap(({ id, became }) => (became ? [[id, leadsTo(became)] as const] : []));
    return {
      ...documentToChecked(document),
      citation: citationOf(document),
      ...(url !== undefined && { source: url }),
      ...(gone.length > 0 && { gone: Object.fromEntries(gone) }),
    };
  });
  return `pilcrowTexts(${JSON.stringify(texts)})`;
}
