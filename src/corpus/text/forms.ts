/** Which words are forms of one another, in a language: by their stems, and by its list of those that no ending tells. */
import type { LanguageProfile } from './languages/index.ts';

/** The forms of one language. All words are folded (see `wordsIn`). */
export interface Forms {
  /** Whether two words are forms of one another by their endings. */
  isRegular(one: string, other: string): boolean;
  /** Whether two words are forms of one another. */
  isForm(one: string, other: string): boolean;
  /** Whether two words, which are no forms of one another, say the same as words of other kinds. */
  isKin(one: string, other: string): boolean;
  /** The forms of a word that no ending tells, itself left out: of `grew`, or of `growing`, `grow` and `grown`. */
  others(word: string): readonly string[];
}

const made = new Map<LanguageProfile, Forms>();

/** The forms that a language's profile knows. */
export function formsOf(profile: LanguageProfile): Forms {
  const forms = made.get(profile) ?? makeForms(profile);
  made.set(profile, forms);
  return forms;
}

function makeForms({ stem, kin, irregular = [] }: LanguageProfile): Forms {
  const stemOf = kept(stem);
  const kinOf = kept(kin ?? stem);
  const byStem = new Map(irregular.map((group) => [stemOf(group[0] ?? ''), group]));
  const bases = Map.groupBy(
    irregular.flatMap(([base = '', ...others]) => others.map((other) => ({ other, base }))),
    ({ other }) => other,
  );
  const allStemsOf = kept((word) => [stemOf(word), ...(bases.get(word) ?? []).map(({ base }) => stemOf(base))]);
  return {
    isRegular: (one, other) => stemOf(one) === stemOf(other),
    isForm: (one, other) => allStemsOf(one).some((own) => allStemsOf(other).includes(own)),
    isKin: (one, other) => kinOf(one) === kinOf(other),
    others: (word) => {
      const all = allStemsOf(word).flatMap((own) => byStem.get(own) ?? []);
      return [...new Set(all)].filter((other) => stemOf(other) !== stemOf(word));
    },
  };
}

/** A function that keeps what it gave: a query asks for the same words again and again. */
function kept<T>(work: (word: string) => T): (word: string) => T {
  const given = new Map<string, T>();
  return (word) => {
    const own = given.get(word) ?? work(word);
    given.set(word, own);
    return own;
  };
}
