/** The lines of a small text as rows, and in a few words which units they are. */
import { type Row, rowsOf } from '../../src/convert/recognise/row.ts';
import { type Unit, unitsOf } from '../../src/convert/recognise/units.ts';
import { toLines } from '../../src/corpus/text/lines.ts';

export const rowsIn = (lines: readonly string[]): Row[] => rowsOf(toLines(lines.join('\n')));

/** The words of units, as they stand in their lines. */
export const wordsOf = (units: readonly Pick<Unit, 'rows'>[]): string[] =>
  units.map(({ rows }) => rows.map(({ text }) => text).join(' / '));

/** The lines of a text in which each is a paragraph, as units. */
export const unitsIn = (lines: readonly string[]): Unit[] =>
  unitsOf(rowsIn(lines), { paragraphs: 'line', width: 0, indent: 0, indented: false, reason: '' });
