/** Words as search sees them: one form for the index, one for queries, one for comparing. */

/**
 * The form of a text that is indexed, so that every word in it can be found. Readers never see it.
 *
 * NFKC (ligatures, full-width forms, no-break spaces); soft hyphens dropped; hyphens and digit groups in one form;
 * a space after a dash or slash between words, which would otherwise be one word.
 */
export const indexText = (text: string): string =>
  common(text).replace(/(?<=[\p{L}\p{N}”’)%])([–—―/])(?=[\p{L}\p{N}“‘(£$€])/gu, '$1 ');

/** The indexed form of a text as it is shown: without the spaces that were put after dashes. */
export const shownText = (text: string): string =>
  text.replace(/(?<=[\p{L}\p{N}”’)%])([–—―/]) (?=[\p{L}\p{N}“‘(£$€])/gu, '$1');

/** The form of a query: as the index, with straight quotation marks, and dashes as spaces. */
export const queryText = (text: string): string =>
  common(text)
    .replace(/[“”„«»]/g, '"')
    .replace(/[–—―/]|(?<=\d)-(?=\d{4})/g, ' ')
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, ',')
    .replace(/\s+/g, ' ')
    .trim();

const common = (text: string): string =>
  text
    // Before NFKC makes plain spaces of them: no-break and thin spaces that group digits.
    .replace(/(?<=\d)[\u00A0\u202F\u2009](?=\d{3}(?!\d))/g, ',')
    .normalize('NFKC')
    .replaceAll('\u00AD', '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/œ/g, 'oe')
    .replace(/ł/g, 'l')
    .replace(/Ł/g, 'L')
    .replace(/ß/g, 'ss');

/** A word of a text: its folded form, and where it stands (UTF-16 units, the end excluded). */
export interface Word {
  folded: string;
  start: number;
  end: number;
}

/** Letters with their marks, numbers with their groups and decimals; an apostrophe inside a word belongs to it. */
const wordPattern = /\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}\u00AD]*(?:['’ʼ]\p{L}[\p{L}\p{M}\u00AD]*)*/gu;

/** The words of a text, folded for comparing: `People’s` is `peoples`, `260,000` is `260000`, `Café` is `cafe`. */
export const wordsIn = (text: string): Word[] =>
  [...text.matchAll(wordPattern)].map((match) => ({
    folded: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));

const fold = (word: string): string =>
  common(word)
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼ]/gu, '')
    .replace(/(?<=\d),(?=\d)/g, '')
    .toLowerCase();
