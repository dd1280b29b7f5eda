/** Pagefind's fragments and the query → hits: paragraphs, notes, terms and annotations, best first. */
import { cutBefore } from '../../corpus/text/characters.ts';
import { type LanguageProfile, profileOf, siteLanguage } from '../../corpus/text/languages/index.ts';
import { hasUnspaced } from '../../corpus/text/scripts.ts';
import type { Fragment } from './fragment.ts';
import { unitsOf } from './fragment.ts';
import { type Match, matchText } from './match.ts';
import type { Query } from './query.ts';
import type { OtherWords } from './synonyms.ts';

export type HitKind = 'text' | 'note' | 'term' | 'annotation';

/** One place that answers the query. */
export interface Hit {
  /** The page and the id, from the site's root: `annual-report.html#s9-p2`. */
  url: string;
  /** Where it stands: "9, ¶ 2 · Prioritize employment to enhance wellbeing." */
  title: string;
  document: string;
  section: string;
  kind: HitKind;
  /** The language of its text. */
  language: string;
  /** A stretch of its text around the first words found, in pieces. */
  excerpt: { text: string; marked: boolean }[];
  score: number;
  /** Which it is of the corpus, in the order of the text. */
  rank: number;
  /** The query in other words, where it answers that. */
  instead?: OtherWords | undefined;
}

/** What was found. */
export interface Found {
  hits: Hit[];
  /** Whether each hit answers every word; otherwise each answers some. */
  complete: boolean;
  /** How many of the query's words each hit answers, from 0 to 1. */
  share: number;
  /** Whether only those count that hold the words to the letter. */
  literal: boolean;
  /** Whether the texts hold the words themselves or forms of them, not only longer words that begin so. */
  held: boolean;
}

const excerptLength = 180;
/** How much of an excerpt stands before what is found in it. */
const excerptLead = 40;

/** Where the excerpt begins that shows most of the words asked for; of several, the first. */
function fullestFrom(stretches: Match['stretches']): number {
  let best = { start: stretches[0]?.start ?? 0, words: 0 };
  for (const [index, { start }] of stretches.entries()) {
    const words = new Set<string>();
    for (let near = index; near < stretches.length; near += 1) {
      const one = stretches[near];
      if (!one || one.end > start + excerptLength - excerptLead) break;
      words.add(one.of);
    }
    if (words.size > best.words) best = { start, words: words.size };
  }
  return best.start;
}

/**
 * Ranks the units of one language that answer the query.
 *
 * A unit counts when it answers every word and holds every phrase; where none does, those that answer most words.
 * Words that Pagefind offers instead of an unknown one answer nothing, so they never show.
 */
export function hitsOf(
  fragments: readonly Fragment[],
  query: Query,
  profile: LanguageProfile = profileOf(siteLanguage),
): Found {
  const found = fragments.flatMap((fragment) =>
    unitsOf(fragment).flatMap((unit) => {
      const match = matchText(unit.text, query, profile);
      return match.answered > 0 ? [{ fragment, unit, match }] : [];
    }),
  );
  const held = new Set(found.flatMap(({ match }) => match.own));
  const candidates = found.flatMap((one) => {
    if (!one.match.phrases) return [];
    // Where a text holds all of them itself, longer words were not taken.
    if (one.match.own.length === held.size) return one;
    const match = matchText(one.unit.text, query, profile, held);
    return match.answered > 0 ? { ...one, match } : [];
  });
  const most = Math.max(0, ...candidates.map(({ match }) => match.answered));
  const literal = isLiteral(query, candidates);
  const hits = candidates
    .filter(({ match }) => match.answered === most && (!literal || match.exact === most))
    .map(({ fragment, unit, match }): Hit => {
      const { meta, filters } = fragment;
      return {
        url: `${meta['page'] ?? ''}#${unit.id}`,
        title: unit.title,
        document: filters['document']?.[0] ?? '',
        section: filters['section']?.[0] ?? '',
        kind: (filters['kind']?.[0] ?? 'text') as HitKind,
        language: profile.language,
        excerpt: excerptOf(unit.text, match.stretches),
        score: scoreOf(match, unit.score) + (weights[(filters['kind']?.[0] ?? 'text') as HitKind] ?? 0),
        rank: Number(meta['rank'] ?? 0) + fragment.anchors.findIndex(({ id }) => id === unit.id) / 1000,
      };
    });
  const share = query.words.length > 0 ? most / query.words.length : 0;
  return {
    hits: hits.sort(bestFirst),
    complete: share === 1,
    share,
    literal,
    held: query.words.every((word) => held.has(word)),
  };
}

const bestFirst = (a: Hit, b: Hit): number => b.score - a.score || a.rank - b.rank;

/** What several languages hold of one query: where one holds more of the words, or those very words, the others are not meant. */
export function united(all: readonly Found[]): Found {
  const share = Math.max(0, ...all.map((found) => found.share));
  const best = all.filter((found) => found.share === share);
  const literal = best.some((found) => found.literal);
  const hits = best.flatMap((found) => (literal && !found.literal ? [] : found.hits)).sort(bestFirst);
  return { hits, complete: share === 1, share, literal, held: best.some((found) => found.held) };
}

/** A short word is the beginning of many others ("mu", "municipal"): where it stands as it is, the others are not meant. */
const isLiteral = ({ words }: Query, candidates: readonly { match: Match }[]): boolean =>
  words.some((word) => word.length <= 3 && !hasUnspaced(word)) &&
  candidates.some(({ match }) => match.exact === words.length);

/** Among equals the text itself comes before what the editors say of it. */
const weights: Record<HitKind, number> = { text: 2e5, note: 2e5, term: 1e5, annotation: 0 };

/** Exact words weigh more than stems, words together more than words apart; Pagefind's score decides among equals. */
const scoreOf = ({ exact, together }: Match, score: number): number =>
  exact * 1e6 + (together ? 5e5 : 0) + Math.min(score, 9e4);

/** Words around the stretches found where most of what was asked for stands together, cut at words. */
function excerptOf(text: string, stretches: Match['stretches']): Hit['excerpt'] {
  const first = fullestFrom(stretches);
  const from = first < 60 ? 0 : cutBefore(text, first - excerptLead);
  const isRest = from + excerptLength >= text.length;
  const until = isRest ? text.length : text.slice(0, cutBefore(text, from + excerptLength)).trimEnd().length;
  const pieces: Hit['excerpt'] = [];
  const add = (start: number, end: number, marked: boolean): void => {
    if (end > start) pieces.push({ text: text.slice(start, end), marked });
  };
  let end = from;
  for (const found of stretches.filter(({ start }) => start >= from && start < until)) {
    add(end, found.start, false);
    add(found.start, Math.min(found.end, until), true);
    end = found.end;
  }
  add(end, until, false);
  if (from > 0) pieces.unshift({ text: '… ', marked: false });
  if (until < text.length) pieces.push({ text: ' …', marked: false });
  return pieces;
}
