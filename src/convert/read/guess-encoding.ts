/** What bytes that are no UTF-8 seem to be: for the problem that says how to convert them. */
import { analyse } from 'chardet';
import { forbiddenIn } from '../../corpus/text/characters.ts';

/** What a file seems to be: an encoding by the name that `iconv` knows it by; or no text at all. */
export type Guess = { encoding: string; file?: undefined } | { encoding?: undefined; file: string };

/** How files begin that hold no plain text. */
const signatures: readonly [begins: string, file: string][] = [
  ['%PDF-', 'a PDF'],
  ['PK\x03\x04', 'a Word document or another ZIP archive'],
  ['\xD0\xCF\x11\xE0', 'an old Word document'],
  ['\x89PNG', 'a picture'],
  ['\xFF\xD8\xFF', 'a picture'],
  ['GIF8', 'a picture'],
  ['\x1F\x8B', 'a compressed file'],
];

/** Byte-order marks, the longer ones first: UTF-32LE begins with that of UTF-16LE. */
const marks: readonly [begins: string, encoding: string][] = [
  ['\xFF\xFE\0\0', 'UTF-32'],
  ['\0\0\xFE\xFF', 'UTF-32'],
  ['\xFF\xFE', 'UTF-16'],
  ['\xFE\xFF', 'UTF-16'],
];

/** Below this the detector finds nearly nothing that speaks for its guess. */
const leastConfidence = 25;
/** What is told from the first bytes is told: the detector reads the whole of what it is given many times. */
const sampleSize = 1 << 18;

/**
 * Guesses the encoding of bytes that are not UTF-8, or that hold control characters as no text does.
 *
 * @param text What they are as UTF-8, if they are; text with a stray control is then no other encoding.
 * @returns `undefined` where nothing can be said.
 */
export function guessEncoding(bytes: Uint8Array, text?: string): Guess | undefined {
  const sample = bytes.subarray(0, sampleSize);
  const found = (table: readonly [begins: string, value: string][]): string | undefined =>
    table.find(([begins]) => [...begins].every((byte, index) => sample[index] === byte.charCodeAt(0)))?.[1];

  const file = found(signatures);
  if (file) return { file };
  const encoding = found(marks) ?? wideEncoding(sample, text) ?? narrowEncoding(sample, text);
  return encoding === undefined ? undefined : { encoding };
}

/** UTF-32 or UTF-16 without a mark: every unit is a character, and some of them are those that every text has. */
function wideEncoding(sample: Uint8Array, text: string | undefined): string | undefined {
  const controls = shareOf(sample, (byte) => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d));
  const ascii = shareOf(sample, (byte) => byte >= 0x20 && byte < 0x7f);
  // A text of one byte a character, or of UTF-8, with some NUL in it: pairs of its bytes would be characters too.
  if (text === undefined ? ascii > 0.75 : controls < 0.2) return undefined;
  for (const [encoding, littleEndian] of [
    ['UTF-32LE', true],
    ['UTF-32BE', false],
  ] as const) {
    if (isUtf32(sample, littleEndian)) return encoding;
  }
  const [little, big] = [familiarIn('utf-16le', sample), familiarIn('utf-16be', sample)];
  if (Math.max(little, big) < 0.02) return undefined;
  return little > big ? 'UTF-16LE' : 'UTF-16BE';
}

function isUtf32(sample: Uint8Array, littleEndian: boolean): boolean {
  const view = new DataView(sample.buffer, sample.byteOffset, sample.length - (sample.length % 4));
  for (let at = 0; at < view.byteLength; at += 4) {
    const code = view.getUint32(at, littleEndian);
    if (code === 0 || code > 0x10_ff_ff || (code >= 0xd8_00 && code <= 0xdf_ff)) return false;
  }
  return view.byteLength > 0;
}

/** Latin letters, spaces, breaks and the punctuation of Chinese: no text is without, and no other reading has them. */
const familiar = /[\t\n\r\u0020-\u007E\u00A0-\u00FF\u3000-\u3002\uFF01-\uFF5E]/g;

/** How much of the bytes is familiar when they are read so; 0 where they cannot be. */
function familiarIn(encoding: 'utf-16le' | 'utf-16be', sample: Uint8Array): number {
  try {
    // The sample may end within a character.
    const text = new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
    if (forbiddenIn(text).length > 0 || /[\p{Unassigned}\p{Private_Use}]/u.test(text)) return 0;
    return (text.match(familiar)?.length ?? 0) / Math.max(1, text.length);
  } catch {
    return 0;
  }
}

/** The likeliest encoding of one byte or two a character. Text that is UTF-8 can only be one of those that use seven bits. */
function narrowEncoding(sample: Uint8Array, text: string | undefined): string | undefined {
  const [best] = analyse(sample);
  if (!best || best.confidence < leastConfidence || /^(?:UTF-|ASCII)/.test(best.name)) return undefined;
  if (text !== undefined) return best.name.startsWith('ISO-2022') ? best.name : undefined;
  // Windows-1252 holds all of ISO 8859-1, and the quotation marks that texts have.
  return best.name === 'ISO-8859-1' ? 'windows-1252' : best.name;
}

const shareOf = (bytes: Uint8Array, test: (byte: number) => boolean): number =>
  bytes.reduce((sum, byte) => sum + Number(test(byte)), 0) / bytes.length;
