/** Mentions in context: for each, the words before and after it, and where it stands. */

import type { Document, DocumentText } from '../corpus/model/document.ts';
import { wordsOf } from '../corpus/model/inline.ts';
import type { Mention } from '../corpus/model/links.ts';
import { joint, partsOf, walk } from '../corpus/model/walk.ts';
import { beginningOf, lastWordsOf } from '../corpus/text/characters.ts';

/** One mention in its context. */
export interface ContextLine {
  document: string;
  at: string;
  /** Where the passage stands, in words: "9, ¶ 2". */
  place: string;
  before: string;
  keyword: string;
  after: string;
  /** How far into the document it stands, from 0 to 1, by characters. */
  progress: number;
}

/** A passage with its words, its place, and where in the document it stands. */
export interface PassageInText {
  text: string;
  place: string;
  /** How many characters of the document come before. */
  offset: number;
}

/** The passages of a document by their ids, and the length of all its text in characters. */
export function passagesInText({ children, series }: DocumentText): {
  passages: Map<string, PassageInText>;
  length: number;
} {
  const passages = new Map<string, PassageInText>();
  let offset = 0;
  for (const { node } of walk([...children, ...series.flatMap(({ notes }) => notes)])) {
    // The text of an item or a note is read there.
    if (node.type === 'plain') continue;
    const text = partsOf(node).map(wordsOf).join(joint(node));
    if ('id' in node) passages.set(node.id, { text, place: node.place.words, offset });
    offset += text.length;
  }
  return { passages, length: offset };
}

/**
 * The concordances of all terms.
 *
 * @param documents The documents, in the order in which they are to be listed.
 * @param width How many characters of context to give on each side; cut at words.
 * @returns By term, a line for every mention.
 */
export function concordances(documents: readonly Document[], width = 46): Map<string, ContextLine[]> {
  const byTerm = new Map<string, ContextLine[]>();
  for (const document of documents) {
    const { passages, length } = passagesInText(document);
    for (const mention of document.mentions) {
      const own = passages.get(mention.at);
      if (!own) continue;
      const line = lineOf(document.id, mention, own, length, width);
      const lines = byTerm.get(mention.term);
      if (lines) lines.push(line);
      else byTerm.set(mention.term, [line]);
    }
  }
  return byTerm;
}

const lineOf = (
  document: string,
  { at, start, end }: Mention,
  own: PassageInText,
  length: number,
  width: number,
): ContextLine => ({
  document,
  at,
  place: own.place,
  before: clipStart(own.text.slice(Math.max(0, start - 4 * width), start), width, start > 4 * width),
  keyword: own.text.slice(start, end),
  after: beginningOf(own.text.slice(end, end + 4 * width), width),
  progress: (own.offset + start) / length,
});

const clipStart = (text: string, width: number, isCut: boolean): string =>
  text.length <= width && !isCut ? text : `… ${lastWordsOf(text, width)}`;
