/**
 * What a page is on paper, for as long as it is printed: notes stand at the end of the section that first calls them, since
 * browsers have none at the foot of a page; each page says what it is of; the editors' remarks are open.
 */
import { element } from '../kit/dom.ts';
import { placeOf, wordFor } from '../place/place-name.ts';
import { headingOf } from './heading.ts';

/** What puts the page back as it was, the last first. */
type Undo = (() => void)[];

const calls = '[role="doc-noteref"]';
/** How long a section is that has pages of its own, in characters. A run of short ones would waste them. */
const long = 1500;

/** Starts it. */
export function startPaper(): void {
  const undo: Undo = [];
  const restore = (): void => {
    while (undo[0]) undo.pop()?.();
  };
  // Pages have no part in what is seen on a screen: what was said of them last can stay.
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  addEventListener('beforeprint', () => {
    restore();
    const sections = [...document.querySelectorAll<HTMLElement>('.document-text > .section:not([data-unprinted])')];
    moveNotes(sections, undo);
    sheet.replaceSync(heads(sections));
    openRemarks(undo);
  });
  addEventListener('afterprint', restore);
}

/** Moves each note to the end of the section that calls it first. Where another section calls it, the call says which. */
function moveNotes(sections: readonly HTMLElement[], undo: Undo): void {
  const first = new Map<Element, Element>();
  for (const section of sections) {
    const notes = element('ol', { class: 'notes' });
    section.append(notes);
    undo.push(() => notes.remove());
    const all = [...section.querySelectorAll<HTMLAnchorElement>(calls)];
    for (const call of all) {
      const note = document.getElementById(call.hash.slice(1));
      if (!note) continue;
      const known = first.get(note);
      if (!known) {
        const { parentNode, nextSibling } = note;
        undo.push(() => parentNode?.insertBefore(note, nextSibling));
        first.set(note, call);
        notes.append(note);
        // The notes that a note calls follow it.
        all.push(...note.querySelectorAll<HTMLAnchorElement>(calls));
      } else if (!section.contains(known)) {
        const place = placeOf(known.closest<HTMLElement>('.paragraph, .note, .section') ?? section);
        // "15, see 8 ¶ 5": one comma is enough.
        call.dataset['see'] = wordFor(call, 'see', place.replace(/[,，]/, ''));
        undo.push(() => call.removeAttribute('data-see'));
      }
    }
  }
}

/** The rules by which each page names the document and the section at its head: a section has pages of its own for it. */
function heads(sections: readonly HTMLElement[]): string {
  const title = document.querySelector<HTMLElement>('.document')?.dataset['title'] ?? '';
  const rules = sections.map((section, index) => {
    const heading = headingOf(section);
    if (!heading || (section.textContent ?? '').length < long) return '';
    // The title stands over the first, on its page.
    return `#${section.id}${index ? '' : ',.title-block'}{page:h-${index}}${head(`h-${index}`, 'left', JSON.stringify(heading))}`;
  });
  // The first page needs no head: it begins with the title.
  return [
    head('', 'right', JSON.stringify(title)),
    ...rules,
    head(':first', 'right', 'none'),
    head('h-0:first', 'left', 'none'),
  ].join('');
}

/** A rule for a side of the head of pages. What JSON writes of a text in one line, a stylesheet reads. */
const head = (pages: string, side: string, content: string): string =>
  `@page ${pages}{@top-${side}{content:${content}}}`;

/** Where the stylesheet cannot open them. */
function openRemarks(undo: Undo): void {
  if (CSS.supports('selector(::details-content)')) return;
  for (const one of document.querySelectorAll<HTMLDetailsElement>('.commentary > details:not([open])')) {
    one.open = true;
    undo.push(() => {
      one.open = false;
    });
  }
}
