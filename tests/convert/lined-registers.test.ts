/** Registers of before the ends of lines were spaces: a text of several lines keeps the id by which they know it. */
import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { convert } from '../support/convert.ts';
import { expectValue, sourceOf } from '../support/source.ts';

const entry = (id: string, kind: string, text: string): string =>
  `- { id: ${id}, kind: ${kind}, fingerprint: ${hash('sha256', text, 'hex').slice(0, 16)}, head: a head }\n`;

test.each([
  ['a paragraph', 'The pier\nis of wood.\n', 'paragraph', 'The pier\nis of wood.', 'p7'],
  [
    'one whose word is parted',
    'The light-\nhouse; a lighthouse.\n',
    'paragraph',
    'The light-\nhouse; a lighthouse.',
    'p7',
  ],
])('%s', (_, seed, kind, text, id) => {
  const source = sourceOf(seed, 'layout: { paragraphs: blank-line }\n');
  const known = { ...source, register: { ...source.register, text: entry(id, kind, text) } };
  const { document, register } = expectValue(convert(known));
  expect(document.children.map((node) => 'id' in node && node.id)).toEqual([id]);
  expect(register.map((one) => one.id)).toEqual([id]);
});
