/** A text set in lines, for pictures that are drawn without a browser: how wide its letters are is told nearly, whatever the face. */
import { unspaced } from './scripts.ts';

const wide = new RegExp(unspaced, 'u');

/** How wide a text is, in units of its size. */
const widthOf = (words: string): number =>
  [...words].reduce((sum, one) => sum + (wide.test(one) ? 1 : /\p{Lu}/u.test(one) ? 0.68 : 0.5), 0);

/**
 * Sets a text in lines.
 *
 * @param language The text's, which says where its words end.
 * @param width How wide a line may be, in units of the text's size. A word that is wider has a line for itself.
 */
export function linesOf(words: string, language: string, width: number): string[] {
  const lines: string[] = [];
  for (const piece of piecesOf(words, language)) {
    const line = lines.at(-1);
    if (line !== undefined && widthOf((line + piece).trimEnd()) <= width) lines[lines.length - 1] = line + piece;
    else lines.push(piece);
  }
  return lines.map((line) => line.trim());
}

/** A text cut where a line may end: after a space or a hyphen, and between words of a script that has no spaces. */
function piecesOf(words: string, language: string): string[] {
  const pieces: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(words)) {
    const last = pieces.at(-1);
    const mayEnd = last === undefined || /[\s-]$/.test(last) || (isWordLike && wide.test([...last].at(-1) ?? ''));
    if (mayEnd) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
  }
  return pieces;
}
