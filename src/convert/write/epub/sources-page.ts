/** The sources that the editors cite: what each is, where it is, and how they read it. */

import { asSentence, publishedWords, type SourceFacts, sourceSentences } from '../../../corpus/editors/source-words.ts';
import { x } from '../xml.ts';
import { type Book, files } from './book.ts';
import { type Content, editorsPage, editorsWords, inLanguage, type Page } from './xhtml.ts';

/** The chapter; none where nothing is cited. */
export function sourcesPage({ sources }: Book): Page[] {
  if (sources.length === 0) return [];
  const page = {
    file: files.sources,
    title: 'Sources of the editors',
    landmark: 'bibliography',
    role: 'doc-bibliography',
  };
  const list = sources.map((source) =>
    x(
      'li',
      { id: `source_${source.id}` },
      ...sourceName(source),
      '. ',
      ...editorsWords(sourceSentences(source).map(asSentence).join(' ')),
    ),
  );
  return [editorsPage(page, [x('ul', { class: 'entries' }, list)])];
}

/** A source by its title, which leads to it, who published it, and when. */
export function sourceName(source: SourceFacts): Content[] {
  const { title, publisher, url, language } = source;
  const name = language === undefined ? editorsWords(title) : [title];
  const published = publishedWords(source);
  return [
    x('a', { href: url, ...inLanguage(language) }, ...name),
    ', ',
    ...editorsWords(publisher),
    ...(published === '' ? [] : [`, ${published}`]),
  ];
}
