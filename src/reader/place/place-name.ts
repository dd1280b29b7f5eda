/** Where a passage stands, in words, as the page says it. */

/** Where something stands, in words: "9, ¶ 2", "Section 9", "Closing", "Notes". */
export function placeOf(passage: HTMLElement): string {
  const own = passage.querySelector<HTMLElement>(':scope > .pilcrow')?.dataset['place'];
  if (own !== undefined) return own;
  const number = passage.querySelector(':scope > h2 > .section-number')?.textContent;
  return number
    ? `Section ${number.replace(/\.$/, '')}`
    : (passage.querySelector(':scope > h2')?.textContent ?? passage.id);
}

/** A place as a sentence needs it: "Section 9, ¶ 2" for "9, ¶ 2". */
export const inFull = (place: string): string => place.replace(/^\d+(?=,)/, 'Section $&');
