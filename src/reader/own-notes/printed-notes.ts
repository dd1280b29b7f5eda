/** Own notes on paper: with the text, at its end, if the reader wishes it; else nothing of them is printed. */

import { quotedIn } from '../../corpus/own-notes/own-note.ts';
import { element } from '../kit/dom.ts';
import { placeInFull } from '../place/place-name.ts';
import type { StandingNote } from './page-passages.ts';
import { printsNotes } from './wishes.ts';

/** Listens for printing. */
export function printNotes(
  shown: () => readonly StandingNote[],
  unpaint: () => void,
  paint: (notes: readonly StandingNote[]) => unknown,
): void {
  let list: HTMLElement | undefined;
  addEventListener('beforeprint', () => {
    list?.remove();
    if (!printsNotes()) unpaint();
    else {
      // What is not printed of the text has no notes there either.
      const notes = shown().filter(({ passages }) => !passages[0]?.closest('[data-unprinted]'));
      list = listOf(notes);
      if (notes.length > 0) document.querySelector('.document-text')?.append(list);
    }
  });
  addEventListener('afterprint', () => {
    list?.remove();
    if (!printsNotes()) paint(shown());
  });
}

function listOf(notes: readonly StandingNote[]): HTMLElement {
  const items = [...notes]
    .sort(inText)
    .map(({ note, passages: [passage] }) =>
      element(
        'li',
        {},
        element('span', { class: 'own-printed-place' }, passage ? placeInFull(passage.id) : 'No longer in the text'),
        ` “${quotedIn(note)}”`,
        ...(note.body === '' ? [] : [element('p', {}, note.body)]),
      ),
    );
  return element(
    'section',
    { class: 'own-printed', 'aria-labelledby': 'h-own-printed' },
    element('h2', { id: 'h-own-printed' }, 'My notes'),
    element('ol', {}, ...items),
  );
}

/** The order of the text; what has no place in it stands last. */
function inText(one: StandingNote, other: StandingNote): number {
  const [a, b] = [one.ranges[0], other.ranges[0]];
  if (!a || !b) return Number(!a) - Number(!b);
  return a.compareBoundaryPoints(Range.START_TO_START, b);
}
