/** The one collection: the editions in MDX that `npm run convert` wrote. All else is read from the documents (src/library). */

import { defineCollection } from 'astro:content';
import { resolve } from 'node:path';
import { glob } from 'astro/loaders';
import { z } from 'zod';

/** An entry's id is its file's name, as it is: the loader would slug it. */
const generateId = ({ entry }: { entry: string }): string => entry.replace(/\.[^.]+$/, '');

const editions = glob({
  base: `${resolve(process.env['PILCROW_LIBRARY'] ?? '.')}/content/documents`,
  pattern: '*.mdx',
  generateId,
  retainBody: false,
});

export const collections = {
  documents: defineCollection({
    loader: {
      ...editions,
      // Astro's store outlives a build: an edition that another library has too, word for word, would be looked for there.
      load: (context) => {
        context.store.clear();
        return editions.load(context);
      },
    },
    schema: z.strictObject({ id: z.string(), title: z.string(), language: z.string(), hash: z.string() }),
  }),
};
