/** An entry of an archive → its bytes, never more of them than the directory says and the limits allow. */
import { Inflate } from 'fflate';
import type { Entry } from './archive.ts';
import { damaged, Refusal } from './refusal.ts';

/** A part of more bytes than this is no text that people wrote: the Bible is four million letters. */
const largestPart = 48 * 1024 * 1024;
/** All the parts that are read together. */
const largestWhole = 96 * 1024 * 1024;
/** So many packed bytes are inflated at a time: what they give is looked at before the next. */
const step = 16 * 1024;

/** Inflates the entries of one archive, and counts what they come to. */
export class Inflater {
  readonly #bytes: Uint8Array;
  #total = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /**
   * The bytes of an entry.
   *
   * @throws Refusal for one that is too large, is not what the directory says, or is packed in another way.
   */
  read(entry: Entry): Uint8Array {
    const { name, size } = entry;
    const megabytes = `${Math.ceil(size / 1024 / 1024)} MB`;
    if (size > largestPart) throw new Refusal('docx-too-large', { what: `its part “${name}” comes to ${megabytes}` });
    this.#total += size;
    if (this.#total > largestWhole)
      throw new Refusal('docx-too-large', { what: `its parts come to more than ${largestWhole / 1024 / 1024} MB` });
    const packed = this.#packed(entry);
    const inflated = entry.method === 0 ? packed : unpack(packed, entry);
    if (inflated.length !== size) throw damaged(`its part “${name}” is not as long as the archive says`);
    if (crc32(inflated) !== entry.crc) throw damaged(`the bytes of its part “${name}” are not those that were packed`);
    return inflated;
  }

  #packed({ name, at, packed, method }: Entry): Uint8Array {
    const bytes = this.#bytes;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50)
      throw damaged(`its part “${name}” is not where the archive says`);
    if (method !== 0 && method !== 8) throw damaged(`its part “${name}” is packed in a way that Word does not use`);
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    if (start + packed > bytes.length) throw damaged(`its part “${name}” is cut short`);
    return bytes.subarray(start, start + packed);
  }
}

function unpack(packed: Uint8Array, { name, size }: Entry): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > size) throw damaged(`its part “${name}” is longer than the archive says`);
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += step)
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw damaged(`its part “${name}” cannot be unpacked`);
  }
  return out.subarray(0, length);
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The checksum that archives keep (CRC-32). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  // An iterator would cost ten times as much here.
  for (let at = 0; at < bytes.length; at += 1) crc = (crc >>> 8) ^ (table[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
