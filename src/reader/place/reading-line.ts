/** Where in the document the reader is: the passage at the reading line, just under the bar. */

/** How far under the top of the window one reads, in pixels: where the target of a link comes to stand. */
export const readingLine = (): number =>
  Number.parseFloat(getComputedStyle(document.getElementById('main') ?? document.body).scrollMarginTop) || 80;

/** The last of some elements in the order of the text that begins at or over the reading line. */
export function lastBefore<One extends Element>(all: readonly One[], line = readingLine() + 12): One | undefined {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.getBoundingClientRect().top ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return all[low - 1];
}

/** The paragraphs of the document on this page. */
export const paragraphs = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.section .paragraph[id]')];

/** All that has a place in the text: sections, their paragraphs, and the notes, in the order of the text. */
export const placed = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('.section[id], .section .paragraph[id], .notes'),
];

/** A line of the text: how far down its paragraph it stands, as a part of that, and how far under it, in pixels. */
export interface Line {
  /** The paragraph's id. */
  id: string;
  part: number;
  under: number;
}

/** The line at the reading line, where there is one. */
export function lineRead(all: readonly HTMLElement[]): Line | undefined {
  const paragraph = lastBefore(all);
  return paragraph && lineFrom(paragraph);
}

/** The line at the reading line, told from a passage, which may begin under it. */
export function lineFrom(passage: Element): Line {
  const { top, height } = passage.getBoundingClientRect();
  const down = readingLine() - top;
  const part = Math.min(Math.max(down / height, 0), 1);
  return { id: passage.id, part, under: down - part * height };
}

/** Brings a line back to the reading line, if it is elsewhere. */
export function goToLine({ id, part, under }: Line): void {
  const box = document.getElementById(id)?.getBoundingClientRect();
  if (box) scrollBy({ top: box.top + part * box.height + under - readingLine(), behavior: 'instant' });
}
