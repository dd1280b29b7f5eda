/** The collections: what `npm run convert` generated, read against the schemas of the corpus. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { editionSchema } from './corpus/edition.ts';
import { ledgerSchema } from './corpus/ledger.ts';

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
};
