/** Where a passage stands, as people would say it. */
import { expect, test } from 'vitest';
import { distinctPlaces, notePlace, paragraphPlace, sectionName, sectionPlace } from '../../src/corpus/model/place.ts';

test.each([
  [paragraphPlace(undefined, '1'), '¶ 1', '¶ 1'],
  [paragraphPlace('9', '1'), '9, ¶ 1', '¶ 1'],
  [paragraphPlace('Closing', '6'), 'Closing, ¶ 6', '¶ 6'],
  [paragraphPlace('9', '4.2.1'), '9, ¶ 4.2.1', '¶ 4.2.1'],
  [paragraphPlace('9', '4', { row: 3 }), '9, ¶ 4, row 3', '¶ 4, row 3'],
  [paragraphPlace('9', '4.2', { list: true }), '9, ¶ 4.2, list', '¶ 4.2, list'],
  [sectionPlace('9'), 'Section 9', 'Section 9'],
  [sectionPlace('Closing'), 'Closing', 'Closing'],
  [notePlace('15'), 'Note 15', 'note 15'],
  [notePlace('1', '2'), '2, note 1', 'note 1'],
])('%o', (place, words, short) => {
  expect(place).toMatchObject({ words, short });
});

test.each([
  [{ number: '9', printed: '9. ', title: 'Wellbeing' }, undefined, '9'],
  [{ title: 'Closing' }, undefined, 'Closing'],
  [{ number: '5', printed: 'Article 5: ', title: 'Scope' }, undefined, 'Article 5'],
  [{ number: 'II', printed: 'II. ', title: 'On trade' }, undefined, 'II'],
  [{ number: '9.1', printed: '9.1 ', title: 'Jobs' }, { name: '9', number: '9' }, '9.1'],
  [{ number: '1', printed: '1. ', title: 'Jobs' }, { name: 'II', number: 'II' }, 'II, 1'],
  [{ title: 'Introduction' }, { name: 'II', number: 'II' }, 'II, Introduction'],
])('%o is called', (own, parent, name) => {
  expect(sectionName(own, parent)).toBe(name);
});

test('no two passages say the same place', () => {
  const distinct = distinctPlaces();
  const words = [
    paragraphPlace('A', '1'),
    paragraphPlace('A', '1'),
    paragraphPlace('A', '1'),
    paragraphPlace('B', '1'),
  ];
  expect(words.map((place) => distinct(place).words)).toEqual(['A, ¶ 1', 'A, ¶ 1 (2)', 'A, ¶ 1 (3)', 'B, ¶ 1']);
});
