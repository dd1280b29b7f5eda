/** Documents that say they are a translation or another edition of one → that one, which must be there. */
import type { BareDocument } from '../../corpus/model/document.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Outcome, Problem } from '../../corpus/problems/problem.ts';
import { suggest } from '../../corpus/problems/suggest.ts';

const fields = ['translation-of', 'edition-of'] as const;

/**
 * Finds for each document those that it is one text with.
 *
 * @returns By the document's id, the ids that it names.
 */
export function documentsToParallels({
  documents,
}: {
  documents: readonly BareDocument[];
}): Outcome<Map<string, string[]>> {
  const known = documents.map(({ id }) => id);
  const problems: Problem[] = [];
  const value = documents.flatMap(({ id, meta }): [string, string[]][] => {
    const named = fields.flatMap((field) => {
      const document = meta[field];
      if (document === undefined) return [];
      const others = known.filter((one) => one !== id);
      if (others.includes(document)) return [document];
      const details = { field, document, isItself: document === id, suggestion: suggest(document, others) };
      problems.push(problem('one-text-unknown', { file: `seeds/${id}.yaml` }, details));
      return [];
    });
    return named.length > 0 ? [[id, named]] : [];
  });
  return { value: new Map(value), problems };
}
