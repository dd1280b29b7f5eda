/** Words beside one another, in rows that are the same and rows that differ; and the text that they make. */
import type { WordChange } from '../editions/word-diff.ts';
import type { Pair } from './align.ts';
import { gapBefore, type TextIndex, wordAt } from './text-index.ts';
import type { Token, Tokens } from './tokens.ts';

/** A text as it was cut, and the library. */
export interface Sides {
  own: Tokens;
  index: TextIndex;
}

/** Words that differ, in a row; one of the two may be empty. */
export interface Region {
  removed: Token[];
  added: Token[];
  /** The words as texts. */
  removedText: string;
  addedText: string;
  /** What is the same right before it. */
  before: Pair | undefined;
}

const isSame = ({ own, at }: Pair): boolean => own !== undefined && at !== undefined;

/** Pairs in rows: of words that both have, or of words that differ. */
function rowsOf(pairs: readonly Pair[]): Pair[][] {
  const rows: Pair[][] = [];
  for (const pair of pairs) {
    const last = rows.at(-1);
    if (last?.[0] && isSame(last[0]) === isSame(pair)) last.push(pair);
    else rows.push([pair]);
  }
  return rows;
}

const ownOf = (row: readonly Pair[]): number[] => row.flatMap(({ own }) => own ?? []);

function textOfOwn({ text, tokens }: Tokens, row: readonly Pair[]): string {
  const own = ownOf(row);
  return text.slice(tokens[own[0] ?? -1]?.start ?? 0, tokens[own.at(-1) ?? -1]?.end ?? 0);
}

/** The words of the library in a row, with what stands between those that follow one another there. */
function textOfLibrary(index: TextIndex, row: readonly Pair[]): string {
  let text = '';
  let last: number | undefined;
  for (const { at } of row) {
    const word = at === undefined ? undefined : wordAt(index, at);
    if (at === undefined || !word) continue;
    if (last !== undefined) text += last === at - 1 ? gapBefore(index, at).replace(/\s+/g, ' ') : ' … ';
    text += word.passage.words.slice(word.token.start, word.token.end);
    last = at;
  }
  return text;
}

/** The rows of words that differ. */
export function regionsOf(pairs: readonly Pair[], { own, index }: Sides): Region[] {
  const rows = rowsOf(pairs);
  return rows.flatMap((row, position): Region[] => {
    if (row[0] && isSame(row[0])) return [];
    return [
      {
        removed: row.flatMap(({ at }) => (at === undefined ? [] : (wordAt(index, at)?.token ?? []))),
        added: ownOf(row).flatMap((one) => own.tokens[one] ?? []),
        removedText: textOfLibrary(index, row),
        addedText: textOfOwn(own, row),
        before: rows[position - 1]?.at(-1),
      },
    ];
  });
}

/** A text with the words of the library that it has not, in their places: those that are the same or added, joined, are the text. */
export function changesOf(pairs: readonly Pair[], { own, index }: Sides): WordChange[] {
  const changes: WordChange[] = [];
  const put = (is: WordChange['is'], text: string): void => {
    const last = changes.at(-1);
    if (last?.is === is) last.text += text;
    else if (text !== '') changes.push({ is, text });
  };
  const { text, tokens } = own;
  let reached = 0;
  for (const row of rowsOf(pairs)) {
    const isRegion = row[0] !== undefined && !isSame(row[0]);
    const mine = ownOf(row);
    const [first, last] = [tokens[mine[0] ?? -1], tokens[mine.at(-1) ?? -1]];
    // What stands before the words that come next stands before those that are not there, too.
    const next = first ?? tokens.find(({ start }) => start >= reached);
    put('same', text.slice(reached, next?.start ?? reached));
    reached = Math.max(next?.start ?? reached, reached);
    const theirs = isRegion ? textOfLibrary(index, row) : '';
    const space = /\s$/.test(text.slice(0, reached)) || reached === 0 ? ' ' : '';
    if (theirs !== '' && !first) put('removed', next ? theirs + space : ` ${theirs}`);
    else if (theirs !== '') put('removed', theirs);
    if (!first || !last) continue;
    put(isRegion ? 'added' : 'same', text.slice(first.start, last.end));
    reached = last.end;
  }
  put('same', text.slice(reached));
  return changes;
}
