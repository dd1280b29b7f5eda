/** The glossary as data: every term with every mention. */
import { z } from 'zod';
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
});
export type TermsData = z.infer<typeof termsDataSchema>;
