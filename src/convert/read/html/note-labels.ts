/** How pages print the labels of notes: "15", "[15]", "(a)", "*". */
import { hanNoteWord } from '../../../corpus/text/languages/part-words.ts';

const label = '(?:\\p{N}{1,6}|[*†‡]{1,4}|[a-z]{1,2}|[ivxlc]{1,6})';
const alone = new RegExp(`^[[(［【（]?\\s*(?:(?:foot|end)?note|fn\\.?)?\\s*(${label})\\s*[\\])］】）]?[.:]?$`, 'iu');
const atHead = new RegExp(
  `^\\s*(?:[[(［【（〔]\\s*(?:${hanNoteWord})?\\s*(${label})\\s*[\\])］】）〕][.:]?|(?:※|(?:${hanNoteWord})(?=\\s*\\p{N}{1,4}\\s*[:：、.]))?\\s*(\\p{N}{1,4}|[*†‡]{1,4})[.:：、)]?)(?=[\\s\\p{L}“"‘'(《〈「『]|$)`,
  'u',
);

/** The label that a call prints, if it prints nothing else: raised and full-width digits as plain ones. */
export const labelOf = (printed: string): string | undefined => alone.exec(printed.normalize('NFKC').trim())?.[1];

/** The label at the head of a note, and how many characters it takes there. */
export function labelAtHead(text: string): { label: string; length: number } | undefined {
  const match = atHead.exec(text.slice(0, 60));
  const found = match?.[1] ?? match?.[2];
  return match && found !== undefined ? { label: found.normalize('NFKC'), length: match[0].length } : undefined;
}

/** Whether a label is a sign, which plain numbers in a text are not. */
export const isSign = (label: string): boolean => /^[*†‡§]+$/.test(label);

/** Labels that one raised part may have several of: "1, 2". */
export const labelsIn = /\p{N}{1,4}|[*†‡]{1,4}|(?<!\p{L})[a-z](?!\p{L})/gu;

/** A call in brackets, in running text after a word: "as it was[15]", "〔15〕", "（注15）", "※15". */
export const bracketedCall = new RegExp(
  `(?<=\\S\\s?)(?:[[［【〔](?:${hanNoteWord})?(?=[^\\])）］】〕]{1,4}[\\]］】〕])|[(（](?:${hanNoteWord})(?=\\p{N}{1,4}[)）])|※)(\\p{N}{1,4}|[*†‡]{1,4})[\\]］】〕)）]?`,
  'gu',
);
