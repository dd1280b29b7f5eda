/** Run-in headings: which opening sentence is one, and where it ends among references. */
import { expect, test } from 'vitest';
import { readText } from '../../src/convert/convert.ts';
import { openingOf } from '../../src/convert/read/plain-text/run-in-heading.ts';
import { textOf } from '../../src/corpus/model/inline.ts';
import { sourceOf } from '../support/source.ts';

const opening = (text: string, leads: 'imperative' | 'none' = 'imperative', language = 'en'): string =>
  openingOf({ leads } as Parameters<typeof openingOf>[0], language)(text);
const words = (count: number): string => Array.from({ length: count }, () => 'build').join(' ');

test.each([
  ['an imperative, and more', 'Build homes. More follows.', 'Build homes.'],
  ['a sentence that is all of it', 'Build homes.  ', ''],
  ['a statement', 'We build homes. More follows.', ''],
  ['of 25 words', `${words(25)}. More follows.`, `${words(25)}.`],
  ['of 26 words', `${words(26)}. More follows.`, ''],
  ['of words far apart', `Build${' '.repeat(30)}homes. More follows.`, `Build${' '.repeat(30)}homes.`],
])('%s', (_, text, lead) => {
  expect(opening(text)).toBe(lead);
});

test('there is none where the layout has none, or the language', () => {
  expect(opening('Build homes. More follows.', 'none')).toBe('');
  expect(opening('建房。还有。', 'imperative', 'zh')).toBe('');
});

test.each([
  ['glued to the sentence before it', 'Build homes.1 We will.', 'Build homes.1'],
  ['in the sentence', 'Build homes1 and roads2. We will.', 'Build homes1 and roads2.'],
  ['in brackets after it', 'Build homes.[1] We will, as said2.', 'Build homes.[1]'],
  ['later in the paragraph', 'Build homes. We will1 and must2.', 'Build homes.'],
])('a reference %s', (_, text, lead) => {
  const notes = [1, 2].filter((n) => text.includes(String(n))).map((n) => `[${n}]A note.\n`);
  const { value } = readText(sourceOf(`${text}\n${notes.join('')}`, 'layout: { leads: imperative }\n'));
  const [paragraph] = value?.document.children ?? [];
  expect(paragraph?.type === 'paragraph' && textOf(paragraph.lead ?? [])).toBe(lead);
  expect(paragraph?.type === 'paragraph' && textOf(paragraph.inlines)).toBe(text.slice(lead.length));
});
