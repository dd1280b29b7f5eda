/** The document as it is written and committed: what everything later reads. One form for pages, search, exports and machines. */
import { z } from 'zod';
import { sidecarSchema } from '../editors/sidecar.ts';
import { becameSchema } from './became.ts';
import {
  abbreviationMentionSchema,
  mentionSchema,
  nameMentionSchema,
  placedAnnotationSchema,
  placedFigureSchema,
  placedNumberSchema,
  placedSubjectSchema,
} from './links.ts';
import { nodeSchema, seriesSchema } from './node.ts';
import { remarkSchema } from './remark.ts';

/** The name of the schema with its version: what a program that reads documents asks for. */
export const documentSchemaId = 'urn:pilcrow:document:1';

/** An id once published whose text is gone. */
export const retiredSchema = z.strictObject({
  id: z.string(),
  head: z.string().describe('How its text began.'),
  reason: z.string().optional().describe('Why it went, where the editors say so.'),
  amended: z.iso.date().optional().describe('The day of the change that took it away.'),
  became: becameSchema.optional(),
});
export type Retired = z.infer<typeof retiredSchema>;

/** A change of the text after it was published. */
export const amendmentSchema = z.strictObject({
  date: z.iso.date().describe('The day on which the library changed its text.'),
  reason: z.string().optional().describe('Why the text changed, where the editors say so.'),
  changed: z.array(z.string()).describe('Passages that got other words.'),
  added: z.array(z.string()).describe('Passages that are new.'),
  gone: z.array(z.string()).describe('Passages whose text went.'),
  moved: z
    .array(z.string())
    .min(1)
    .optional()
    .describe('Passages that have the words that they had, and stand elsewhere: in another section, in another order.'),
});
export type Amendment = z.infer<typeof amendmentSchema>;

/** What a document is: the sidecar's fields, and which of them the seed itself states. */
export const metaSchema = sidecarSchema.omit({ id: true, language: true, layout: true, sha256: true }).extend({
  stated: z.array(z.string()).describe('The fields that the seed itself states; the others are the editors’.'),
  seed: z.strictObject({
    file: z.string(),
    sha256: z.string(),
    lines: z.int().optional().describe('Its lines, where it is plain text.'),
    characters: z.int().optional().describe('The characters of its text, in UTF-16 units, where it is anything else.'),
    words: z.int().describe('Words of the text and its notes, by Unicode’s rules (UAX #29).'),
  }),
});
export type Meta = z.infer<typeof metaSchema>;

/** The schema of `content/documents/<doc>.json`, which the site publishes as `data/documents/<doc>.json`. */
export const documentSchema = z
  .strictObject({
    schema: z.literal(documentSchemaId),
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('SHA-256 of this document’s JSON without this field, for caches.'),
    id: z.string(),
    language: z.string().describe('Its language (BCP 47).'),
    meta: metaSchema,
    children: z.array(nodeSchema).describe('The text, in its order.'),
    series: z.array(seriesSchema).describe('Its notes: one series, or several where numbers start again.'),
    mentions: z.array(mentionSchema).describe('Every mention of a term, in the order of the text.'),
    annotations: z.array(placedAnnotationSchema).describe('The annotations of this document’s passages.'),
    remarks: z.array(remarkSchema).describe('What stands beside each passage, those of other documents included.'),
    names: z
      .array(nameMentionSchema)
      .optional()
      .describe('Every mention of a name of the index, in the order of the text.'),
    abbreviations: z
      .array(abbreviationMentionSchema)
      .optional()
      .describe('Every abbreviation that is listed, in the order of the text.'),
    figures: z
      .array(placedFigureSchema)
      .optional()
      .describe(
        'Every number of the text, once, in its order, where the editors keep them; those of sections with them.',
      ),
    'left-out': z
      .array(placedNumberSchema)
      .optional()
      .describe('Words for numbers that count nothing there, where the editors keep figures.'),
    subjects: z
      .array(placedSubjectSchema)
      .optional()
      .describe('The passages that treat a subject, in the order of the text, where the editors keep subjects.'),
    'without-subject': z
      .array(z.strictObject({ at: z.string(), reason: z.string() }))
      .optional()
      .describe('The passages that belong to no subject, each with the reason.'),
    amended: z
      .array(amendmentSchema)
      .optional()
      .describe('How the text changed after it was published, the oldest change first.'),
    retired: z.array(retiredSchema).describe('Ids once published whose text is gone.'),
  })
  .meta({ $id: documentSchemaId });
export type Document = z.infer<typeof documentSchema>;

/** A document before the commentary is linked to it. */
export type BareDocument = Omit<
  Document,
  | 'hash'
  | 'mentions'
  | 'annotations'
  | 'remarks'
  | 'names'
  | 'abbreviations'
  | 'figures'
  | 'left-out'
  | 'subjects'
  | 'without-subject'
>;

/** The parts of a document that are its text. */
export type DocumentText = Pick<Document, 'id' | 'children' | 'series'>;
