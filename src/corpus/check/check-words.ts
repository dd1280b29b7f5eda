/** A sentence or a quotation → whether it stands in the library, where, and what differs. */
import { tellingWords } from '../text/languages/telling-words.ts';
import { unspaced } from '../text/scripts.ts';
import { alignedStretches, compared, type Pair } from './align.ts';
import { type Anchor, anchorsOf, type Work } from './anchors.ts';
import { chainOf, type Stretch, type Terms } from './chain.ts';
import type { Aside, CheckedWords } from './checked.ts';
import { differencesOf, looksOf } from './differences.ts';
import { deniedAround, endsOf, foundAt, joints } from './places.ts';
import { changesOf, type Sides } from './regions.ts';
import { border, passageAt, type TextIndex } from './text-index.ts';
import { tokensOf } from './tokens.ts';

/** What is checked: `isQuoted` where it stood in quotation marks. */
interface Asked extends Sides {
  words: number[];
  terms: Terms;
  /** The fewest words in a row that tell of a place by themselves. */
  enough: number;
  isQuoted: boolean;
  work: Work;
}

/** Less of a text than this share is in common with one place, and it is not from there. */
const leastShare = 0.6;
/** Less than this share of it together, and it is not put together from several. */
const leastJoined = 0.85;
/** Of a sentence of more words, it is not asked whether they only stand in another order. */
const longest = 150;
/** So many other places are told of at most. */
const mostPlaces = 20;

const nothing: CheckedWords = { verdict: 'none', changes: [], differences: [], asides: [], found: [], also: [] };
const unspacedLetter = new RegExp(unspaced, 'u');

/**
 * Checks words.
 *
 * @param isQuoted Whether they stood in quotation marks: then words around them may be the quoter’s.
 */
export function checkWords(text: string, index: TextIndex, isQuoted: boolean, work: Work): CheckedWords {
  const own = tokensOf(text);
  const words = own.tokens.map(({ key }) => index.numberOf(key));
  const isUnspaced = own.tokens.filter(({ key }) => unspacedLetter.test(key)).length > words.length / 2;
  /** How many ellipses stand before a token, or at it. */
  let count = 0;
  const elided = Array.from({ length: words.length + 1 }, (_, at) => (count += own.ellipses.has(at) ? 1 : 0));
  const hasEllipsis = (from: number, to: number): boolean => (elided[to] ?? 0) > (elided[from - 1] ?? 0);
  const terms: Terms = {
    length: words.length,
    jump: isUnspaced ? 9 : 4,
    hasEllipsis,
    runsOn: (from, to) => !index.row.slice(from, to).includes(border),
    isOneDocument: (one, other) => passageAt(index, one)?.document === passageAt(index, other)?.document,
  };
  const asked: Asked = { own, index, words, terms, enough: isUnspaced ? 16 : 8, isQuoted, work };
  const anchors = anchorsOf(words, index, work);
  const [first, ...others] = wholeOf(anchors, asked);
  return first ? told([pairsOf(first)], [], asked, others) : put(anchors, asked);
}

/** The places where all of a text stands, those first where it looks most alike. */
function wholeOf(anchors: readonly Anchor[], asked: Asked): Anchor[] {
  const whole = anchors.filter(({ length }) => length === asked.words.length).slice(0, mostPlaces);
  const looks = new Map(whole.map((one) => [one, looksOf(pairsOf(one), asked).length]));
  return whole.sort((one, other) => (looks.get(one) ?? 0) - (looks.get(other) ?? 0));
}

const pairsOf = ({ own, at, length }: Anchor): Pair[] =>
  Array.from({ length }, (_, i) => ({ own: own + i, at: at + i }));

/** A text that is put together from stretches, or from one with changes, or is not there. */
function put(anchors: readonly Anchor[], asked: Asked): CheckedWords {
  const { words, terms, work, enough, isQuoted } = asked;
  const leastCount = isQuoted ? 3 : 4;
  const share = (pairs: readonly Pair[][]): number => count(pairs.flat()) / words.length;
  const count = (pairs: readonly Pair[]): number =>
    pairs.filter(({ own, at }) => own !== undefined && at !== undefined).length;
  for (const jump of [terms.jump, Infinity]) {
    const stretches = chainOf(anchors, { ...terms, jump }, work);
    const pairs = alignedStretches(stretches, asked);
    const isJoined = stretches.length > 1;
    if (share(pairs) < (isJoined ? leastJoined : leastShare) || count(pairs.flat()) < leastCount) continue;
    if (isJoined && !stretches.some(({ isElided }) => isElided)) {
      const nearby = reordered(stretches, asked);
      if (nearby) return told([nearby], [], asked);
    }
    return told(pairs, stretches, asked);
  }
  const run = anchors.reduce<Anchor | undefined>(
    (best, one) => (best && best.length >= one.length ? best : one),
    undefined,
  );
  return run && run.length >= enough ? inPart(run, asked) : nothing;
}

/** Words in a row that are the library’s, in a text that is not. */
function inPart(anchor: Anchor, asked: Asked): CheckedWords {
  const { own, index } = asked;
  const rest = own.tokens.flatMap((_, position): Pair[] =>
    position < anchor.own || position >= anchor.own + anchor.length ? [{ own: position }] : [],
  );
  const pairs = [...rest, ...pairsOf(anchor)].sort((one, other) => (one.own ?? 0) - (other.own ?? 0));
  return {
    ...nothing,
    verdict: 'part',
    changes: changesOf(pairs, asked),
    asides: ['only-some', ...looksOf(pairsOf(anchor), asked)],
    found: foundAt(index, anchor.at, anchor.at + anchor.length),
  };
}

/** Stretches of one place, one of them behind another that it stands before in the library: the order is what differs. */
function reordered(stretches: readonly Stretch[], asked: Asked): Pair[] | undefined {
  const ends = stretches.flatMap(({ anchors }) => anchors.map(({ at, length }) => [at, at + length] as const));
  const from = ends.reduce((least, [at]) => Math.min(least, at), Infinity);
  const to = ends.reduce((most, [, end]) => Math.max(most, end), 0);
  const isForward = ends.every(([at], position) => at >= (ends[position - 1]?.[1] ?? 0));
  if (
    isForward ||
    asked.words.length > longest ||
    to - from > asked.words.length * 1.5 + 12 ||
    !asked.terms.runsOn(from, to)
  )
    return undefined;
  const rowOf = (start: number, end: number): number[] => Array.from({ length: end - start }, (_, i) => start + i);
  return compared(asked, rowOf(from, to), rowOf(0, asked.words.length));
}

/** What is told of an alignment. `stretches` are those of several places. */
function told(
  pairs: readonly Pair[][],
  stretches: readonly Stretch[],
  asked: Asked,
  others: readonly Anchor[] = [],
): CheckedWords {
  const { index, isQuoted } = asked;
  const ends = pairs.flatMap((own) => endsOf(own.filter((pair) => pair.own !== undefined)));
  const found = ends.flatMap(([from, to]) => foundAt(index, from, to));
  const telling = tellingWords(passageAt(index, ends[0]?.[0] ?? 0)?.document.language ?? 'und');
  const denied = deniedAround(index, pairs.flatMap(endsOf), telling.saysNo);
  const all = [...(isQuoted ? [] : denied.before), ...pairs.flat(), ...(isQuoted ? [] : denied.after)];
  const { differences, asides } = differencesOf(all, asked, telling);
  const also = others.flatMap(({ at, length }) => foundAt(index, at, at + length));
  const said = new Set<Aside>([...asides, ...looksOf(pairs.flat(), asked)]);
  for (const one of joints(stretches, index, telling.saysNo)) said.add(one);
  if (isQuoted && denied.before.length + denied.after.length > 0) said.add('denied-beside');
  const verdict = differences.length > 0 ? 'different' : stretches.length > 1 || said.has('brackets') ? 'part' : 'same';
  return {
    verdict,
    changes: differences.length > 0 ? changesOf(all, asked) : [],
    differences,
    asides: [...said],
    found,
    also,
  };
}
