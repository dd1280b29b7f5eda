/** A document of the library with all that goes with it, as the writers of other forms take it. */
import { documentToCitation } from '../citation/document-to-citation.ts';
import type { Taken } from '../convert/write/format.ts';
import type { Subject } from '../corpus/editors/subject.ts';
import type { Term } from '../corpus/editors/term.ts';
import type { Document } from '../corpus/model/document.ts';
import type { Library } from '../library/library.ts';
import { fillCitation } from '../reader/tools/citation.ts';

/** What is read of a library for that. */
type Holds = Pick<Library, 'settings' | 'documents' | 'sources' | 'kindOf'> & {
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

/** Puts a document together with its terms, sources and subjects. */
export function takenFrom(library: Holds, document: Document): Taken {
  const { settings } = library;
  const kind = library.kindOf(document);
  const named = termsNamedIn(document);
  const terms = library.terms.flatMap(({ term }) => (named.has(term.id) ? [term] : []));
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
    others: new Map(
      library.documents
        .filter(({ id }) => id !== document.id)
        .map(({ id, language, meta }) => [id, { title: meta['short-title'], language }]),
    ),
    citation: fillCitation('text', documentToCitation(document, kind).text, { url: document.meta.source.url }),
  };
}
