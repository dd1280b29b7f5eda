/** The marks that a printed text is known by: heading numbers, note labels, opening words. */

/**
 * The number of a numbered heading ("5" of "5. Developing …").
 *
 * @returns `undefined` for a line that is not one: no number, or the full stop of a sentence at its end.
 */
export const headingNumber = (text: string): string | undefined => /^(\d{1,3})\.\s+\S.*[^.;:,]$/s.exec(text)?.[1];

/** What stands before the words of a heading: all of it as printed, white space included, and the number in it. */
export interface HeadingMark {
  number: string;
  printed: string;
}

/** The mark of a heading that a rule knows: "5. ". */
export function headingMark(text: string): HeadingMark | undefined {
  const number = headingNumber(text);
  return number === undefined ? undefined : { number, printed: /^\d+\.\s+/.exec(text)?.[0] ?? '' };
}

/**
 * The mark of a heading that the editors decided: also "1.1 ", "II. ", "B) ", "(c) ", "Article 5 ", "Chapter III: ".
 *
 * A number alone is one only with a mark after it: "2024 in review" and "A new start" have none.
 */
export function decidedMark(text: string): HeadingMark | undefined {
  const known = headingMark(text);
  if (known) return known;
  const [printed, dotted, bracketed, marked, named] =
    /^(?:(\d{1,3}(?:\.\d{1,3})+)[.:)]?\s+|\((\d{1,3}|[ivxlc]{1,7}|[IVXLC]{1,7}|[A-Za-z])\)\s+|(\d{1,3}|[IVXLC]{1,7}|[A-Z])\s?[.:)–—]\s*|(?:\p{L}+\.?|§)\s?(\d{1,3}[a-z]?|[IVXLC]{1,7})(?:\s?[.:–—]\s*|\s*\n|\s+(?=\p{Lu}|[“"(])|$))/u.exec(
      text,
    ) ?? [];
  const number = dotted ?? bracketed ?? marked ?? named;
  return printed === undefined || number === undefined ? undefined : { number, printed };
}

/** A note's label at the head of its text: as printed ("[15]"), and alone ("15"). */
export function noteMark(text: string): { printed: string; label: string } | undefined {
  const match = /^\[([\p{L}\p{N}*†‡]{1,4})\]/u.exec(text);
  return match?.[1] === undefined ? undefined : { printed: match[0], label: match[1] };
}
