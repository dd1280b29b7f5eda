/** Sections with one number, and what they are called: by their words, so that an act with a schedule can be added. */
import { expect, test } from 'vitest';
import { proposeLayout } from '../../src/convert/propose.ts';
import { namedAs } from '../../src/convert/recognise/named.ts';
import { toLines } from '../../src/corpus/text/lines.ts';

const body = 'The harbour is kept by the town. Nobody else may keep it.';
const decided = (text: string): string[] =>
  proposeLayout(toLines(text), ['report']).layout.lines.flatMap(({ value: { at, id } }) =>
    id === undefined ? [] : [`${at} ${id}`],
  );
const textOf = (...headings: string[]): string => `Rules\n${headings.map((one) => `${one}\n${body}`).join('\n')}\n`;

test.each([
  ['an act and its schedules', ['PART 1', 'PART 2', 'SCHEDULE 1', 'SCHEDULE 2'], ['6 schedule-1', '8 schedule-2']],
  ['chapters that begin again', ['Chapter 1', 'Chapter 2', 'Chapter 1', 'Chapter 2'], ['6 chapter-1', '8 chapter-2']],
  ['nothing twice', ['Chapter 1', 'Chapter 2', 'Chapter 3'], []],
])('%s', (_, headings, names) => {
  expect(decided(textOf(...headings))).toEqual(names);
});

const layout = (lines: Parameters<typeof namedAs>[0]['lines']): Parameters<typeof namedAs>[0] => ({
  paragraphs: { value: 'line', comment: '' },
  settings: [],
  patterns: [],
  lines,
});

test('a decision on several lines is cut where one of them has a name, and keeps what it says', () => {
  const { lines } = namedAs(layout([{ value: { at: [2, 6], lang: 'fr' }, comment: '' }]), [
    { line: 4, id: 'second' },
    { line: 8, id: 'third' },
  ]);
  expect(lines.map(({ value }) => value)).toEqual([
    { at: [2, 3], lang: 'fr' },
    { at: 4, lang: 'fr', id: 'second' },
    { at: [5, 6], lang: 'fr' },
    { at: 8, id: 'third' },
  ]);
});

test('a decision that a line is a heading takes the name', () => {
  const { lines } = namedAs(layout([{ value: { at: 4, kind: 'heading', level: 2 }, comment: '' }]), [
    { line: 4, id: 'second' },
  ]);
  expect(lines.map(({ value }) => value)).toEqual([{ at: 4, kind: 'heading', level: 2, id: 'second' }]);
});
