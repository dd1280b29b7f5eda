/** The words of a document's passages, and which passages answer a query: a search that needs nothing but the page it is in. */
import { type LanguageProfile, profileOf } from '../../corpus/text/languages/index.ts';
import { type Word, wordsIn } from '../../corpus/text/words.ts';
import { answers, isFormOf, type Match, matchWords } from '../search/match.ts';
import { parseQuery, type Query } from '../search/query.ts';

/** A text that can be found, with its language (BCP 47). */
export interface Findable {
  text: string;
  language: string;
}

/** A text that answers a query. */
export interface Found<Text extends Findable> {
  of: Text;
  match: Match;
}

/** The texts of one language: each distinct word with the texts that have it, so that a query looks at each word once. */
interface OfLanguage<Text extends Findable> {
  profile: LanguageProfile;
  texts: { of: Text; words: readonly Word[]; rank: number }[];
  places: Map<string, Set<number>>;
}

/** An index of texts by their words, in the languages that they are in. */
export class WordIndex<Text extends Findable> {
  readonly #languages: OfLanguage<Text>[];

  /** @param texts In the order in which they are to be found, where nothing else decides. */
  constructor(texts: readonly Text[]) {
    const ranked = texts.map((of, rank) => ({ of, rank }));
    this.#languages = [...Map.groupBy(ranked, ({ of }) => of.language)].map(([language, own]) => {
      const profile = profileOf(language);
      const places = new Map<string, Set<number>>();
      const all = own.map(({ of, rank }, index) => {
        const words = wordsIn(of.text, profile);
        for (const { folded } of words) places.set(folded, (places.get(folded) ?? new Set()).add(index));
        return { of, words, rank };
      });
      return { profile, texts: all, places };
    });
  }

  /**
   * The texts that hold every word of a query, those first that hold them to the letter and together; where none does, those
   * that hold most of its words, and more than half.
   *
   * @returns What was found, and whether each holds all that was asked for.
   */
  find(typed: string): { found: Found<Text>[]; whole: boolean } {
    const all = this.#languages.flatMap((own) => matchesIn(own, parseQuery(typed, own.profile)));
    const whole = all.filter(({ match, query }) => match.answered === query.words.length && match.phrases);
    const most = Math.max(0, ...all.map(({ match }) => match.answered));
    const best =
      whole.length > 0
        ? whole
        : all.filter(
            ({ match, query }) =>
              query.phrases.length === 0 && match.answered === most && most * 2 > query.words.length,
          );
    const order = best.sort(
      (a, b) => Number(b.match.together) - Number(a.match.together) || b.match.exact - a.match.exact || a.rank - b.rank,
    );
    return { found: order.map(({ of, match }) => ({ of, match })), whole: whole.length > 0 };
  }
}

function matchesIn<Text extends Findable>(
  { profile, texts, places }: OfLanguage<Text>,
  query: Query,
): (Found<Text> & { query: Query; rank: number })[] {
  const candidates = new Set<number>();
  const held = new Set<string>();
  for (const wanted of query.words) {
    for (const [word, at] of places) {
      if (!answers(word, wanted, profile)) continue;
      if (isFormOf(word, wanted, profile)) held.add(wanted);
      for (const index of at) candidates.add(index);
    }
  }
  return [...candidates].flatMap((index) => {
    const one = texts[index];
    if (!one) return [];
    const match = matchWords(one.words, query, profile, held);
    return match.answered > 0 ? [{ of: one.of, match, query, rank: one.rank }] : [];
  });
}
