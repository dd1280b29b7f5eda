/** What is pointed at beside the text is marked in it, and the other way round. */
import type { NoteInMargin } from './notes.ts';
import { annotationOf } from './remarks.ts';

/**
 * Starts it on a document page.
 *
 * @param notes The notes in the margin.
 * @returns Whether the note that a link calls is in view in the margin, where it is marked while the link is pointed at
 * or has the focus.
 */
export function startPointing(notes: readonly NoteInMargin[]): (link: HTMLAnchorElement) => boolean {
  const text = document.querySelector<HTMLElement>('.document-text');
  if (text) showWordsMeant(text);
  tieReferences(notes);
  return (link) => {
    const box = notes.find(({ reference }) => reference === link)?.element.getBoundingClientRect();
    return box !== undefined && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
  };
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
    const id = entry instanceof HTMLElement ? annotationOf(entry) : undefined;
    if (id === undefined) return;
    for (const quote of text.querySelectorAll(`.quote[data-annotations~="${CSS.escape(id)}"]`))
      quote.classList.add('is-meant');
  };
  for (const type of ['mouseover', 'focusin']) {
    text.addEventListener(type, ({ target }) => {
      if (target instanceof Element) show(target.closest('.entry'));
    });
  }
  text.addEventListener('mouseleave', () => show(null));
}
