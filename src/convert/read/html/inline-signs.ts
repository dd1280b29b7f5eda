/** Signs that pages show in their lines without meaning them as words, or mean without writing them. */

/** Whether a link is a sign to copy the address of a part: “¶”, “#”, “🔗”. */
export const isAnchorSign = (text: string, href: string): boolean =>
  href.includes('#') && /^\s*(?:[¶#§🔗⚓∞]|\[?(?:edit|link)\]?)\s*$/u.test(text);

/** The quotation marks of a language, as browsers print them around `q`. */
export function quoteSigns(language: string): readonly [string, string] {
  if (/^fr\b/.test(language)) return ['« ', ' »'];
  return /^de\b/.test(language) ? ['„', '“'] : ['“', '”'];
}
