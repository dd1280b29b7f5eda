/** The index of names and the abbreviations as data: each with every mention. */
import { z } from 'zod';
import { abbreviationsSchema } from '../editors/abbreviations.ts';
import { namesSchema } from '../editors/names.ts';
import { abbreviationMentionSchema, nameMentionSchema } from './links.ts';

const document = z.string().describe('The document’s id.');
const mentions = 'Every mention, document by document, in the order of the text.';

/** The schema of `data/names.json`. */
export const namesDataSchema = z.strictObject({
  names: z.array(
    z.strictObject({
      name: namesSchema.shape.names.removeDefault().element,
      speaks: z.array(document).describe('The documents that are this person’s words.'),
      mentions: z.array(nameMentionSchema.omit({ name: true }).extend({ document })).describe(mentions),
    }),
  ),
  'left-out': namesSchema.shape['left-out'].removeDefault(),
  abbreviations: z.array(
    z.strictObject({
      abbreviation: abbreviationsSchema.element,
      mentions: z.array(abbreviationMentionSchema.omit({ short: true }).extend({ document })).describe(mentions),
    }),
  ),
});
export type NamesData = z.infer<typeof namesDataSchema>;
