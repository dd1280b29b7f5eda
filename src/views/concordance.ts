/** Mentions in context: for each, the words before and after it, and where it stands. */

import type { DocumentData } from '../corpus/model/data.ts';
import type { Mention } from '../corpus/model/links.ts';
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
  position: number;
}

interface Text {
  id: string;
  text: string;
  /** How many characters of the document come before. */
  offset: number;
}

/** The passages of a document with an id, in the order of the text, and the length of them all in characters. */
export function textsOf({ sections, notes }: DocumentData): { texts: Text[]; length: number } {
  const texts: Text[] = [];
  let offset = 0;
  const add = (id: string | undefined, text: string): void => {
    if (id !== undefined) texts.push({ id, text, offset });
    offset += text.length;
  };
  for (const { id, heading, blocks } of sections) {
    if (heading !== undefined) add(id, heading);
    for (const block of blocks) add(block.id, block.text);
  }
  for (const { id, text } of notes) add(id, text);
  return { texts, length: offset };
}

/**
 * The concordance of a term.
 *
 * @param term The term's id.
 * @param documents The documents, in the order in which they are to be listed.
 * @param placeOf Says where a passage stands.
 * @param width How many characters of context to give on each side; cut at words.
 * @returns A line for every mention.
 */
export function concordance(
  term: string,
  documents: readonly DocumentData[],
  placeOf: (document: string, id: string) => string,
  width = 46,
): ContextLine[] {
  return documents.flatMap((document) => {
    const { texts, length } = textsOf(document);
    return document.mentions
      .filter((mention) => mention.term === term)
      .flatMap((mention: Mention): ContextLine[] => {
        const own = texts.find(({ id }) => id === mention.at);
        if (!own) return [];
        const { start, end, at } = mention;
        return [
          {
            document: document.id,
            at,
            place: placeOf(document.id, at),
            before: clipStart(own.text.slice(0, start), width),
            keyword: own.text.slice(start, end),
            after: beginningOf(own.text.slice(end), width),
            position: (own.offset + start) / length,
          },
        ];
      });
  });
}

const clipStart = (text: string, width: number): string =>
  text.length <= width ? text : `… ${lastWordsOf(text, width)}`;
