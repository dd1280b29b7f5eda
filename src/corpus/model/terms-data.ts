/** The glossary as data: every term with every mention, and the sources that are cited. */
import { z } from 'zod';
import { citedSourceSchema } from '../editors/sources.ts';
import { termSchema } from '../editors/term.ts';
import { mentionSchema } from './links.ts';

/** The schema of `data/terms.json`. */
export const termsDataSchema = z.strictObject({
  terms: z.array(
    z.strictObject({
      term: termSchema,
      mentions: z
        .array(mentionSchema.omit({ term: true }).extend({ document: z.string() }))
        .describe('Every mention, document by document, in the order of the text.'),
    }),
  ),
  sources: z.array(citedSourceSchema).describe('The sources that terms and annotations cite, by their ids.'),
});
export type TermsData = z.infer<typeof termsDataSchema>;
