/** What was read of the indexes → hits: paragraphs, notes, terms and annotations of every language, best first. */
import type { LanguageProfile } from '../../corpus/text/languages/index.ts';
import { hasUnspaced } from '../../corpus/text/scripts.ts';
import type { Word } from '../../corpus/text/words.ts';
import { cutOnce } from './cut-once.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';
import type { Fragment, Unit } from './fragment.ts';
import { unitsOf } from './fragment.ts';
import { type Match, matchWords } from './match.ts';
import type { Query } from './query.ts';

/** What hits are of, in the order in which a choice of them lists them. The head is what a document says that it is: who, when, from where. */
export const hitKinds = ['head', 'text', 'note', 'term', 'annotation'] as const;
export type HitKind = (typeof hitKinds)[number];

/** One place that answers the query. */
export interface Hit {
  /** The page and the id, from the site's root: `annual-report.html#s9-p2`; `../plans/action-plan.html#s2` in a library beside it. */
  url: string;
  /** Where it stands: "9, ¶ 2 · Prioritize employment to enhance wellbeing." */
  title: string;
  /** The library that it is of, where several are searched together. */
  library?: string;
  document: string;
  section: string;
  kind: HitKind;
  /** The language of its text. */
  language: string;
  /** A stretch of its text around the first words found. */
  excerpt: Excerpt;
  score: number;
  /** Which it is of the corpus, in the order of the text. */
  rank: number;
  /** What it answers: the query, or the query in other words or without those that only make a question of it. */
  asked: string;
  /** What was put for what, where it answers the query in other words: "AI → artificial intelligence". */
  instead?: string | undefined;
  /** In which other forms it has words of the query, where no ending tells them: "grew → grown". */
  inForms?: string | undefined;
  /** What of the query neither it nor the headings over it hold, where no place holds everything. */
  missing?: string[] | undefined;
}

/** What was read of the index of one language. */
export interface Read {
  language: string;
  profile: LanguageProfile;
  /** What it was asked, and the same taken apart. */
  asked: string;
  query: Query;
  fragments: readonly Fragment[];
}

/** What was found. */
export interface Found {
  hits: Hit[];
  /** Whether each hit answers every word; otherwise each answers some. */
  complete: boolean;
  /** Whether the texts hold the words themselves or forms of them, not only longer words that begin so. */
  held: boolean;
}

interface Candidate {
  read: Read;
  fragment: Fragment;
  unit: Unit;
  words: readonly Word[];
  match: Match;
}

/**
 * Ranks the units that answer the query, of all languages together.
 *
 * A unit counts when it answers every word and holds every phrase; where none does, those that answer most words. A word
 * that one language holds is meant as it is in the others too. Words that Pagefind offers instead of an unknown one answer
 * nothing, so they never show.
 */
export function hitsOf(reads: readonly Read[]): Found {
  const found = reads.flatMap((read) =>
    read.fragments.flatMap((fragment) =>
      unitsOf(fragment).flatMap((unit): Candidate[] => {
        const words = cutOnce(unit.text, read.profile);
        const match = matchWords(words, read.query, read.profile);
        return match.stretches.length > 0 ? [{ read, fragment, unit, words, match }] : [];
      }),
    ),
  );
  const held = new Set(found.flatMap(({ match }) => match.own));
  const candidates = found.flatMap((one) => {
    const { query, profile } = one.read;
    if (!one.match.phrases) return [];
    // Where a text holds all of them itself, longer words were not taken.
    if (query.words.every((word) => !held.has(word) || one.match.own.includes(word))) return one;
    const match = matchWords(one.words, query, profile, held);
    // What nothing is marked in is no hit.
    return match.stretches.length > 0 ? { ...one, match } : [];
  });
  const share = Math.max(0, ...candidates.map(shareOf));
  const literal = isLiteral(candidates);
  const hits = candidates
    .filter((one) => shareOf(one) === share && (!literal || isExact(one)))
    .map((one) => hitOf(one, scoreOf(one.match, one.unit.score)))
    .sort(bestFirst);
  const isHeld = reads.some(({ query }) => query.words.every((word) => held.has(word)));
  const akin = literal ? [] : akinHits(found, held, share === 1 ? hits : []);
  if (share < 1 && akin.length > 0) return { hits: akin, complete: true, held: true };
  return { hits: [...hits, ...akin], complete: share === 1, held: isHeld };
}

/**
 * What answers a query of several words with words of another kind, which say the same: “protecting the environment” by
 * “environmental protection”. Where texts have all of the words themselves, only what has them together is meant so.
 */
function akinHits(found: readonly Candidate[], held: ReadonlySet<string>, hits: readonly Hit[]): Hit[] {
  const known = new Set(hits.map(({ url }) => url));
  return found
    .flatMap((one): Hit[] => {
      const { query, profile } = one.read;
      if (query.words.length < 2) return [];
      const match = matchWords(one.words, query, profile, held, true);
      if (!match.phrases || match.answered < query.words.length || (hits.length > 0 && !match.together)) return [];
      const hit = hitOf({ ...one, match }, scoreOf(match, one.unit.score));
      return known.has(hit.url) ? [] : [hit];
    })
    .sort(bestFirst);
}

/** A unit as a hit with a score. */
export function hitOf({ read, fragment, unit, match }: Omit<Candidate, 'words'>, score: number): Hit {
  const { meta, filters, origin } = fragment;
  const kind = (filters['kind']?.[0] ?? 'text') as HitKind;
  return {
    url: `${origin?.at ?? ''}${meta['page'] ?? ''}#${unit.id}`,
    title: unit.title,
    ...(origin?.library && { library: origin.library }),
    document: filters['document']?.[0] ?? '',
    section: filters['section']?.[0] ?? '',
    kind,
    language: read.language,
    excerpt: excerptOf(unit.text, match.stretches),
    score: score + (weights[kind] ?? 0),
    rank:
      (origin?.order ?? 0) * perLibrary +
      Number(meta['rank'] ?? 0) +
      fragment.anchors.findIndex(({ id }) => id === unit.id) / 1000,
    asked: read.asked,
    inForms: formsIn(unit.text, match),
  };
}

/** More records than a library has: those of one come before those of the next. */
const perLibrary = 1e8;

/** "grew → grown", "environment → environmental" */
const formsIn = (text: string, { irregular, kin }: Match): string | undefined =>
  [...irregular, ...kin].map(({ word, start, end }) => `${word} → ${text.slice(start, end)}`).join(', ') || undefined;

export const bestFirst = (a: Hit, b: Hit): number => b.score - a.score || a.rank - b.rank;

const shareOf = ({ read, match }: Candidate): number => match.answered / read.query.words.length;

const isExact = ({ read, match }: Candidate): boolean => match.exact === read.query.words.length;

/** A short word is the beginning of many others ("mu", "municipal"): where it stands as it is, the others are not meant. */
const isLiteral = (candidates: readonly Candidate[]): boolean =>
  candidates.some((one) => one.read.query.words.some((word) => word.length <= 3 && !hasUnspaced(word)) && isExact(one));

/** Among equals the text itself comes before what is said of it. */
const weights: Record<HitKind, number> = { head: 1.5e5, text: 2e5, note: 2e5, term: 1e5, annotation: 0 };

/** Exact words weigh more than stems, words together more than words apart; Pagefind's score decides among equals. */
const scoreOf = ({ exact, together }: Match, score: number): number =>
  exact * 1e6 + (together ? 5e5 : 0) + Math.min(score, 9e4);
