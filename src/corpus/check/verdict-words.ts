/** What is said of sentences that were checked, in words. */
import { fill, profileOf } from '../text/languages/index.ts';
import type { Aside, Difference, DifferenceKind, Found, Piece, Verdict } from './checked.ts';

/** What came of a sentence. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  same: 'Word for word',
  different: 'With differences',
  part: 'In part',
  none: 'Not in this library',
};

/** What stands around quotations. */
export const ownWords = 'Words of the text’s own';

/** What sort a difference is of. */
export const differenceWords: Readonly<Record<DifferenceKind, string>> = {
  number: 'Number',
  negation: 'Negation',
  order: 'Order',
  word: 'Words',
};

/** What is said, and is no difference. */
export const asideWords: Readonly<Record<Aside, string>> = {
  typography: 'Quotation marks, dashes or signs are printed otherwise.',
  capitals: 'Capitals differ.',
  punctuation: 'Punctuation differs.',
  spacing: 'Hyphens or spaces differ.',
  'note-numbers': 'The number of a note was copied with the words.',
  brackets: 'What stands in square brackets is the quoter’s.',
  ellipsis: 'Words are left out at the ellipsis.',
  'left-out': 'Words are left out, and no ellipsis says so.',
  joined: 'Joined from places that do not follow one another.',
  'only-some': 'Of this sentence, only the words that are not marked are there.',
  'denied-beside': 'Right beside these words, the text says no.',
  'denied-left-out': 'What is left out says no.',
};

/** A difference in words: “27” became “28”. */
export function differenceText({ removed, added }: Difference): string {
  if (removed === '') return `“${added}” is put in`;
  return added === '' ? `“${removed}” is left out` : `“${removed}” became “${added}”`;
}

const verdicts: readonly Verdict[] = ['same', 'different', 'part', 'none'];
const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** How many there are of each: “12 sentences: 8 word for word, 2 with differences, …”. */
export function summaryOf(pieces: readonly Piece[]): string {
  const of = (kind: Piece['is']): number => pieces.filter(({ is }) => is === kind).length;
  const [sentences, quotations] = [of('sentence'), of('quotation')];
  if (sentences + quotations === 0) return 'There is nothing to check.';
  const all = [
    ...(sentences > 0 ? [counted(sentences, 'sentence')] : []),
    ...(quotations > 0 ? [counted(quotations, 'quotation')] : []),
  ];
  const parts = verdicts.flatMap((verdict) => {
    const count = pieces.filter((piece) => piece.is !== 'own' && piece.verdict === verdict).length;
    return count > 0 ? [`${count} ${verdictWords[verdict].toLowerCase()}`] : [];
  });
  return `${all.join(' and ')}: ${parts.join(', ')}.`;
}

/** Where words stand, as a sentence needs it: “Section 9, ¶ 2”, and where they end, if that is another place. */
export function placesInFull({ from, to }: Found, language: string): string {
  const { section } = profileOf(language).words;
  const inFull = (place: string): string => place.replace(/^\d+(?=[,，])/, (number) => fill(section, number));
  return [...new Set([from.place, to.place])].map(inFull).join(' – ');
}
