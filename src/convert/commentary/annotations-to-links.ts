/** Annotations, the terms' targets and the documents' passages → every link with its place in the text. */
import type { Annotation } from '../../corpus/editors/annotation.ts';
import type { Term } from '../../corpus/editors/term.ts';
import type { PlacedAnnotation } from '../../corpus/model/links.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Outcome, Place, PlaceOf } from '../../corpus/problems/problem.ts';
import { TargetFinder, type Texts } from './target-finder.ts';

/** A document's annotations with the places in their file, for problems. */
export interface AnnotationFile {
  document: string;
  annotations: readonly Annotation[];
  place: PlaceOf;
}

interface Input extends Texts {
  files: readonly AnnotationFile[];
  terms: readonly { term: Term; place: PlaceOf }[];
}

/**
 * Finds every target and quote.
 *
 * @returns The annotations by document, in the order of their files; without a value where anything is not found, or not certain.
 */
export function annotationsToLinks({ files, terms, ...texts }: Input): Outcome<Map<string, PlacedAnnotation[]>> {
  const finder = new TargetFinder(texts);
  const value = placedByDocument(files, finder);
  for (const { term, place } of terms) checkTargets(term, place, finder);
  const { problems } = finder;
  return { value: problems.length > 0 ? undefined : value, problems };
}

function placedByDocument(files: Input['files'], finder: TargetFinder): Map<string, PlacedAnnotation[]> {
  const seen = new Set<string>();
  const value = new Map<string, PlacedAnnotation[]>();
  for (const { document, annotations, place } of files) {
    const placed = annotations.map((annotation, index): PlacedAnnotation => {
      if (seen.has(annotation.id))
        finder.problems.push(problem('annotation-id-twice', place(index, 'id'), { id: annotation.id }));
      seen.add(annotation.id);
      const passage = finder.find(
        { document, id: annotation.at },
        place(),
        place(index, 'at'),
        annotation.quote?.exact,
      );
      const stretch = finder.match(annotation.quote, passage, document, place(index, 'quote', 'exact'));
      if (annotation.kind !== 'cross-reference') return { ...annotation, ...(stretch && { stretch }) };
      const { to } = annotation;
      const shard = finder.shardOf(to, (...path) => place(index, 'to', ...path));
      if (shard !== undefined) return { ...annotation, ...(stretch && { stretch }), shard };
      const other = finder.find(to, place(index, 'to', 'document'), place(index, 'to', 'id'), to.quote?.exact);
      finder.checkPublished(to, place(index, 'to', 'document'), document);
      const toStretch = finder.match(to.quote, other, to.document, place(index, 'to', 'quote', 'exact'));
      return { ...annotation, ...(stretch && { stretch }), ...(toStretch && { toStretch }) };
    });
    value.set(document, placed);
  }
  return value;
}

/** Whether the passages that a term names are there. */
function checkTargets({ basis, items = [] }: Term, place: PlaceOf, finder: TargetFinder): void {
  if (basis.kind === 'text') {
    const target = { document: basis.document, id: basis.at };
    finder.find(target, place('basis', 'document'), place('basis', 'at'));
    finder.checkPublished(target, place('basis', 'document'));
  }
  for (const [item, { at = [] }] of items.entries()) {
    for (const [index, target] of at.entries()) {
      const to = (key: string): Place => place('items', item, 'at', index, key);
      finder.find(target, to('document'), to('id'));
      finder.checkPublished(target, to('document'));
    }
  }
}
