/** The addresses that were published once and whose text is gone, with what became of each. */

import { becameSaid } from '../../../corpus/model/became.ts';
import type { Retired } from '../../../corpus/model/document.ts';
import { dateIn, siteLanguage } from '../../../corpus/text/languages/index.ts';
import { x } from '../xml.ts';
import { type Book, files } from './book.ts';
import { linkToPassage } from './links.ts';
import { type Content, type Element, editorsPage, editorsWords, inLanguage, type Page } from './xhtml.ts';

/** The chapter; none where every text is there. */
export function retiredPage(book: Book): Page[] {
  const { retired } = book.document;
  if (retired.length === 0) return [];
  const about = 'These addresses were published once. The source no longer holds their text.';
  const list = retired.map((one) => entryOf(one, book));
  const page = { file: files.retired, title: 'No longer in the text' };
  return [editorsPage(page, [x('p', { class: 'about' }, about), x('ul', { class: 'entries' }, list)])];
}

function entryOf({ id, head, reason, amended, became }: Retired, book: Book): Element {
  const { document } = book;
  const said = (became ? becameSaid(became) : []).map(
    (part): Content => (typeof part === 'string' ? part : linkToPassage(book, { document: document.id, id: part.id })),
  );
  return x(
    'li',
    { id },
    `¶ ${id} began: “`,
    x('span', inLanguage(document.language), head),
    '”. ',
    ...said,
    ...(reason === undefined ? [] : [' ', ...editorsWords(reason)]),
    ...(amended === undefined ? [] : [` (${dateIn(siteLanguage, amended)})`]),
  );
}
