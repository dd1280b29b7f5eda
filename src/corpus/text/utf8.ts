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
  const encoder = new TextEncoder();
  const replacement = encoder.encode('\uFFFD');
  let byte = 0;
  let from = 0;
  let index = text.indexOf('\uFFFD');
  for (; index >= 0; index = text.indexOf('\uFFFD', from)) {
    byte += encoder.encode(text.slice(from, index)).length;
    // The text may hold the replacement character itself.
    const own = replacement.every((value, offset) => bytes[byte + offset] === value);
    if (!own) break;
    byte += replacement.length;
    from = index + 1;
  }
  const before = toLines(`${text.slice(0, index)}|`).at(-1);
  return { byte: byte + 1, place: { line: before?.n ?? 1, column: before?.text.length ?? 1 } };
}
