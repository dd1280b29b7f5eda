/** Bytes of a text in any encoding → the text, and the name of the encoding that they seem to be in. */
import type { Outcome } from '../../corpus/problems/problem.ts';
import { holdsForbidden } from '../../corpus/text/characters.ts';
import { decodeUtf8 } from '../../corpus/text/utf8.ts';
import { guessEncoding } from './guess-encoding.ts';
import { notUtf8 } from './seed-problems.ts';

/** A text as it is read from bytes. */
export interface TextOfBytes {
  /** The text, without the byte-order mark of another encoding than UTF-8. */
  text: string;
  /** What the bytes were read as, by the names of the WHATWG’s Encoding Standard, in capitals as they are written: `UTF-16LE`. */
  encoding: string;
}

/**
 * Reads bytes as text: as UTF-8 if they are, else as the encoding that they seem to be in, if every byte is of it.
 *
 * @returns The text; or the problem that a seed of these bytes has (`seed-not-utf8`, `seed-not-text`).
 */
export function bytesToText({ bytes, file }: { bytes: Uint8Array; file: string }): Outcome<TextOfBytes> {
  const decoded = decodeUtf8(bytes);
  const guess =
    decoded.text === undefined || holdsForbidden(decoded.text) ? guessEncoding(bytes, decoded.text) : undefined;
  if (decoded.text !== undefined && guess === undefined)
    return { value: { text: decoded.text, encoding: 'UTF-8' }, problems: [] };
  const encoding = guess?.encoding && named(guess.encoding, bytes);
  const isMixed =
    decoded.text === undefined &&
    !/^(?:UTF|ISO-2022)/.test(encoding ?? '') &&
    bytes.subarray(0, decoded.byte - 1).some((byte) => byte >= 0x80);
  const text = encoding === undefined || isMixed ? undefined : decodedAs(encoding, bytes);
  if (encoding !== undefined && text !== undefined) return { value: { text, encoding }, problems: [] };
  const bad = decoded.text === undefined ? { ...decoded, bytes } : undefined;
  return { value: undefined, problems: [notUtf8(guess, file, bad)] };
}

/** An encoding whose mark says in which order its bytes stand. */
function named(encoding: string, [first = 0]: Uint8Array): string {
  if (encoding === 'UTF-16') return first === 0xff ? 'UTF-16LE' : 'UTF-16BE';
  return encoding === 'UTF-32' ? (first === 0xff ? 'UTF-32LE' : 'UTF-32BE') : encoding;
}

function decodedAs(encoding: string, bytes: Uint8Array): string | undefined {
  if (encoding.startsWith('UTF-32')) return utf32(bytes, encoding.endsWith('LE'));
  const text = decodeAs(encoding, bytes);
  return text === undefined || holdsForbidden(text) ? undefined : text;
}

/** Bytes as a text of an encoding, by any of its names; none where a byte is of another, or nobody knows the name. */
export function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // The encoding is none that `TextDecoder` knows, or a byte is of another.
    return undefined;
  }
}

/** `TextDecoder` knows no UTF-32. */
function utf32(bytes: Uint8Array, littleEndian: boolean): string | undefined {
  if (bytes.length % 4 !== 0) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const parts: string[] = [];
  for (let at = 0; at < view.byteLength; at += 4) {
    const code = view.getUint32(at, littleEndian);
    if (code > 0x10_ff_ff || (code >= 0xd8_00 && code <= 0xdf_ff)) return undefined;
    if (at > 0 || code !== 0xfe_ff) parts.push(String.fromCodePoint(code));
  }
  const text = parts.join('');
  return holdsForbidden(text) ? undefined : text;
}
