/** What an address of the page that compares asks for. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meantBy, queryFor } from '../../src/reader/compare/asked.ts';
import { runs } from '../support/runs.ts';

const pair = {
  a: { document: 'work-report-2025', id: 's5-p4' },
  b: { document: 'action-plan-2025', id: undefined },
};

test.each([
  ['?a=work-report-2025:s5-p4&b=action-plan-2025', ''],
  ['?a=work-report-2025%3As5-p4&b=%20action-plan-2025', '#main'],
  ['?a=work-report-2025#s5-p4&b=x', '#a=work-report-2025:s5-p4&b=action-plan-2025'],
  ['', '#a=work-report-2025%23s5-p4&b=action-plan-2025'],
])('%s%s', (search, hash) => {
  expect(meantBy({ search, hash })).toEqual(pair);
});

test('one of the two can be missing, and what says nothing is none', () => {
  expect(meantBy({ search: '?b=x:p1', hash: '' })).toEqual({ a: undefined, b: { document: 'x', id: 'p1' } });
  for (const search of ['', '?a=', '?a=:p1', '?q=x']) expect(meantBy({ search, hash: '' })).toEqual({});
});

test('what is written is read again, whatever the ids', () => {
  const id = fc.string({ minLength: 1, unit: 'grapheme' }).filter((one) => one.trim() === one && !/[:#]/.test(one));
  fc.assert(
    fc.property(id, fc.option(id, { nil: undefined }), (document, passage) => {
      const meant = { document, id: passage };
      expect(meantBy({ search: queryFor(meant, pair.a), hash: '' })).toEqual({ a: meant, b: pair.a });
    }),
    runs(100),
  );
});
