/** A Pagefind fragment → its units: the paragraphs, notes, headings in it, each with its text and its score. */
import { shownText } from '../../corpus/text/words.ts';

import type { Bundle } from './indexes.ts';

/** What of Pagefind's answer for one record is used. `location`s count words of `raw_content`. */
export interface Fragment {
  /** The record's address, from the root of this site and from that of its own. */
  url?: string;
  raw_url?: string;
  /** The library that it is of. */
  origin?: Bundle;
  raw_content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  anchors: { element: string; id: string; title?: string; location: number }[];
  weighted_locations: { balanced_score: number; location: number }[];
}

/** A part of a record that has an address. */
export interface Unit {
  id: string;
  /** Where it stands, in words. */
  title: string;
  text: string;
  /** The sum of the scores that Pagefind gives to the words found in it. */
  score: number;
}

/** Cuts a fragment at its anchors. Pagefind escapes angle brackets in its content; here they are text again. */
export function unitsOf({ raw_content, anchors, weighted_locations }: Fragment): Unit[] {
  const words = raw_content.split(/[^\S\uFEFF]+/);
  const ordered = [...anchors].sort((a, b) => a.location - b.location);
  return ordered.map(({ id, title, location }, index) => {
    const end = ordered[index + 1]?.location ?? words.length;
    const text = words.slice(location, end).join(' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').trim();
    const score = weighted_locations.reduce(
      (sum, word) => (word.location >= location && word.location < end ? sum + word.balanced_score : sum),
      0,
    );
    return { id, title: title ?? '', text: shownText(text), score };
  });
}
