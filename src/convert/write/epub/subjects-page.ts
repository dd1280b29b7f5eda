/** The subjects of a document, each with the passages that treat it: its index. */

import type { Subject } from '../../../corpus/editors/subject.ts';
import type { PlacedSubject } from '../../../corpus/model/links.ts';
import { x } from '../xml.ts';
import { type Book, files } from './book.ts';
import { joined, linkToPassage } from './links.ts';
import { type Element, editorsPage, editorsWords, type Page } from './xhtml.ts';

/** The chapter; none where the editors keep no subjects. */
export function subjectsPage(book: Book): Page[] {
  const { subjects, document } = book;
  if (subjects.length === 0) return [];
  const bySubject = Map.groupBy(document.subjects ?? [], ({ subject }) => subject);
  const page = { file: files.subjects, title: 'Subjects', type: 'index', role: 'doc-index' };
  const list = subjects.map((subject) => entryOf(subject, bySubject.get(subject.id) ?? [], book));
  return [editorsPage(page, [x('ul', { class: 'entries', 'epub:type': 'index-entry-list' }, list)])];
}

function entryOf(
  { id, label, scope, 'see-also': near }: Subject,
  passages: readonly PlacedSubject[],
  book: Book,
): Element {
  const parts = [...Map.groupBy(passages, ({ under }) => under)];
  const inside = parts.flatMap(([under, own]): Element[] => {
    const lines = own.map((one) => passageItem(one, book));
    return under === undefined ? lines : [x('li', { class: 'under' }, ...editorsWords(under), x('ul', lines))];
  });
  const known = book.subjects.filter((other) => near.includes(other.id));
  const links = known.map((other) => x('a', { href: `#subject_${other.id}` }, ...editorsWords(other.label)));
  const also = links.length === 0 ? [] : [x('li', 'See also ', ...joined(links, ', '), '.')];
  return x(
    'li',
    { id: `subject_${id}`, 'epub:type': 'index-entry' },
    x('span', { class: 'head', 'epub:type': 'index-term' }, ...editorsWords(label)),
    ...(scope === undefined ? [] : [' ', x('span', { class: 'kind' }, ...editorsWords(scope))]),
    x('ul', ...inside, ...also),
  );
}

const passageItem = ({ at, why }: PlacedSubject, book: Book): Element =>
  x('li', linkToPassage(book, { document: book.document.id, id: at }), ' ', ...editorsWords(why));
