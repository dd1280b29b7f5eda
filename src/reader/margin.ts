/** Lays the editors' notes out in the margin where there is room, and shows which words they are about. */
import { layOut } from './margin-layout.ts';

const wide = '(min-width: 80rem)';
const gap = 16;

/** Starts the margin of a document page. Below its width the notes stay under their passages. */
export function startMargin(): void {
  const text = document.querySelector<HTMLElement>('.document-text');
  if (!text) return;
  const notes = [...text.querySelectorAll<HTMLElement>('.commentary')];
  showWordsMeant(text);

  const place = (): void => {
    if (!matchMedia(wide).matches) {
      for (const note of notes) note.style.removeProperty('top');
      text.style.removeProperty('min-height');
      return;
    }
    const origin = text.getBoundingClientRect().top;
    const boxes = notes.map((note) => ({
      wanted: (document.getElementById(note.dataset['of'] ?? '')?.getBoundingClientRect().top ?? origin) - origin,
      height: note.offsetHeight,
    }));
    const tops = layOut(boxes, gap);
    notes.forEach((note, index) => {
      note.style.top = `${tops[index] ?? 0}px`;
    });
    const end = (tops.at(-1) ?? 0) + (boxes.at(-1)?.height ?? 0);
    text.style.minHeight = `${end}px`;
  };
  place();
  new ResizeObserver(place).observe(text);
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
