/** What the editors say of a document, passage by passage, as a chapter of their own. */

import { relationLabels, remarkLabels } from '../../../corpus/editors/annotation.ts';
import type { Remark } from '../../../corpus/model/remark.ts';
import { groupRemarks, type RemarkGroup } from '../group-remarks.ts';
import { type SharedSources, sharedSources } from '../shared-sources.ts';
import { x } from '../xml.ts';
import { type Book, files } from './book.ts';
import { linkTo, linkToTerm } from './links.ts';
import { type Content, type Element, editorsPage, editorsWords, inLanguage, type Page } from './xhtml.ts';

type Said = ReadonlyMap<Remark, SharedSources>;

/** The chapter; none where nothing is said. */
export function remarksPage(book: Book): Page[] {
  const { remarks, language } = book.document;
  if (remarks.length === 0) return [];
  const byPassage = Map.groupBy(remarks, ({ at }) => at);
  const inOrder = [...book.passages.keys()].filter((id) => byPassage.has(id));
  const entries = inOrder.map((id) => {
    const place = book.passages.get(id)?.place.words ?? id;
    const back = x('a', { href: book.addressOf(id), ...inLanguage(language) }, place);
    const attributes = { id: `on_${id}`, class: 'remarks', 'epub:type': 'footnote', role: 'doc-footnote' };
    return x('div', attributes, x('p', { class: 'remarks-on' }, 'On ', back), remarksOn(byPassage.get(id) ?? [], book));
  });
  const about =
    'By the editors, not of the text. Each leads back to the passage that it is about, where “Editors” leads here.';
  return [
    editorsPage({ file: files.remarks, title: 'What the editors say' }, [
      x('p', { class: 'about' }, about),
      ...entries,
    ]),
  ];
}

function remarksOn(remarks: readonly Remark[], book: Book): Element {
  const groups = groupRemarks(remarks);
  const said = sharedSources(groups.flatMap((group): Remark[] => group.remarks));
  return x(
    'ul',
    groups.map((group) => groupItem(group, said, book)),
  );
}

function groupItem(group: RemarkGroup, said: Said, book: Book): Element {
  if (group.kind === 'alone') return remarkItem(group.remarks[0], said, book);
  const head =
    group.kind === 'relation'
      ? [relationLabels[group.relation][group.direction]]
      : ['On ', linkToTerm(book, group.term, group.formula)];
  const inside = group.remarks.map((remark) => remarkItem(remark, said, book));
  return x('li', x('span', { class: 'head' }, ...head, '.'), x('ul', inside));
}

const remarkItem = (remark: Remark, said: Said, book: Book): Element =>
  x('li', ...remarkWords(remark, book), ...sourcesWords(said.get(remark)));

function remarkWords(remark: Remark, book: Book): Content[] {
  const head = (words: string): Content[] => [x('span', { class: 'head' }, `${words}.`), ' '];
  switch (remark.kind) {
    case 'treats': {
      const { term, index, item, reason } = remark;
      return [linkToTerm(book, term, item, index + 1), ': ', ...editorsWords(reason)];
    }
    case 'comment':
      return [
        ...head(remark.basis === 'editorial' ? 'Editors’ reading' : 'From the text'),
        ...editorsWords(remark.body),
      ];
    case 'outcome':
      return [...head(remarkLabels.outcome), ...editorsWords(remark.body)];
    case 'translation': {
      const { words, language } = remark.original ?? {};
      const original =
        words === undefined ? [] : [x('span', { class: 'original', ...inLanguage(language) }, words), ': '];
      return [...head(remarkLabels.translation), ...original, ...editorsWords(remark.body)];
    }
    default: {
      const { other, label, language, basis, body } = remark;
      const end = basis === 'editorial' ? [' The editors’ reading.'] : [];
      return [linkTo(book, other, label, language), ': ', ...editorsWords(body), ...end];
    }
  }
}

/** The sources of a remark, by who published them, and of how many that follow it. */
function sourcesWords(shared: SharedSources | undefined): Content[] {
  if (!shared) return [];
  const { sources, following } = shared;
  const next = following === 0 ? '' : ` of this and the next${following === 1 ? '' : ` ${following}`}`;
  const links = sources.flatMap(({ id, publisher }, index): Content[] => {
    const link = x('a', { href: `${files.sources}#source_${id}` }, ...editorsWords(publisher));
    return index === 0 ? [link] : [', ', link];
  });
  return [x('span', { class: 'sources' }, ` ${sources.length > 1 ? 'Sources' : 'Source'}${next}: `, ...links, '.')];
}
