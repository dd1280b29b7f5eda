/** The words that were taken out of a text and put into it. */
import { diffArrays } from 'diff';

/** A stretch of both texts, of the new one alone, or of the old one alone. */
export interface WordChange {
  is: 'same' | 'added' | 'removed';
  text: string;
}

/** Texts that differ more are not compared word by word: the one was taken out, the other put in. It bounds the time. */
const most = 2000;

const segmenters = new Map<string, Intl.Segmenter>();

/** A text in words, signs and spaces, as its language cuts them. */
function tokens(text: string, language: string): string[] {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, known);
  return [...known.segment(text)].map(({ segment }) => segment);
}

/**
 * Compares two texts word by word.
 *
 * @param language That of the texts (BCP 47), which says where words end.
 * @returns The stretches in their order. Those that are the same or removed, joined, are the old text to the letter; those that
 * are the same or added, the new one.
 */
export function wordDiff(before: string, after: string, language: string): WordChange[] {
  const [old, now] = [tokens(before, language), tokens(after, language)];
  const found = diffArrays(old, now, { maxEditLength: most });
  if (!found) return joined([part('removed', before), part('added', after)]);
  const parts = found.map(({ added, removed, value }) =>
    part(added ? 'added' : removed ? 'removed' : 'same', value.join('')),
  );
  return joined(withoutIslands(parts));
}

const part = (is: WordChange['is'], text: string): WordChange => ({ is, text });

const isIsland = ({ is, text }: WordChange): boolean => is === 'same' && !/[\p{L}\p{N}]/u.test(text);

/** Signs and spaces alone that are the same between two changes are read as a part of these. */
const withoutIslands = (parts: readonly WordChange[]): WordChange[] =>
  parts.flatMap((one, index): WordChange[] => {
    // On both sides of what is the same something changed, but for the edges.
    const within = index > 0 && index < parts.length - 1;
    return within && isIsland(one) ? [part('removed', one.text), part('added', one.text)] : [one];
  });

/** Changes that stand together as one: first all that was removed, then all that was added. */
function joined(parts: readonly WordChange[]): WordChange[] {
  const result: WordChange[] = [];
  let [removed, added] = ['', ''];
  const end = (): void => {
    if (removed !== '') result.push(part('removed', removed));
    if (added !== '') result.push(part('added', added));
    [removed, added] = ['', ''];
  };
  for (const { is, text } of parts) {
    if (text === '') continue;
    if (is === 'removed') removed += text;
    else if (is === 'added') added += text;
    else {
      end();
      result.push(part('same', text));
    }
  }
  end();
  return result;
}

/**
 * What stands now where words stood.
 *
 * @param stretch Of the old text: offsets in UTF-16 units, the second excluded.
 * @returns The words of the new text, without white space at their edges; `undefined` where nothing stands there any more.
 */
export function wordsNow(
  changes: readonly WordChange[],
  { start, end }: { start: number; end: number },
): string | undefined {
  let [at, words, touched] = [0, '', false];
  for (const { is, text } of changes) {
    if (is === 'added') {
      // What was put in belongs to the words where they were taken out, or within them.
      if (touched || (at > start && at < end)) words += text;
      continue;
    }
    const [from, to] = [Math.max(start, at), Math.min(end, at + text.length)];
    if (is === 'same' && from < to) words += text.slice(from - at, to - at);
    touched = is === 'removed' && from < to;
    at += text.length;
  }
  return words.trim() || undefined;
}
