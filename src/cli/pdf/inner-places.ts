/** The places in a PDF that its inner links lead to, put where they are: Chromium counts them without the margin over the text. */

/** The height of a named place (ISO 32000-1, 12.3.2.3) from the paper's lower edge, in points. */
const height = /(\/[^\s/[]+ \[\d+ 0 R \/XYZ \S+ )(\d[\d.]*)( )/g;

/**
 * Lowers all named places by the margin. Every number keeps its length, so that all else stays where the file says that it is.
 *
 * @param pdf As Chromium prints it, its objects as text.
 * @param margin In points.
 */
export function lowerPlaces(pdf: Buffer, margin: number): Buffer {
  const text = pdf.toString('latin1');
  const number = /\/Dests (\d+) 0 R/.exec(text)?.[1];
  if (number === undefined) return pdf;
  const start = text.indexOf(`\n${number} 0 obj\n`);
  const end = text.indexOf('\nendobj', start);
  if (start < 0 || end < 0) return pdf;
  const lowered = text
    .slice(start, end)
    .replace(
      height,
      (_, before: string, y: string, after: string) => before + sameLength(Number(y) - margin, y) + after,
    );
  return Buffer.from(text.slice(0, start) + lowered + text.slice(end), 'latin1');
}

/** A number, not under zero, with as many characters as another has. */
function sameLength(value: number, { length }: string): string {
  const least = Math.max(0, value);
  const whole = String(Math.round(least));
  const room = length - Math.trunc(least).toString().length - 1;
  return (room > 0 ? least.toFixed(room) : whole).padStart(length, '0').slice(0, length);
}
