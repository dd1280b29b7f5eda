/** Bytes as text, if they are UTF-8. */
import { toLines } from './lines.ts';

/** The text; or where the first byte stands that belongs to no character, and how many bytes that is from the start, from 1. */
export type Decoded = { text: string } | { text?: undefined; byte: number; place: { line: number; column: number } };

/** Decodes UTF-8. A byte-order mark stays in the text. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return firstBadByte(bytes);
  }
}

function firstBadByte(bytes: Uint8Array): { byte: number; place: { line: number; column: number } } {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const replacement = new TextEncoder().encode('\uFFFD');
  let byte = 0;
  let index = 0;
  for (const character of text) {
    const own = character !== '\uFFFD' || replacement.every((value, offset) => bytes[byte + offset] === value);
    if (!own) break;
    byte += new TextEncoder().encode(character).length;
    index += character.length;
  }
  const before = toLines(`${text.slice(0, index)}|`).at(-1);
  return { byte: byte + 1, place: { line: before?.n ?? 1, column: before?.text.length ?? 1 } };
}
