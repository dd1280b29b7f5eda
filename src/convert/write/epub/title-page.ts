/** The title page: what a document is, who spoke, when, the source, what this edition is; and the cover's page. */

import { siteLanguage } from '../../../corpus/text/languages/index.ts';
import { saidFacts } from '../said-facts.ts';
import { type Element, x } from '../xml.ts';
import type { Book } from './book.ts';
import { coverFile } from './cover.ts';
import { editorsWords, inLanguage, type Page } from './xhtml.ts';

/** The page that shows the cover. */
export const coverPage = ({ document }: Book): Page => ({
  file: 'cover.xhtml',
  title: document.meta.title,
  language: document.language,
  part: 'cover',
  landmark: 'cover',
  unlisted: true,
  content: [x('div', { class: 'cover' }, x('img', { src: coverFile, alt: `Cover: ${document.meta.title}` }))],
});

/** The title page. */
export function titlePage(book: Book): Page {
  const { document, library, citation } = book;
  const { language, meta } = document;
  return {
    file: 'title.xhtml',
    title: meta['short-title'],
    language,
    part: 'frontmatter',
    landmark: 'titlepage',
    content: [
      x(
        'section',
        { 'epub:type': 'titlepage', class: 'title-page' },
        x('h1', meta.title),
        x('dl', { class: 'facts' }, factsOf(book)),
        x(
          'div',
          { class: 'edition', ...inLanguage(siteLanguage) },
          x('p', `This edition is of ${library.name}: ${library.description}`),
          x(
            'p',
            'A rule at the side marks what the editors say; all else is the text’s own. Numbers before paragraphs are those by which they are cited.',
          ),
          x('p', { ...inLanguage(language), class: 'citation' }, citation()),
        ),
      ),
    ],
  };
}

/** The facts; those that the text does not state itself are marked as the editors'. One of several has its name once. */
const factsOf = (book: Book): Element[] =>
  saidFacts(book).flatMap(({ label, words, language, href, editors }, index, facts): Element[] => [
    ...(facts[index - 1]?.label === label ? [] : [x('dt', inLanguage(siteLanguage), label)]),
    x(
      'dd',
      { class: editors ? 'editors' : undefined, ...inLanguage(language) },
      href === undefined ? editorsWords(words) : x('a', { href }, ...editorsWords(words)),
    ),
  ]);
