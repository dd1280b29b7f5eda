/** What is selected of a document's text. */
import type { Stretch } from './describe.ts';
import { blockBreak } from './fold.ts';
import { placeIn, type ReadPage } from './page-text.ts';

/** A passage is what has an id of the document's own: those of the page begin otherwise. */
const passageSelector = ['h-', 'ref-', 'note-'].reduce((rest, own) => `${rest}:not([id^="${own}"])`, '[id]');

/** The passages that what is selected begins and ends in. */
export interface Selected {
  first: HTMLElement;
  last: HTMLElement;
  range: Range;
}

/** What is selected, if it is enough, and begins in the document's own words. */
export function selectedWords(selection: Selection | null): Selected | undefined {
  if (!selection || selection.isCollapsed || selection.toString().trim().length < 3) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  const text = document.querySelector('.document-text');
  const of = (node: Node): HTMLElement | undefined => {
    const element = node instanceof Element ? node : node.parentElement;
    const passage = element?.closest('.commentary') ? null : element?.closest<HTMLElement>(passageSelector);
    return passage && text?.contains(passage) ? passage : undefined;
  };
  const first = of(range.startContainer);
  if (!first) return undefined;
  // Three clicks select a paragraph up to the beginning of the next.
  const ends = range.endOffset === 0 && !first.contains(range.endContainer) ? first : of(range.endContainer);
  return { first, last: ends ?? first, range };
}

/** The stretch of the page's text that is selected. */
export const stretchOf = (page: ReadPage, { range }: Selected): Stretch => ({
  start: placeIn(page, range.startContainer, range.startOffset),
  end: placeIn(page, range.endContainer, range.endOffset),
});

/** The words of a stretch, block by block, without what is apart. */
export function paragraphsIn({ text, apart }: ReadPage, { start, end }: Stretch): string[] {
  let words = '';
  let at = start;
  for (const one of apart) {
    if (one.end <= start || one.start >= end) continue;
    words += text.slice(at, Math.max(one.start, at));
    at = Math.min(one.end, end);
  }
  words += text.slice(at, end);
  return words
    .split(blockBreak)
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}
