/** The figures as a table for spreadsheets (RFC 4180), and what its columns are (W3C CSV on the Web). */
import { figureKindSchema } from '../corpus/editors/figures.ts';
import type { Document } from '../corpus/model/document.ts';
import { describeCsv, toCsv } from './csv-table.ts';

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

/** Every figure of the documents, a row each. */
export const figuresToCsv = (documents: readonly Pick<Document, 'id' | 'figures'>[]): string =>
  toCsv(
    columns,
    documents.flatMap(({ id, figures = [] }) => figures.map((figure) => ({ document: id, ...figure }))),
  );

/** The description of the table's columns. */
export const csvDescription = describeCsv('figures.csv', columns, '../{document}.html#{at}');
