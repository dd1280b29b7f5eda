/** The one collection: the editions in MDX that `npm run convert` wrote. All else is read from the documents (src/library). */

import { defineCollection } from 'astro:content';
import { resolve } from 'node:path';
import { glob } from 'astro/loaders';
import { z } from 'zod';

/** An entry's id is its file's name, as it is: the loader would slug it. */
const generateId = ({ entry }: { entry: string }): string => entry.replace(/\.[^.]+$/, '');

export const collections = {
  documents: defineCollection({
    loader: glob({
      base: `${resolve(process.env['PILCROW_LIBRARY'] ?? '.')}/content/documents`,
      pattern: '*.mdx',
      generateId,
      retainBody: false,
    }),
    schema: z.strictObject({ id: z.string(), title: z.string(), language: z.string(), hash: z.string() }),
  }),
};
