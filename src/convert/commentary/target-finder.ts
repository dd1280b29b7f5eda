/** Finds the passages that the commentary names, and the words that it quotes; what it does not find is a problem. */
import type { Quote } from '../../corpus/editors/annotation.ts';
import type { Target } from '../../corpus/editors/term.ts';
import type { Stretch } from '../../corpus/model/links.ts';
import type { Passage } from '../../corpus/model/walk.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Place, Problem } from '../../corpus/problems/problem.ts';
import { nearestStretch, suggest } from '../../corpus/problems/suggest.ts';
import { findExact } from '../../corpus/text/quotes.ts';

/** What there is to be found. */
export interface Texts {
  passages: readonly Pick<Passage, 'document' | 'id' | 'words'>[];
  /** By document: ids that were published once and whose text is gone, with how it began. */
  retired: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

type Found = Pick<Passage, 'id' | 'words'>;

export class TargetFinder {
  readonly problems: Problem[] = [];
  readonly #passages: ReadonlyMap<string, ReadonlyMap<string, Found>>;
  readonly #retired: Texts['retired'];

  constructor({ passages, retired }: Texts) {
    const byDocument = Map.groupBy(passages, ({ document }) => document);
    this.#passages = new Map(
      [...byDocument].map(([document, own]) => [document, new Map(own.map((one) => [one.id, one]))]),
    );
    this.#retired = retired;
  }

  /** The passage that a target names. The places are those of its document and its id in the editors' file. */
  find({ document, id }: Target, documentPlace: Place, place: Place): Found | undefined {
    const own = this.#passages.get(document);
    if (!own) {
      const suggestion = suggest(document, [...this.#passages.keys()]);
      this.problems.push(problem('document-unknown', documentPlace, { document, suggestion }));
      return undefined;
    }
    const passage = own.get(id);
    if (!passage) {
      const suggestion = suggest(id, [...own.keys()]);
      const gone = this.#retired.get(document)?.get(id);
      this.problems.push(problem('target-unknown', place, { document, id, suggestion, gone }));
    }
    return passage;
  }

  /** Where a quote stands in a passage: it must stand there once. */
  match(quote: Quote | undefined, passage: Found | undefined, place: Place): Stretch | undefined {
    if (!quote || !passage) return undefined;
    const found = findExact(passage.words, quote);
    if (found.length === 1) return found[0];
    const details = { exact: quote.exact, id: passage.id };
    if (found.length > 1) {
      this.problems.push(problem('quote-ambiguous', place, { ...details, count: found.length }));
      return undefined;
    }
    const elsewhere = passage.words.includes(quote.exact);
    const nearest = elsewhere ? undefined : nearestStretch(quote.exact, passage.words);
    this.problems.push(problem('quote-unmatched', place, { ...details, nearest, elsewhere }));
    return undefined;
  }
}
