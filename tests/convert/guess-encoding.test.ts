/** What bytes that are no UTF-8 seem to be. */
import { expect, test } from 'vitest';
import { guessEncoding } from '../../src/convert/read/guess-encoding.ts';
import { decodeUtf8 } from '../../src/corpus/text/utf8.ts';

const texts = {
  English: 'Hello world’s end, a line of text.\n',
  French: 'L’été à Paris, où le président était.\n',
  Russian: 'Совет построил два дома.\n',
  Chinese: '各位代表：去年建了两座房子。\n',
  'Chinese of one line': '国际交流，京通',
};
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const utf32 = (text: string): Buffer =>
  Buffer.concat([...text].map((character) => Buffer.from(Uint32Array.of(character.codePointAt(0) ?? 0).buffer)));
const hex = (digits: string): Buffer => Buffer.from(digits.replaceAll(' ', ''), 'hex');
const guess = (bytes: Uint8Array) => guessEncoding(bytes, decodeUtf8(bytes).text);

test.each(Object.entries(texts))('%s in UTF-16 and UTF-32, with a byte-order mark and without', (_, text) => {
  expect(guess(utf16(text))).toEqual({ encoding: 'UTF-16LE' });
  expect(guess(utf16(text).swap16())).toEqual({ encoding: 'UTF-16BE' });
  expect(guess(utf16(`\uFEFF${text}`))).toEqual({ encoding: 'UTF-16' });
  expect(guess(utf16(`\uFEFF${text}`).swap16())).toEqual({ encoding: 'UTF-16' });
  expect(guess(utf32(text))).toEqual({ encoding: 'UTF-32LE' });
  expect(guess(utf32(text).swap32())).toEqual({ encoding: 'UTF-32BE' });
  expect(guess(utf32(`\uFEFF${text}`))).toEqual({ encoding: 'UTF-32' });
  expect(guess(utf32(`\uFEFF${text}`).swap32())).toEqual({ encoding: 'UTF-32' });
});

test('a long text in UTF-16 that does not end with a whole character', () => {
  expect(guess(utf16(texts.Chinese.repeat(20_000)).subarray(0, -1))).toEqual({ encoding: 'UTF-16LE' });
  expect(guess(utf16(`${'a'.repeat((1 << 17) - 1)}${'😀'.repeat(9)}`))).toEqual({ encoding: 'UTF-16LE' });
});

test.each([
  ['windows-1252', '4c 92 e9 74 e9 20 e0 20 50 61 72 69 73 2c 20 6f f9 20 6c 92 6f 6e 20 76 61 2e 0a'],
  [
    'GB18030',
    'b8 f7 ce bb b4 fa b1 ed a3 ba 0a c8 a5 c4 ea bd a8 c1 cb c1 bd d7 f9 b7 bf d7 d3 a1 a3 b9 fa bc ca bd bb c1 f7 a3 ac d5 e2 ca c7 d2 bb b6 ce bc f2 b5 a5 b5 c4 ce c4 d7 d6 a1 a3 0a',
  ],
  ['ISO-2022-JP', '1b 24 42 39 71 3a 5d 38 72 4e 2e 1b 28 42 0a'],
])('%s', (encoding, digits) => {
  expect(guess(hex(digits))).toEqual({ encoding });
});

test.each([
  ['a PDF', Buffer.from('%PDF-1.7\n\u0001')],
  ['a Word document or another ZIP archive', hex('50 4b 03 04 14 00 06 00')],
])('%s is no text', (file, bytes) => {
  expect(guess(bytes)).toEqual({ file });
});

test.each([
  ['an English text with a NUL', 'Hello w\0orld. Some text.'],
  ['a Chinese text with a NUL', '国际\0交流，京通'],
  ['coloured output', 'a \u001B[31mred\u001B[0m word'],
  ['nothing but NUL', '\0'.repeat(64)],
  // Of white space there is much in a text, and more NUL than a slip leaves in none: a tenth of all characters here.
  ['a text with a NUL in each line, after a tab', 'a c \t\n\rei\0'.repeat(40)],
])('%s is UTF-8', (_, text) => {
  expect(guess(Buffer.from(text))).toBeUndefined();
});

test('a stray NUL does not make UTF-16 of a text with one byte a character', () => {
  expect(guess(Buffer.from('Le caf\xe9 n\0oir, o\xf9 l\x92on va le soir.', 'latin1'))).toEqual({
    encoding: 'windows-1252',
  });
});

test.each(['d800', 'dc00', 'dfff'])('half a character, U+%s, makes no UTF-32', (digits) => {
  const bytes = Buffer.from(Uint32Array.of(0x41, Number.parseInt(digits, 16), 0xe9).buffer);
  expect(guessEncoding(bytes)).not.toEqual({ encoding: 'UTF-32LE' });
});

test('letters and NUL in bytes that are no UTF-8 are no UTF-16 where most are letters', () => {
  const bytes = Buffer.from('abcd~\0'.repeat(100).concat('\xe9\xe9'), 'latin1');
  expect(guessEncoding(bytes)?.encoding).not.toMatch(/^UTF-16/);
});

test('of a single byte nothing can be said', () => {
  expect(guess(hex('ff'))).toBeUndefined();
  expect(guess(hex(''))).toBeUndefined();
});
