/** The one collection: the editions in MDX that `npm run convert` wrote. All else is read from the documents (src/views/library.ts). */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { libraryRoot } from './views/root.ts';

/** An entry's id is its file's name, as it is: the loader would slug it. */
const generateId = ({ entry }: { entry: string }): string => entry.replace(/\.[^.]+$/, '');

export const collections = {
  documents: defineCollection({
    loader: glob({ base: `${libraryRoot}/content/documents`, pattern: '*.mdx', generateId, retainBody: false }),
    schema: z.strictObject({ id: z.string(), title: z.string(), language: z.string(), hash: z.string() }),
  }),
};
