/** What is told of a sentence or a quotation that was looked for in the library. */
import type { WordChange } from '../editions/word-diff.ts';

/** Word for word; with differences; in part: from several places, with something left out, or beside words of others; not there. */
export type Verdict = 'same' | 'different' | 'part' | 'none';

/** What differs: numbers weigh most, then what says no, then the order of words, then words. */
export const differenceKinds = ['number', 'negation', 'order', 'word'] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** Words of the library that the text has not, and those that it has in their place; one of the two may be empty. */
export interface Difference {
  kind: DifferenceKind;
  removed: string;
  added: string;
}

/** What is not counted as a difference, and said: signs and letters that look otherwise, and what a quoter may do. */
export const asides = [
  'typography',
  'capitals',
  'punctuation',
  'spacing',
  'note-numbers',
  'brackets',
  'ellipsis',
  'left-out',
  'joined',
  'only-some',
  'denied-beside',
  'denied-left-out',
] as const;
export type Aside = (typeof asides)[number];

/** The beginning or the end of words. */
export interface Edge {
  /** The passage: its id, its place in words, and which of its document’s it is. */
  id: string;
  place: string;
  rank: number;
  /** An offset in the words of the passage, as UTF-16 units; that of an end is excluded. */
  offset: number;
}

/** Where words stand: from the first of them in one passage to the last in the same, or in a later one. */
export interface Found {
  document: string;
  from: Edge;
  to: Edge;
  /** The words as the library has them, passage by passage. */
  words: string[];
}

/** What came of one sentence or quotation. */
export interface CheckedWords {
  verdict: Verdict;
  /** The text with what differs; without, where all is the same. */
  changes: WordChange[];
  /** The worst first. */
  differences: Difference[];
  asides: Aside[];
  /** Where it is from, place by place. */
  found: Found[];
  /** Other places where all of it stands word for word. */
  also: Found[];
}

/** A piece of the text that was checked. The words around quotations are the writer’s own, and not looked for. */
export type Piece = ({ is: 'sentence' | 'quotation'; text: string } & CheckedWords) | { is: 'own'; text: string };
