/** What the search offers beside hits: terms, subjects, headings and names that begin as what is typed; the documents; how to search. */
import { profileOf, profiles, siteLanguage } from '../../corpus/text/languages/index.ts';
import { hasUnspaced } from '../../corpus/text/scripts.ts';
import { loadHanded } from '../kit/load.ts';
import { onceEach } from '../kit/once-each.ts';
import { foldedName, ofNamesBegun } from './beginnings.ts';
import { cutOnce } from './cut-once.ts';

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

/** What is offered. */
export interface Offers {
  names: Name[];
  /** The latest documents, in the order of the library. */
  documents: { title: string; url: string; language?: string }[];
  /** How many documents there are. */
  count: number;
  /** Examples of queries. */
  examples: { word: string; phrase: string; number: string; places: string[] };
}

/** What `assets/offers.js` hands over: the names, or in which of several parts, from 1, those lie that begin so. */
export type HandedOffers = Omit<Offers, 'names'> & Partial<Pick<Offers, 'names'> & { partOf: Record<string, number> }>;

const none: HandedOffers = {
  documents: [],
  count: 0,
  examples: { word: '', phrase: '', number: '', places: [] },
};

let loading: Promise<HandedOffers> | undefined;

/** What may be offered; nothing where it cannot be had: the search works without. */
export function loadOffers(root: URL): Promise<HandedOffers> {
  loading ??= loadHanded<HandedOffers>('pilcrowOffers', new URL('assets/offers.js', root)).then(
    (offers = none) => offers,
    () => {
      loading = undefined;
      return none;
    },
  );
  return loading;
}

const loadPart = onceEach(
  async (part, root): Promise<Name[]> =>
    (await loadHanded<Name[]>(`pilcrowOffers_${part}`, new URL(`assets/offers-${part}.js`, root))) ?? [],
);

/** The names; of a large library, where something is typed, those alone that may begin with it. */
export async function loadNames(root: URL, typed?: string): Promise<Name[]> {
  const { names = [], partOf = {} } = await loadOffers(root);
  const all = Object.keys(partOf);
  const beginnings = typed === undefined ? all : ofNamesBegun(typed, all);
  const parts = new Set(beginnings.flatMap((one) => (Object.hasOwn(partOf, one) ? String(partOf[one]) : [])));
  const loaded = [...parts].map((part) => loadPart(part, root).catch((): Name[] => []));
  return [...names, ...(await Promise.all(loaded)).flat()];
}

/** How many names are offered at most. */
const most = 5;

/** The terms, subjects, headings and names that begin with the words typed, of which the last may be unfinished; one letter is too little. */
export function beginningSo(typed: string, names: readonly Name[]): Name[] {
  if (/["“”„«»「」『』]/.test(typed) || (typed.trim().length < 2 && !hasUnspaced(typed))) return [];
  const byProfile = new Map(profiles.map((profile) => [profile, foldedName(typed, profile)]));
  return names
    .filter(({ label, also = [], language = siteLanguage }) => {
      const profile = profileOf(language);
      const wanted = byProfile.get(profile) ?? foldedName(typed, profile);
      return (
        wanted.length > 0 &&
        [label, ...also].some((one) => {
          const words = foldedName(one, profile, cutOnce);
          return wanted.every((word, index) =>
            index === wanted.length - 1 ? words[index]?.startsWith(word) : words[index] === word,
          );
        })
      );
    })
    .slice(0, most);
}
