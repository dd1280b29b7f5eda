/** Subjects: what the texts treat, each with every passage that does, in `content/subjects/<id>.yaml`; and the passages of none. */
import { z } from 'zod';
import type { Outcome } from '../problems/problem.ts';
import { idSchema } from './id.ts';
import { targetSchema } from './term.ts';
import { readYaml, saysNothing } from './yaml.ts';

/** The folder of them. */
export const subjectsFolder = 'content/subjects';

/** Where the editors say which passages have no subject, from the library's root. */
export const withoutSubjectFile = 'content/without-subject.yaml';

/** What an address of a subject cannot be called: servers show `subjects/index.html` for the folder. */
export const reservedSubjectIds: ReadonlySet<string> = new Set(['index']);

const textSchema = z.string().trim().min(1);

/** A passage that treats a subject. */
export const subjectPassageSchema = z.strictObject({
  ...targetSchema.shape,
  quote: z.string().min(1).optional().describe('The words that treat it, exactly; once in the passage.'),
  why: textSchema.describe('What the passage says of it, in a few words.'),
});
export type SubjectPassage = z.infer<typeof subjectPassageSchema>;

const passagesSchema = z.array(subjectPassageSchema);

const subEntrySchema = z.strictObject({
  label: textSchema.describe('What is treated of it there.'),
  passages: passagesSchema.min(1),
});

const leftOutSchema = z.strictObject({
  what: textSchema.describe('What a reader might expect here.'),
  reason: textSchema.describe('Why it is not listed.'),
  at: targetSchema.optional().describe('The passage that is meant, if it is one.'),
});

/** The schema of `content/subjects/<id>.yaml`. */
export const subjectSchema = z
  .strictObject({
    id: idSchema.describe('The subject’s id and address; equals the file’s name.'),
    was: z
      .array(idSchema)
      .min(1)
      .optional()
      .describe('Ids that it had before. Their addresses lead to it, and no other subject is ever called so.'),
    label: textSchema.describe('What the index calls it.'),
    scope: textSchema.optional().describe('What it takes in, if its name does not say it.'),
    'instead-of': z
      .array(textSchema)
      .default([])
      .describe('Other words that readers look for it by: the index sends them here.'),
    'see-also': z.array(idSchema).default([]).describe('The ids of subjects that are near.'),
    terms: z.array(idSchema).default([]).describe('The ids of terms that belong to it.'),
    items: z
      .array(
        z.strictObject({
          term: idSchema.describe('The id of a term that is a counted list.'),
          item: textSchema.describe('The label of the item of it that this subject is, or belongs to.'),
        }),
      )
      .default([])
      .describe('The items of counted lists that it is, or belongs to: one of the “seven aspects”.'),
    passages: passagesSchema.default([]).describe('The passages that treat it, apart from its sub-entries.'),
    'sub-entries': z.array(subEntrySchema).default([]).describe('Its parts, each with its passages.'),
    'left-out': z.array(leftOutSchema).default([]).describe('What a reader might expect, and why it is not there.'),
  })
  .refine((one) => one.passages.length > 0 || one['sub-entries'].length > 0, {
    path: ['passages'],
    message: 'a subject has at least one passage that treats it; words that only lead to another are its `instead-of`',
  });
export type Subject = z.infer<typeof subjectSchema>;

/** The schema of `content/without-subject.yaml`. */
export const withoutSubjectSchema = z
  .array(
    z.strictObject({ ...targetSchema.shape, reason: textSchema.describe('Why no subject lists it, in a few words.') }),
  )
  .describe('The paragraphs that belong to no subject.');
export type WithoutSubject = z.infer<typeof withoutSubjectSchema>;

/** Reads the passages of no subject; a file with comments alone names none. */
export const yamlToWithoutSubject = ({
  text,
  file = withoutSubjectFile,
}: {
  text: string;
  file?: string;
}): Outcome<WithoutSubject> => readYaml(saysNothing(text) ? '[]' : text, file, withoutSubjectSchema);

/** All passages of a subject, each with the sub-entry that lists it and its place in the file. */
export const listedIn = ({
  passages,
  'sub-entries': subEntries,
}: Pick<Subject, 'passages' | 'sub-entries'>): (SubjectPassage & { under?: string; path: PropertyKey[] })[] => [
  ...passages.map((one, index) => ({ ...one, path: ['passages', index] })),
  ...subEntries.flatMap(({ label, passages: own }, nth) =>
    own.map((one, index) => ({ ...one, under: label, path: ['sub-entries', nth, 'passages', index] })),
  ),
];
