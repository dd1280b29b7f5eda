/** The ways into an EPUB: its contents of any depth, its landmarks, and its places by paragraph number. */

import { wordsOf } from '../../../corpus/model/inline.ts';
import type { Section, TreeNode } from '../../../corpus/model/node.ts';
import { profileOf } from '../../../corpus/text/languages/index.ts';
import { x } from '../xml.ts';
import type { Book } from './book.ts';
import { type Element, inLanguage, type Page } from './xhtml.ts';

/** The name of its file. */
export const navigationFile = 'contents.xhtml';

/** The page of the contents. */
export function navigationPage(book: Book, pages: readonly Page[]): Page {
  const { language } = book.document;
  const title = profileOf(language).words.contents;
  return {
    file: navigationFile,
    title,
    language,
    part: 'frontmatter',
    landmark: 'toc',
    unlisted: true,
    content: [
      x(
        'nav',
        { 'epub:type': 'toc', role: 'doc-toc', 'aria-labelledby': 'heading' },
        x('h1', { id: 'heading' }, title),
        contentsOf(book, pages),
      ),
      landmarksOf(pages),
      ...placesOf(book),
    ],
  };
}

/** The pages, each with the sections in it. */
function contentsOf(book: Book, pages: readonly Page[]): Element {
  const sections = new Map(book.parts.flatMap(({ file, section }) => (section ? [[file, section]] : [])));
  const items = pages.flatMap(({ file, title, language, unlisted }) => {
    const section = sections.get(file);
    if (unlisted) return [];
    if (section) return [sectionItem(section, book)];
    const own = language === book.document.language ? {} : inLanguage(language);
    return [x('li', x('a', { href: file, ...own }, title))];
  });
  return x('ol', items);
}

function sectionItem({ id, heading, lang, children }: Section, book: Book): Element {
  const link = x('a', { href: book.addressOf(id), ...inLanguage(lang) }, wordsOf(heading));
  const inside = sectionsOf(children).map((child) => sectionItem(child, book));
  return x('li', link, ...(inside.length > 0 ? [x('ol', inside)] : []));
}

const sectionsOf = (nodes: readonly TreeNode[]): Section[] => nodes.filter((node) => node.type === 'section');

/** The parts of the book that reading systems lead to. The first page of the text stands for all of it. */
function landmarksOf(pages: readonly Page[]): Element {
  const known = new Set<string>();
  const items = pages.flatMap(({ file, title, language, landmark }) => {
    if (landmark === undefined || known.has(landmark)) return [];
    known.add(landmark);
    return [x('li', x('a', { href: file, 'epub:type': landmark, ...inLanguage(language) }, title))];
  });
  return x('nav', { 'epub:type': 'landmarks', hidden: 'hidden', 'aria-label': 'Landmarks' }, x('ol', items));
}

/** Every passage that has a number, by the place that people say: “9, ¶ 2”. */
function placesOf({ passages, addressOf }: Book): Element[] {
  const numbered = [...passages.values()].filter(
    ({ kind, place }) => kind === 'paragraph' && place.paragraph !== undefined,
  );
  if (numbered.length === 0) return [];
  const items = numbered.map(({ id, place }) => x('li', x('a', { href: addressOf(id) }, place.words)));
  return [
    x(
      'nav',
      { 'epub:type': 'page-list', role: 'doc-pagelist', hidden: 'hidden', 'aria-label': 'Paragraphs' },
      x('ol', items),
    ),
  ];
}
