/** What leads from term to term and from a term to passages: worked out once for all of them. */
import type { Term } from '../corpus/editors/term.ts';
import type { Document } from '../corpus/model/document.ts';
import type { Mention, PlacedAnnotation, Stretch } from '../corpus/model/links.ts';

/** A cross-reference with the document that it stands in. A type, not an interface: Astro's props need an index signature. */
export type TermReference = Extract<PlacedAnnotation, { kind: 'cross-reference' }> & { document: string };

/**
 * The cross-references whose quotes hold a mention of a term, at either end.
 *
 * @returns By term, in the order of the documents and their annotations. The work grows with the mentions and the annotations.
 */
export function referencesByTerm(documents: readonly Document[]): Map<string, TermReference[]> {
  const quoted = quotedTerms(documents);
  const byTerm = new Map<string, TermReference[]>();
  for (const { id: document, annotations } of documents) {
    for (const annotation of annotations) {
      // One that leads to another library stands beside its passage alone.
      if (annotation.kind !== 'cross-reference' || annotation.shard !== undefined) continue;
      const { at, to, stretch, toStretch } = annotation;
      const terms = new Set([...quoted(document, at, stretch), ...quoted(to.document, to.id, toStretch)]);
      for (const term of terms) {
        const reference = { document, ...annotation };
        const own = byTerm.get(term);
        if (own) own.push(reference);
        else byTerm.set(term, [reference]);
      }
    }
  }
  return byTerm;
}

/** A function that gives the terms mentioned within a stretch of a passage. */
function quotedTerms(documents: readonly Document[]) {
  const mentions = new Map(documents.map((one): [string, Map<string, Mention[]>] => [one.id, mentionsByPassage(one)]));
  return (document: string, at: string, stretch: Stretch | undefined): string[] =>
    stretch
      ? (mentions.get(document)?.get(at) ?? []).flatMap(({ term, start, end }) =>
          stretch.start <= start && end <= stretch.end ? [term] : [],
        )
      : [];
}

const mentionsByPassage = ({ mentions }: Document): Map<string, Mention[]> => Map.groupBy(mentions, ({ at }) => at);

/**
 * The terms that are related to each: those that it names, and those that name it.
 *
 * @param terms In the order in which they are to be listed.
 */
export function relatedTerms(terms: readonly Term[]): Map<string, Term[]> {
  const order = new Map(terms.map(({ id }, index) => [id, index]));
  const related = new Map(terms.map(({ id }) => [id, new Set<number>()]));
  for (const [index, term] of terms.entries()) {
    for (const other of term.related) {
      related.get(other)?.add(index);
      const place = order.get(other);
      if (place !== undefined) related.get(term.id)?.add(place);
    }
  }
  return new Map(
    [...related].map(([id, places]) => [id, [...places].sort((a, b) => a - b).map((place) => terms[place] as Term)]),
  );
}
