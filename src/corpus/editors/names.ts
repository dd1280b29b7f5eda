/** The index of names, in `content/names.yaml`: who and what the texts name, in the forms in which they do. */
import { z } from 'zod';
import type { Outcome } from '../problems/problem.ts';
import { idSchema } from './id.ts';
import { readYaml, saysNothing } from './yaml.ts';

/** Where the editors say it, from the library's root. */
export const namesFile = 'content/names.yaml';

const textSchema = z.string().trim().min(1);

/** The place of a text that has words of the editors' lists itself. */
export const saidSchema = z.strictObject({ kind: z.literal('text'), document: idSchema, at: z.string().min(1) });
export type Said = z.infer<typeof saidSchema>;

/** What sort of thing a name is of. */
const nameKindSchema = z.enum([
  'person',
  'body',
  'company',
  'place',
  'water',
  'park',
  'hospital',
  'museum',
  'line',
  'station',
  'event',
  'programme',
  'plan',
  'law',
  'platform',
  'idea',
  'work',
]);
export type NameKind = z.infer<typeof nameKindSchema>;

/** What readers call the kinds, in the order in which they are listed. */
export const nameKindLabels: Readonly<Record<NameKind, string>> = {
  person: 'People',
  body: 'Bodies',
  company: 'Companies',
  place: 'Places',
  water: 'Rivers and lakes',
  park: 'Parks and zones',
  hospital: 'Hospitals',
  museum: 'Museums',
  line: 'Lines',
  station: 'Stations',
  event: 'Events',
  programme: 'Programmes',
  plan: 'Plans',
  law: 'Laws and rules',
  platform: 'Platforms',
  idea: 'Ideas',
  work: 'Works',
};

const nameSchema = z.strictObject({
  id: idSchema.describe('The name’s id, its own among the names.'),
  name: textSchema.describe('The name as the index lists it.'),
  kind: nameKindSchema,
  forms: z
    .array(textSchema)
    .min(1)
    .optional()
    .describe('The words by which the texts name it, exactly; without them, the name itself.'),
  within: z
    .literal(true)
    .optional()
    .describe('Whether it is named, too, where its words stand in a longer name: a district in the name of a park.'),
  is: textSchema.optional().describe('Who or what it is, in a few neutral words, if it needs them.'),
  basis: saidSchema.optional().describe('Where a text says so in these very words; else the words are the editors’.'),
  'part-of': idSchema.optional().describe('The id of the name under which it is listed.'),
  term: idSchema.optional().describe('The id of the term that explains it.'),
  sort: textSchema.optional().describe('The words by which it is sorted, where those are not its own: `Smith, Anna`.'),
});
export type Name = z.infer<typeof nameSchema>;

const leftOutSchema = z.strictObject({
  name: textSchema.describe('Words of the texts that are a name, or look like one.'),
  reason: textSchema.describe('Why the index leaves it out, in a few words.'),
});

/** The schema of `content/names.yaml`. */
export const namesSchema = z.strictObject({
  names: z.array(nameSchema).default([]),
  'left-out': z.array(leftOutSchema).default([]).describe('Names that the index leaves out on purpose.'),
});
export type Names = z.infer<typeof namesSchema>;

/** The words by which the texts name something. */
export const formsOf = ({ name, forms = [name] }: Name): readonly string[] => forms;

/** All that the one with a name is called: its name in the index, and its words in the texts. */
export const callsOf = (own: Name): readonly string[] => [...new Set([own.name, ...formsOf(own)])];

/** Reads the names; a file with comments alone has none. */
export const yamlToNames = ({ text, file = namesFile }: { text: string; file?: string }): Outcome<Names> =>
  readYaml(saysNothing(text) ? '{}' : text, file, namesSchema);
