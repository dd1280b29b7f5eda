/** The numbers of a document: those of its passages, and those that are its own references. */
import type { TextNumber } from '../text/numbers/number.ts';
import { numbersIn } from '../text/numbers/numbers-in.ts';
import type { Document, DocumentText } from './document.ts';
import { type Passage, passagesOf } from './walk.ts';

/** The numbers of a passage, as its language writes them. The number printed before a heading is among them. */
export const numbersOf = ({ words, node }: Passage, language: string): TextNumber[] =>
  numbersIn(words, node.lang ?? language);

/** Whether a number is the one that is printed before a heading: a reference, which nobody need record. */
export const isSectionNumber = ({ node }: Passage, { end }: TextNumber): boolean =>
  node.type === 'section' && node.printed !== undefined && end <= node.printed.length;

/** How many numbers a text has, those of its sections aside, and how many of them the editors recorded: all, or none yet. */
export function recordedNumbers(
  document: DocumentText & Pick<Document, 'language'> & Partial<Pick<Document, 'figures'>>,
): {
  found: number;
  recorded: number;
} {
  const found = passagesOf(document).reduce(
    (sum, passage) =>
      sum + numbersOf(passage, document.language).filter((number) => !isSectionNumber(passage, number)).length,
    0,
  );
  return { found, recorded: document.figures ? found : 0 };
}
