/** The marks that a printed text is known by: heading numbers, note labels, opening words. */

/**
 * The number of a numbered heading ("5" of "5. Developing …").
 *
 * @returns `undefined` for a line that is not one: no number, or the full stop of a sentence at its end.
 */
export const headingNumber = (text: string): string | undefined => /^(\d{1,3})\.\s+\S.*[^.;:,]$/s.exec(text)?.[1];

/** A note's label at the head of its text: as printed ("[15]"), and alone ("15"). */
export function noteMark(text: string): { printed: string; label: string } | undefined {
  const match = /^\[([\p{L}\p{N}*†‡]{1,4})\]/u.exec(text);
  return match?.[1] === undefined ? undefined : { printed: match[0], label: match[1] };
}
