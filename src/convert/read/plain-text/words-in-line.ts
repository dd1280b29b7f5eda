/** Where words stand in a line: of a long one that is asked about often, its stretches of a few characters are noted once. */

/** So long are the stretches. Words that are shorter are looked for from the beginning. */
const size = 6;
/** Shorter lines are quickly looked through. */
const long = 2000;
/** Words may begin in the line and go on behind it; no more of them are looked up there. */
const behind = 400;

/**
 * Finds words in a stretch of a text.
 *
 * @returns Every place between `from` and `to` where the given words begin; they may go on behind that.
 */
export function wordsIn(text: string, from: number, to: number): (words: string) => number[] {
  let asked = 0;
  let noted: ReadonlyMap<string, readonly number[]> | undefined;
  return (words) => {
    asked += 1;
    if (to - from < long || words.length < size || asked === 1)
      return everyPlace(text.slice(from, to + words.length - 1), words, from);
    noted ??= stretchesOf(text, from, Math.min(text.length, to + behind));
    let best: { places: readonly number[]; at: number } | undefined;
    for (let at = 0; at <= Math.min(words.length, behind) - size && best?.places.length !== 1; at += 1) {
      const places = noted.get(words.slice(at, at + size)) ?? [];
      if (places.length === 0) return [];
      if (!best || places.length < best.places.length) best = { places, at };
    }
    const { places, at } = best ?? { places: [], at: 0 };
    return places
      .map((place) => place - at)
      .filter((place) => place >= from && place < to && text.startsWith(words, place));
  };
}

function everyPlace(text: string, words: string, from: number): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(from + at);
  return places;
}

function stretchesOf(text: string, from: number, to: number): Map<string, number[]> {
  const noted = new Map<string, number[]>();
  for (let at = from; at <= to - size; at += 1) {
    const stretch = text.slice(at, at + size);
    const places = noted.get(stretch);
    if (places) places.push(at);
    else noted.set(stretch, [at]);
  }
  return noted;
}
