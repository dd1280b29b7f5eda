/** The glossary as a table for spreadsheets, and what its columns are. */
import { type Term, termKindSchema } from '../corpus/editors/term.ts';
import type { Document } from '../corpus/model/document.ts';
import { type Column, describeCsv, toCsv } from './csv-table.ts';

const text = (name: string, description: string, more: Partial<Column> = {}): Column => ({
  ...{ name, titles: name, datatype: 'string', 'dc:description': description },
  ...more,
});

/** What stands between several values of a cell. */
const separator = '; ';

const columns: readonly Column[] = [
  text('id', 'The term’s id.', { required: true }),
  text('label', 'The usual name.', { required: true }),
  text('kind', 'What sort of thing it names.', {
    datatype: { base: 'string', format: termKindSchema.options.join('|') },
    required: true,
  }),
  text('definition', 'One to three neutral sentences.', { required: true }),
  text('original', 'The original, in its own language.'),
  text('original-language', 'The language of the original (BCP 47), where the editors say it.'),
  text('variants', 'The words by which the texts name it.', { separator }),
  text('synonyms', 'Other words that readers type for it.', { separator }),
  text('basis', 'What the definition rests on.', {
    datatype: { base: 'string', format: 'text|editorial' },
    required: true,
  }),
  text('document', 'The document that says so itself, where one does.'),
  text('at', 'The id of the passage that does.'),
  text('sources', 'The ids of the sources that the editors cite for it, in `terms.json`.', { separator }),
  text('mentions', 'How often the texts name it.', { datatype: 'integer', required: true }),
  text('documents', 'The ids of the documents that do.', { separator }),
];

/** Every term, a row each. */
export function termsToCsv(terms: readonly Term[], documents: readonly Pick<Document, 'id' | 'mentions'>[]): string {
  const mentions = documents.flatMap((document) =>
    document.mentions.map(({ term }) => ({ term, document: document.id })),
  );
  const byTerm = Map.groupBy(mentions, ({ term }) => term);
  return toCsv(
    columns,
    terms.map((term) => {
      const { basis, variants, synonyms = [] } = term;
      const named = byTerm.get(term.id) ?? [];
      return {
        ...term,
        variants: variants.join(separator),
        synonyms: synonyms.join(separator),
        basis: basis.kind,
        ...(basis.kind === 'text' && { document: basis.document, at: basis.at }),
        sources: (basis.sources ?? []).map(({ source }) => source).join(separator),
        mentions: named.length,
        documents: [...new Set(named.map(({ document }) => document))].join(separator),
      };
    }),
  );
}

/** The description of the table's columns. */
export const termsDescription = describeCsv('terms.csv', columns, '../terms/{id}.html');
