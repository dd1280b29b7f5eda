/** Text fragments: addresses that end with the words they mean (WICG Scroll To Text Fragment). */

/** The words that an address means, as they stand in the text; white space counts as one space. */
export interface TextFragment {
  prefix?: string | undefined;
  start: string;
  end?: string | undefined;
  suffix?: string | undefined;
}

/** From so many characters on, a quote is given by its first and last words. */
const long = 120;

const spaced = (text: string): string => text.replace(/\s+/g, ' ');

/**
 * Makes the text fragment of a quote, as short as it can be and still mean one place.
 *
 * @param text The paragraph's text; `from` and `to` bound the quote in it.
 * @param numbers Where numbers of notes stand in it. A quote that holds one is given by the words before and after them.
 */
export function toFragment(
  text: string,
  from: number,
  to: number,
  numbers: readonly { from: number; to: number }[] = [],
): TextFragment {
  const quote = spaced(text.slice(from, to)).trim();
  const words = quote.split(' ');
  const inside = numbers.filter((one) => one.from < to && one.to > from);
  const wordsIn = (start: number, end: number): string[] =>
    spaced(text.slice(start, end)).trim().split(' ').filter(Boolean);
  const before = wordsIn(from, inside[0]?.from ?? from);
  const after = wordsIn(inside.at(-1)?.to ?? to, to);
  let fragment: TextFragment = { start: quote };
  if (before.length > 0 && after.length > 0)
    fragment = { start: before.slice(0, 5).join(' '), end: after.slice(-5).join(' ') };
  else if (quote.length > long && words.length > 10)
    fragment = { start: words.slice(0, 5).join(' '), end: words.slice(-5).join(' ') };
  const all = spaced(text);
  if (all.indexOf(fragment.start) === all.lastIndexOf(fragment.start)) return fragment;
  const prefix = wordsIn(0, from).slice(-4).join(' ');
  const suffix = wordsIn(to, text.length).slice(0, 4).join(' ');
  return { ...fragment, prefix: prefix || undefined, suffix: suffix || undefined };
}

const encode = (words: string): string => encodeURIComponent(words).replaceAll('-', '%2D');

/** Writes a text fragment as the directive that follows a `#`: `:~:text=…`. */
export function writeFragment({ prefix, start, end, suffix }: TextFragment): string {
  const parts = [
    prefix === undefined ? undefined : `${encode(prefix)}-`,
    encode(start),
    end === undefined ? undefined : encode(end),
    suffix === undefined ? undefined : `-${encode(suffix)}`,
  ];
  return `:~:text=${parts.filter((part) => part !== undefined).join(',')}`;
}

/** Reads the first text fragment of a hash, or nothing where there is none that can be read. */
export function readFragment(hash: string): TextFragment | undefined {
  const directive = /:~:(?:.*&)?text=([^&]*)/s.exec(hash)?.[1];
  if (!directive) return undefined;
  try {
    const parts = directive.split(',');
    const prefix = parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : undefined;
    const suffix = parts.at(-1)?.startsWith('-') ? parts.pop()?.slice(1) : undefined;
    const [start, end] = parts;
    if (!start || parts.length > 2) return undefined;
    const decode = (part: string | undefined): string | undefined =>
      part === undefined ? undefined : decodeURIComponent(part);
    return { prefix: decode(prefix), start: decodeURIComponent(start), end: decode(end), suffix: decode(suffix) };
  } catch {
    return undefined;
  }
}

/** Finds the words of a fragment in a text, with no regard to case or to how white space is written. */
export function findFragment(text: string, fragment: TextFragment): { from: number; to: number } | undefined {
  const { prefix, start, end, suffix } = fragment;
  const words = (part: string | undefined): string =>
    part === undefined
      ? ''
      : spaced(part.trim())
          .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
          .replaceAll(' ', '\\s+');
  const pattern =
    (prefix ? `(?<=${words(prefix)}\\s*)` : '') +
    words(start) +
    (end ? `[^]*?${words(end)}` : '') +
    (suffix ? `(?=\\s*${words(suffix)})` : '');
  const match = new RegExp(pattern, 'iu').exec(text);
  return match ? { from: match.index, to: match.index + match[0].length } : undefined;
}
