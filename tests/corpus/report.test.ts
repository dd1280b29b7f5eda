/** Where errors are reported: which addresses are taken, and what is put into them. */
import { describe, expect, test } from 'vitest';
import { yamlToLibrary } from '../../src/corpus/editors/library.ts';
import { reportAddress } from '../../src/corpus/editors/report.ts';

const about = { title: 'Work & Report', address: 'https://example.org/doc.html', edition: 'Version b1' };
const problemsOf = (report: string): string[] =>
  yamlToLibrary({ text: `report: "${report}"\n` }).problems.map(
    ({ rule, where, what }) => `${where.line}:${where.column} ${rule} ${what}`,
  );

test.each([
  'mailto:editors@example.org',
  'https://example.org/new?t={title}&a={address}&e={edition}',
  'https://example.org',
])('%s is taken', (report) => {
  expect(problemsOf(report)).toEqual([]);
});

test.each([
  ['mailto:nobody', 'one mail address'],
  ['mailto:a@example.org?cc=b@example.org', 'one mail address'],
  ['editors@example.org', 'or an https address'],
  ['http://example.org', 'or an https address'],
  ['javascript:alert(1)', 'or an https address'],
  ['https://', 'or an https address'],
  ['https://example.org/?t={tilte}', '“{tilte}” is nothing that can be filled in'],
])('%s is refused with its place', (report, what) => {
  expect(problemsOf(report)).toEqual([expect.stringContaining(what)]);
  expect(problemsOf(report)[0]).toMatch(/^1:9 yaml-value “report”/);
});

describe('what is put in', () => {
  test('a letter is begun, with the page and its edition', () => {
    const url = new URL(reportAddress('mailto:editors@example.org', about));
    expect(url.pathname).toBe('editors@example.org');
    expect(url.searchParams.get('subject')).toBe('Error in Work & Report');
    expect(url.searchParams.get('body')?.split('\r\n').slice(0, 3)).toEqual([
      about.title,
      about.address,
      about.edition,
    ]);
  });

  test('the fields of a page’s address are filled, and nothing else of it changes', () => {
    expect(reportAddress('https://example.org/new?t={title}&a={address}&e={edition}#x', about)).toBe(
      'https://example.org/new?t=Work%20%26%20Report&a=https%3A%2F%2Fexample.org%2Fdoc.html&e=Version%20b1#x',
    );
    expect(reportAddress('https://example.org/', about)).toBe('https://example.org/');
  });
});
