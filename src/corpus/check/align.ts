/** The words of a text beside those of the library that it is held against, one by one. */
import { diffArrays } from 'diff';
import type { Anchor, Work } from './anchors.ts';
import type { Stretch } from './chain.ts';
import { border, gapBefore, type TextIndex } from './text-index.ts';

/** A word that both have, or the text alone (`own`), or the library alone (`at`). */
export interface Pair {
  own?: number;
  at?: number;
}

/** What is aligned. */
interface Aligned {
  words: readonly number[];
  index: TextIndex;
  work: Work;
}

/** More words that differ in a row are not compared one by one. It bounds the time. */
const most = 100;

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(to - from, 0) }, (_, i) => from + i);

/** Compares a stretch of the library with one of the text. */
export function compared({ words, index, work }: Aligned, at: readonly number[], own: readonly number[]): Pair[] {
  const isSame = (one: number, other: number): boolean => {
    work.steps += 1;
    return index.row[one] === words[other];
  };
  const found =
    at.length > 0 && own.length > 0 && diffArrays([...at], [...own], { comparator: isSame, maxEditLength: most });
  if (!found) return [...at.map((one) => ({ at: one })), ...own.map((one) => ({ own: one }))];
  let [left, right] = [0, 0];
  return found.flatMap(({ added, removed, value }) =>
    value.map((): Pair => {
      const pair: Pair = {};
      if (!added) pair.at = at[left++] ?? border;
      if (!removed) pair.own = own[right++] ?? border;
      return pair;
    }),
  );
}

const ofAnchor = ({ own, at, length }: Anchor): Pair[] => range(0, length).map((i) => ({ own: own + i, at: at + i }));

/** Whether a sentence begins with a word of the row. */
export const beginsSentence = (index: TextIndex, at: number): boolean =>
  (index.row[at - 1] ?? border) < 0 || /[.!?。！？\n]/.test(gapBefore(index, at));

/** So many words before a place of the row as its sentence has, or fewer. */
export function wordsBefore(index: TextIndex, at: number, count: number): number[] {
  let from = at;
  while (at - from < count && !beginsSentence(index, from)) from -= 1;
  return range(from, at);
}

/** So many words from a place of the row on as its sentence has, or fewer. */
export function wordsAfter(index: TextIndex, at: number, count: number): number[] {
  let to = at;
  while (to - at < count && !beginsSentence(index, to)) to += 1;
  return range(at, to);
}

/** Aligns the stretches of a chain, one after another. What the text has between two of them is its own. */
export function alignedStretches(stretches: readonly Stretch[], aligned: Aligned): Pair[][] {
  const { words, index } = aligned;
  let reached = 0;
  return stretches.map(({ anchors }, position) => {
    const [first, last] = [anchors[0], anchors.at(-1)];
    if (!first || !last) return [];
    const head = position === 0 ? wordsBefore(index, first.at, first.own) : [];
    const pairs = anchors.flatMap((anchor, number) => {
      const before = anchors[number - 1];
      if (!before) return [...compared(aligned, head, range(reached, first.own)), ...ofAnchor(anchor)];
      const at = range(before.at + before.length, anchor.at);
      return [...compared(aligned, at, range(before.own + before.length, anchor.own)), ...ofAnchor(anchor)];
    });
    const [ownEnd, end] = [last.own + last.length, last.at + last.length];
    reached = position === stretches.length - 1 ? words.length : ownEnd;
    return [...pairs, ...compared(aligned, wordsAfter(index, end, reached - ownEnd), range(ownEnd, reached))];
  });
}
