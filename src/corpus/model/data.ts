/** The documents as data: what the site's pages are made from, and what machines may read. */
import { z } from 'zod';
import { termSchema } from '../editors/term.ts';
import { editionSchema, linesSchema, placeLabel } from './edition.ts';
import { mentionSchema, placedAnnotationSchema } from './links.ts';

const passageSchema = z.strictObject({
  text: z.string().describe('The words, without note numbers.'),
  lines: linesSchema.describe('The lines of the seed.'),
  references: z
    .array(z.strictObject({ offset: z.int().nonnegative(), note: z.string() }))
    .describe('The notes called: where in the text, in UTF-16 units, and which.'),
});
export type PassageData = z.infer<typeof passageSchema>;

const blockSchema = passageSchema.extend({
  kind: z.enum(['paragraph', 'salutation']),
  id: z.string().optional(),
  lead: z.string().optional().describe('The run-in heading, with which the text begins.'),
});

/** The schema of `content/data/<doc>.json`, which the site publishes as `data/documents/<doc>.json`. */
export const documentDataSchema = editionSchema.omit({ outline: true, notes: true }).extend({
  sections: z.array(
    z.strictObject({
      id: z.string().optional(),
      number: z.string().optional(),
      heading: z.string().optional().describe('The heading as printed, number included.'),
      origin: z.enum(['text', 'editors']),
      blocks: z.array(blockSchema),
    }),
  ),
  notes: z.array(passageSchema.extend({ id: z.string(), label: z.string() })),
  mentions: z.array(mentionSchema).describe('Every mention of a term, in the order of the text.'),
  annotations: z.array(placedAnnotationSchema).describe('The annotations of this document’s passages.'),
});
export type DocumentData = z.infer<typeof documentDataSchema>;

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

/** Where the passages of a document stand, in words ("9, ¶ 2", "Note 15"), from its data alone. */
export function placesIn({
  language,
  sections,
  notes,
}: Pick<DocumentData, 'language' | 'sections' | 'notes'>): (id: string) => string {
  const outline = sections.map(({ id, number, heading, origin, blocks }) => ({
    ...(id !== undefined && { id }),
    ...(number !== undefined && { number }),
    ...(heading !== undefined && { title: heading }),
    origin,
    paragraphs: blocks.flatMap((block) => (block.id === undefined ? [] : [{ id: block.id }])),
  }));
  const labels = notes.map(({ id, label, lines }) => ({ id, label, lines, references: [] }));
  return (id) => placeLabel({ language, outline, notes: labels }, id);
}
