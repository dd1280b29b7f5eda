/** A document of the library with all that goes with it, as the writers of other forms take it. */
import { documentToCitation } from '../citation/document-to-citation.ts';
import type { Taken } from '../convert/write/format.ts';
import type { Subject } from '../corpus/editors/subject.ts';
import type { Term } from '../corpus/editors/term.ts';
import type { Document } from '../corpus/model/document.ts';
import type { Library } from '../library/library.ts';
import { fillCitation } from '../reader/tools/citation.ts';

/** What is read of a library for that. */
export type Holds = Pick<Library, 'settings' | 'documents' | 'sources' | 'kindOf'> & {
  /** By label. */
  terms: readonly { term: Term }[];
  subjects: readonly { subject: Subject }[];
};

/** The ids of the terms that a document names: those that its text mentions, and the lists that a remark says it takes up. */
export const termsNamedIn = ({ mentions, remarks }: Document): ReadonlySet<string> =>
  new Set([
    ...mentions.map(({ term }) => term),
    ...remarks.flatMap((remark) => (remark.kind === 'treats' ? [remark.term] : [])),
  ]);

/** What all documents of a library share, made once: a thousand would each list a thousand titles. */
interface Shared {
  titles: Taken['titles'];
  terms: ReadonlyMap<string, { term: Term; rank: number }>;
}
const shared = new WeakMap<Holds, Shared>();

function sharedOf(library: Holds): Shared {
  const known = shared.get(library);
  if (known) return known;
  const own: Shared = {
    titles: new Map(library.documents.map(({ id, language, meta }) => [id, { title: meta['short-title'], language }])),
    terms: new Map(library.terms.map(({ term }, rank) => [term.id, { term, rank }])),
  };
  shared.set(library, own);
  return own;
}

/** Puts a document together with its terms, sources and subjects. */
export function takenFrom(library: Holds, document: Document): Taken {
  const { settings } = library;
  const { titles, terms: known } = sharedOf(library);
  const kind = library.kindOf(document);
  const terms = [...termsNamedIn(document)]
    .flatMap((id) => known.get(id) ?? [])
    .sort((a, b) => a.rank - b.rank)
    .map(({ term }) => term);
  const cited = new Set([
    ...terms.flatMap(({ basis }) => (basis.sources ?? []).map(({ source }) => source)),
    ...terms.flatMap((term) => term['original-source'] ?? []),
    ...document.remarks.flatMap((remark) => ('sources' in remark ? (remark.sources ?? []).map(({ id }) => id) : [])),
  ]);
  const treated = new Set(document.subjects?.map(({ subject }) => subject));
  return {
    document,
    kind,
    licence: document.meta.licence ?? settings.licence,
    library: { name: settings.name, description: settings.description, site: settings.site },
    terms,
    sources: library.sources.filter(({ id }) => cited.has(id)),
    subjects: library.subjects.flatMap(({ subject }) => (treated.has(subject.id) ? [subject] : [])),
    titles,
    citation: () => fillCitation('text', documentToCitation(document, kind).text, { url: document.meta.source.url }),
  };
}
