/** Days as texts write them. */
import { expect, test } from 'vitest';
import { datesIn } from '../../src/corpus/text/dates.ts';

test.each([
  ['Delivered on May 1, 2020, in the hall', ['2020-05-01']],
  ['1 May 2020', ['2020-05-01']],
  ['the 3rd of June 1911', ['1911-06-03']],
  ['Saint-Ouen, le 1er juin 1911', ['1911-06-01']],
  ['3 août 2021 et 4 août 2021', ['2021-08-03', '2021-08-04']],
  ['（2019年3月5日）', ['2019-03-05']],
  ['2022-07-18', ['2022-07-18']],
  ['February 30, 2020', []],
  ['June 1998', []],
  ['Article 5 of 2019', []],
  ['12 maypoles 2020', []],
])('%s', (text, dates) => {
  expect(datesIn(text).map(({ date }) => date)).toEqual(dates);
});

test('a month is a part of a date, where that is asked for', () => {
  expect(datesIn('June 1998', true)).toMatchObject([{ date: '1998-06', index: 0, length: 9 }]);
});
