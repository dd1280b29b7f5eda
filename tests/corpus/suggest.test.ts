/** "Did you mean". */
import { expect, test } from 'vitest';
import { nearestStretch, suggest } from '../../src/corpus/problems/suggest.ts';

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

const text = 'We will build a “garden city”, and then\nanother garden city.';

test.each([
  ['garden citi', 'garden city'],
  ['build the "garden city"', 'build a “garden city”,'],
  ['and then another', 'and then\nanother'],
  ['We will build', 'We will build'],
  ['another garden city', 'another garden city'],
  ['another gardn city.', 'another garden city.'],
  ['the southern section of the Central Axis', undefined],
  ['wholly unlike', undefined],
  [`${text} And more than the text has`, undefined],
  [' ', undefined],
])('the words nearest to %j are %j', (quote, meant) => {
  expect(nearestStretch(quote, text)).toBe(meant);
});

test('in an empty text nothing is near', () => {
  expect(nearestStretch('garden city', '')).toBeUndefined();
});
