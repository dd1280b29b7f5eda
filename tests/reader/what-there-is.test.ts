import { expect, test } from 'vitest';
import { whatThereIs } from '../../src/reader/place/what-there-is.ts';

const report = {
  s5: 'Section 5',
  's5-p1': '5, ¶ 1',
  s9: 'Section 9',
  's9-p1': '9, ¶ 1',
  's9-p2': '9, ¶ 2',
  closing: 'Closing',
  'closing-p1': 'Closing, ¶ 1',
  n15: 'Note 15',
  n16: 'Note 16',
};
const parted = {
  s1: 'Part I',
  's1-s1': 'I.1',
  's1-s1-p1': 'I.1, ¶ 1',
  's1-s2': 'I.2',
  s2: 'Part II',
  s3: 'Part III',
  's3-s1': 'III.1',
};
const article = { p1: '¶ 1', p2: '¶ 2' };
const sentence = (wanted: string, places: Record<string, string>): string | undefined => {
  const { words } = whatThereIs(wanted, places);
  return words && `${words.before}[${words.link}](#${words.id})${words.after}`;
};

test.each([
  ['s9-p33', report, '[Section 9](#s9) has 2 paragraphs.'],
  ['S9-P33', report, '[Section 9](#s9) has 2 paragraphs.'],
  ['s5-2-p1', report, '[Section 5](#s5) has one paragraph.'],
  ['closing-p9', report, '[Closing](#closing) has one paragraph.'],
  ['s99-p1', report, 'Its sections are [Section 5](#s5) to Closing.'],
  ['rubbish', report, 'Its sections are [Section 5](#s5) to Closing.'],
  ['n99', report, 'There are 2 notes here, from [Note 15](#n15) to Note 16.'],
  ['p33', article, 'This text has 2 paragraphs. It begins at [¶ 1](#p1).'],
  ['n1', article, 'There are no notes here. The text begins at [¶ 1](#p1).'],
  ['n2', { p1: '¶ 1', n1: 'Note 1' }, 'There is one note here: [Note 1](#n1).'],
  ['s1-p1', parted, '[Part I](#s1) has no paragraphs of its own: it holds I.1 to I.2.'],
  ['s2-p1', parted, '[Part II](#s2) has no paragraphs.'],
  ['s3-p1', parted, '[Part III](#s3) has no paragraphs of its own: it holds III.1.'],
  ['s2', { s1: 'Section 1', 's1-p1': '1, ¶ 1' }, 'It has one section: [Section 1](#s1).'],
])('%s: what there is', (wanted, places, expected) => {
  expect(sentence(wanted, places)).toBe(expected);
});

test('the case of letters is forgiven', () => {
  expect(whatThereIs('S9-P2', report)).toEqual({ written: 's9-p2' });
  expect(whatThereIs('x', {})).toEqual({});
});
