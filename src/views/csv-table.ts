/** Tables for spreadsheets (RFC 4180), and what their columns are (W3C CSV on the Web). */
import { stringify } from 'csv-stringify/sync';

/** A column, as CSV on the Web describes it. */
export interface Column {
  name: string;
  titles: string;
  datatype: string | { base: string; format: string };
  'dc:description': string;
  required?: boolean;
  separator?: string;
}

/** Rows as a table. Cells that a spreadsheet would take for a formula open with an apostrophe. */
export const toCsv = (columns: readonly Column[], rows: readonly object[]): string =>
  stringify([...rows], {
    header: true,
    columns: columns.map(({ name }) => name),
    record_delimiter: 'windows',
    escape_formulas: true,
  });

/** The description of a table: its columns, and what a row is about. */
export const describeCsv = (url: string, columns: readonly Column[], aboutUrl: string) => ({
  '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
  url,
  dialect: { header: true, encoding: 'utf-8', lineTerminators: ['\r\n'] },
  tableSchema: { columns, aboutUrl },
});
