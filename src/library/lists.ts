/** The long lists of the library, parted into pages once for all pages of a build. Short ones are one page. */
import type { TermKind } from '../corpus/editors/term.ts';
import type { Document } from '../corpus/model/document.ts';
import type { SourceInUse } from '../views/bibliography.ts';
import { type Pair, pairsOf } from '../views/compare/pairs.ts';
import { figuresOf } from '../views/figures-index.ts';
import { byLetter, type OfLetter } from '../views/letters.ts';
import { addressesIn, type Group, type ListPage, listPages } from '../views/list-pages.ts';
import { idsOfNamed, type NamesGroup, namesGroups, sizeOfNamed } from '../views/names-list.ts';
import type { SubjectInContext } from '../views/subjects-in-context.ts';
import { type IndexEntry, subjectsByLetter } from '../views/subjects-index.ts';
import { onceFor } from './files.ts';
import { type Library, loadLibrary, type TermInContext } from './library.ts';

/** The documents of a year. */
export interface OfYear extends Group {
  own: Document[];
}

/** The subjects under a letter, or the passages that are in none. */
export type SubjectsGroup = Group &
  (
    | { kind: 'letter'; own: IndexEntry[] }
    | { kind: 'without'; own: { document: string; at: string; reason: string }[] }
  );

/** The sources of one publisher. */
export interface OfPublisher extends Group {
  own: SourceInUse[];
}

/** The pairs of one document and those after it. */
export interface PairsOf extends Group {
  own: Pair[];
}

/** What the pages ask for. */
export interface Lists {
  /** The newest first. */
  documents: ListPage<OfYear>[];
  terms: ListPage<OfLetter<TermInContext>>[];
  /** Those of one kind, where all together do not stand on one page. */
  termsOfKind: Map<TermKind, ListPage<OfLetter<TermInContext>>[]>;
  names: ListPage<NamesGroup>[];
  subjects: ListPage<SubjectsGroup>[];
  sources: ListPage<OfPublisher>[];
  pairs: ListPage<PairsOf>[];
  /** The documents with figures, the newest first, where each has a page of them: else nothing stands on the one page. */
  figures: ListPage<OfYear>[];
  /** The page that has the figures of a document, from the site's root: one for all, or one for each. */
  figuresAt(document: string): string;
  /** Whether each document has a page of figures. */
  figuresApart: boolean;
  /** Where a name stands in the index, and a source in its list. */
  nameAt(id: string): string;
  sourceAt(id: string): string;
}

/** How much stands on a page of each list: tests ask for less, to see lists that are parted. */
const asked = Number(process.env['PILCROW_LIST_PAGE'] ?? 0);
const most = (usual: number): number => asked || usual;

/** How many documents the home page shows with their sections. */
export const mostAtHome = asked ? 1 : 12;

/** Parts the lists once for a whole build. */
export function loadLists(): Promise<Lists> {
  const make = (): Promise<Lists> => loadLibrary().then(listsOf);
  return import.meta.env?.DEV === true ? make() : onceFor('lists', make);
}

/** Parts the lists. */
export function listsOf(library: Library): Lists {
  const { documents, names, abbreviations } = library;
  const named = listPages(namesGroups(names, abbreviations, documents), {
    at: '/names.html',
    most: most(300),
    sizeOf: sizeOfNamed,
  });
  const sources = listPages(publishersIn(library), {
    at: '/sources.html',
    most: most(250),
    sizeOf: ({ uses }) => 1 + Math.min(uses.length, 40) / 2,
  });
  const figures = new Map(documents.map((one) => [one.id, figuresOf(one).length]));
  const figuresApart = [...figures.values()].reduce((sum, count) => sum + count, 0) > most(200);
  const [namesAt, sourcesAt] = [addressesIn(named, idsOfNamed), addressesIn(sources, ({ anchor }) => [anchor])];
  return {
    documents: listPages(yearsOf(documents), { at: '/library.html', most: most(120) }),
    ...termLists(library),
    names: named,
    subjects: listPages(subjectsIn(library), { at: '/subjects.html', most: most(300) }),
    sources,
    pairs: listPages(pairsByDocument(library), {
      at: '/compare.html',
      most: most(150),
      sizeOf: ({ references }) => 1 + references.length,
    }),
    figures: listPages(yearsOf(figuresApart ? documents.filter(({ id }) => figures.get(id)) : []), {
      at: '/figures.html',
      most: most(300),
    }),
    figuresApart,
    figuresAt: (id) => (figuresApart && figures.get(id) ? `/figures/${id}.html` : '/figures.html'),
    nameAt: (id) => namesAt.get(`name-${id}`) ?? `/names.html#name-${id}`,
    sourceAt: (id) => sourcesAt.get(`source-${id}`) ?? `/sources.html#source-${id}`,
  };
}

/** The glossary by letter; and where it is parted, each kind of its terms too. */
function termLists({ terms }: Library): Pick<Lists, 'terms' | 'termsOfKind'> {
  const paged = (own: readonly TermInContext[], at: string) =>
    listPages(
      byLetter(own, ({ term }) => term.label),
      { at, most: most(250) },
    );
  const all = paged(terms, '/terms.html');
  const kinds = all.length > 1 ? Map.groupBy(terms, ({ term }) => term.kind) : new Map<TermKind, TermInContext[]>();
  return {
    terms: all,
    termsOfKind: new Map([...kinds].map(([kind, own]) => [kind, paged(own, `/terms/kinds/${kind}.html`)])),
  };
}

const yearsOf = (documents: readonly Document[]): OfYear[] =>
  [...Map.groupBy(documents.toReversed(), ({ meta }) => meta.date.slice(0, 4))].map(([year, own]) => ({
    id: `year-${year}`,
    label: year,
    own,
  }));

function subjectsIn({ subjects, documents }: Library): SubjectsGroup[] {
  const letters = subjectsByLetter(subjects.map(({ subject }) => subject));
  const without = documents.flatMap(({ id, 'without-subject': own = [] }) =>
    own.map((one) => ({ document: id, ...one })),
  );
  return [
    ...letters.map((one) => ({ ...one, kind: 'letter' as const })),
    ...(without.length > 0 ? [{ id: 'without', label: 'In no subject', kind: 'without' as const, own: without }] : []),
  ];
}

const publishersIn = ({ bibliography }: Library): OfPublisher[] =>
  bibliography.map(([publisher, own], index) => ({ id: `publisher-${index + 1}`, label: publisher, own }));

/** Those of two documents first, then those of passages within one. */
function pairsByDocument({ documents, titleOf }: Library): PairsOf[] {
  const pairs = pairsOf(documents).map((pair) => {
    const [a, b] = pair.documents;
    return { pair, first: a.id, isWithin: a.id === b.id };
  });
  const inOrder = [...pairs.filter(({ isWithin }) => !isWithin), ...pairs.filter(({ isWithin }) => isWithin)];
  return [...Map.groupBy(inOrder, ({ first, isWithin }) => `${isWithin ? 'within' : 'pairs-of'}-${first}`)].map(
    ([id, own]) => ({ id, label: titleOf(own[0]?.first ?? ''), own: own.map(({ pair }) => pair) }),
  );
}

/** The mentions of a term, by document, on its own page and on further ones. */
export const mentionPages = ({ term, lines }: TermInContext, { titleOf }: Library) =>
  listPages(
    [...Map.groupBy(lines, ({ document }) => document)].map(([id, own]) => ({
      id: `in-${id}`,
      label: titleOf(id),
      own,
    })),
    { at: `/terms/${term.id}.html`, most: most(60) },
  );

/** The passages of a subject, its own and then those of its sub-entries, likewise. */
export const passagePages = ({ subject, groups }: SubjectInContext) => {
  const numberOf = new Map(subject['sub-entries'].map(({ label }, index) => [label, index + 1]));
  return listPages(
    groups.map(({ label, lines: own }) => ({
      id: label === undefined ? 'passages' : `part-${numberOf.get(label)}`,
      label: label ?? subject.label,
      part: label,
      own,
    })),
    { at: `/subjects/${subject.id}.html`, most: most(60) },
  );
};

/** What each page of a parted list has, by its ids: a page's script is led on by it where an address names what stands on another. */
export function listedIn(lists: Lists): Record<string, Record<string, string[]>> {
  const { names, sources, pairs, figures, figuresApart } = lists;
  return {
    ...(names.length > 1 && {
      names: idsByPage(names, ({ id, own }) => [id, ...own.flatMap((one) => idsOfNamed(one))]),
    }),
    ...(sources.length > 1 && { sources: idsByPage(sources, ({ own }) => own.map(({ anchor }) => anchor)) }),
    ...(pairs.length > 1 && {
      compare: idsByPage(pairs, ({ own }) =>
        own.flatMap(({ documents: [a, b] }) => [...new Set([`h-${a.id}--${b.id}`, `h-${b.id}--${a.id}`])]),
      ),
    }),
    ...(figuresApart && {
      figures: Object.fromEntries(
        figures.flatMap(({ groups }) =>
          groups.flatMap(({ own }) => own.map(({ id }) => [`figures/${id}.html`, [id]] as const)),
        ),
      ),
    }),
  };
}

const idsByPage = <G>(pages: readonly ListPage<G>[], idsOf: (group: G) => string[]): Record<string, string[]> =>
  Object.fromEntries(pages.map(({ href, groups }) => [href.slice(1), groups.flatMap(idsOf)]));
