/** What a proposal alone makes of texts of many shapes: right, or asked; never wrong in silence. */
import { afterAll, expect, test } from 'vitest';
import { count } from '../../support/counts.ts';
import { inputNames, type Result, resultOf } from '../../support/recognised.ts';

const results: Result[] = [];

/** The texts that the proposal asks about; all others come out right by it alone. */
const asked: Record<'text' | 'facts', readonly string[]> = {
  text: [
    'court/dissent',
    'court/numbered-in-brackets',
    'openings/unknown-agency-alone',
    'openings/unknown-agency-short',
  ],
  facts: [
    'books/federalist',
    'bytes/legacy-page',
    'law/german-day-under-title',
    'law/italian-titles',
    'law/portuguese-lone-title',
    'law/spanish-signed',
    'letters/address',
    'letters/french',
    'notes/glued',
    'notes/gutenberg',
    'notes/symbols',
    'openings/unknown-agency-alone',
    'openings/unknown-agency-short',
    'pages/heads-of-preface',
    'quotes/indented',
    'quotes/mail',
    'quotes/verse',
    'signed/french-decree',
    'signed/royal-opening',
    'tables/figure',
    'wrapped/double-spaced',
    'wrapped/indented-paragraphs',
    'wrapped/salutation-trap',
  ],
};

test.each(inputNames)('%s', (name) => {
  const result = resultOf(name);
  results.push(result);
  for (const field of ['text', 'facts'] as const) {
    const expected = asked[field].includes(name) ? 'asked' : 'right';
    expect(result[field], `${field}: ${result.differs.join('\n')}`).toBe(expected);
  }
});

test('at least 90 of 100 come out right by the proposal alone', () => {
  const right = results.filter(({ text }) => text === 'right').length;
  expect(results.length).toBeGreaterThanOrEqual(80);
  expect(right / results.length).toBeGreaterThanOrEqual(0.9);
});

afterAll(() => {
  const number = (own: readonly Result[], field: 'text' | 'facts', what: Result['text']): number =>
    own.filter((one) => one[field] === what).length;
  const lines = [...Map.groupBy(results, ({ shape }) => shape), ['all', results] as const].map(
    ([shape, own]) =>
      `  ${shape}: ${number(own, 'text', 'right')} right, ${number(own, 'text', 'asked')} asked, ${number(own, 'text', 'wrong')} silently wrong; ` +
      `title, kind, language and date: ${number(own, 'facts', 'right')} right, ${number(own, 'facts', 'asked')} asked, ${number(own, 'facts', 'wrong')} silently wrong`,
  );
  count('shapes read', results.length);
  console.log(`Shapes read by the proposal alone, of ${results.length} texts:\n${lines.join('\n')}`);
});
