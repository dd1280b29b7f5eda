/** Copies of the text's own notes for the margin. The real notes stay at the end; the copies are for the eye alone. */
import { element } from '../kit/dom.ts';
import { copyOf, labelOf } from '../preview/content.ts';

/** A note in the margin and the reference that it stands beside. */
export interface NoteInMargin {
  element: HTMLElement;
  reference: HTMLElement;
}

/** Copies each note that is called into the margin of a text, once, for its first reference. */
export function copyNotes(text: HTMLElement): NoteInMargin[] {
  const margin = element('div', { class: 'margin-notes', 'aria-hidden': 'true' });
  const seen = new Set<string>();
  const copies = [...text.querySelectorAll<HTMLAnchorElement>('[role="doc-noteref"]')].flatMap((reference) => {
    const id = reference.hash.slice(1);
    const note = document.getElementById(id);
    if (!note || seen.has(id)) return [];
    seen.add(id);
    const paragraphs = [...note.querySelectorAll(':scope > p')].map(copyOf);
    const number = element('a', { class: 'margin-note-number', href: `#${id}` }, labelOf(note));
    paragraphs[0]?.prepend(number, ' ');
    const own = element('div', { class: 'margin-note', 'data-of': id }, ...paragraphs);
    // The copies are hidden from screen readers, so the keyboard must not get into them either.
    for (const link of own.querySelectorAll('a')) link.tabIndex = -1;
    margin.append(own);
    return [{ element: own, reference }];
  });
  text.append(margin);
  return copies;
}
