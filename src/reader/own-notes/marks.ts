/** A sign beside each passage with notes: by pointer and by keyboard the way to them, and what a screen reader is told. */
import type { OwnNote } from '../../corpus/own-notes/own-note.ts';
import { element } from '../kit/dom.ts';
import { placeInFull } from '../place/place-name.ts';
import { shortened } from './editor.ts';
import type { StandingNote } from './page-passages.ts';

/** The signs by the passages that they are of. */
const marks = new Map<HTMLElement, HTMLButtonElement>();

/**
 * Sets the signs anew; those that stay keep the focus.
 *
 * @param open Opens the notes of a passage.
 */
export function setMarks(notes: readonly StandingNote[], open: (passage: HTMLElement) => void): void {
  const byPassage = new Map<HTMLElement, OwnNote[]>();
  for (const { note, passages } of notes)
    for (const passage of passages) byPassage.set(passage, [...(byPassage.get(passage) ?? []), note]);
  for (const [passage, mark] of marks) {
    if (byPassage.has(passage)) continue;
    mark.remove();
    passage.removeAttribute('aria-details');
    marks.delete(passage);
  }
  for (const [passage, own] of byPassage) {
    const mark = marks.get(passage) ?? createMark(passage, () => open(passage));
    mark.dataset['colour'] = own[0]?.colour;
    mark.dataset['count'] = own.length > 1 ? String(own.length) : '';
    mark.classList.toggle(
      'is-written',
      own.some(({ body }) => body !== ''),
    );
    mark.setAttribute('aria-label', labelOf(passage, own));
  }
}

/** The sign of a passage. */
export const markOf = (passage: HTMLElement): HTMLButtonElement | undefined => marks.get(passage);

function createMark(passage: HTMLElement, open: () => void): HTMLButtonElement {
  const id = `h-own-of-${passage.id}`;
  const mark = element('button', {
    type: 'button',
    class: 'own-mark',
    id,
    'aria-haspopup': 'dialog',
    'aria-expanded': 'false',
  });
  mark.addEventListener('click', open);
  const pilcrow = passage.querySelector(
    ':scope > .pilcrow, :scope > .section-mark > .pilcrow, :scope > .row-link > .pilcrow',
  );
  if (pilcrow) pilcrow.after(mark);
  else passage.append(mark);
  passage.setAttribute('aria-details', id);
  marks.set(passage, mark);
  return mark;
}

function labelOf({ id }: HTMLElement, notes: readonly OwnNote[]): string {
  const place = placeInFull(id);
  const [only, more] = notes;
  if (!only || more) return `${notes.length} notes of yours on ${place}`;
  return only.body === '' ? `Your highlight on ${place}` : `Your note on ${place}: ${shortened(only.body, 80)}`;
}
