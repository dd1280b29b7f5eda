/** What the commentary is linked to: every mention of a term, every annotation with its place in the text. */
import { z } from 'zod';
import { commentSchema, crossReferenceSchema, outcomeSchema, translationSchema } from '../editors/annotation.ts';

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

const stretch = stretchSchema.optional().describe('Where the quote stands in the annotated passage.');
const toStretch = stretchSchema.optional().describe('Where the other quote stands in the other passage.');

/** An annotation with the stretches that its quotes match. */
export const placedAnnotationSchema = z.discriminatedUnion('kind', [
  commentSchema.extend({ stretch }),
  translationSchema.extend({ stretch }),
  outcomeSchema.extend({ stretch }),
  crossReferenceSchema.extend({ stretch, toStretch }),
]);
export type PlacedAnnotation = z.infer<typeof placedAnnotationSchema>;
