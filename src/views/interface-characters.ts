/** The characters of the interface's own face: few, so that a first visit fetches little. */

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index)).join('');
/** Signs that the interface itself sets. */
const signs = '\u00a0“”‘’–—…·•×°¶§‹›←→↑↓▾';
/** Letters of the Latin script beyond ASCII. */
const letters = /[\u00c0-\u024f\u1e00-\u1eff]/g;

/** Those that every interface needs, and the Latin letters that a library's own words need besides; what no Latin face has is left out. */
export const interfaceCharacters = (words: string): string =>
  [...new Set(ascii + signs + (words.match(letters) ?? []).join(''))].join('');
