/** How large the files are that pages offer, in words: put in where a page has left room for it. */

/** What a page has for the size of a file, as Astro writes it: the path stands from the site's root. */
const place = /(<span class="file-size" data-of="([^"]+)"[^>]*>)[^<]*(<\/span>)/g;
const endingOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1).toUpperCase();

/** Bytes in words, by thousands as disks and networks count: “48 KB”, “1.2 MB”. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const [value, unit] =
    bytes < 999_500 ? [bytes / 1e3, 'KB'] : bytes < 999.5e6 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB'];
  return `${value < 10 && unit !== 'KB' ? value.toFixed(1) : Math.round(value)} ${unit}`;
}

/**
 * Says how large the files are that a page names.
 *
 * @param sizeOf The size of a file in bytes; nothing where that is not known, and what the page says stays as it is.
 */
export const withSizes = (html: string, sizeOf: (path: string) => number | undefined): string =>
  html.replace(place, (whole: string, start: string, path: string, end: string) => {
    const bytes = sizeOf(path);
    return bytes === undefined ? whole : `${start}(${endingOf(path)}, ${sizeInWords(bytes)})${end}`;
  });
