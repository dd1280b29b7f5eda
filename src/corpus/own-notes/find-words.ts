/** Words of a passage, described so that they are found again when the text around them, or before it, has changed. */
import { findExact, type Stretch } from '../text/quotes.ts';
import type { NotedWords } from './own-note.ts';

/** A passage with its words. */
export interface Passage {
  id: string;
  words: string;
}

/** So many characters around the words are noted at least. */
const around = 32;
/** So many characters at least have words that are looked for outside their passage. */
const telling = 16;

/** Describes a stretch of a passage: its characters, and as many around them as tell it from all others in the passage. */
export function describeWords({ id, words }: Passage, { start, end }: Stretch): NotedWords {
  for (let more = around; ; more *= 2) {
    const described = {
      passage: id,
      exact: words.slice(start, end),
      prefix: words.slice(Math.max(start - more, 0), start),
      suffix: words.slice(end, end + more),
    };
    if (more > words.length || placesOf(words, described).length === 1) return described;
  }
}

/** A text without white space, which pages and data have each in their way, and where its characters come from. */
interface Squeezed {
  text: string;
  places: number[];
}

function squeeze(raw: string): Squeezed {
  const places: number[] = [];
  let text = '';
  for (let at = 0; at < raw.length; at += 1) {
    const unit = raw[at] ?? '';
    if (/\s/.test(unit)) continue;
    text += unit;
    places.push(at);
  }
  return { text, places };
}

/** Where words stand with all that is noted around them. */
function placesOf(words: string, { exact, prefix, suffix }: NotedWords): Stretch[] {
  const squeezed = (text: string): string => squeeze(text).text;
  return findExact(squeezed(words), { exact: squeezed(exact), prefix: squeezed(prefix), suffix: squeezed(suffix) });
}

/** Finds described words in a passage: where they stand once; of several places, the one whose surroundings are most alike. */
export function findWords(words: string, described: NotedWords): Stretch | undefined {
  const exact = squeeze(described.exact).text;
  // Most passages have nothing of it, which is seen at once.
  if (exact === '' || !words.replace(/\s+/g, '').includes(exact)) return undefined;
  const own = squeeze(words);
  const [prefix, suffix] = [squeeze(described.prefix).text, squeeze(described.suffix).text];
  const ranked = findExact(own.text, { exact })
    .map(({ start, end }) => ({
      start,
      end,
      alike: alikeBefore(own.text.slice(0, start), prefix) + alikeAfter(own.text.slice(end), suffix),
    }))
    .sort((a, b) => b.alike - a.alike);
  const [best, second] = ranked;
  // Which of two is meant, nobody could say.
  if (!best || best.alike === second?.alike) return undefined;
  return { start: own.places[best.start] ?? 0, end: (own.places[best.end - 1] ?? 0) + 1 };
}

function alikeAfter(text: string, suffix: string): number {
  let count = 0;
  while (count < suffix.length && text[count] === suffix[count]) count += 1;
  return count;
}

function alikeBefore(text: string, prefix: string): number {
  let count = 0;
  while (count < prefix.length && text.at(-1 - count) === prefix.at(-1 - count)) count += 1;
  return count;
}

/** Where words are found in a document: in which of its passages. */
export interface FoundWords {
  index: number;
  stretch: Stretch;
}

/**
 * Finds described words in a document: in the passage with their id; where its text is gone, in those that took its place; or
 * wherever they stand once.
 *
 * @param passages In the order of the text. Several may have one id.
 * @param became The passages that have the text of one that is gone.
 */
export function findInDocument(
  passages: readonly Passage[],
  described: NotedWords,
  became: (id: string) => readonly string[] = () => [],
): FoundWords | undefined {
  const within = (ids: readonly string[]): FoundWords | undefined => {
    for (const [index, { id, words }] of passages.entries()) {
      const stretch = ids.includes(id) ? findWords(words, described) : undefined;
      if (stretch) return { index, stretch };
    }
    return undefined;
  };
  const { passage } = described;
  const found = within([passage]) ?? within(successorsOf(passage, became));
  if (found || squeeze(described.exact).text.length < telling) return found;
  const elsewhere = passages.flatMap(({ words }, index) => {
    const stretch = findWords(words, described);
    return stretch ? [{ index, stretch }] : [];
  });
  return elsewhere.length === 1 ? elsewhere[0] : undefined;
}

/** All that took the place of a passage, and of those that did. */
function successorsOf(passage: string, became: (id: string) => readonly string[]): string[] {
  const known = new Set([passage]);
  for (const id of known) for (const next of became(id)) known.add(next);
  return [...known].slice(1);
}
