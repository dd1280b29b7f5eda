/** The normal form of a text: what two texts must have in common to be one and the same text. */

/** Signs that are not seen: soft hyphens, spaces without a width, byte order marks, and those that only order scripts. */
const unseen = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * The normal form of a text: composed letters (NFC), no sign that is not seen, one space for all white space. Letters, their
 * case, numbers and punctuation count.
 *
 * @param kind What the text is: of verse the ends of lines count, of a row the ends of cells, of verbatim text all white space.
 */
export function normalText(text: string, kind: string): string {
  const composed = text.normalize('NFC');
  if (kind === 'verbatim') return composed;
  const seen = composed.replace(unseen, '');
  if (kind === 'verse') return seen.split('\n').map(oneLine).join('\n');
  if (kind === 'row') return seen.split('\t').map(oneLine).join('\t');
  return oneLine(seen);
}
