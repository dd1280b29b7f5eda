/** Where a passage stands, in words, as the page says it. */

/** A word for a place in the language of the document around it, which the page gives: "Section %", "Note %". */
export const wordFor = (element: Element, name: 'section' | 'part' | 'note' | 'see', value = ''): string =>
  (element.closest<HTMLElement>('.document')?.dataset[name] ?? '%').replace('%', () => value);

/** What a pilcrow is labelled with: the place of its passage, and what it is a link to, or what its tools are of. */
export const markedPlace = (pilcrow: Element): string =>
  pilcrow.getAttribute('aria-label')?.replace(/^Link .*?(?:to|of) /, '') ?? '';

/** Where something stands, in words: "9, ¶ 2", "Section 9", "Note 15", "Closing", "Notes". */
export function placeOf(passage: HTMLElement): string {
  const pilcrow = passage.querySelector(':scope > .pilcrow');
  if (pilcrow) return markedPlace(pilcrow);
  if (passage instanceof HTMLLIElement && passage.matches('.note'))
    return wordFor(passage, 'note', passage.dataset['label'] ?? String(passage.value));
  const number = passage.querySelector(':scope > h2 > .section-number')?.textContent;
  return number
    ? wordFor(passage, 'section', number.replace(/\.$/, ''))
    : (passage.querySelector(':scope > h2')?.textContent ?? passage.id);
}

/** A place as a sentence needs it: "Section 9, ¶ 2" for "9, ¶ 2". `element` is of its document. */
export const inFull = (place: string, element: Element): string =>
  place.replace(/^\d+(?=[,，])/, (number) => wordFor(element, 'section', number));

/** Where a passage of this page stands, in words: "Section 9, ¶ 2". */
export function placeInFull(id: string): string {
  const passage = document.getElementById(id);
  return passage ? inFull(placeOf(passage), passage) : `¶ ${id}`;
}
