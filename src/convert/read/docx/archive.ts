/** The bytes of a ZIP archive → its entries (APPNOTE 6.3), as the directory at its end says them. Nothing is inflated here. */
import { damaged, Refusal } from './refusal.ts';

/** A file in the archive. */
export interface Entry {
  /** Its name, with forward slashes and without one at its head. */
  name: string;
  /** Sizes in bytes, packed and not, as the directory says. */
  packed: number;
  size: number;
  crc: number;
  /** 0: stored; 8: deflated. */
  method: number;
  /** Where its own header stands. */
  at: number;
}

/** More files than any program writes into a document. */
const mostEntries = 20_000;

/** Signatures of the parts of an archive. */
const signature = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50 };

/**
 * Reads the directory.
 *
 * @throws Refusal for what is no archive, is cut short, is encrypted, or has names that lead out of it.
 */
export function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start, end } = directoryOf(view);
  if (count > mostEntries) throw new Refusal('docx-too-large', { what: `its archive holds ${count} files` });
  const entries = new Map<string, Entry>();
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== signature.central)
      throw damaged('the list of its parts is cut short');
    const next =
      at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw damaged('the list of its parts is cut short');
    const entry = entryAt(bytes, view, at);
    at = next;
    if (entry.name === '' || entry.name.endsWith('/')) continue;
    // The names of parts are compared without regard to case (ECMA-376-2, 6.2.2.3).
    const key = entry.name.toLowerCase();
    if (entries.has(key)) throw damaged(`it holds two parts called “${entry.name}”`);
    entries.set(key, entry);
  }
  return [...entries.values()];
}

interface Directory {
  count: number;
  start: number;
  end: number;
}

/** Where the directory stands: the record at the very end says it, behind which is a comment at most. */
function directoryOf(view: DataView): Directory {
  const last = view.byteLength - 22;
  const first = Math.max(0, last - 0xffff);
  for (let at = last; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== signature.end) continue;
    const [count, size, start] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 12, true),
      view.getUint32(at + 16, true),
    ];
    const wide = count === 0xffff || size === 0xffffffff || start === 0xffffffff;
    const found = wide ? directory64(view, at) : { count, start, end: start + size };
    if (found.end > at) throw damaged('the list of its parts does not lie in it');
    return found;
  }
  throw damaged('its end is missing, where its parts are listed: it may have been cut short on its way');
}

/** The wide form of the record, for archives whose numbers do not fit. */
function directory64(view: DataView, end: number): Directory {
  const wrong = damaged('the list of its parts does not lie in it');
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== signature.locator64) throw wrong;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > locator || view.getUint32(at, true) !== signature.end64) throw wrong;
  const [count, size, start] = [24 + 8, 40, 48].map((offset) => Number(view.getBigUint64(at + offset, true))) as [
    number,
    number,
    number,
  ];
  return { count, start, end: start + size };
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): Entry {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  const safe = safeName(name);
  if (flags & 1) throw new Refusal('docx-encrypted', {});
  const sizes = {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    at: view.getUint32(at + 42, true),
  };
  const extra = at + 46 + nameLength;
  widen(view, extra, extra + view.getUint16(at + 30, true), sizes);
  return { name: safe, ...sizes, crc: view.getUint32(at + 16, true), method: view.getUint16(at + 10, true) };
}

/** Numbers that do not fit stand in an extra field, in this order. */
function widen(view: DataView, from: number, to: number, sizes: { size: number; packed: number; at: number }): void {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = Math.min(to, at + 4 + view.getUint16(at + 2, true));
    let next = at + 4;
    for (const key of ['size', 'packed', 'at'] as const) {
      if (sizes[key] !== 0xffffffff) continue;
      if (next + 8 > end) return;
      sizes[key] = Number(view.getBigUint64(next, true));
      next += 8;
    }
  }
}

/** Nothing is written by these names, but one that leads elsewhere was made to deceive some program. */
function safeName(name: string): string {
  const plain = name.replaceAll('\\', '/').replace(/^\//, '');
  const odd = /^[A-Za-z]:|^\//.test(plain) || /\p{Cc}/u.test(plain) || plain.split('/').some((part) => part === '..');
  if (odd || name.length > 500)
    throw new Refusal('docx-part-name', { name: name.slice(0, 80).replace(/\p{Cc}/gu, '␣') });
  return plain;
}
