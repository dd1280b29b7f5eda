/** Choices that look like chance and are the same at every run: each follows from what it is made for. */

/** A number from 0 up to, not including, 1 that follows from words and numbers alone (FNV-1a, then mixed). */
export function chance(...of: readonly (string | number)[]): number {
  const text = of.join(' ');
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return ((state ^ (state >>> 16)) >>> 0) / 2 ** 32;
}

/** One of several. */
export const chosen = <T>(all: readonly T[], ...of: readonly (string | number)[]): T =>
  all[Math.floor(chance(...of) * all.length)] as T;

/** A rank below `ranks` of which the first are frequent and the last rare, as words are in a text (Zipf). */
export const rank = (ranks: number, ...of: readonly (string | number)[]): number =>
  Math.floor((ranks + 1) ** chance(...of)) - 1;

/** A number around 0 of which two thirds lie between −1 and 1 (Box and Muller). */
export const around = (...of: readonly (string | number)[]): number =>
  Math.sqrt(-2 * Math.log(1 - chance(...of, 'far'))) * Math.cos(2 * Math.PI * chance(...of, 'where'));
