/** Bytes that are no UTF-8: which byte it is, or what the whole file seems to be. */
import { expect, test } from 'vitest';
import { readText } from '../../src/convert/convert.ts';
import { sourceOf } from '../support/source.ts';

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

test.each<[what: string, bytes: Buffer, where: object, said: string]>([
  [
    'another encoding of one byte a character',
    latin1('A text.\nL\x92\xe9t\xe9 \xe0 Paris, o\xf9 l\x92on va.\n'),
    { line: 2, column: 2 },
    'The seed is not UTF-8: byte 10 does not belong to any character. It seems to be windows-1252.',
  ],
  [
    'a part of the text from elsewhere',
    Buffer.concat([Buffer.from('Été.\n'), latin1('L\x92\xe9t\xe9 \xe0 Paris, o\xf9 l\x92on va.\n')]),
    { line: 2, column: 2 },
    'The seed is not UTF-8: byte 9 does not belong to any character.',
  ],
  [
    'another encoding of two bytes a character: every byte is wrong',
    Buffer.from('L’été à Paris.\n', 'utf16le'),
    {},
    'The seed is not UTF-8: it seems to be UTF-16LE.',
  ],
  [
    'one of seven bits, whose signs are controls',
    Buffer.from('1b244239713a5d38724e2e1b28420a', 'hex'),
    {},
    'The seed is not UTF-8: it seems to be ISO-2022-JP.',
  ],
])('%s', (_, bytes, where, said) => {
  const { value, problems } = readText(sourceOf(bytes));
  expect(value).toBeUndefined();
  expect(problems.map(({ rule, what, where: at }) => [rule, at, what])).toEqual([
    ['seed-not-utf8', { file: 'seeds/doc.txt', ...where }, said],
  ]);
});

test('many controls of a kind are one problem, where the first of them stands', () => {
  const { problems } = readText(sourceOf('A text.\nOne\u0001\u0002 two\u0003\u0004\n'));
  expect(problems.map(({ rule, where }) => [rule, where])).toEqual([
    ['seed-control-characters', { file: 'seeds/doc.txt', line: 2, column: 4 }],
  ]);
});
