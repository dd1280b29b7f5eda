/** What the editors write of a source. */
import { expect, test } from 'vitest';
import { citedSourceSchema, sameAddress } from '../../src/corpus/editors/sources.ts';

const source = { id: 'one', title: 'T', publisher: 'P', url: 'https://example.org/', extent: 'part' };

test('its date is a day, a month or a year', () => {
  const dated = (date: unknown) => citedSourceSchema.safeParse({ ...source, date }).data?.date;
  expect(['2024-02-29', '2024-02', '2024', 2024].map(dated)).toEqual(['2024-02-29', '2024-02', '2024', '2024']);
  for (const date of ['2024-02-30', '2024-13', '2023-02-29', '24', '2024-2', 'June 2024', '', '2024-06-24T10:00', null])
    expect(dated(date), String(date)).toBeUndefined();
});

test('two addresses are one whose page is one', () => {
  const address = 'https://example.org/a';
  for (const same of ['http://example.org/a', 'https://example.org/a/', 'https://EXAMPLE.org/a#b'])
    expect(sameAddress(same)).toBe(sameAddress(address));
  for (const other of ['https://example.org/A', 'https://example.org/a?b', 'https://example.org:8080/a'])
    expect(sameAddress(other)).not.toBe(sameAddress(address));
});
