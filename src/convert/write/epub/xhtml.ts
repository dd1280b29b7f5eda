/** What the pages of an EPUB are made of: elements of XHTML, words in their language, a page as a whole. */

import { directionOf, siteLanguage } from '../../../corpus/text/languages/index.ts';
import { runsByScript } from '../../../corpus/text/runs.ts';
import { type Child, type Element, x, xmlFile } from '../xml.ts';

export type { Element };
/** What stands in an element. */
export type Content = Element | string;

/** What an element says of the language of its words. */
export const inLanguage = (tag: string | undefined): Record<string, string> =>
  tag === undefined ? {} : { lang: tag, 'xml:lang': tag, dir: directionOf(tag) };

/** Words of the editors: what is in the script of another language says so. */
export const editorsWords = (text: string): Content[] =>
  runsByScript(text).map(({ words, language }) =>
    language === undefined ? words : x('span', inLanguage(language), words),
  );

/** A page of an EPUB. */
export interface Page {
  /** The name of its file. */
  file: string;
  /** What the contents call it. */
  title: string;
  /** The language of its title and of what says no other. */
  language: string;
  /** What part of a book it is. */
  part: 'cover' | 'frontmatter' | 'bodymatter' | 'backmatter';
  /** What readers may be led to, in the vocabulary of EPUB, if it is one of those: `glossary`. */
  landmark?: string | undefined;
  /** Whether the table of contents leaves it out. */
  unlisted?: boolean | undefined;
  content: Content[];
}

/** The text of a page's file. */
export function pageToXhtml({ title, language, part, content }: Page): string {
  const names = { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops' };
  const head = x('head', [x('title', title), x('link', { rel: 'stylesheet', type: 'text/css', href: styleFile })]);
  const html = x('html', { ...names, ...inLanguage(language) }, head, x('body', { 'epub:type': part }, content));
  return xmlFile(html, 'html');
}

/** The name of the stylesheet's file. */
export const styleFile = 'style.css';

/** A chapter of the editors, with its heading. */
export const editorsPage = (
  { file, title, landmark, type, role }: Pick<Page, 'file' | 'title' | 'landmark'> & { type?: string; role?: string },
  content: Child[],
): Page => ({
  file,
  title,
  language: siteLanguage,
  part: 'backmatter',
  landmark,
  content: [
    x(
      'section',
      { class: 'editors-page', 'epub:type': type, role, 'aria-labelledby': role && 'heading' },
      x('h1', { id: 'heading' }, title),
      ...content,
    ),
  ],
});
