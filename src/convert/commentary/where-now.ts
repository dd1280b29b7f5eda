/** Where words stand now that a passage does not have any more: what the editors may have to name or to quote instead. */
import { bagOf, LikenessIndex } from '../../corpus/editions/likeness.ts';
import { wordDiff, wordsNow } from '../../corpus/editions/word-diff.ts';
import { leadsTo } from '../../corpus/model/became.ts';
import type { Document } from '../../corpus/model/document.ts';
import type { Passage } from '../../corpus/model/walk.ts';
import { passagesOf } from '../../corpus/model/walk.ts';
import { nearestStretch } from '../../corpus/problems/suggest.ts';
import type { Texts } from './target-finder.ts';

type Found = Pick<Passage, 'id' | 'words'>;

/** The best candidate: a passage, and the words in it that were probably meant, where they are others. */
export interface Candidate {
  id: string;
  words?: string | undefined;
}

/** Knows the passages of documents, and what became of those that are gone. */
export class WhereNow {
  readonly #passages: ReadonlyMap<string, ReadonlyMap<string, Found>>;
  readonly #retired: Texts['retired'];
  readonly #indexes = new Map<string, { all: Found[]; index: LikenessIndex }>();

  constructor(passages: ReadonlyMap<string, ReadonlyMap<string, Found>>, retired: Texts['retired']) {
    this.#passages = passages;
    this.#retired = retired;
  }

  /** The passages that an id leads to, itself if it has a text; those of its words alone, or also where it stood. */
  ledFrom(document: string, id: string): Found[] {
    const seen = new Set<string>();
    const follow = (one: string): Found[] => {
      const own = this.#passages.get(document)?.get(one);
      if (own || seen.has(one)) return own ? [own] : [];
      seen.add(one);
      const { became } = this.#retired.get(document)?.get(one) ?? {};
      return became ? leadsTo(became).flatMap(follow) : [];
    };
    return follow(id);
  }

  /** Where a quote stands now, or what is most like it: in what its passage became, else anywhere in the document. */
  quoted(document: string, id: string, exact: string): Candidate | undefined {
    const near = [...this.ledFrom(document, id), ...this.#like(document, exact)];
    const same = near.find(({ words }) => words.includes(exact));
    if (same) return { id: same.id };
    for (const { id: at, words } of near) {
      const nearest = nearestStretch(exact, words);
      if (nearest !== undefined) return { id: at, words: nearest };
    }
    return undefined;
  }

  /** Another passage of a document that has words to the letter. */
  elsewhere(document: string, id: string, exact: string): string | undefined {
    return this.#like(document, exact).find((one) => one.id !== id && one.words.includes(exact))?.id;
  }

  #like(document: string, words: string): Found[] {
    const known = this.#indexes.get(document) ?? this.#read(document);
    this.#indexes.set(document, known);
    return known.index.near(bagOf(words)).flatMap((at) => known.all[at] ?? []);
  }

  #read(document: string): { all: Found[]; index: LikenessIndex } {
    const all = [...(this.#passages.get(document)?.values() ?? [])];
    return { all, index: new LikenessIndex(all.map(({ words }) => bagOf(words))) };
  }
}

/** What is marked in a text: a term, a name, an abbreviation. */
type Marked = { of: string; at: string; start: number; end: number };

/**
 * What stands now where something was mentioned in the last editions of documents.
 *
 * @param marks The mentions in a document, each with what it is of.
 * @returns A function that gives the candidate for what no text mentions any more; the editions are read when it is first asked.
 */
export function replacedIn(
  lasts: readonly Document[],
  { passages, retired }: Pick<Texts, 'passages' | 'retired'>,
  marks: (document: Document) => readonly Marked[],
): (of: string) => Candidate | undefined {
  let first: Map<string, { last: Document; mark: Marked }> | undefined;
  let where: WhereNow | undefined;
  return (of) => {
    first ??= new Map(lasts.flatMap((last) => marks(last).map((mark) => [mark.of, { last, mark }] as const)).reverse());
    const { last, mark } = first.get(of) ?? {};
    if (!last || !mark) return undefined;
    where ??= new WhereNow(byDocumentAndId(passages), retired);
    const before = passagesOf(last).find(({ id }) => id === mark.at);
    const [after] = where.ledFrom(last.id, mark.at);
    if (!before || !after) return undefined;
    return { id: after.id, words: wordsNow(wordDiff(before.words, after.words, last.language), mark) };
  };
}

/** Passages by their document and their id. */
export const byDocumentAndId = (passages: Texts['passages']): ReadonlyMap<string, ReadonlyMap<string, Found>> =>
  new Map(
    [...Map.groupBy(passages, ({ document }) => document)].map(([document, own]) => [
      document,
      new Map(own.map((one) => [one.id, one])),
    ]),
  );
