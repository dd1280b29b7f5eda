/** Where in the document the reader is: the passage at the reading line, just under the bar. */

/** How far under the top of the window one reads, in pixels: where the target of a link comes to stand. */
export const readingLine = (): number =>
  Number.parseFloat(getComputedStyle(document.getElementById('main') ?? document.body).scrollMarginTop) || 80;

/** The last of some elements in the order of the text that begins at or over the reading line. */
export function lastBefore<One extends Element>(all: readonly One[], line = readingLine() + 12): One | undefined {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.getBoundingClientRect().top ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return all[low - 1];
}

/** The paragraphs of the document on this page. */
export const paragraphs = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.section .paragraph[id]')];

/** All that has a place: sections, their paragraphs, and the notes, in the order of the text. */
export const places = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('.section[id], .section .paragraph[id], .notes'),
];

/** A word for a place in the language of the document around it, which the page gives: "Section %", "Note %". */
export const wordFor = (element: Element, name: 'section' | 'part' | 'note', value = ''): string =>
  (element.closest<HTMLElement>('.document')?.dataset[name] ?? '%').replace('%', () => value);

/** Where something stands, in words: "9, ¶ 2", "Section 9", "Closing", "Notes". */
export function placeName(place: HTMLElement): string {
  const own = place.querySelector<HTMLElement>(':scope > .pilcrow')?.dataset['place'];
  if (own !== undefined) return own;
  const number = place.querySelector(':scope > h2 > .section-number')?.textContent;
  return number
    ? wordFor(place, 'section', number.replace(/\.$/, ''))
    : (place.querySelector(':scope > h2')?.textContent ?? place.id);
}

/** A place as a sentence needs it: "Section 9, ¶ 2" for "9, ¶ 2". `element` is of its document. */
export const inFull = (place: string, element: Element): string =>
  place.replace(/^\d+(?=[,，])/, (number) => wordFor(element, 'section', number));

/** What asks for something to be done in the next frame, once however often it is asked. */
export function onceAFrame(act: () => void): () => void {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      act();
    });
  };
}

/** Calls back when the page has been scrolled, at most once a frame. */
export function onScroll(act: () => void): void {
  const ask = onceAFrame(act);
  addEventListener('scroll', ask, { passive: true });
  addEventListener('resize', ask);
}
