/** The texts of a library, so that words of them are found without looking at all: an index of every two words in a row. */
import { type Token, tokensOf } from './tokens.ts';

/** A passage with its words. */
export interface CheckedPassage {
  id: string;
  /** Where it stands, in words: “9, ¶ 2”. */
  place: string;
  words: string;
  /** The calls of notes in it: the offset in its words, and what is printed there. */
  calls?: [at: number, printed: string][];
  /** What it is, where it is no paragraph. No words run on from the text into a note. */
  kind?: 'heading' | 'note';
  /** How long the run-in heading is that it begins with. */
  lead?: number;
}

/** A document with all that it says. */
export interface CheckedDocument {
  id: string;
  language: string;
  title: string;
  passages: CheckedPassage[];
}

/** A passage in the row of all words of the library. */
export interface IndexedPassage extends CheckedPassage {
  document: CheckedDocument;
  /** Which of the document’s passages it is. */
  rank: number;
  tokens: readonly Token[];
  /** Where its first word stands in the row. */
  from: number;
}

/** Stands in the row where no words run on: it is like no word. */
export const border = -1;

/** All words of a library in one row, document by document. */
export interface TextIndex {
  documents: readonly CheckedDocument[];
  /** The words as numbers. */
  row: readonly number[];
  passages: readonly IndexedPassage[];
  /** The number of a word; words that no text has are told from one another by nothing. */
  numberOf(key: string): number;
  /** Where two words stand in a row. */
  pairs(one: number, other: number): readonly number[];
  /** Where a word stands. */
  places(word: number): readonly number[];
}

/** What no text of the library has. */
export const unknown = -2;

/** Makes the index. */
export function textIndex(documents: readonly CheckedDocument[]): TextIndex {
  const numbers = new Map<string, number>();
  const row: number[] = [];
  const passages: IndexedPassage[] = [];
  for (const document of documents) {
    row.push(border);
    for (const [rank, passage] of document.passages.entries()) {
      if (passage.kind === 'note') row.push(border);
      const { tokens } = tokensOf(passage.words);
      passages.push({ ...passage, document, rank, tokens, from: row.length });
      for (const { key } of tokens) {
        const number = numbers.get(key) ?? numbers.size;
        numbers.set(key, number);
        row.push(number);
      }
    }
  }
  row.push(border);
  const pairOf = (one: number, other: number): number => one * numbers.size + other;
  const singles = placesBy(row, (one) => one);
  const pairs = placesBy(row, pairOf);
  return {
    documents,
    row,
    passages,
    numberOf: (key) => numbers.get(key) ?? unknown,
    pairs: (one, other) => (one < 0 || other < 0 ? [] : (pairs.get(pairOf(one, other)) ?? [])),
    places: (word) => (word < 0 ? [] : (singles.get(word) ?? [])),
  };
}

/** The places of a row by what stands there, borders left out. */
function placesBy(row: readonly number[], keyOf: (one: number, next: number) => number): Map<number, number[]> {
  const places = new Map<number, number[]>();
  row.forEach((one, at) => {
    const next = row[at + 1] ?? border;
    const key = one < 0 ? border : keyOf(one, next);
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  });
  return places;
}

/** The passage that a place of the row stands in. */
export function passageAt({ passages }: TextIndex, at: number): IndexedPassage | undefined {
  let [low, high] = [0, passages.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((passages[middle]?.from ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return passages[low];
}

/** A word of the row with the text that it stands in. */
export function wordAt(index: TextIndex, at: number): { token: Token; passage: IndexedPassage } | undefined {
  const passage = passageAt(index, at);
  const token = passage?.tokens[at - passage.from];
  return passage && token && { token, passage };
}

/** What stands between a word of the row and the one before it. */
export function gapBefore(index: TextIndex, at: number): string {
  const [before, own] = [wordAt(index, at - 1), wordAt(index, at)];
  if (!own) return '\n';
  if (before?.passage === own.passage) return own.passage.words.slice(before.token.end, own.token.start);
  const left = before?.passage.words.slice(before.token.end) ?? '';
  return `${left}\n${own.passage.words.slice(0, own.token.start)}`;
}

/** The text of a stretch of the row, passage by passage. */
export function textBetween(index: TextIndex, from: number, to: number): string[] {
  const texts: string[] = [];
  for (let at = from; at < to; ) {
    const passage = passageAt(index, at);
    if (!passage) break;
    const last = Math.min(to - passage.from, passage.tokens.length) - 1;
    const [start, end] = [passage.tokens[at - passage.from]?.start, passage.tokens[last]?.end];
    if (start !== undefined && end !== undefined) texts.push(passage.words.slice(start, end));
    at = Math.max(passage.from + last + 1, at + 1);
  }
  return texts;
}
