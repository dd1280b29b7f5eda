/** Bytes in any encoding as text, with the encoding’s name; what is in none is the problem that a seed has. */
import { expect, test } from 'vitest';
import { bytesToText } from '../../src/convert/read/bytes-to-text.ts';

const text = 'The mayor said: “We met in spring,” and went home.\nIt was a café in Genève, à côté.\n'.repeat(6);

/** A text in an encoding of two or four bytes a unit. */
function wide(content: string, size: 2 | 4, littleEndian: boolean): Uint8Array {
  const units =
    size === 2
      ? content.split('').map((unit) => unit.charCodeAt(0))
      : [...content].map((one) => one.codePointAt(0) ?? 0);
  const view = new DataView(new ArrayBuffer(units.length * size));
  units.forEach((unit, index) => {
    if (size === 2) view.setUint16(index * 2, unit, littleEndian);
    else view.setUint32(index * 4, unit, littleEndian);
  });
  return new Uint8Array(view.buffer);
}

/** A text in an encoding of one byte a character. */
function narrow(content: string, encoding: string): Uint8Array {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const characters = [...new TextDecoder(encoding).decode(bytes)];
  return Uint8Array.from([...content].map((one) => characters.indexOf(one)));
}

const russian = 'Совет собрался весной и решил построить дома для всех жителей города.\n'.repeat(6);

test.each<[encoding: string, bytes: Uint8Array, content: string]>([
  ['UTF-8', new TextEncoder().encode(text), text],
  ['UTF-8', new TextEncoder().encode(`\uFEFF${text}`), `\uFEFF${text}`],
  ['UTF-16LE', wide(`\uFEFF${text}`, 2, true), text],
  ['UTF-16BE', wide(`\uFEFF${text}`, 2, false), text],
  ['UTF-16LE', wide(text, 2, true), text],
  ['UTF-16BE', wide(text, 2, false), text],
  ['UTF-32LE', wide(`\uFEFF${text}`, 4, true), text],
  ['UTF-32BE', wide(text, 4, false), text],
  ['windows-1252', narrow(text, 'windows-1252'), text],
  ['windows-1251', narrow(russian, 'windows-1251'), russian],
  ['KOI8-R', narrow(russian, 'koi8-r'), russian],
])('%s', (encoding, bytes, content) => {
  expect(bytesToText({ bytes, file: 'a.txt' })).toEqual({ value: { text: content, encoding }, problems: [] });
});

test.each<[what: string, bytes: Uint8Array, rule: string]>([
  ['a PDF', Uint8Array.from([...'%PDF-1.7'].map((one) => one.charCodeAt(0)).concat(0xff)), 'seed-not-text'],
  [
    'UTF-8 with a byte of another encoding in it',
    Uint8Array.from([...new TextEncoder().encode(text), 0xe9, 0x0a]),
    'seed-not-utf8',
  ],
])('%s is no text', (_, bytes, rule) => {
  const { value, problems } = bytesToText({ bytes, file: 'a.txt' });
  expect(value).toBeUndefined();
  expect(problems.map((one) => [one.rule, one.where.file])).toEqual([[rule, 'a.txt']]);
});
