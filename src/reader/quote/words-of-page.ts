/** Where the words of a page’s text stand. */
import type { Stretch } from './describe.ts';

const segmenters = new Map<string, Intl.Segmenter>();

/** The words of a stretch of a page’s text, as their language cuts them (BCP 47). */
export function wordsIn(text: string, { start, end }: Stretch, language: string): Stretch[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return [...segmenter.segment(text.slice(start, end))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: start + index, end: start + index + segment.length }));
}
