/**
 * Describes words of a page so that they mean one place in it, whatever browser looks for them (WICG Scroll To Text
 * Fragment), and finds what is described.
 */
import type { DescribedQuote } from '../../corpus/text/text-fragment.ts';
import { blockBreak, type Folded, fold, foldedPlace, foldOnce } from './fold.ts';
import { wordsIn } from './words-of-page.ts';

/** A stretch of a text: offsets in UTF-16 units, the second excluded. */
export interface Stretch {
  start: number;
  end: number;
}

/** The whole text of a page in its order. */
export interface PageText {
  /** White space is a space, the border of blocks a line break. */
  text: string;
  /** What stands in it and is none of the document's text: numbers of notes and paragraphs, the editors' remarks. In order. */
  apart: readonly Stretch[];
}

/** From so many characters on, a quote is given by its first and last words. */
const long = 150;
/** So many words at most describe one of its ends, before those around it do. */
const mostWords = 8;

/** A part of a description while it grows. */
interface Growing {
  quote: Stretch;
  words: readonly Stretch[];
  /** The index of the first and of the last word of the quote. */
  first: number;
  last: number;
  page: PageText;
  folded: Folded;
  least: number;
}

/**
 * Describes a quote as shortly as it can be and still mean one place in the page. Half words are made whole.
 *
 * @param language How its words are told, as a BCP 47 tag.
 * @param least So many words at least give an end of a long one: more, where the page may hold what is not known here.
 * @returns Nothing where the words are none, or stand twice with all that is around them.
 */
export function describeInPage(
  page: PageText,
  selected: Stretch,
  language: string,
  least = 3,
): DescribedQuote | undefined {
  const around = blocksAround(page.text, selected);
  const words = wordsIn(page.text, around, language).filter((word) => !page.apart.some((one) => isInside(word, one)));
  const first = words.findIndex(({ end }) => end > selected.start);
  const last = words.findLastIndex(({ start }) => start < selected.end);
  const [from, to] = [words[first], words[last]];
  if (!from || !to || last < first) return undefined;
  // Signs at its ends that touch its words are part of it, such as a full stop or a quotation mark.
  const led = page.text.slice(selected.start, Math.max(from.start, selected.start));
  const followed = page.text.slice(to.end, Math.max(selected.end, to.end));
  const start = from.start - (/\S*$/.exec(led)?.[0].length ?? 0);
  const end = to.end + (/^\S*/.exec(followed)?.[0].length ?? 0);
  const growing = { quote: { start, end }, words, first, last, page, folded: foldOnce(page), least };
  const isWhole = !page.text.slice(start, end).includes(blockBreak);
  if (isWhole && end - start <= long) return describeWhole(growing);
  return describeEnds(growing) ?? (isWhole ? describeWhole(growing) : undefined);
}

function describeWhole({ quote, words, first, last, page, folded }: Growing): DescribedQuote | undefined {
  const [before, after] = [wordsBefore(page, words, first), wordsAfter(page, words, last)];
  for (let more = 0; more <= before.length + after.length; more += 1) {
    // By turns a word before and one after; where one side has no more, the other.
    const prefixed = Math.min(before.length, Math.max(Math.ceil(more / 2), more - after.length));
    const start = before[prefixed - 1]?.start ?? quote.start;
    const end = after[more - prefixed - 1]?.end ?? quote.end;
    if (isOnce(folded, { ...quote, from: start, to: end }))
      return written(page.text, { ...quote, from: start, to: end });
  }
  return undefined;
}

function describeEnds({ quote, words, first, last, page, folded, least }: Growing): DescribedQuote | undefined {
  const before = wordsBefore(page, words, first);
  const after = wordsAfter(page, words, last);
  const opening = sameBlock(page.text, words.slice(first, last + 1), quote.start);
  const closing = sameBlock(page.text, words.slice(first, last + 1).reverse(), quote.end);
  const start = grow(opening, before, least, (own, context) => {
    const [end, from] = [own.end, context?.start ?? quote.start];
    return isOnce(folded, { start: quote.start, end, from, to: end }) ? { end, from } : undefined;
  });
  if (!start) return undefined;
  const beyond = closing.filter((word) => word.start >= start.end);
  const end = grow(beyond, after, least, (own, context) => {
    const to = context?.end ?? quote.end;
    const words = foldedSlice(folded, own.start, quote.end);
    const suffix = foldedSlice(folded, quote.end, to);
    const found = placesOf(folded, words, { suffix }, foldedPlace(folded, start.end)).next().value;
    return found === foldedPlace(folded, own.start) ? { start: own.start, to } : undefined;
  });
  if (!end) return undefined;
  const { text } = page;
  return {
    prefix: plain(text.slice(start.from, quote.start)) || undefined,
    start: plain(text.slice(quote.start, start.end)),
    end: plain(text.slice(end.start, quote.end)),
    suffix: plain(text.slice(quote.end, end.to)) || undefined,
  };
}

/** Takes the least of words, then more, then those around, until they mean one place. */
function grow<T>(
  own: readonly Stretch[],
  context: readonly Stretch[],
  least: number,
  tried: (own: Stretch, context: Stretch | undefined) => T | undefined,
): T | undefined {
  const most = Math.min(mostWords, own.length);
  for (let count = Math.min(least, most); count <= most + context.length; count += 1) {
    const word = own[Math.min(count, most) - 1];
    const found = word && tried(word, context[count - most - 1]);
    if (found) return found;
  }
  return undefined;
}

/** The words before one in its block, the nearest first; what is apart ends them. */
const wordsBefore = (page: PageText, words: readonly Stretch[], index: number): Stretch[] =>
  untilApart(page, words[index], words.slice(0, index).reverse());

const wordsAfter = (page: PageText, words: readonly Stretch[], index: number): Stretch[] =>
  untilApart(page, words[index], words.slice(index + 1));

function untilApart({ text, apart }: PageText, from: Stretch | undefined, words: readonly Stretch[]): Stretch[] {
  if (!from) return [];
  const isOver = (word: Stretch): boolean => {
    const over = { start: Math.min(from.start, word.start), end: Math.max(from.end, word.end) };
    const within =
      word.start > from.start ? { start: from.end, end: over.end } : { start: over.start, end: from.start };
    return (
      text.slice(over.start, over.end).includes(blockBreak) ||
      apart.some((one) => one.start < within.end && one.end > within.start)
    );
  };
  const end = words.findIndex(isOver);
  return end < 0 ? [...words] : words.slice(0, end);
}

/** Of words in their order away from a place those that no border of a block parts from it. */
function sameBlock(text: string, words: readonly Stretch[], place: number): Stretch[] {
  const end = words.findIndex(({ start, end: to }) =>
    text.slice(Math.min(start, place), Math.max(to, place)).includes(blockBreak),
  );
  return end < 0 ? [...words] : words.slice(0, end);
}

function blocksAround(text: string, { start, end }: Stretch): Stretch {
  const next = text.indexOf(blockBreak, end);
  return { start: text.lastIndexOf(blockBreak, Math.max(start - 1, 0)) + 1, end: next < 0 ? text.length : next };
}

const isInside = (inner: Stretch, outer: Stretch): boolean => inner.start >= outer.start && inner.end <= outer.end;

const foldedSlice = (folded: Folded, start: number, end: number): string =>
  folded.text.slice(foldedPlace(folded, start), foldedPlace(folded, end)).trim();

/** A part of a description with its context: from the beginning of what leads to it to the end of what follows it. */
type InContext = Stretch & { from: number; to: number };

function isOnce(folded: Folded, { start, end, from, to }: InContext): boolean {
  const parts = { prefix: foldedSlice(folded, from, start), suffix: foldedSlice(folded, end, to) };
  const places = placesOf(folded, foldedSlice(folded, start, end), parts);
  return places.next().done === false && places.next().done === true;
}

/**
 * Where words stand in a folded text, between those that lead to them and those that follow. A browser looks for these
 * over the border of a block too.
 */
function* placesOf({ text }: Folded, words: string, { prefix = '', suffix = '' }, from = 0): Generator<number, void> {
  if (words === '') return;
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const before = text.slice(Math.max(at - prefix.length - 1, 0), at).trimEnd();
    const after = text.slice(end, end + suffix.length + 1).trimStart();
    if (before.endsWith(prefix) && after.startsWith(suffix)) yield at;
  }
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

const written = (text: string, { start, end, from, to }: InContext): DescribedQuote => ({
  prefix: plain(text.slice(from, start)) || undefined,
  start: plain(text.slice(start, end)),
  suffix: plain(text.slice(end, to)) || undefined,
});

/**
 * The first stretch of a page, from a place on, that a description means.
 *
 * @param from Where the passage begins that the address names; before it nothing is looked for.
 */
export function findInPage({ text }: PageText, quote: DescribedQuote, from = 0): Stretch | undefined {
  const folded = fold(text);
  const part = (words: string | undefined): string => fold(words ?? '').text.trim();
  const [prefix, start, end, suffix] = [part(quote.prefix), part(quote.start), part(quote.end), part(quote.suffix)];
  const { places } = folded;
  const context = end === '' ? { prefix, suffix } : { prefix };
  for (const at of placesOf(folded, start, context, foldedPlace(folded, from))) {
    const beyond = at + start.length;
    const close = end === '' ? beyond - end.length : placesOf(folded, end, { suffix }, beyond).next().value;
    if (typeof close === 'number') return { start: places[at] ?? 0, end: (places[close + end.length - 1] ?? 0) + 1 };
  }
  return undefined;
}
