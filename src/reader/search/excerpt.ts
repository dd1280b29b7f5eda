/** A text and what is found in it → the stretches of it that are shown. */
import { cutBefore } from '../../corpus/text/characters.ts';
import type { Match } from './match.ts';

/** A stretch of a text, in pieces. */
export type Excerpt = { text: string; marked: boolean }[];

const excerptLength = 180;
/** How much of an excerpt stands before what is found in it. */
const excerptLead = 40;
/** How much is shown around words that stand elsewhere, before and after them; and of how many at most. */
const [aroundBefore, aroundAfter, mostElsewhere] = [24, 48, 3];

/** A stretch of a text that is shown. */
interface Shown {
  from: number;
  until: number;
}

/**
 * Words around the stretches found where most of what was asked for stands together, and around those that stand elsewhere
 * alone; cut at words.
 */
export function excerptOf(text: string, stretches: Match['stretches']): Excerpt {
  const pieces: Excerpt = [];
  const add = (start: number, end: number, marked: boolean): void => {
    if (end > start) pieces.push({ text: text.slice(start, end), marked });
  };
  let last = 0;
  for (const { from, until } of shownOf(text, stretches)) {
    if (from > 0) pieces.push({ text: last > 0 ? ' … ' : '… ', marked: false });
    let end = from;
    for (const found of stretches.filter(({ start }) => start >= from && start < until)) {
      add(end, found.start, false);
      add(found.start, Math.min(found.end, until), true);
      end = found.end;
    }
    add(end, until, false);
    last = until;
  }
  if (last < text.length) pieces.push({ text: ' …', marked: false });
  return pieces;
}

/** What is shown, in the order of the text, none beside another. */
function shownOf(text: string, stretches: Match['stretches']): Shown[] {
  const first = fullestFrom(stretches);
  const from = first < 60 ? 0 : cutBefore(text, first - excerptLead);
  const shown: Shown[] = [{ from, until: endAt(text, from + excerptLength) }];
  for (const { start, end, of } of stretches) {
    const isSeen = stretches.some(
      (one) => one.of === of && shown.some((own) => one.start >= own.from && one.end <= own.until),
    );
    if (isSeen || shown.length > mostElsewhere) continue;
    shown.push({ from: cutBefore(text, Math.max(0, start - aroundBefore)), until: endAt(text, end + aroundAfter) });
  }
  const inOrder = shown.sort((a, b) => a.from - b.from);
  return inOrder.reduce<Shown[]>((all, one) => {
    const before = all.at(-1);
    if (before && one.from <= before.until + 1) before.until = Math.max(before.until, one.until);
    else all.push({ ...one });
    return all;
  }, []);
}

/** The end of a text or, before a place in it, of a word. */
const endAt = (text: string, place: number): number =>
  place >= text.length ? text.length : text.slice(0, cutBefore(text, place)).trimEnd().length;

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
