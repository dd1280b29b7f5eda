/** The collections: what `npm run convert` generated and the glossary, read against the schemas of the corpus. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { termSchema } from './corpus/editors/term.ts';
import { documentDataSchema } from './corpus/model/data.ts';
import { editionSchema } from './corpus/model/edition.ts';
import { ledgerSchema } from './corpus/model/ledger.ts';

/** An entry's id is its file's name, as it is: the loader would slug it. */
const generateId = ({ entry }: { entry: string }): string => entry.replace(/\.[^.]+$/, '');

export const collections = {
  documents: defineCollection({
    loader: glob({ base: './content/documents', pattern: '*.mdx', generateId, retainBody: false }),
    schema: editionSchema,
  }),
  ledgers: defineCollection({
    loader: glob({ base: './content/ledgers', pattern: '*.json', generateId }),
    schema: ledgerSchema,
  }),
  data: defineCollection({
    loader: glob({ base: './content/data', pattern: '*.json', generateId }),
    schema: documentDataSchema,
  }),
  terms: defineCollection({
    loader: glob({ base: './content/terms', pattern: '*.yaml', generateId }),
    schema: termSchema,
  }),
};
