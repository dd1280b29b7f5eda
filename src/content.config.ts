/** The collections: what `npm run convert` generated and the glossary, read against the schemas of the corpus. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { documentDataSchema } from './corpus/data.ts';
import { editionSchema } from './corpus/edition.ts';
import { ledgerSchema } from './corpus/ledger.ts';
import { termSchema } from './corpus/term.ts';

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
