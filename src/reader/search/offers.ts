/** What the search offers beside hits: terms, subjects, headings and names that begin as what is typed; the documents; how to search. */
import { profileOf, siteLanguage } from '../../corpus/text/languages/index.ts';
import { hasUnspaced } from '../../corpus/text/scripts.ts';
import { wordsIn } from '../../corpus/text/words.ts';
import { loadHanded } from '../kit/load.ts';

/** A term, a heading, a subject, or a name of the index. */
export interface Name {
  kind: 'term' | 'heading' | 'name' | 'subject';
  label: string;
  /** The page and the id, from the site's root. */
  url: string;
  /** The document that the heading is of. */
  document?: string;
  /** Its language, where that is not the site's. */
  language?: string;
  /** Other words for it, which may be typed too; a heading without its number. */
  also?: string[];
}

/** What is handed over by `assets/offers.js`. */
export interface Offers {
  names: Name[];
  /** The latest documents, in the order of the library. */
  documents: { title: string; url: string; language?: string }[];
  /** How many documents there are. */
  count: number;
  /** Examples of queries. */
  examples: { word: string; phrase: string; number: string; places: string[] };
}

const none: Offers = {
  names: [],
  documents: [],
  count: 0,
  examples: { word: '', phrase: '', number: '', places: [] },
};

let loading: Promise<Offers> | undefined;

/** What may be offered; nothing where it cannot be had: the search works without. */
export function loadOffers(root: URL): Promise<Offers> {
  loading ??= loadHanded<Offers>('pilcrowOffers', new URL('assets/offers.js', root)).then(
    (offers = none) => offers,
    () => {
      loading = undefined;
      return none;
    },
  );
  return loading;
}

/** How many names are offered at most. */
const most = 5;

/** The terms, subjects, headings and names that begin with the words typed, of which the last may be unfinished; one letter is too little. */
export function beginningSo(typed: string, names: readonly Name[]): Name[] {
  if (/["“”„«»「」『』]/.test(typed) || (typed.trim().length < 2 && !hasUnspaced(typed))) return [];
  return names
    .filter(({ label, also = [], language = siteLanguage }) => {
      const profile = profileOf(language);
      const foldedOf = (text: string): string[] => wordsIn(text, profile).map(({ folded }) => folded);
      const wanted = foldedOf(profile.sortKey(typed));
      return (
        wanted.length > 0 &&
        [label, ...also].some((one) => {
          const words = foldedOf(profile.sortKey(one));
          return wanted.every((word, index) =>
            index === wanted.length - 1 ? words[index]?.startsWith(word) : words[index] === word,
          );
        })
      );
    })
    .slice(0, most);
}
