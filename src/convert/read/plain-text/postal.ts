/** Blocks of lines that are surely a postal address: short lines, one of which has a street’s number or a postal code. */
import { streetAfter, streetBefore } from '../../../corpus/text/languages/part-words.ts';
import { endsSentence } from '../../../corpus/text/sentences.ts';
import { itemMark } from './shapes.ts';

const fewest = 3;
const most = 10;
const longest = 60;

/** “EC1A 1BB”, “Boston, MA 02108”, “75007 Paris”, “D-1010 Wien”; four digits alone may be a year. */
const code =
  /(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}$|,?\s[A-Z]{2}\.?\s+\d{5}(?:-\d{4})?$|^(?:[A-Z]{1,3}-\d{4,5}|\d{5})\s+\p{Lu}/u;
/** “12 High Street”, “Hauptstraße 7”, “7, rue de la Paix”, “P.O. Box 12”. */
const street = new RegExp(
  `^\\d{1,5}[A-Za-z]?(?:[-–]\\d{1,5})?,?\\s.*(?<!\\p{L})(?:${streetAfter})(?!\\p{L})|^(?:\\d{1,5},?\\s+)?(?:${streetBefore})(?!\\p{L}).*|^[\\p{L}. -]{2,40}(?:straße|strasse|str\\.|weg|platz|gasse|laan|straat)\\s+\\d{1,4}[a-z]?$|^P\\.?\\s?O\\.?\\s?Box\\s\\d+`,
  'iu',
);

/** Whether the lines of a block, none of them blank, are an address. */
export function isPostal(texts: readonly string[]): boolean {
  if (texts.length < fewest || texts.length > most) return false;
  const isLine = (text: string): boolean =>
    text.length <= longest && /^[\p{Lu}\p{N}"'(]/u.test(text) && !/[:;]$/.test(text) && !itemMark(text);
  // The last line may end with a full stop, and so may words cut short.
  const isWhole = (text: string): boolean => endsSentence(text) && !/(?<!\p{L})\p{L}{1,5}\.$/u.test(text);
  if (!texts.every(isLine) || texts.slice(0, -1).some(isWhole)) return false;
  const told = texts.findIndex((text) => code.test(text) || (street.test(text) && /\d/.test(text)));
  return told > 0 || (told === 0 && texts.slice(1).some((text) => code.test(text)));
}
