/** The margin, where there is room for one: the text's own notes beside their references, the editors' beside their passages (on notes, under them). */

import { onceAFrame } from '../kit/frames.ts';
import { onChoice } from '../settings/settings.ts';
import { layOut } from './layout.ts';
import { copyNotes, type NoteInMargin } from './notes.ts';
import { type Remarks, takeRemarks } from './remarks.ts';

const wide = matchMedia('(width >= 80rem)');
/** Room between two notes, how far one may be pushed down, and what brings the first lines of text and remark level, in pixels. */
const gap = 18;
const slack = 60;
const level = { note: -2, remarks: 8 };

/**
 * Starts the margin of a document page. Below its width the editors' remarks stay closed under their passages.
 *
 * @returns Whether the note that a link calls is in view in the margin, where it is marked while the link is pointed at
 * or has the focus.
 */
export function startMargin(): (link: HTMLAnchorElement) => boolean {
  const text = document.querySelector<HTMLElement>('.document-text');
  if (!text) return () => false;
  const notes = copyNotes(text);
  const remarks = [...text.querySelectorAll<HTMLElement>('.section .commentary')].map((one) =>
    takeRemarks(one, () => lay()),
  );
  const lay = (): void => layInMargin(text, notes, remarks);
  showWordsMeant(text);
  tieReferences(notes);

  const arrange = (): void => {
    for (const one of remarks) one.move(wide.matches);
    lay();
  };
  arrange();
  text.classList.add('has-margin');
  wide.addEventListener('change', arrange);
  onChoice('remarks', (value) => {
    for (const one of remarks) one.open(value === 'on');
  });
  const again = onceAFrame(lay);
  const observer = new ResizeObserver(again);
  // A face that comes late can change what stands in the margin and leave the text as tall as it was.
  for (const { element } of [{ element: text }, ...notes, ...remarks]) observer.observe(element);
  text.addEventListener('toggle', again, true);

  return (link) => {
    const own = notes.find(({ reference }) => reference === link)?.element;
    const box = own?.getBoundingClientRect();
    return wide.matches && box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
  };
}

/**
 * Lays notes and remarks beside what they are about, where there is a margin. Everything is written, then everything read,
 * then everything written: the page is laid out twice, not once a note.
 */
function layInMargin(text: HTMLElement, notes: readonly NoteInMargin[], remarks: readonly Remarks[]): void {
  for (const one of remarks) one.showAll();
  text.style.removeProperty('--margin-end');
  if (!wide.matches) return;
  const origin = text.getBoundingClientRect().top;
  const topOf = (one: Element | null): number => (one?.getBoundingClientRect().top ?? origin) - origin;
  const items = [
    ...notes.map(({ element, reference }) => ({
      element,
      wanted: topOf(reference) + level.note,
      heights: [element.offsetHeight],
      show: undefined,
    })),
    ...remarks.map(({ element, heights, show }) => ({
      element,
      wanted: topOf(document.getElementById(element.dataset['of'] ?? '')) + level.remarks,
      heights: heights(),
      show,
    })),
  ].sort((a, b) => a.wanted - b.wanted);
  const slots = layOut(items, gap, slack);
  let end = 0;
  for (const [index, { element, heights, show }] of items.entries()) {
    const { top, shown } = slots[index] ?? { top: 0, shown: 1 };
    element.style.top = `${Math.round(top)}px`;
    show?.(shown);
    end = top + (heights[shown - 1] ?? 0);
  }
  text.style.setProperty('--margin-end', `${end}px`);
}

/** Whichever of a note and its reference is pointed at or has the focus, the other shows it. */
function tieReferences(notes: readonly NoteInMargin[]): void {
  for (const { element, reference } of notes) {
    const pairs = [
      [reference, element],
      [element, reference],
    ] as const;
    for (const [from, to] of pairs) {
      for (const type of ['pointerenter', 'focus']) from.addEventListener(type, () => to.classList.add('is-meant'));
      for (const type of ['pointerleave', 'blur']) from.addEventListener(type, () => to.classList.remove('is-meant'));
    }
  }
}

/** While an entry is pointed at or holds the focus, the words that it is about are marked. */
function showWordsMeant(text: HTMLElement): void {
  const show = (entry: Element | null): void => {
    for (const quote of text.querySelectorAll('.quote.is-meant')) quote.classList.remove('is-meant');
    const id = entry instanceof HTMLElement ? entry.dataset['annotation'] : undefined;
    if (id === undefined) return;
    for (const quote of text.querySelectorAll(`.quote[data-annotations~="${CSS.escape(id)}"]`))
      quote.classList.add('is-meant');
  };
  for (const type of ['mouseover', 'focusin']) {
    text.addEventListener(type, ({ target }) => {
      if (target instanceof Element) show(target.closest('[data-annotation]'));
    });
  }
  text.addEventListener('mouseleave', () => show(null));
}
