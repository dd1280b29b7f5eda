/** The number that a heading of a page begins with: "5. ", "2.1 ", "Part II: ", "Article 12 ", "(a) ". */
import { partWord } from '../../../corpus/text/languages/part-words.ts';

const word = partWord('part', 'chapter', 'article', 'section', 'annex');
const numbered = new RegExp(
  `^(?:(\\d{1,3}(?:\\.\\d{1,3})+)[.:)]?\\s+|\\((\\d{1,3}|[ivxlc]{1,7}|[IVXLC]{1,7}|[A-Za-z])\\)\\s+|(\\d{1,3}|[IVXLC]{1,7}|[A-Z])\\s?[.:)–—]\\s*|(?:(?:${word})\\.?|§)\\s?(\\d{1,3}[a-z]?|[IVXLC]{1,7}|[A-Z])(?:\\s?[.:–—]\\s*|\\s*\\n|\\s+(?=\\p{Lu}|[“"(])|$))`,
  'u',
);

/** The number of a heading and what stands before its words, white space included. */
export function headingNumber(text: string): { number: string; printed: string } | undefined {
  const [printed, ...found] = numbered.exec(text) ?? [];
  const number = found.find((one) => one !== undefined);
  return printed === undefined || number === undefined ? undefined : { number, printed };
}
