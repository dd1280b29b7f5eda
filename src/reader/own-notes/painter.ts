/** Paints the words of notes. Where a browser can, without touching the page; else with marks around them. */
import { coloursInOrder, type NoteColour } from '../../corpus/own-notes/own-note.ts';
import { markText, unmarkText } from '../kit/text-nodes.ts';
import type { StandingNote } from './page-passages.ts';

const nameOf = (colour: NoteColour): string => `own-${colour}`;

/** Takes away what was painted. */
export function unpaint(): void {
  for (const colour of coloursInOrder) {
    if (canPaint()) CSS.highlights.delete(nameOf(colour));
    else unmarkText(nameOf(colour));
  }
}

/**
 * Paints notes.
 *
 * @returns Whether the page was touched, and ranges in it are no longer what they were.
 */
export function paint(notes: readonly StandingNote[]): boolean {
  if (!canPaint()) return setMarks(notes);
  for (const colour of coloursInOrder) {
    const ranges = notes.flatMap((one) => (one.note.colour === colour ? one.ranges : []));
    if (ranges.length > 0) CSS.highlights.set(nameOf(colour), new Highlight(...ranges));
  }
  return false;
}

/** A share of a text node, each is within one. */
interface Share {
  start: number;
  end: number;
  colour: NoteColour;
}

/** Sets marks, none in another: where notes overlap, the later one is seen. */
function setMarks(notes: readonly StandingNote[]): boolean {
  const byNode = new Map<Text, Share[]>();
  for (const { note, ranges } of notes)
    for (const { startContainer, startOffset: start, endOffset: end } of ranges) {
      const node = startContainer as Text;
      byNode.set(node, [...(byNode.get(node) ?? []), { start, end, colour: note.colour }]);
    }
  for (const [node, shares] of byNode) {
    const borders = [...new Set(shares.flatMap(({ start, end }) => [start, end]))].sort((a, b) => b - a);
    // From the last to the first, so that the offsets before a mark stay what they are.
    for (const [index, end] of borders.entries()) {
      const start = borders[index + 1] ?? end;
      const top = shares.findLast((share) => share.start <= start && end <= share.end);
      if (top && start < end) markText([node], [{ start, end }], nameOf(top.colour));
    }
  }
  return byNode.size > 0;
}

const canPaint = (): boolean => 'highlights' in CSS && typeof Highlight === 'function';
