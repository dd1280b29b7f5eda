/** Keeps the line that is read where it is when the window's width changes, and with it every line of the text. */
import { onceAFrame } from '../kit/frames.ts';
import { lastBefore, paragraphs, readingLine } from './reading-line.ts';

/** A line of the text: how far down its paragraph it stands, as a part of that, and how far under it, in pixels. */
interface Line {
  paragraph: HTMLElement;
  part: number;
  under: number;
}

/** Starts it on a document page. */
export function startKeepingLine(): void {
  const all = paragraphs();
  if (all.length === 0) return;
  let width = innerWidth;
  let line: Line | undefined;
  const look = (): void => {
    const paragraph = lastBefore(all);
    if (!paragraph) {
      line = undefined;
      return;
    }
    const { top, height } = paragraph.getBoundingClientRect();
    const down = readingLine() - top;
    const part = Math.min(Math.max(down / height, 0), 1);
    line = { paragraph, part, under: down - part * height };
  };
  requestAnimationFrame(look);
  addEventListener('scroll', onceAFrame(look), { passive: true });
  addEventListener('resize', () => {
    if (innerWidth === width) return;
    width = innerWidth;
    const was = line;
    // When the margin has been arranged for the new width.
    requestAnimationFrame(() => {
      if (!was) return;
      const { top, height } = was.paragraph.getBoundingClientRect();
      scrollBy({ top: top + was.part * height + was.under - readingLine(), behavior: 'instant' });
    });
  });
}
