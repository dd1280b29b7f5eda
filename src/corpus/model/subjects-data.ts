/** The subjects of the library as data. */
import { z } from 'zod';
import { subjectSchema } from '../editors/subject.ts';
import { placedSubjectSchema } from './links.ts';

const document = z.string().describe('The document’s id.');

/** The schema of `data/subjects.json`. */
export const subjectsDataSchema = z.strictObject({
  subjects: z
    .array(
      z.strictObject({
        subject: subjectSchema,
        passages: z
          .array(placedSubjectSchema.omit({ subject: true }).extend({ document }))
          .describe('Every passage that treats it, document by document, in the order of the text.'),
      }),
    )
    .describe('Every subject, by its label.'),
  'without-subject': z
    .array(z.strictObject({ document, at: z.string(), reason: z.string() }))
    .describe('The passages that belong to no subject.'),
});
export type SubjectsData = z.infer<typeof subjectsDataSchema>;
