/** "Did you mean", asked of many texts: they are read once, and each question looks at a few places of them. */
import { distance } from 'fastest-levenshtein';
import { hasUnspaced } from '../text/scripts.ts';
import { type Word, wordsIn } from '../text/words.ts';
import { suggest } from './suggest.ts';

/** How many places of one word are kept, and how many stretches are compared for one answer. */
const [mostPlaces, mostCandidates] = [40, 400];

interface Known {
  word: string;
  letters: number;
  places: { text: string; start: number }[];
}

/**
 * Reads texts, when the first question comes, for the words that others may have meant.
 *
 * @returns A function that gives the words of a text, as they stand there, which differ from the given ones in case alone or
 * by a letter or two; `undefined` where none do.
 */
export function nearestWords(texts: readonly string[]): (wanted: string) => string | undefined {
  let known: readonly Known[] | undefined;
  return (wanted) => {
    known ??= vocabulary(texts);
    const words = wordsIn(wanted);
    const candidates = new Set<string>();
    // The longest word is the rarest; where it stands, the others are near.
    for (const { folded } of [...words].sort((a, b) => b.folded.length - a.folded.length)) {
      for (const { places } of nearIn(known, folded)) {
        for (const place of places) {
          for (const stretch of stretchesAt(place, words.length, wanted.length)) candidates.add(stretch);
          if (candidates.size >= mostCandidates) return suggest(wanted, [...candidates]);
        }
      }
    }
    return suggest(wanted, [...candidates]);
  };
}

function vocabulary(texts: readonly string[]): Known[] {
  const known = new Map<string, Known>();
  for (const text of texts) {
    for (const { folded, start } of wordsIn(text)) {
      const own = known.get(folded);
      if (!own) known.set(folded, { word: folded, letters: lettersOf(folded), places: [{ text, start }] });
      else if (own.places.length < mostPlaces) own.places.push({ text, start });
    }
  }
  return [...known.values()];
}

/** The known words that are a word, or near it, the nearest first. */
function nearIn(known: readonly Known[], wanted: string): Known[] {
  const limit = hasUnspaced(wanted) ? 0 : Math.max(1, Math.floor(wanted.length / 3));
  const letters = lettersOf(wanted);
  const near = known.flatMap((one) => {
    // Each change of a letter changes two bits at most: most words are passed over without being compared.
    if (Math.abs(one.word.length - wanted.length) > limit || bitsIn(one.letters ^ letters) > 2 * limit) return [];
    const own = distance(one.word, wanted);
    return own <= limit || sorted(one.word) === sorted(wanted) ? [{ one, own }] : [];
  });
  return near.sort((a, b) => a.own - b.own).map(({ one }) => one);
}

/** The stretches of as many words around a place. */
function stretchesAt({ text, start }: Known['places'][number], count: number, length: number): string[] {
  // Words beside it need no more room than the wanted ones, and some for what is between them.
  const room = 2 * length + 20;
  const from = Math.max(0, start - room);
  const words = wordsIn(text.slice(from, start + room));
  const own = words.findIndex((word) => from + word.start === start);
  const first = Math.max(0, own - count + 1);
  return words.slice(first, own + 1).flatMap((word: Word, index): string[] => {
    const last = words[first + index + count - 1];
    return last ? [text.slice(from + word.start, from + last.end)] : [];
  });
}

/** The letters of a word as the bits of a number. */
const lettersOf = (word: string): number =>
  [...word].reduce((bits, character) => bits | (1 << ((character.codePointAt(0) ?? 0) & 31)), 0);

function bitsIn(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

const sorted = (word: string): string => [...word].sort().join('');
