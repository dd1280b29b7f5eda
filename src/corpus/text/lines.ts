/** A seed as numbered lines, and the seed again from its lines. */

/** One line of a seed: its number (from 1), its text, and the line break that ended it (empty at the end of the file). */
export interface Line {
  n: number;
  text: string;
  break: '\n' | '\r\n' | '\r' | '';
}

/**
 * Cuts a text at LF, CRLF and CR.
 *
 * @param text A decoded seed. A text that ends with a line break has no empty line after it.
 * @returns The lines, numbered from 1; `fromLines` gives the text back exactly.
 */
export function toLines(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)) {
    const [whole, content, end] = match as unknown as [string, string, Line['break']];
    if (whole === '' && lines.length > 0) break;
    lines.push({ n: lines.length + 1, text: content, break: end });
    if (end === '') break;
  }
  return lines;
}

/** The text whose lines these are. */
export const fromLines = (lines: readonly Line[]): string => lines.map((line) => line.text + line.break).join('');
