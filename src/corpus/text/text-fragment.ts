/** Quotes in addresses: text fragments (WICG Scroll To Text Fragment), which end with the words they mean. */

/** A quote by its words, or its first and last ones, and those around it. */
export interface DescribedQuote {
  prefix?: string | undefined;
  start: string;
  end?: string | undefined;
  suffix?: string | undefined;
}

const encode = (words: string): string => encodeURIComponent(words).replaceAll('-', '%2D');

/** Writes a text fragment as the directive that follows a `#`: `:~:text=…`. */
export function writeFragment({ prefix, start, end, suffix }: DescribedQuote): string {
  const parts = [
    prefix === undefined ? undefined : `${encode(prefix)}-`,
    encode(start),
    end === undefined ? undefined : encode(end),
    suffix === undefined ? undefined : `-${encode(suffix)}`,
  ];
  return `:~:text=${parts.filter((part) => part !== undefined).join(',')}`;
}

/** Reads the first text fragment of a hash, or nothing where there is none that can be read. */
export function readFragment(hash: string): DescribedQuote | undefined {
  const directive = /:~:(?:.*?&)??text=([^&]*)/s.exec(hash)?.[1];
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
