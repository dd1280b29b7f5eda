/** Where no place answers a whole query: those that answer most of it, each with what is missing. */
import type { Word } from '../../corpus/text/words.ts';
import { cutOnce } from './cut-once.ts';
import { type Fragment, type Unit, unitsOf } from './fragment.ts';
import { bestFirst, type Found, type Hit, hitOf, type Read } from './hits.ts';
import { matchWords } from './match.ts';
import { parseQuery, type Query } from './query.ts';

/** A phrase that may be put for parts of a query. */
export interface Substitute {
  phrase: string;
  parts: readonly string[];
  /** What was put for what: "AI → artificial intelligence"; nothing where only hyphens and spaces differ. */
  label: string;
}

/** What was read for the parts of a query. */
export interface PartsRead extends Read {
  /** Each as it was typed. */
  parts: readonly string[];
  substitutes: readonly Substitute[];
}

/** What is found, and the parts of the query that nothing answers. */
export interface MostFound extends Found {
  unknown: string[];
}

/** A unit with the parts that its text answers, what in it is put for others, and the parts that the headings over it answer. */
interface Looked {
  read: PartsRead;
  fragment: Fragment;
  unit: Unit;
  words: readonly Word[];
  own: Set<string>;
  put: Substitute[];
  over: Set<string>;
}

/** Of a query's parts a place must answer half; of many, so many are enough. */
const enoughParts = 4;
export const leastOf = (parts: readonly string[]): number => Math.min(parts.length / 2, enoughParts);
/** How much less a part weighs that is answered in other words. */
const inOtherWords = 0.9;

/**
 * Finds the units that answer at least half of a query's parts, of many at least four, themselves or in other words; where some answer all with the
 * headings over them, those alone. A part that few hold weighs more than one that many hold. Longer words that only begin as
 * a part do are not meant: what lacks some of a query holds the rest of it.
 */
export function mostWordsOf(reads: readonly PartsRead[]): MostFound {
  const looked = reads.flatMap(lookedAt);
  const holders = new Map<string, number>();
  for (const { own } of looked) for (const part of own) holders.set(part, (holders.get(part) ?? 0) + 1);
  const weightOf = (part: string): number => Math.log(1 + looked.length / (holders.get(part) ?? 1));
  const hits = looked.flatMap((one): Hit[] => {
    const { read, own, over, put, words } = one;
    const inOthers = new Set(put.flatMap(({ parts }) => parts).filter((part) => !own.has(part)));
    const missing = read.parts.filter((part) => !own.has(part) && !over.has(part) && !inOthers.has(part));
    if (missing.some(isPhrase) || read.parts.length - missing.length < leastOf(read.parts)) return [];
    const phrases = put.map(({ phrase }) => `"${phrase}"`);
    const match = matchWords(words, parseQuery([...own, ...phrases].join(' '), read.profile), read.profile);
    // What nothing is marked in is no hit.
    if (match.stretches.length === 0) return [];
    const weight = read.parts.reduce(
      (sum, part) => (missing.includes(part) ? sum : sum + weightOf(part) * (inOthers.has(part) ? inOtherWords : 1)),
      0,
    );
    const hit = { ...hitOf({ ...one, match }, weight * 1e6 + own.size), missing };
    if (put.length === 0) return [hit];
    const asked = [...read.parts.filter((part) => !inOthers.has(part)), ...phrases].join(' ');
    const labels = put.map(({ label }) => label).filter((label) => label !== '');
    return [{ ...hit, asked, instead: labels.join(', ') || undefined }];
  });
  const whole = hits.filter(({ missing }) => missing?.length === 0);
  const answered = new Set(
    looked.flatMap(({ own, over, put }) => [...own, ...over, ...put.flatMap(({ parts }) => parts)]),
  );
  const unknown = [...new Set(reads.flatMap(({ parts }) => parts))].filter((part) => !answered.has(part));
  return { hits: (whole.length > 0 ? whole : hits).sort(bestFirst), complete: false, held: false, unknown };
}

/** What stands in quotation marks is meant to the letter: no place is without it. */
const isPhrase = (part: string): boolean => part.startsWith('"');

function lookedAt(read: PartsRead): Looked[] {
  const { parts, profile, substitutes } = read;
  const queries = parts.map((part) => ({ part, query: parseQuery(part, profile) }));
  const others = substitutes.map((one) => ({ one, query: parseQuery(`"${one.phrase}"`, profile) }));
  const holds = (words: readonly Word[], query: Query): boolean => {
    const { own, phrases } = matchWords(words, query, profile);
    return phrases && own.length === query.words.length;
  };
  const heldBy = (words: readonly Word[]): Set<string> =>
    new Set(queries.flatMap(({ part, query }) => (holds(words, query) ? part : [])));
  return read.fragments.flatMap((fragment) => {
    const over = heldBy(cutOnce(headingsOver(fragment), profile));
    return unitsOf(fragment).map((unit): Looked => {
      const words = cutOnce(unit.text, profile);
      const own = heldBy(words);
      const answered = new Set(own);
      const put = others.flatMap(({ one, query }) => {
        if (one.parts.every((part) => answered.has(part)) || !holds(words, query)) return [];
        for (const part of one.parts) answered.add(part);
        return one;
      });
      return { read, fragment, unit, words, own, put, over };
    });
  });
}

/** The title of its document and the heading of its section: they are shown with each hit. */
const headingsOver = ({ filters }: Fragment): string =>
  `${filters['document']?.[0] ?? ''}\n${filters['section']?.[0] ?? ''}`;
