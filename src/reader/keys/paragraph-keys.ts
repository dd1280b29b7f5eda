/** From paragraph to paragraph by key, and the link of the one that is read. */

import { focusOn } from '../kit/dom.ts';
import { lastBefore, paragraphs, readingLine } from '../place/reading-line.ts';
import type { WithTools } from '../tools/script.ts';

const isSeen = (one: Element): boolean => {
  const { top, bottom } = one.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

/** The paragraph that has the focus, if it is in view. */
const focused = (): HTMLElement | undefined => {
  const own = document.activeElement?.closest<HTMLElement>('.paragraph[id]');
  return own && isSeen(own) ? own : undefined;
};

/** Gives the focus back to where it was, if that is in view, else to the paragraph that is read. The page stays where it is. */
export function returnToText(from: Element | null | undefined): void {
  if (from instanceof HTMLElement && from !== document.body && from.isConnected && isSeen(from)) {
    focusOn(from);
    return;
  }
  const own = lastBefore(paragraphs());
  if (own) focusOn(own);
}

/** Goes to the next paragraph (1) or the one before (-1), and gives it the focus, so that reading aloud goes on there. */
export function stepParagraph(step: 1 | -1): void {
  const all = paragraphs();
  const from = focused();
  const above = lastBefore(all, readingLine() + (step === 1 ? 4 : -4));
  const index = from ? all.indexOf(from) + step : (above ? all.indexOf(above) : -1) + (step === 1 ? 1 : 0);
  const next = all[Math.min(Math.max(index, 0), all.length - 1)];
  if (!next) return;
  next.scrollIntoView({ block: 'start' });
  focusOn(next);
}

/** Copies the link of the paragraph that has the focus, else of the one at the reading line. */
export function copyCurrentLink(withTools: WithTools): void {
  const all = paragraphs();
  const own = focused() ?? lastBefore(all) ?? all[0];
  if (own) void withTools((tools) => void tools.copyLink(own.id));
}
