/** The figures as a table for spreadsheets (RFC 4180), and what its columns are (W3C CSV on the Web). */
import { stringify } from 'csv-stringify/sync';
import { figureKindSchema } from '../corpus/editors/figures.ts';
import type { Document } from '../corpus/model/document.ts';

const columns = [
  { name: 'document', titles: 'document', datatype: 'string', 'dc:description': 'The document’s id.', required: true },
  { name: 'at', titles: 'at', datatype: 'string', 'dc:description': 'The id of the passage.', required: true },
  {
    name: 'quote',
    titles: 'quote',
    datatype: 'string',
    'dc:description': 'The words of the text that hold the number.',
    required: true,
  },
  { name: 'number', titles: 'number', datatype: 'number', 'dc:description': 'Its value.', required: true },
  {
    name: 'unit',
    titles: 'unit',
    datatype: 'string',
    'dc:description': 'The unit in which it is measured, by its sign.',
  },
  {
    name: 'kind',
    titles: 'kind',
    datatype: { base: 'string', format: figureKindSchema.options.join('|') },
    'dc:description': 'What the number is in its text.',
    required: true,
  },
  {
    name: 'qualifier',
    titles: 'qualifier',
    datatype: 'string',
    'dc:description': 'What the text puts to it, in its own words.',
  },
  { name: 'deadline', titles: 'deadline', datatype: 'string', 'dc:description': 'By when, in the text’s own words.' },
  {
    name: 'actor',
    titles: 'actor',
    datatype: 'string',
    'dc:description': 'Who is to reach it, in the text’s own words.',
  },
  {
    name: 'indicator',
    titles: 'indicator',
    datatype: 'string',
    'dc:description': 'What is counted, in the editors’ words.',
  },
  { name: 'theme', titles: 'theme', datatype: 'string', 'dc:description': 'The subject that it belongs to.' },
] as const;

/** Every figure of the documents, a row each. Cells that a spreadsheet would take for a formula open with an apostrophe. */
export const figuresToCsv = (documents: readonly Pick<Document, 'id' | 'figures'>[]): string =>
  stringify(
    documents.flatMap(({ id, figures = [] }) => figures.map((figure) => ({ document: id, ...figure }))),
    { header: true, columns: columns.map(({ name }) => name), record_delimiter: 'windows', escape_formulas: true },
  );

/** The description of the table's columns. */
export const csvDescription = {
  '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
  url: 'figures.csv',
  dialect: { header: true, encoding: 'utf-8', lineTerminators: ['\r\n'] },
  tableSchema: { columns, aboutUrl: '../{document}.html#{at}' },
};
