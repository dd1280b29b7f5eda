/** Which note's words were pressed. */
import type { StandingNote } from './page-passages.ts';

/** The note whose words were clicked on, the shortest of several; none for a link, or where words are selected. */
export function noteAt(event: MouseEvent, notes: readonly StandingNote[]): StandingNote | undefined {
  const { target, clientX, clientY } = event;
  if (!(target instanceof Element) || target.closest('a, button, summary, [popover]') || !getSelection()?.isCollapsed)
    return undefined;
  if (!target.closest('.document-text') || event.detail === 0) return undefined;
  const isUnder = (range: Range): boolean =>
    [...range.getClientRects()].some(
      ({ left, right, top, bottom }) => left <= clientX && clientX <= right && top <= clientY && clientY <= bottom,
    );
  const length = ({ ranges }: StandingNote): number => ranges.reduce((sum, range) => sum + range.toString().length, 0);
  return notes.filter(({ ranges }) => ranges.some(isUnder)).sort((a, b) => length(a) - length(b))[0];
}
