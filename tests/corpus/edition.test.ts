/** Where a paragraph stands, as people would say it. */
import { expect, test } from 'vitest';
import { type OutlineSection, positionLabel, positionOf } from '../../src/corpus/model/edition.ts';

const outline: OutlineSection[] = [
  { origin: 'text', paragraphs: [{ id: 'p1' }] },
  { id: 's9', number: '9', title: 'Wellbeing', origin: 'text', paragraphs: [{ id: 's9-p1' }, { id: 's9-p3a' }] },
  { id: 'closing', title: 'Closing', origin: 'editors', paragraphs: [{ id: 'closing-p6' }] },
];

test.each([
  ['p1', '¶ 1'],
  ['s9', '9'],
  ['s9-p1', '9, ¶ 1'],
  ['s9-p3a', '9, ¶ 3a'],
  ['closing', 'Closing'],
  ['closing-p6', 'Closing, ¶ 6'],
])('%s is at “%s”', (id, label) => {
  expect(positionLabel(positionOf(outline, id) ?? {}, 'en')).toBe(label);
});

test('what the outline does not hold has no position', () => {
  expect(positionOf(outline, 's10')).toBeUndefined();
});
