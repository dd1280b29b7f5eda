/** The margin, where there is room for one: the text's own notes beside their references, the editors' beside their passages (on notes, under them). */
import { shorten } from './long-remarks.ts';
import { layOut } from './margin-layout.ts';
import { copyNotes, type NoteInMargin } from './margin-notes.ts';

const wide = matchMedia('(min-width: 80rem)');
const gap = 18;
/** The text's own notes stay level with their references; the editors' make room. */
const noteWeight = 6;

/**
 * Starts the margin of a document page. Below its width the editors' remarks stay closed under their passages.
 *
 * @returns Whether the note that a link calls is in view in the margin; if it is, it is marked for a moment.
 */
export function startMargin(): (link: HTMLAnchorElement) => boolean {
  const text = document.querySelector<HTMLElement>('.document-text');
  if (!text) return () => false;
  const notes = copyNotes(text);
  const remarks = [...text.querySelectorAll<HTMLElement>('.section .commentary')];
  for (const remark of remarks) shorten(remark);
  showWordsMeant(text);
  tieReferences(notes);

  const place = (): void => {
    if (!wide.matches) {
      text.style.removeProperty('--margin-end');
      return;
    }
    const origin = text.getBoundingClientRect().top;
    const topOf = (one: Element | null): number => (one?.getBoundingClientRect().top ?? origin) - origin;
    const items = [
      ...notes.map(({ element, reference }) => ({ element, wanted: topOf(reference) - 2, weight: noteWeight })),
      ...remarks.map((element) => ({
        element,
        wanted: topOf(document.getElementById(element.dataset['of'] ?? '')),
        weight: 1,
      })),
    ].sort((a, b) => a.wanted - b.wanted);
    const boxes = items.map(({ element, wanted, weight }) => ({ wanted, weight, height: element.offsetHeight }));
    const tops = layOut(boxes, gap);
    items.forEach(({ element }, index) => {
      element.style.top = `${Math.round(tops[index] ?? 0)}px`;
    });
    text.style.setProperty('--margin-end', `${(tops.at(-1) ?? 0) + (boxes.at(-1)?.height ?? 0)}px`);
  };
  const arrange = (): void => {
    for (const remark of remarks) remark.querySelector('details')?.toggleAttribute('open', wide.matches);
    place();
  };
  arrange();
  text.classList.add('has-margin');
  wide.addEventListener('change', arrange);
  const observer = new ResizeObserver(place);
  for (const one of [text, ...remarks, ...notes.map(({ element }) => element)]) observer.observe(one);

  return (link) => {
    const own = notes.find(({ reference }) => reference === link)?.element;
    const box = own?.getBoundingClientRect();
    return wide.matches && box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
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
