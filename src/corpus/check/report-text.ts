/** What came of a text that was checked → a report in plain text. */
import type { CheckedWords, Found, Piece } from './checked.ts';
import { asideWords, differenceText, differenceWords, ownWords, summaryOf, verdictWords } from './verdict-words.ts';

/** Where words are read: the reference with its place, and the address. */
export interface Source {
  reference: string;
  url?: string | undefined;
}

const sourceText = ({ reference, url = '' }: Source): string => `${reference} ${url}`.trim();

/** The text with what differs in it: [-words of the library-]{+words of the text+}. */
export const changesText = ({ text, changes }: CheckedWords & { text: string }): string =>
  changes.length === 0
    ? text
    : changes
        .map((one) => (one.is === 'same' ? one.text : one.is === 'removed' ? `[-${one.text}-]` : `{+${one.text}+}`))
        .join('');

/** The report. Sentences are numbered; what stands around quotations is set apart. */
export function reportText(pieces: readonly Piece[], sourceOf: (found: Found) => Source): string {
  let number = 0;
  const blocks = pieces.map((piece) => {
    if (piece.is === 'own') return `   (${ownWords}: ${piece.text})`;
    number += 1;
    const { verdict, differences, asides, found, also } = piece;
    return [
      `${number}. ${verdictWords[verdict].toUpperCase()}`,
      changesText(piece),
      ...differences.map((one) => `- ${differenceWords[one.kind]}: ${differenceText(one)}`),
      ...asides.map((one) => `- ${asideWords[one]}`),
      ...found.map((one) => `→ ${sourceText(sourceOf(one))}`),
      ...(also.length > 0
        ? [`→ also in ${also.map(({ document, from }) => `${document} ${from.place}`).join('; ')}`]
        : []),
    ].join('\n   ');
  });
  return [summaryOf(pieces), ...blocks].join('\n\n');
}
