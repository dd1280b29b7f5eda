/** A text and what is found in it → the stretch of it that is shown. */
import { cutBefore } from '../../corpus/text/characters.ts';
import type { Match } from './match.ts';

/** A stretch of a text, in pieces. */
export type Excerpt = { text: string; marked: boolean }[];

const excerptLength = 180;
/** How much of an excerpt stands before what is found in it. */
const excerptLead = 40;

/** Words around the stretches found where most of what was asked for stands together, cut at words. */
export function excerptOf(text: string, stretches: Match['stretches']): Excerpt {
  const first = fullestFrom(stretches);
  const from = first < 60 ? 0 : cutBefore(text, first - excerptLead);
  const isRest = from + excerptLength >= text.length;
  const until = isRest ? text.length : text.slice(0, cutBefore(text, from + excerptLength)).trimEnd().length;
  const pieces: Excerpt = [];
  const add = (start: number, end: number, marked: boolean): void => {
    if (end > start) pieces.push({ text: text.slice(start, end), marked });
  };
  let end = from;
  for (const found of stretches.filter(({ start }) => start >= from && start < until)) {
    add(end, found.start, false);
    add(found.start, Math.min(found.end, until), true);
    end = found.end;
  }
  add(end, until, false);
  if (from > 0) pieces.unshift({ text: '… ', marked: false });
  if (until < text.length) pieces.push({ text: ' …', marked: false });
  return pieces;
}

/** Where the excerpt begins that shows most of the words asked for; of several, the first. */
function fullestFrom(stretches: Match['stretches']): number {
  let best = { start: stretches[0]?.start ?? 0, words: 0 };
  for (const [index, { start }] of stretches.entries()) {
    const words = new Set<string>();
    for (let near = index; near < stretches.length; near += 1) {
      const one = stretches[near];
      if (!one || one.end > start + excerptLength - excerptLead) break;
      words.add(one.of);
    }
    if (words.size > best.words) best = { start, words: words.size };
  }
  return best.start;
}
