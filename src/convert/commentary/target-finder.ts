/** Finds the passages that the commentary names, and the words that it quotes; what it does not find is a problem. */
import type { Quote } from '../../corpus/editors/annotation.ts';
import type { Said } from '../../corpus/editors/names.ts';
import type { Target } from '../../corpus/editors/term.ts';
import type { Document, Retired } from '../../corpus/model/document.ts';
import type { Stretch } from '../../corpus/model/links.ts';
import type { NamedShard } from '../../corpus/model/shard.ts';
import type { Passage } from '../../corpus/model/walk.ts';
import type { WithdrawnDocument } from '../../corpus/model/withdrawal.ts';
import { problem } from '../../corpus/problems/catalogue.ts';
import type { Place, PlaceOf, Problem } from '../../corpus/problems/problem.ts';
import { nearestStretch, suggest } from '../../corpus/problems/suggest.ts';
import { findExact } from '../../corpus/text/quotes.ts';
import { type FoundBefore, formsFinder } from './forms-finder.ts';
import { byDocumentAndId, WhereNow } from './where-now.ts';

/** What there is to be found. */
export interface Texts {
  passages: readonly Pick<Passage, 'document' | 'id' | 'words'>[];
  /** By document: ids that were published once and whose text is gone, with how it began and what became of it. */
  retired: ReadonlyMap<string, ReadonlyMap<string, Pick<Retired, 'head' | 'became'>>>;
  /** The withdrawn documents. What leads to an id of theirs is let stand; there are no words to hold a quote against. */
  withdrawn?: ReadonlyMap<string, WithdrawnDocument>;
  /** Documents as they were published last, where some of their texts are gone: they say what words stood where. */
  lasts?: readonly Document[] | undefined;
  /** Documents that are not yet published: what is may not lead to them. */
  unpublished?: ReadonlySet<string>;
  /** The libraries beside this one, to whose documents cross-references lead. */
  shards?: readonly NamedShard[];
  before?: FoundBefore | undefined;
}

type Found = Pick<Passage, 'id' | 'words'>;

/** Looks up what the commentary names, and keeps the problems that this meets. */
export class TargetFinder {
  readonly problems: Problem[] = [];
  readonly #passages: ReadonlyMap<string, ReadonlyMap<string, Found>>;
  readonly #retired: Texts['retired'];
  readonly #where: WhereNow;
  readonly #unpublished: ReadonlySet<string>;
  /** By document of another library: its folder, and its ids. */
  readonly #elsewhere: ReadonlyMap<string, { shard: string; ids: readonly string[] }>;
  /** By withdrawn document: every id that it ever had. */
  readonly #withdrawn: ReadonlyMap<string, ReadonlySet<string>>;

  constructor({ passages, retired, withdrawn = new Map(), unpublished = new Set(), shards = [] }: Texts) {
    this.#elsewhere = new Map(
      shards.flatMap(({ id: shard, shard: { documents } }) =>
        documents.map(({ id, places }) => [id, { shard, ids: Object.keys(places) }] as const),
      ),
    );
    this.#unpublished = unpublished;
    this.#passages = byDocumentAndId(passages);
    this.#retired = retired;
    this.#where = new WhereNow(this.#passages, retired);
    this.#withdrawn = new Map(
      [...withdrawn.values()].map(({ id, register }) => [id, new Set(register.map((entry) => entry.id))]),
    );
  }

  /**
   * The passage that a target names. The places are those of its document and its id in the editors' file.
   *
   * @param quoted The words that are quoted of it: they say which passage has them, where it is gone.
   */
  find({ document, id }: Target, documentPlace: Place, place: Place, quoted?: string): Found | undefined {
    const gone = this.#withdrawn.get(document);
    if (gone) {
      if (!gone.has(id))
        this.problems.push(problem('target-unknown', place, { document, id, suggestion: suggest(id, [...gone]) }));
      return undefined;
    }
    const own = this.#passages.get(document);
    const { shard } = this.#elsewhere.get(document) ?? {};
    if (!own && shard !== undefined) {
      this.problems.push(problem('target-in-shard', documentPlace, { document, shard }));
      return undefined;
    }
    if (!own) {
      const suggestion = suggest(document, [...this.#passages.keys(), ...this.#elsewhere.keys()]);
      this.problems.push(problem('document-unknown', documentPlace, { document, suggestion }));
      return undefined;
    }
    const passage = own.get(id);
    if (!passage) {
      const suggestion = suggest(id, [...own.keys()]);
      const gone = this.#retired.get(document)?.get(id)?.head;
      const [led] = gone === undefined ? [] : this.#where.ledFrom(document, id);
      const quote = gone === undefined || quoted === undefined ? undefined : this.#where.quoted(document, id, quoted);
      this.problems.push(
        problem('target-unknown', place, { document, id, suggestion, gone, now: quote ?? (led && { id: led.id }) }),
      );
    }
    return passage;
  }

  /**
   * The library beside this one that a cross-reference leads to, if it does. Of its texts no words are known.
   *
   * @param placeOf The places of the target's document and id, and of the words that are quoted of it.
   */
  shardOf({ document, id, quote }: Target & { quote?: Quote | undefined }, placeOf: PlaceOf): string | undefined {
    const { shard, ids } = this.#elsewhere.get(document) ?? {};
    if (shard === undefined || ids === undefined) return undefined;
    if (!ids.includes(id))
      this.problems.push(problem('target-unknown', placeOf('id'), { document, id, suggestion: suggest(id, ids) }));
    if (quote) this.problems.push(problem('quote-in-shard', placeOf('quote'), { document, shard }));
    return shard;
  }

  /** Reports a target in a document that is not yet published, where what names it is: a document, or a term. */
  checkPublished({ document }: Target, place: Place, from?: string): void {
    if (!this.#unpublished.has(document) || (from !== undefined && this.#unpublished.has(from))) return;
    this.problems.push(problem('target-unpublished', place, { document }));
  }

  /** Whether a text has words of the editors' lists at the place that is named; one that cannot be looked at is reported alone. */
  holds(words: string, { document, at }: Said, placeOf: (key: keyof Said) => Place): boolean {
    const target = { document, id: at };
    const passage = this.find(target, placeOf('document'), placeOf('at'), words);
    this.checkPublished(target, placeOf('document'));
    return !passage || formsFinder([[words]])(passage.words).length > 0;
  }

  /** Where a quote stands in a passage: it must stand there once. One that is words alone cannot say what stands around it. */
  match(
    own: Quote | string | undefined,
    passage: Found | undefined,
    document: string,
    place: Place,
  ): Stretch | undefined {
    if (!own || !passage) return undefined;
    const quote = typeof own === 'string' ? { exact: own } : own;
    const found = findExact(passage.words, quote);
    if (found.length === 1) return found[0];
    const details = { exact: quote.exact, id: passage.id };
    if (found.length > 1) {
      this.problems.push(
        problem('quote-ambiguous', place, { ...details, count: found.length, isPlain: own !== quote }),
      );
      return undefined;
    }
    const elsewhere = passage.words.includes(quote.exact);
    const nearest = elsewhere ? undefined : nearestStretch(quote.exact, passage.words);
    const movedTo = elsewhere ? undefined : this.#where.elsewhere(document, passage.id, quote.exact);
    this.problems.push(problem('quote-unmatched', place, { ...details, nearest, elsewhere, movedTo }));
    return undefined;
  }
}
