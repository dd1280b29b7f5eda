/** The figures of a document that are promised, reached or limits: a table, each with the passage that says it. */

import { isMain, kindLabel, measured } from '../../../corpus/editors/figure-words.ts';
import type { PlacedFigure } from '../../../corpus/model/links.ts';
import { x } from '../xml.ts';
import { type Book, files } from './book.ts';
import { linkToPassage } from './links.ts';
import { type Element, editorsPage, editorsWords, inLanguage, type Page } from './xhtml.ts';

/** The chapter; none where the editors keep no figures, or none of these kinds. */
export function figuresPage(book: Book): Page[] {
  const figures = (book.document.figures ?? []).filter(isMain);
  if (figures.length === 0) return [];
  const heads = ['Figure', 'What it counts', 'Kind', 'Where'].map((name) => x('th', { scope: 'col' }, name));
  const rows = figures.map((figure) => rowOf(figure, book));
  const about = 'What the text promises, reports, or sets as a limit, in its order.';
  const table = x('table', x('thead', x('tr', heads)), x('tbody', rows));
  return [editorsPage({ file: files.figures, title: 'Figures' }, [x('p', { class: 'about' }, about), table])];
}

function rowOf(figure: PlacedFigure, book: Book): Element {
  const { at, kind, qualifier, indicator, actor, deadline } = figure;
  const { document } = book;
  const inText = inLanguage(document.language);
  const more = qualifier === undefined ? [] : [x('span', inText, qualifier.toLowerCase()), ' '];
  const said = [actor, deadline].flatMap((words) => (words === undefined ? [] : ['; ', x('span', inText, words)]));
  return x(
    'tr',
    x('td', ...more, measured(figure)),
    x('td', ...editorsWords(indicator ?? ''), ...said),
    x('td', kindLabel[kind]),
    x('td', linkToPassage(book, { document: document.id, id: at })),
  );
}
