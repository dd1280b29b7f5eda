/** The glossary as a table: a row for each term, in the columns that are described. */
import { expect, test } from 'vitest';
import { termSchema } from '../../src/corpus/editors/term.ts';
import { termsDescription, termsToCsv } from '../../src/views/terms-csv.ts';

const terms = [
  {
    id: 'quay',
    label: 'quay',
    variants: ['quay', 'quays'],
    kind: 'place',
    definition: '=Where “ships”, lie.',
    basis: { kind: 'text', document: 'one', at: 's1-p1' },
  },
  {
    id: 'rope',
    label: 'rope',
    variants: ['rope'],
    kind: 'concept',
    definition: 'It holds.',
    original: 'corde',
    'original-language': 'fr',
    basis: { kind: 'editorial', sources: [{ source: 'book', supports: 'what it holds' }] },
  },
].map((term) => termSchema.parse(term));

const mention = (term: string) => ({ term, at: 's1-p1', start: 0, end: 4, marked: true });
const documents = [
  { id: 'one', mentions: [mention('quay'), mention('quay')] },
  { id: 'two', mentions: [mention('quay')] },
];

test('a term is a row', () => {
  const [header, ...rows] = termsToCsv(terms, documents).split('\r\n');
  expect(header?.split(',')).toEqual(termsDescription.tableSchema.columns.map(({ name }) => name));
  expect(rows).toEqual([
    `quay,quay,place,"'=Where “ships”, lie.",,,quay; quays,,text,one,s1-p1,,3,one; two`,
    'rope,rope,concept,It holds.,corde,fr,rope,,editorial,,,book,0,',
    '',
  ]);
});
