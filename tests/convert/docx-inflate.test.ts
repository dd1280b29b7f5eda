/** Entries of an archive: no more of them than their directory says, and the limits allow. */

import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Entry } from '../../src/convert/read/docx/archive.ts';
import { Inflater } from '../../src/convert/read/docx/inflate.ts';
import { Refusal } from '../../src/convert/read/docx/refusal.ts';

const mega = 1024 * 1024;
const words = new TextEncoder().encode('The river rises. '.repeat(100));

/** An archive of one entry, without a directory, and that entry. */
function archive(own: Partial<Entry> = {}, bytes = words): [Uint8Array, Entry] {
  const packed = own.method === 0 ? bytes : deflateSync(bytes);
  const whole = new Uint8Array(30 + packed.length);
  new DataView(whole.buffer).setUint32(0, 0x04034b50, true);
  whole.set(packed, 30);
  const entry = { name: 'word/a.xml', packed: packed.length, size: bytes.length, crc: crc32(bytes), method: 8, at: 0 };
  return [whole, { ...entry, ...own }];
}

/** What is said of an entry that is refused. */
function refusal(inflater: Inflater, entry: Entry): string {
  try {
    inflater.read(entry);
  } catch (error) {
    if (error instanceof Refusal) return `${error.rule}: ${error.in('a.docx').what}`;
    throw error;
  }
  return 'read';
}

test.each([8, 0])('packed in way %i', (method) => {
  const [bytes, entry] = archive({ method });
  expect(new Inflater(bytes).read(entry)).toEqual(words);
});

test.each<[what: string, own: Partial<Entry>, said: RegExp]>([
  ['a size that is too small', { size: 40 }, /docx-damaged: .*its part “word\/a.xml” is longer than the archive says/],
  ['a size that is too large', { size: 4000 }, /docx-damaged: .* is not as long as the archive says/],
  ['a stored part of another size', { method: 0, size: 40 }, /docx-damaged: .* is not as long as the archive says/],
  ['other bytes', { crc: 1 }, /docx-damaged: .*the bytes of its part/],
  ['another way of packing', { method: 12 }, /docx-damaged: .* packed in a way that Word does not use/],
  ['another place', { at: 4 }, /docx-damaged: .* is not where the archive says/],
  ['no place', { at: 1e6 }, /docx-damaged: .* is not where the archive says/],
  ['more bytes than there are', { packed: 1e6 }, /docx-damaged: .* is cut short/],
])('%s', (_, own, said) => {
  const [bytes, entry] = archive(own);
  expect(refusal(new Inflater(bytes), entry)).toMatch(said);
});

test('a part may have 48 MB, all that are read together 96', () => {
  const [bytes, entry] = archive();
  const tooLarge = { ...entry, size: 48 * mega + 1 };
  expect(refusal(new Inflater(bytes), tooLarge)).toMatch(/^docx-too-large: .*its part “word\/a.xml” comes to 49 MB/);
  const inflater = new Inflater(bytes);
  const half = { ...entry, size: 48 * mega, at: 1e6 };
  // They are counted as the directory says, whatever is found of them.
  expect([refusal(inflater, half), refusal(inflater, half)].join()).not.toContain('docx-too-large');
  expect(refusal(inflater, entry)).toMatch(/^docx-too-large: .*its parts come to more than 96 MB/);
});
