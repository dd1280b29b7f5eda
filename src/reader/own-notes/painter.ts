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

/** Paints notes. */
export function paint(notes: readonly StandingNote[]): void {
  for (const colour of coloursInOrder) {
    const ranges = notes.flatMap(({ note, ranges }) => (note.colour === colour ? ranges : []));
    if (ranges.length === 0) continue;
    if (canPaint()) CSS.highlights.set(nameOf(colour), new Highlight(...ranges));
    // A range is within one node; a mark that splits it moves those that follow.
    else
      for (const { startContainer, startOffset: start, endOffset: end } of ranges)
        markText([startContainer as Text], [{ start, end }], nameOf(colour));
  }
}

const canPaint = (): boolean => 'highlights' in CSS && typeof Highlight === 'function';
