/** Keeps the line that is read where it is when the window's width changes, or what a reader chose, and with it every line of the text. */
import { onceAFrame } from '../kit/frames.ts';
import { onChoice } from '../settings/settings.ts';
import { goToLine, type Line, lineRead, paragraphs } from './reading-line.ts';

/**
 * Starts it on a document page.
 *
 * @returns The line that was read when the page last came to be drawn.
 */
export function startKeepingLine(): () => Line | undefined {
  const all = paragraphs();
  let line: Line | undefined;
  if (all.length === 0) return () => line;
  let width = innerWidth;
  const look = (): void => {
    line = lineRead(all);
  };
  requestAnimationFrame(look);
  addEventListener('scroll', onceAFrame(look), { passive: true });
  const keep = (): void => {
    const was = line;
    // When the margin has been arranged anew.
    requestAnimationFrame(() => was && goToLine(was));
  };
  addEventListener('resize', () => {
    if (innerWidth === width) return;
    width = innerWidth;
    keep();
  });
  for (const name of ['size', 'measure', 'face', 'show'] as const) onChoice(name, keep);
  return () => line;
}
