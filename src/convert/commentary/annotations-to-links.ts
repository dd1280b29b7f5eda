/** Annotations, the terms' targets and the documents' passages → every link with its place in the text. */
import type { Annotation, Quote } from '../../corpus/editors/annotation.ts';
import type { Target, Term } from '../../corpus/editors/term.ts';
import type { PlacedAnnotation, Stretch } from '../../corpus/model/links.ts';
import type { Passage } from '../../corpus/model/walk.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Outcome, Place, PlaceOf, Problem } from '../../corpus/problems/problem.ts';
import { nearestStretch, suggest } from '../../corpus/problems/suggest.ts';

/** A document's annotations with the places in their file, for problems. */
export interface AnnotationFile {
  document: string;
  annotations: readonly Annotation[];
  place: PlaceOf;
}

interface Input {
  files: readonly AnnotationFile[];
  terms: readonly { term: Term; place: PlaceOf }[];
  passages: readonly Pick<Passage, 'document' | 'id' | 'words'>[];
  /** By document: ids that were published once and whose text is gone, with how it began. */
  retired: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

type Found = Pick<Passage, 'id' | 'words'>;

/**
 * Finds every target and quote.
 *
 * @returns The annotations by document, in the order of their files; without a value where anything is not found, or not certain.
 */
export function annotationsToLinks({
  files,
  terms,
  passages,
  retired,
}: Input): Outcome<Map<string, PlacedAnnotation[]>> {
  const problems: Problem[] = [];
  const byDocument = new Map(
    [...Map.groupBy(passages, ({ document }) => document)].map(([document, own]) => [
      document,
      new Map(own.map((one) => [one.id, one])),
    ]),
  );
  const find = ({ document, id }: Target, documentPlace: Place, place: Place): Found | undefined => {
    const own = byDocument.get(document);
    if (!own) {
      problems.push(
        problem('document-unknown', documentPlace, { document, suggestion: suggest(document, [...byDocument.keys()]) }),
      );
      return undefined;
    }
    const passage = own.get(id);
    if (!passage) {
      const suggestion = suggest(id, [...own.keys()]);
      const gone = retired.get(document)?.get(id);
      problems.push(problem('target-unknown', place, { document, id, suggestion, gone }));
    }
    return passage;
  };
  const match = (quote: Quote | undefined, passage: Found | undefined, place: Place): Stretch | undefined => {
    if (!quote || !passage) return undefined;
    const found = stretchesOf(quote, passage.words);
    if (found.length === 1) return found[0];
    const details = { exact: quote.exact, id: passage.id };
    if (found.length > 1) {
      problems.push(problem('quote-ambiguous', place, { ...details, count: found.length }));
      return undefined;
    }
    const elsewhere = passage.words.includes(quote.exact);
    const nearest = elsewhere ? undefined : nearestStretch(quote.exact, passage.words);
    problems.push(problem('quote-unmatched', place, { ...details, nearest, elsewhere }));
    return undefined;
  };

  const seen = new Set<string>();
  const value = new Map<string, PlacedAnnotation[]>();
  for (const { document, annotations, place } of files) {
    const placed = annotations.map((annotation, index): PlacedAnnotation => {
      if (seen.has(annotation.id))
        problems.push(problem('annotation-id-twice', place(index, 'id'), { id: annotation.id }));
      seen.add(annotation.id);
      const passage = find({ document, id: annotation.at }, place(), place(index, 'at'));
      const stretch = match(annotation.quote, passage, place(index, 'quote', 'exact'));
      if (annotation.kind === 'comment') return { ...annotation, ...(stretch && { stretch }) };
      const other = find(annotation.to, place(index, 'to', 'document'), place(index, 'to', 'id'));
      const toStretch = match(annotation.to.quote, other, place(index, 'to', 'quote', 'exact'));
      return { ...annotation, ...(stretch && { stretch }), ...(toStretch && { toStretch }) };
    });
    value.set(document, placed);
  }
  for (const { term, place } of terms) {
    const { basis, items = [] } = term;
    if (basis.kind === 'text')
      find({ document: basis.document, id: basis.at }, place('basis', 'document'), place('basis', 'at'));
    for (const [item, { at = [] }] of items.entries()) {
      for (const [index, target] of at.entries()) {
        const to = (key: string): Place => place('items', item, 'at', index, key);
        find(target, to('document'), to('id'));
      }
    }
  }
  return { value: problems.length > 0 ? undefined : value, problems };
}

/** Where a quote's words stand in a text between its prefix and its suffix. W3C TextQuoteSelector. */
function stretchesOf({ exact, prefix = '', suffix = '' }: Quote, text: string): Stretch[] {
  const found: Stretch[] = [];
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const end = start + exact.length;
    if (text.slice(0, start).endsWith(prefix) && text.slice(end).startsWith(suffix)) found.push({ start, end });
  }
  return found;
}
