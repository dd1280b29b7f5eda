/** What a paragraph of running text looks like. */
import { endsSentence, inCapitals, wordsIn } from './row.ts';
import type { Unit } from './units.ts';

/** A paragraph of running text. */
export const isBody = ({ text, shape, marks, bullet }: Unit): boolean =>
  shape === undefined &&
  bullet === 0 &&
  ((wordsIn(text) > 14 && (endsSentence(text) || text.length > 200)) ||
    (marks.length === 0 && wordsIn(text) > 7 && /[.。]["'”’)]?$/.test(text) && !inCapitals(text)));
