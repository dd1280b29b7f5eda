/** The address of words in a document: its passage's, with a text fragment that means these words alone. */

import { callsOf } from '../corpus/editions/note-calls.ts';
import type { Document } from '../corpus/model/document.ts';
import { wordsOf } from '../corpus/model/inline.ts';
import type { Stretch } from '../corpus/model/links.ts';
import { type Passage, passagesOf } from '../corpus/model/walk.ts';
import { writeFragment } from '../corpus/text/text-fragment.ts';

/** How many words stand together when they are looked for in the whole page. */
const together = 4;
/** How many words of the passage may be added on each side. */
const most = 12;

interface Word {
  folded: string;
  start: number;
  end: number;
}

const wordsWithPlaces = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    folded: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));

/** Words from one on, as they are looked for. */
const groupAt = (words: readonly Word[], at: number): string | undefined =>
  at < 0 || at + together > words.length
    ? undefined
    : words
        .slice(at, at + together)
        .map(({ folded }) => folded)
        .join(' ');

/**
 * Makes the addresses of words in a document. A browser takes the first place of its page that has the words of a fragment:
 * words around are added until they stand nowhere else, in the text or in the remarks. The work grows with the text.
 */
export function quoteAddresses(
  document: Pick<Document, 'id' | 'children' | 'series' | 'remarks'>,
): (at: string, stretch: Stretch) => string {
  const counts = new Map<string, number>();
  const passages = new Map<string, { passage: Passage; words: Word[] }>();
  const count = (words: readonly Word[]): void => {
    for (const at of words.keys()) {
      const group = groupAt(words, at);
      if (group !== undefined) counts.set(group, (counts.get(group) ?? 0) + 1);
    }
  };
  for (const passage of passagesOf(document)) {
    const words = wordsWithPlaces(passage.words);
    passages.set(passage.id, { passage, words });
    count(words);
    // A run-in heading stands in the contents too, before the text.
    if (passage.node.type === 'paragraph') count(wordsWithPlaces(wordsOf(passage.node.lead ?? [])));
  }
  for (const remark of document.remarks) count(wordsWithPlaces('body' in remark ? remark.body : remark.reason));

  const isAlone = (words: readonly Word[], from: number, to: number): boolean => {
    for (let at = from; at + together <= to + 1; at += 1) if (counts.get(groupAt(words, at) ?? '') === 1) return true;
    return false;
  };
  return (at, stretch) => {
    const address = `/${document.id}.html#${at}`;
    const found = passages.get(at);
    // Notes and headings stand twice in the page, in the margin and in the contents: no words of theirs are alone.
    if (found?.passage.kind !== 'paragraph') return address;
    const { passage, words } = found;
    const first = words.findIndex(({ start }) => start >= stretch.start);
    const last = words.findLastIndex(({ start }) => start < stretch.end);
    const calls = callsOf(passage.node).map((call) => call.at);
    // A note's number stands between the words of the page: no words on both its sides are one.
    const before = calls.findLast((call) => call <= stretch.start) ?? 0;
    const after = calls.find((call) => call >= stretch.end) ?? passage.words.length;
    let [from, to] = [first, last];
    const mayGoBack = (): boolean => from > Math.max(0, first - most) && (words[from - 1]?.start ?? -1) >= before;
    const mayGoOn = (): boolean => to < Math.min(words.length - 1, last + most) && (words[to + 1]?.end ?? 0) <= after;
    while (!isAlone(words, from, to)) {
      if (mayGoBack()) from -= 1;
      else if (mayGoOn()) to += 1;
      else return address;
    }
    const prefix = passage.words.slice(words[from]?.start ?? stretch.start, stretch.start).trim();
    const suffix = to === last ? '' : passage.words.slice(stretch.end, words[to]?.end).trim();
    return (
      address +
      writeFragment({ ...(prefix && { prefix }), ...endsOf(passage.words, stretch, calls), ...(suffix && { suffix }) })
    );
  };
}

/** The words themselves; where notes are called among them, those before the first call and those behind the last. */
function endsOf(words: string, { start, end }: Stretch, calls: readonly number[]): { start: string; end?: string } {
  const within = calls.filter((call) => call > start && call < end);
  const [call] = within;
  const last = within.at(-1);
  if (call === undefined || last === undefined) return { start: words.slice(start, end) };
  return { start: words.slice(start, call).trim(), end: words.slice(last, end).trim() };
}
