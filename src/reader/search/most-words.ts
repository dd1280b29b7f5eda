/** Where no place answers a whole query: those that answer most of it, each with what is missing. */
import { type Word, wordsIn } from '../../corpus/text/words.ts';
import { type Fragment, type Unit, unitsOf } from './fragment.ts';
import { bestFirst, type Found, type Hit, hitOf, type Read } from './hits.ts';
import { matchWords } from './match.ts';
import { parseQuery } from './query.ts';

/** What was read for the parts of a query. */
export interface PartsRead extends Read {
  /** Each as it was typed. */
  parts: readonly string[];
}

/** What is found, and the parts of the query that nothing answers. */
export interface MostFound extends Found {
  unknown: string[];
}

/** A unit with the parts that its text answers, and those that the headings over it do. */
interface Looked {
  read: PartsRead;
  fragment: Fragment;
  unit: Unit;
  words: Word[];
  own: Set<string>;
  over: Set<string>;
}

/** Of a query's parts a place must answer this share. */
const leastShare = 0.5;

/**
 * Finds the units that answer at least half of a query's parts; where some answer all with the headings over them, those
 * alone. A part that few hold weighs more than one that many hold.
 */
export function mostWordsOf(reads: readonly PartsRead[]): MostFound {
  const looked = reads.flatMap(lookedAt);
  const holders = new Map<string, number>();
  for (const { own } of looked) for (const part of own) holders.set(part, (holders.get(part) ?? 0) + 1);
  const weightOf = (part: string): number => Math.log(1 + looked.length / (holders.get(part) ?? 1));
  const heldIn = new Map(
    reads.map((read) => [read, new Set([...holders.keys()].flatMap((part) => parseQuery(part, read.profile).words))]),
  );
  const hits = looked.flatMap((one): Hit[] => {
    const { read, own, over, words } = one;
    const missing = read.parts.filter((part) => !own.has(part) && !over.has(part));
    if (own.size === 0 || missing.some(isPhrase) || missing.length > read.parts.length * (1 - leastShare)) return [];
    const match = matchWords(words, parseQuery([...own].join(' '), read.profile), read.profile, heldIn.get(read));
    const weight = read.parts.reduce((sum, part) => (missing.includes(part) ? sum : sum + weightOf(part)), 0);
    return [{ ...hitOf({ ...one, match }, weight * 1e6 + own.size), missing }];
  });
  const whole = hits.filter(({ missing }) => missing?.length === 0);
  const answered = new Set(looked.flatMap(({ own, over }) => [...own, ...over]));
  const unknown = [...new Set(reads.flatMap(({ parts }) => parts))].filter((part) => !answered.has(part));
  return { hits: (whole.length > 0 ? whole : hits).sort(bestFirst), complete: false, held: false, unknown };
}

/** What stands in quotation marks is meant to the letter: no place is without it. */
const isPhrase = (part: string): boolean => part.startsWith('"');

function lookedAt(read: PartsRead): Looked[] {
  const { parts, profile } = read;
  const queries = parts.map((part) => ({ part, query: parseQuery(part, profile) }));
  const matches = (words: Word[]) =>
    queries.map(({ part, query }) => {
      const { own, answered, phrases } = matchWords(words, query, profile);
      const isAnswered = phrases && answered === query.words.length;
      return { part, isAnswered, isOwn: isAnswered && own.length === query.words.length };
    });
  const all = read.fragments.flatMap((fragment) => {
    const over = matches(wordsIn(headingsOver(fragment), profile));
    return unitsOf(fragment).map((unit) => {
      const words = wordsIn(unit.text, profile);
      return { fragment, unit, words, own: matches(words), over };
    });
  });
  // A longer word that begins so is meant only where nothing holds the word itself.
  const held = new Set(all.flatMap(({ own }) => own.flatMap(({ part, isOwn }) => (isOwn ? part : []))));
  const answeredOf = (levels: ReturnType<typeof matches>): Set<string> =>
    new Set(levels.flatMap(({ part, isAnswered, isOwn }) => (isOwn || (isAnswered && !held.has(part)) ? part : [])));
  return all.map(({ fragment, unit, words, own, over }) => ({
    read,
    fragment,
    unit,
    words,
    own: answeredOf(own),
    over: answeredOf(over),
  }));
}

/** The title of its document and the heading of its section: they are shown with each hit. */
const headingsOver = ({ filters }: Fragment): string =>
  `${filters['document']?.[0] ?? ''}\n${filters['section']?.[0] ?? ''}`;
