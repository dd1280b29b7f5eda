/** Bytes as text, or the first byte that belongs to no character. */
import { expect, test } from 'vitest';
import { decodeUtf8 } from '../../src/corpus/text/utf8.ts';

test.each(['', 'A text.\n', '\uFEFFÉté\r\n', '\uFFFD is a character'])('%j is read as it is', (text) => {
  expect(decodeUtf8(new TextEncoder().encode(text))).toEqual({ text });
});

const bad = (before: string, after = ''): Buffer =>
  Buffer.concat([Buffer.from(before), Buffer.of(0xff), Buffer.from(after)]);

test.each([
  ['at once', bad('', 'x'), 1, 1, 1],
  ['after a byte-order mark', bad('\uFEFF'), 4, 1, 2],
  ['in a later line', bad('Été\nà ', 'x'), 10, 2, 3],
  ['after replacement characters of the text’s own', bad('\uFFFDa\uFFFD\nb'), 10, 2, 2],
  ['the first of two', bad('a', bad('b').toString('latin1')), 2, 1, 2],
  ['a character that breaks off', Buffer.from('aé').subarray(0, -1), 2, 1, 2],
  ['what begins as the replacement character does', Buffer.of(0x61, 0xef, 0xbf, 0x61), 2, 1, 2],
])('the wrong byte %s', (_, bytes, byte, line, column) => {
  expect(decodeUtf8(bytes)).toEqual({ byte, place: { line, column } });
});
