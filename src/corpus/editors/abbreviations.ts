/** The abbreviations of the texts, in `content/abbreviations.yaml`: what each stands for, and who says so. */
import { z } from 'zod';
import type { Outcome } from '../problems/problem.ts';
import { idSchema } from './id.ts';
import { saidSchema } from './names.ts';
import { readYaml, saysNothing } from './yaml.ts';

/** Where the editors say it, from the library's root. */
export const abbreviationsFile = 'content/abbreviations.yaml';

const textSchema = z.string().trim().min(1);

const abbreviationSchema = z.strictObject({
  short: textSchema.describe('The abbreviation.'),
  long: textSchema.describe('What it stands for.'),
  forms: z
    .array(textSchema)
    .min(1)
    .optional()
    .describe('Its forms in the texts, exactly, where they are others: `GPUs`.'),
  term: idSchema.optional().describe('The id of the term that explains it.'),
  basis: z
    .discriminatedUnion('kind', [saidSchema, z.strictObject({ kind: z.literal('editorial') })])
    .describe('Who spells it out: `text`, where a document does so at that place, or `editorial`.'),
});
export type Abbreviation = z.infer<typeof abbreviationSchema>;

/** The schema of `content/abbreviations.yaml`. */
export const abbreviationsSchema = z.array(abbreviationSchema);

/** Reads the abbreviations; a file with comments alone has none. */
export const yamlToAbbreviations = ({
  text,
  file = abbreviationsFile,
}: {
  text: string;
  file?: string;
}): Outcome<Abbreviation[]> => readYaml(saysNothing(text) ? '[]' : text, file, abbreviationsSchema);
