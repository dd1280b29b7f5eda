/** The library → what its search offers beside hits: names to begin with, documents, examples of queries. */
import type { LibrarySettings } from '../../corpus/editors/library.ts';
import { formsOf, type Name as IndexName } from '../../corpus/editors/names.ts';
import type { Subject } from '../../corpus/editors/subject.ts';
import type { Term } from '../../corpus/editors/term.ts';
import type { Document } from '../../corpus/model/document.ts';
import { wordsOf } from '../../corpus/model/inline.ts';
import { sectionsIn, titleOf } from '../../corpus/model/walk.ts';
import { otherThanSite, siteLanguage } from '../../corpus/text/languages/index.ts';
import type { Name, Offers } from '../../reader/search/offers.ts';

/** How many terms, subjects, headings and names, and how many documents, are handed over at most; the search itself finds the others. */
const [mostNames, mostDocuments] = [4000, 8];

/** What the offers are made of. `examples` are places that the library has. */
interface Library {
  settings: LibrarySettings;
  documents: readonly Document[];
  terms: readonly Term[];
  names: readonly IndexName[];
  subjects: readonly Subject[];
  examples: readonly string[];
  /** Where a name stands in the index, from the site's root. */
  nameAt?: (id: string) => string;
}

/** Makes the offers. Of a large library, the headings of its latest documents are among them. */
export function searchOffers({
  settings,
  documents,
  terms,
  subjects,
  names: index,
  examples,
  nameAt = (id) => `/names.html#name-${id}`,
}: Library): Offers {
  const { word, phrase, number } = settings.search;
  // What is explained as a term is offered as one.
  const explained = new Set(terms.flatMap(({ label, variants }) => [label, ...variants]));
  const names = [
    ...terms.map(termName),
    ...subjects.map(subjectName),
    ...documents.toReversed().flatMap(headingNames),
    ...index.filter(({ name }) => !explained.has(name)).map((one) => indexName(one, nameAt(one.id))),
  ];
  return {
    names: names.slice(0, mostNames),
    documents: documents.slice(-mostDocuments).map(({ id, language, meta }) => ({
      title: meta['short-title'],
      url: `${id}.html`,
      ...languageOf(language),
    })),
    count: documents.length,
    examples: { word, phrase, number: number.toLocaleString(siteLanguage), places: [...examples] },
  };
}

const languageOf = (tag: string): { language?: string } => {
  const language = otherThanSite(tag);
  return language === undefined ? {} : { language };
};

function termName({ id, label, variants = [], original }: Term): Name {
  const also = [...variants, ...(original === undefined ? [] : [original])].filter((one) => one !== label);
  return { kind: 'term', label, url: `terms/${id}.html`, ...(also.length > 0 && { also }) };
}

function subjectName({ id, label, 'instead-of': also }: Subject): Name {
  return { kind: 'subject', label, url: `subjects/${id}.html`, ...(also.length > 0 && { also }) };
}

/** A name of the index. */
function indexName(own: IndexName, at: string): Name {
  const { name: label } = own;
  const also = formsOf(own).filter((form) => form !== label);
  return { kind: 'name', label, url: at.slice(1), ...(also.length > 0 && { also }) };
}

const headingNames = ({ id, language, meta, children }: Document): Name[] =>
  sectionsIn(children).map((section) => {
    const [label, title] = [wordsOf(section.heading), titleOf(section).trim()];
    return {
      kind: 'heading',
      label,
      url: `${id}.html#${section.id}`,
      document: meta['short-title'],
      ...languageOf(language),
      ...(title !== label && { also: [title] }),
    };
  });
