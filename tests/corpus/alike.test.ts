/** Words that a reader takes for the same are the same; a part of a word is none. */
import { expect, test } from 'vitest';
import { alike, standsIn } from '../../src/corpus/text/alike.ts';

test('case, dashes, quotation marks and white space make no difference', () => {
  expect(alike(' The  “City’s”\npublic‐service – plan ')).toBe(alike('the "city\'s" public-service - plan'));
  expect(alike('e\u0301')).toBe(alike('\u00E9'));
});

test('words stand in a text, whole, without the full stop after them', () => {
  const text = 'The city’s “first” plan, of 2025. 这是计划。';
  for (const words of ['the city', 'The City’s "first" plan.', 'of 2025', 'plan', '这是计划。'])
    expect(standsIn(text, words), words).toBe(true);
  for (const words of ['the cit', 'irst', 'of 202', 'plans', 'a plan', '', '.', ' '])
    expect(standsIn(text, words), words).toBe(false);
});
