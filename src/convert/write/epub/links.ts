/** Links from what the editors say to what it is about. */

import type { Target } from '../../../corpus/editors/term.ts';
import { x } from '../xml.ts';
import { type Book, files } from './book.ts';
import { type Content, type Element, editorsWords, inLanguage } from './xhtml.ts';

/** A place as a link: in the book, else where the library has an address, there; else its words alone. */
export function linkTo(book: Book, { document, id }: Target, words: string, language?: string): Element {
  const { library, titles } = book;
  const beyond =
    library.site !== undefined && titles.has(document) ? `${library.site}${document}.html#${id}` : undefined;
  const href = document === book.document.id ? book.addressOf(id) : beyond;
  return x(href === undefined ? 'span' : 'a', { href, ...inLanguage(language) }, words);
}

/** A passage as a link that says where it stands, with the document's title where that is another. */
export function linkToPassage(book: Book, target: Target): Element {
  const { document, titles, passages } = book;
  if (target.document === document.id)
    return linkTo(book, target, passages.get(target.id)?.place.words ?? target.id, document.language);
  const { title = target.document, language } = titles.get(target.document) ?? {};
  return linkTo(book, target, `${title}, ¶ ${target.id}`, language);
}

/** Several links, with a sign between them. */
export const joined = (links: readonly Content[], sign: string): Content[] =>
  links.flatMap((link, index) => (index === 0 ? [link] : [sign, link]));

/** A term, or an item of a counted list, as a link to its entry, where the glossary has it. */
export function linkToTerm({ terms }: Book, term: string, words: string, item?: number): Element {
  const href = `${files.glossary}#term_${term}${item === undefined ? '' : `_${item}`}`;
  const known = terms.some(({ id }) => id === term);
  return x(known ? 'a' : 'span', { href: known ? href : undefined }, ...editorsWords(words));
}
