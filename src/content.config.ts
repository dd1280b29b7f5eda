/** The one collection: the editions in MDX that `npm run convert` wrote. All else is read from the documents (src/library). */

import { defineCollection } from 'astro:content';
import { resolve } from 'node:path';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { editionsToMake } from './rebuild/editions.ts';

/** An entry's id is its file's name, as it is: the loader would slug it. */
const generateId = ({ entry }: { entry: string }): string => entry.replace(/\.[^.]+$/, '');

export const collections = {
  documents: defineCollection({
    loader: {
      name: 'editions',
      load: async (context) => {
        // Astro's store outlives a build: an edition that another library has too, word for word, would be looked for there.
        context.store.clear();
        const only = editionsToMake();
        if (only?.length === 0) return;
        const base = `${resolve(process.env['PILCROW_LIBRARY'] ?? '.')}/content/documents`;
        await glob({ base, pattern: only?.map((id) => `${id}.mdx`) ?? '*.mdx', generateId, retainBody: false }).load(
          context,
        );
      },
    },
    schema: z.strictObject({ id: z.string(), title: z.string(), language: z.string(), hash: z.string() }),
  }),
};
