/** Quotes: words of a text, described so that they mean one place in it, and found again by what describes them. */

/** A stretch of a text: offsets in UTF-16 units, the second excluded. */
interface Stretch {
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

/** A quote by its words, or its first and last ones, and those around it; white space counts as one space, case not. */
export interface DescribedQuote {
  prefix?: string | undefined;
  start: string;
  end?: string | undefined;
  suffix?: string | undefined;
}

/** From so many characters on, a quote is given by its first and last words. */
const long = 120;

const spaced = (text: string): string => text.replace(/\s+/g, ' ');

const wordsOf = (text: string): string[] => spaced(text).trim().split(' ').filter(Boolean);

/**
 * Describes a quote, as shortly as it can be and still mean one place.
 *
 * @param text The text that it stands in.
 * @param numbers Where numbers of notes stand in the text. A quote that holds one is given by the words before and after them.
 */
export function describeQuote(
  text: string,
  { start: from, end: to }: Stretch,
  numbers: readonly Stretch[] = [],
): DescribedQuote {
  const quote = spaced(text.slice(from, to)).trim();
  const words = quote.split(' ');
  const inside = numbers.filter((one) => one.start < to && one.end > from);
  const before = wordsOf(text.slice(from, inside[0]?.start ?? from));
  const after = wordsOf(text.slice(inside.at(-1)?.end ?? to, to));
  let own: DescribedQuote = { start: quote };
  if (before.length > 0 && after.length > 0)
    own = { start: before.slice(0, 5).join(' '), end: after.slice(-5).join(' ') };
  else if (quote.length > long && words.length > 10)
    own = { start: words.slice(0, 5).join(' '), end: words.slice(-5).join(' ') };
  const all = spaced(text);
  if (all.indexOf(own.start) === all.lastIndexOf(own.start)) return own;
  const prefix = wordsOf(text.slice(0, from)).slice(-4).join(' ');
  const suffix = wordsOf(text.slice(to)).slice(0, 4).join(' ');
  return { ...own, prefix: prefix || undefined, suffix: suffix || undefined };
}

/** The first stretch of a text that a description means. */
export function findDescribed(text: string, { prefix, start, end, suffix }: DescribedQuote): Stretch | undefined {
  const words = (part: string): string =>
    spaced(part.trim())
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll(' ', '\\s+');
  const pattern =
    (prefix ? `(?<=${words(prefix)}\\s*)` : '') +
    words(start) +
    (end ? `[^]*?${words(end)}` : '') +
    (suffix ? `(?=\\s*${words(suffix)})` : '');
  const match = new RegExp(pattern, 'iu').exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}
