/** What the commentary is linked to: every mention of a term, every annotation with its place in the text. */
import { z } from 'zod';
import { commentSchema, crossReferenceSchema, outcomeSchema, translationSchema } from '../editors/annotation.ts';
import { figureSchema, leftOutNumberSchema } from '../editors/figures.ts';
import { subjectPassageSchema } from '../editors/subject.ts';

/** A stretch of a passage's words: offsets in UTF-16 units, the second excluded. */
export const stretchSchema = z.strictObject({ start: z.int().nonnegative(), end: z.int().positive() });
export type Stretch = z.infer<typeof stretchSchema>;

/** A mention of a term in a passage. One that lies in a longer mention counts, and is not marked. */
export const mentionSchema = stretchSchema.extend({
  term: z.string().describe('The term’s id.'),
  at: z.string().describe('The id of the passage.'),
  marked: z.boolean().describe('False for one that lies in, or runs into, the mention of another term.'),
});
export type Mention = z.infer<typeof mentionSchema>;

/** A mention of a name of the index in a passage. */
export const nameMentionSchema = stretchSchema.extend({
  name: z.string().describe('The name’s id.'),
  at: z.string().describe('The id of the passage.'),
});
export type NameMention = z.infer<typeof nameMentionSchema>;

/** An abbreviation in a passage. */
export const abbreviationMentionSchema = stretchSchema.extend({
  short: z.string().describe('The abbreviation as it is listed.'),
  at: z.string().describe('The id of the passage.'),
});
export type AbbreviationMention = z.infer<typeof abbreviationMentionSchema>;

const stretch = stretchSchema.optional().describe('Where the quote stands in the annotated passage.');
const toStretch = stretchSchema.optional().describe('Where the other quote stands in the other passage.');

/** An annotation with the stretches that its quotes match. */
export const placedAnnotationSchema = z.discriminatedUnion('kind', [
  commentSchema.extend({ stretch }),
  translationSchema.extend({ stretch }),
  outcomeSchema.extend({ stretch }),
  crossReferenceSchema.extend({
    stretch,
    toStretch,
    shard: z
      .string()
      .optional()
      .describe('The library that the other passage is of, where that is another: its folder.'),
  }),
]);
export type PlacedAnnotation = z.infer<typeof placedAnnotationSchema>;

/** A figure with the place of its number. */
export const placedFigureSchema = figureSchema.extend({
  stretch: stretchSchema.optional().describe('Where the quote stands in the passage; none for a note’s own number.'),
  numeral: stretchSchema.optional().describe('Where the number itself stands in it.'),
});
export type PlacedFigure = z.infer<typeof placedFigureSchema>;

/** A word for a number that counts nothing, with its place. */
export const placedNumberSchema = leftOutNumberSchema.extend({ numeral: stretchSchema });
export type PlacedNumber = z.infer<typeof placedNumberSchema>;

/** A passage of a document under a subject. */
export const placedSubjectSchema = subjectPassageSchema.omit({ document: true, id: true }).extend({
  subject: z.string().describe('The subject’s id.'),
  under: z.string().optional().describe('The sub-entry that lists it.'),
  at: z.string().describe('The id of the passage.'),
  stretch: stretchSchema.optional().describe('Where the quote stands in the passage.'),
});
export type PlacedSubject = z.infer<typeof placedSubjectSchema>;
