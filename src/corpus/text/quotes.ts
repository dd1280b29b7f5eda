/** Quotes: words of a text, found by what describes them. */

/** A stretch of a text: offsets in UTF-16 units, the second excluded. */
export interface Stretch {
  start: number;
  end: number;
}

/** A quote by its very words and those around it, character for character (W3C TextQuoteSelector). */
export interface ExactQuote {
  exact: string;
  prefix?: string | undefined;
  suffix?: string | undefined;
}

/** Every stretch of a text that a quote can mean, overlapping ones too. */
export function findExact(text: string, { exact, prefix = '', suffix = '' }: ExactQuote): Stretch[] {
  const found: Stretch[] = [];
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const end = start + exact.length;
    if (text.endsWith(prefix, start) && text.startsWith(suffix, end)) found.push({ start, end });
  }
  return found;
}
