/** "Did you mean". */
import { expect, test } from 'vitest';
import { suggest } from '../../src/corpus/suggest.ts';

const fields = ['id', 'title', 'short-title', 'kind', 'language', 'received-as', 'sha256', 'layout'];

test.each([
  ['titel', 'title'],
  ['Title', 'title'],
  ['tilte', 'title'],
  ['knd', 'kind'],
  ['langauge', 'language'],
  ['recieved-as', 'received-as'],
  ['received_as', 'received-as'],
  ['short title', 'short-title'],
  ['sha', undefined],
  ['ids', 'id'],
  ['colour', undefined],
  ['', undefined],
])('“%s” → %s', (name, meant) => {
  expect(suggest(name, fields)).toBe(meant);
});

test('nothing is meant where nothing is known', () => {
  expect(suggest('title', [])).toBeUndefined();
});
