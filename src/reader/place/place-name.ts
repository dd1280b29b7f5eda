/** Where a passage stands, in words, as the page says it. */

/** A word for a place in the language of the document around it, which the page gives: "Section %", "Note %". */
export const wordFor = (element: Element, name: 'section' | 'part' | 'note' | 'see', value = ''): string =>
  (element.closest<HTMLElement>('.document')?.dataset[name] ?? '%').replace('%', () => value);

/** Where something stands, in words: "9, ¶ 2", "Section 9", "Note 15", "Closing", "Notes". */
export function placeOf(passage: HTMLElement): string {
  const own = passage.querySelector<HTMLElement>(':scope > .pilcrow')?.dataset['place'];
  if (own !== undefined) return own;
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
