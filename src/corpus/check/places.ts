/** Where the words of an alignment stand in the library, and what stands between them and beside them there. */
import { type Pair, wordsAfter, wordsBefore } from './align.ts';
import type { Stretch } from './chain.ts';
import type { Aside, Edge, Found } from './checked.ts';
import { type IndexedPassage, passageAt, type TextIndex, textBetween, wordAt } from './text-index.ts';

/** Where the words of the library begin and end in an alignment. */
export function endsOf(pairs: readonly Pair[]): (readonly [from: number, to: number])[] {
  const places = pairs.flatMap(({ at }) => at ?? []);
  const [first] = places;
  if (first === undefined) return [];
  const ends = places.reduce(([from, to], at) => [Math.min(from, at), Math.max(to, at + 1)] as const, [
    first,
    first + 1,
  ] as const);
  return [ends];
}

/** So many words that are left out are looked at. */
const mostLeftOut = 60;

/** What is said of where stretches are joined: with an ellipsis, without one in a passage, or from places that do not follow one another. */
export function joints(stretches: readonly Stretch[], index: TextIndex, saysNo: (key: string) => boolean): Aside[] {
  return stretches.slice(1).flatMap(({ isElided, anchors }, position): Aside[] => {
    const [last, first] = [stretches[position]?.anchors.at(-1), anchors[0]];
    if (!last || !first) return [];
    const [from, to] = [last.at + last.length, first.at];
    const isWithin = from <= to && passageAt(index, last.at) === passageAt(index, first.at);
    const leftOut = isWithin && to - from <= mostLeftOut ? Array.from({ length: to - from }, (_, i) => from + i) : [];
    const denies = leftOut.some((at) => saysNo(wordAt(index, at)?.token.key ?? ''));
    return [
      isElided ? 'ellipsis' : isWithin ? 'left-out' : 'joined',
      ...(denies ? (['denied-left-out'] as const) : []),
    ];
  });
}

/** So many words before and after are looked at for a no that was left out. */
const nearby = 4;

/** A no, with what follows it, that the sentence of the library has right before or behind the words. */
export function deniedAround(
  index: TextIndex,
  ends: readonly (readonly [from: number, to: number])[],
  saysNo: (key: string) => boolean,
): { before: Pair[]; after: Pair[] } {
  const [from, to] = [ends[0]?.[0], ends.at(-1)?.[1]];
  if (from === undefined || to === undefined) return { before: [], after: [] };
  const isNo = (at: number): boolean => saysNo(wordAt(index, at)?.token.key ?? '');
  const [before, after] = [wordsBefore(index, from, nearby), wordsAfter(index, to, nearby)];
  const [first, last] = [before.findIndex(isNo), after.findLastIndex(isNo)];
  return {
    before: first < 0 ? [] : before.slice(first).map((at) => ({ at })),
    after: after.slice(0, last + 1).map((at) => ({ at })),
  };
}

/** Where words of the row stand. */
export function foundAt(index: TextIndex, from: number, to: number): Found[] {
  const [first, last] = [wordAt(index, from), wordAt(index, to - 1)];
  if (!first || !last) return [];
  const edge = ({ id, place, rank }: IndexedPassage, offset: number): Edge => ({ id, place, rank, offset });
  return [
    {
      document: first.passage.document.id,
      from: edge(first.passage, first.token.start),
      to: edge(last.passage, last.token.end),
      words: textBetween(index, from, to),
    },
  ];
}
