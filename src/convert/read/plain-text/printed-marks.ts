/** The marks that a printed text is known by: heading numbers, note labels, opening words. */
import { noteWord } from '../../../corpus/text/languages/part-words.ts';
import { romanValue } from '../../../corpus/text/numerals.ts';

/** The number that a heading is printed with ("5" of "5. Developing …"), of a line that is known to be one. */
export const printedNumber = (text: string): string | undefined => /^(\d{1,3})\.\s+\S/.exec(text)?.[1];

/**
 * The number of a line that looks like a numbered heading.
 *
 * @returns `undefined` for a line that does not: no number, or the full stop of a sentence at its end.
 */
export const headingNumber = (text: string): string | undefined =>
  /[^.;:,]$/.test(text) ? printedNumber(text) : undefined;

/** What stands before the words of a heading: all of it as printed, white space included, and the number in it. */
export interface HeadingMark {
  number: string;
  printed: string;
}

/**
 * The mark of a heading that the editors decided: also "1.1 ", "II. ", "B) ", "(c) ", "Article 5 ", "Chapter III: ".
 *
 * A number alone is one only with a mark after it: "2024 in review" and "A new start" have none.
 */
export function decidedMark(text: string): HeadingMark | undefined {
  const number = headingNumber(text);
  if (number !== undefined) return { number, printed: /^\d+\.\s+/.exec(text)?.[0] ?? '' };
  const [printed, dotted, bracketed, marked, named] =
    /^(?:(\d{1,3}(?:\.\d{1,3})+)[.:)]?\s+|\((\d{1,3}|[ivxlc]{1,7}|[IVXLC]{1,7}|[A-Za-z])\)\s+|(\d{1,3}|[IVXLC]{1,7}|[A-Z])\s?[.:)–—]\s*|(?:\p{L}+\.?|§)\s?(\d{1,3}[a-z]?|[IVXLC]{1,7})(?:\s?[.:–—]\s*|\s*\n|\s+(?=\p{Lu}|[“"(])|$))/u.exec(
      text,
    ) ?? [];
  const bare = /^([IVXLC]+)\s+(?=[\p{Lu}\p{Lo}“"(])/u.exec(text);
  if (bare?.[1] !== undefined && romanValue(bare[1]) !== undefined && bare[1] !== 'I')
    return { number: bare[1], printed: bare[0] };
  const found = dotted ?? bracketed ?? marked ?? named;
  return printed === undefined || found === undefined ? undefined : { number: found, printed };
}

/** A note's label at the head of its text, and how it is printed there. */
export interface NoteMark {
  printed: string;
  label: string;
}

/** “(1)”, “¹”, “*”, “Note 1:”, “1.”, “1In”, “a)”: how labels are printed beside “[1]”. */
const otherMarks = new RegExp(
  `^(?:[[(〔［【{（](?<bracketed>[\\p{L}\\p{N}*†‡]{1,4})[\\])〕］】}）]|(?<sign>[¹²³⁰⁴-⁹]{1,4}|[*†‡]{1,4})|[[〔【［]?(?:(?:${noteWord})\\.?|注释?)\\s*(?<named>\\d{1,4})\\s*[.:：)\\]〕】］]?|\\^(?<raised>\\d{1,4})|(?<number>\\d{1,4})[.:)]?|(?<letter>\\p{L})[.)])`,
  'iu',
);

/** The label of what the editors say is a note: in whatever form, raised digits as plain ones. */
export function decidedNoteMark(text: string): NoteMark | undefined {
  const match = otherMarks.exec(text);
  const label = Object.values(match?.groups ?? {}).find((group) => group !== undefined);
  return match && label !== undefined ? { printed: match[0], label: label.normalize('NFKC') } : undefined;
}
