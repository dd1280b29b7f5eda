/** Numbers in the words of a language that puts spaces or hyphens between them: `two hundred and fifty`, `twenty-first`. */
import { romanValue } from '../numerals.ts';
import { stepOf, type TextNumber } from './number.ts';

/** The words of which a language makes numbers, in small letters. */
export interface NumberWords {
  /** Below a hundred: `seven`, `seventeen`, `seventy`. */
  cardinals: Readonly<Record<string, number>>;
  ordinals: Readonly<Record<string, number>>;
  /** `hundred`, `thousand`, `million`; several of them, without saying how many, too: `thousands`. */
  scales: Readonly<Record<string, number>>;
  ordinalScales: Readonly<Record<string, number>>;
  /** Parts of one: `half`, and ordinals as `thirds`. */
  fractions: Readonly<Record<string, number>>;
  /** What may stand before the last words of a number: `and`. */
  and: string;
  /** What numbers grades, parts or phases by Roman numerals: `class`. */
  graded: readonly string[];
  /** What makes a number of times of one, right behind it: `fold`. */
  times: string;
}

interface Word {
  word: string;
  start: number;
  end: number;
  /** What stands between this word and the one before. */
  gap: string;
}

/** Makes the finder of a language's numbers in words. */
export function spelledNumbers(words: NumberWords): (text: string) => TextNumber[] {
  const roman = new RegExp(`(?<=\\b(?:${words.graded.join('|')})[ \\u00a0])[IVXLCDM]+(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => {
    const found: TextNumber[] = [];
    const all = wordsOf(text);
    for (let at = 0; at < all.length; ) {
      const number = numberAt(all, at, words);
      if (number) found.push(number.value);
      at = number?.next ?? at + 1;
    }
    for (const { 0: sign, index } of text.matchAll(roman)) {
      const value = romanValue(sign);
      if (value !== undefined) found.push({ start: index, end: index + sign.length, value, step: 1, ordinal: false });
    }
    return found;
  };
}

const wordsOf = (text: string): Word[] => {
  let before = 0;
  // A word with an apostrophe in it is another word: “one’s”.
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)?/gu)].map(({ 0: word, index }) => {
    const gap = text.slice(before, index);
    before = index + word.length;
    return { word: word.toLowerCase(), start: index, end: before, gap };
  });
};

/** Whether a word goes on with the number before it: only a space or a hyphen is between them. */
const follows = ({ gap }: Word): boolean => /^(?:[ \u00a0]|-|\u2010|\u2011)$/.test(gap);

/** The longest number that begins at a word, and the word after it. */
function numberAt(
  all: readonly Word[],
  from: number,
  words: NumberWords,
): { value: TextNumber; next: number } | undefined {
  const first = all[from];
  if (!first) return undefined;
  const sum = new Sum(words);
  let next = from;
  for (let at = from; at < all.length; at += 1) {
    const one = all[at] as Word;
    if (at > from && !follows(one)) break;
    if (one.word === words.and && at === next && at > from && sum.mayAdd) continue;
    if (!sum.take(one.word)) break;
    next = at + 1;
    if (sum.isDone) break;
  }
  const last = all[next - 1];
  if (next === from || !last) return undefined;
  const { value, step, ordinal } = sum;
  return { value: { start: first.start, end: last.end, value, step, ordinal }, next };
}

/** A number as its words are read, one after the other. */
class Sum {
  /** What is said of thousands and higher. */
  #above = 0;
  /** What is said of the group below that is being read. */
  #group = 0;
  /** What the next word of a group must be less than. */
  #room = 100;
  /** The scale that the next group must be below. */
  #ceiling = Number.POSITIVE_INFINITY;
  #words = 0;
  #fraction = 0;
  ordinal = false;
  isDone = false;
  readonly #known: NumberWords;

  constructor(known: NumberWords) {
    this.#known = known;
  }

  /** Whether “and” may come here: behind a hundred or a higher scale. */
  get mayAdd(): boolean {
    return this.#words > 0 && this.#room === 100;
  }

  get value(): number {
    return this.#fraction || this.#above + this.#group;
  }

  get step(): number {
    return this.#fraction || stepOf(String(this.value));
  }

  /** Takes a word into the number, if it can go on with it. */
  take(said: string): boolean {
    const { times, cardinals, ordinals, scales, ordinalScales, fractions } = this.#known;
    const word = said.endsWith(times) && said.length > times.length ? said.slice(0, -times.length) : said;
    if (word !== said) this.isDone = true;
    const of = (table: Readonly<Record<string, number>>): number | undefined =>
      Object.hasOwn(table, word) ? table[word] : undefined;
    const taken =
      this.#part(of(fractions)) ||
      this.#add(of(cardinals), false) ||
      this.#add(of(ordinals), true) ||
      this.#scale(of(scales), false) ||
      this.#scale(of(ordinalScales), true);
    if (taken) this.#words += 1;
    return taken;
  }

  /** `half`; and behind how many of them: `two thirds`. */
  #part(worth: number | undefined): boolean {
    if (worth === undefined || this.#above > 0 || this.#group >= 100) return false;
    this.#fraction = worth * (this.#group || 1);
    this.isDone = true;
    return true;
  }

  #add(worth: number | undefined, ordinal: boolean): boolean {
    // Behind seventy there is room for one to nine, behind a hundred for all below it, behind seven for nothing.
    if (worth === undefined || worth >= this.#room || (this.#room === 10 && worth === 0)) return false;
    this.#group += worth;
    this.#room = worth >= 20 && worth % 10 === 0 ? 10 : 0;
    this.ordinal = ordinal;
    this.isDone ||= ordinal;
    return true;
  }

  #scale(worth: number | undefined, ordinal: boolean): boolean {
    if (worth === undefined || worth >= this.#ceiling || (this.#words > 0 && this.#group === 0)) return false;
    if (worth === 100 && this.#group >= 100) return false;
    if (worth === 100) this.#group = (this.#group || 1) * 100;
    else {
      this.#above += (this.#group || 1) * worth;
      this.#group = 0;
      this.#ceiling = worth;
    }
    this.#room = 100;
    this.ordinal = ordinal;
    this.isDone ||= ordinal;
    return true;
  }
}
